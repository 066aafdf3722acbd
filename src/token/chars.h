// SPDX-License-Identifier: Apache-2.0
// Kinds of characters, as far as tokens care. All that is neither ASCII nor a
// known mark counts as a letter.

#ifndef MDT_TOKEN_CHARS_H
#define MDT_TOKEN_CHARS_H

#include <mandate/view.h>

#include <stdbool.h>
#include <stdint.h>

/// Return the length in bytes of the white space or control character at `at`,
/// which is inside `text`; 0 if something else stands there
size_t mdt_space_len(MdtView text, size_t at);

/// Return whether `c` is a digit
static inline bool mdt_char_is_digit(const uint32_t c) {
  return c >= '0' && c <= '9';
}

/// Return whether `c` is an ASCII capital
static inline bool mdt_char_is_capital(const uint32_t c) {
  return c >= 'A' && c <= 'Z';
}

/// Return whether `c` is a letter: no mark of Latin-1, general punctuation,
/// arrows and signs, or the ideographic and full-width marks
static inline bool mdt_char_is_letter(const uint32_t c) {
  if (c < 0x80U) {
    return mdt_char_is_capital(c) || (c >= 'a' && c <= 'z');
  }
  return !(c < 0xC0U && c != 0xAAU && c != 0xB5U && c != 0xBAU) && c != 0xD7U &&
         c != 0xF7U && !(c >= 0x2000U && c < 0x2C00U) &&
         !(c >= 0x3000U && c < 0x3040U) && !(c >= 0xFF00U && c < 0xFF21U);
}

/// Return `c` made plain: digits 0, curly quotes straight, money the dollar
static inline uint32_t mdt_char_plain(const uint32_t c) {
  if (mdt_char_is_digit(c)) {
    return '0';
  }
  if (c == 0x2018U || c == 0x2019U) {
    return '\'';
  }
  if (c == 0xA3U || c == 0xA5U || (c >= 0x20A0U && c <= 0x20BFU)) {
    return '$';
  }
  return c == 0x201CU || c == 0x201DU ? '"' : c;
}

/// Return the kind of `c`: a small letter, a capital, a digit, or the mark
static inline uint32_t mdt_char_kind(const uint32_t c) {
  if (mdt_char_is_letter(c)) {
    return mdt_char_is_capital(c) ? 'A' : 'a';
  }
  return mdt_char_plain(c);
}

#endif
