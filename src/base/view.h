// SPDX-License-Identifier: Apache-2.0
// Views of text: comparing, searching, trimming, copying. ASCII case only;
// other scripts go through base/unicode.h.

#ifndef MDT_BASE_VIEW_H
#define MDT_BASE_VIEW_H

#include "base/arena.h"

#include <mandate/view.h>

#include <stdbool.h>

/// Return a view of the NUL-terminated `str`; null gives an empty view
MdtView mdt_view(const char* str);

/// Return bytes `start` to `end` of `view`; the bounds must lie within it
MdtView mdt_view_slice(MdtView view, size_t start, size_t end);

/// Return whether two views hold the same bytes
bool mdt_view_equals(MdtView a, MdtView b);

/// Return whether `view` holds the bytes of `str`
bool mdt_view_is(MdtView view, const char* str);

/// Return whether `view` holds `str`, ASCII letters compared without case
bool mdt_view_is_nocase(MdtView view, const char* str);

/// Return whether two views are equal, ASCII letters compared without case
bool mdt_view_equals_nocase(MdtView a, MdtView b);

/// Return whether `view` begins with `prefix`
bool mdt_view_starts(MdtView view, const char* prefix);

/// Return whether `view` ends with `suffix`
bool mdt_view_ends(MdtView view, const char* suffix);

/// Compare bytes, shorter first on a tie; as memcmp
int mdt_view_compare(MdtView a, MdtView b);

/// Return the offset of `needle` in `view`, or SIZE_MAX
size_t mdt_view_find(MdtView view, const char* needle);

/// Return which of `names` [count] is `view`, from index 1 on, or 0 for none:
/// tables of names begin with that of nothing
unsigned mdt_view_name(MdtView view, const char* const* names, unsigned count);

/// Return `view` without ASCII white space at its edges
MdtView mdt_view_trim(MdtView view);

/// Cut `view` at the first `separator`: return what is before it and leave in
/// `*view` what is after it. Without one, return all and leave null data.
MdtView mdt_view_cut(MdtView* view, char separator);

/// Return a NUL-terminated copy of `view` in `arena`
char* mdt_view_string(MdtArena* arena, MdtView view);

/// Return a copy of `view` in `arena`
MdtView mdt_view_copy(MdtArena* arena, MdtView view);

/// Return a copy of `view` in `arena` with ASCII letters in lower case
MdtView mdt_view_lower(MdtArena* arena, MdtView view);

/// Return a 64-bit FNV-1a hash of the bytes of `view`
uint64_t mdt_view_hash(MdtView view);

#endif
