// SPDX-License-Identifier: Apache-2.0
// What the Unicode Character Database says of a code point, through utf8proc.

#ifndef MDT_BASE_UNICODE_H
#define MDT_BASE_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The most bytes that mdt_unicode_fold writes
enum { MDT_UNICODE_FOLDED = 64 };

/// Return whether `c` is white space or a separator
bool mdt_unicode_is_space(uint32_t c);

/// Return whether `c` is a letter or a decimal digit
bool mdt_unicode_is_wordlike(uint32_t c);

/// Return whether `c` shows nothing by itself and may mislead: a control or
/// format character, or one not assigned; but not a joiner, which shapes what
/// is seen, as in Persian and in emoji of several people
bool mdt_unicode_is_hidden(uint32_t c);

/// Return how many columns of a terminal `c` takes: 0, 1 or 2 (UAX #11)
size_t mdt_unicode_columns(uint32_t c);

/// Return `c` in upper case, or in lower case, where that is one character;
/// else `c`
uint32_t mdt_unicode_upper(uint32_t c);
uint32_t mdt_unicode_lower(uint32_t c);

/// Write the letters and digits of `c`, case folded and without accents, as
/// UTF-8 to `out` and return their length in bytes, perhaps 0
size_t mdt_unicode_fold(uint32_t c, char out[MDT_UNICODE_FOLDED]);

#endif
