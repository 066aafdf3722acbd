// SPDX-License-Identifier: Apache-2.0

#include "token/chars.h"

/// Spaces of general punctuation: U+2000 to U+200F, U+2028 to U+202F, U+2060
static bool is_general_space(const uint8_t second, const uint8_t third) {
  return (second == 0x80U && third >= 0x80U && third <= 0x8FU) ||
         (second == 0x80U && third >= 0xA8U && third <= 0xAFU) ||
         (second == 0x81U && third == 0xA0U);
}

static bool is_wide_space(const uint8_t* const c) {
  return (c[0] == 0xE2U && is_general_space(c[1], c[2])) ||
         (c[0] == 0xE3U && c[1] == 0x80U && c[2] == 0x80U) ||
         (c[0] == 0xEFU && c[1] == 0xBBU && c[2] == 0xBFU);
}

size_t mdt_space_len(const MdtView text, const size_t at) {
  const uint8_t* const c = (const uint8_t*)text.data + at;
  const size_t left = text.len - at;
  if (c[0] <= 0x20U || c[0] == 0x7FU) {
    return 1;
  }
  if (left >= 2 && c[0] == 0xC2U && c[1] <= 0xA0U) {
    return 2;
  }
  return left >= 3 && is_wide_space(c) ? 3 : 0;
}
