// SPDX-License-Identifier: Apache-2.0
// Text for a box or an arrow: without what an article may hide in it, wrapped
// between words, and shortened between words.

#ifndef MDT_EXPORT_LABEL_H
#define MDT_EXPORT_LABEL_H

#include "base/arena.h"

#include <mandate/view.h>

/// The precision and the bytes of `view` for a "%.*s"
#define MDT_ARGS(view) (int)(view).len, (view).data

/// Return `text` in `arena` in one line: white space becomes one space;
/// control characters, marks of direction and other characters that cannot be
/// seen are dropped
MdtView mdt_label_clean(MdtArena* arena, MdtView text);

/// Return clean `text` in `arena` in lines of at most `width` columns, divided
/// by '\n'. A word is never cut, unless it is longer than two lines: then it
/// ends in an ellipsis, as does text beyond `max_lines`; a quotation keeps its
/// closing mark.
MdtView mdt_label_wrap(MdtArena* arena, MdtView text, size_t width,
                       size_t max_lines);

/// Return what printf would print, in `arena` (no floats: they depend on the
/// locale)
__attribute__((format(printf, 2, 3))) MdtView mdt_label_format(MdtArena* arena,
                                                               const char* fmt,
                                                               ...);

/// Return `above` and `below` as two lines, in `arena`; one where the other is
/// empty
MdtView mdt_label_stack(MdtArena* arena, MdtView above, MdtView below);

/// Return how many columns of a terminal `text` takes: East Asian characters
/// two, combining marks none
size_t mdt_label_columns(MdtView text);

#endif
