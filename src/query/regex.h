// SPDX-License-Identifier: Apache-2.0
// Regular expressions of XPath 2.0 (REGEX, REPLACE), through PCRE2.
//
// Patterns are compiled once and kept. A pattern that takes too long is an
// error of the expression: queries may come from strangers.

#ifndef MDT_QUERY_REGEX_H
#define MDT_QUERY_REGEX_H

#include "base/arena.h"
#include "query/value.h"

#include <mandate/view.h>

/// Return whether `text` has a match of `pattern` under `flags` (i, m, s, x,
/// q); an error if the pattern or a flag is wrong. `*cache` begins as null and
/// is freed with mdt_regex_free.
MdtTruth mdt_regex_matches(void** cache, MdtView text, MdtView pattern,
                           MdtView flags);

/// Put `text` with all matches replaced into `*result`, in `arena`. In
/// `replacement`, "$1" is what the first group matched. Returns false where
/// pattern, flags or replacement are wrong, or the pattern matches nothing.
bool mdt_regex_replace(MdtArena* arena, void** cache, MdtView text,
                       MdtView pattern, MdtView replacement, MdtView flags,
                       MdtView* result);

/// Free the patterns in `*cache`
void mdt_regex_free(void** cache);

#endif
