// SPDX-License-Identifier: Apache-2.0
// UTF-8: checking, decoding, and counting code points.

#ifndef MDT_BASE_UTF8_H
#define MDT_BASE_UTF8_H

#include <mandate/view.h>

/// Return the offset of the first byte that is not well-formed UTF-8 (Unicode
/// 15, table 3-7), or `view.len` if all is well
size_t mdt_utf8_check(MdtView view);

/// Return the code point at `*offset` and move past it. The view must be
/// well-formed and `*offset` inside it, at the first byte of a character.
uint32_t mdt_utf8_next(MdtView view, size_t* offset);

/// Return the code point that ends before `*offset` (> 0) and move to its start
uint32_t mdt_utf8_previous(MdtView view, size_t* offset);

/// Write `c` to `out` and return its length, 1 to 4
size_t mdt_utf8_put(char out[4], uint32_t c);

/// Return how many code points `view` holds
size_t mdt_utf8_count(MdtView view);

#endif
