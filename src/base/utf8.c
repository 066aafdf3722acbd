// SPDX-License-Identifier: Apache-2.0

#include "base/utf8.h"

#include <string.h>

static int is_tail(const uint8_t byte) {
  return (byte & 0xC0u) == 0x80u;
}

/// Length of the well-formed character at `s`, or 0
static size_t char_len(const uint8_t* const s, const size_t left) {
  if (s[0] < 0x80) {
    return 1;
  }
  if (s[0] >= 0xC2 && s[0] <= 0xDF) {
    return left >= 2 && is_tail(s[1]) ? 2 : 0;
  }
  if (s[0] >= 0xE0 && s[0] <= 0xEF) {
    const uint8_t low = s[0] == 0xE0 ? 0xA0 : 0x80;
    const uint8_t high = s[0] == 0xED ? 0x9F : 0xBF;
    return left >= 3 && s[1] >= low && s[1] <= high && is_tail(s[2]) ? 3 : 0;
  }
  if (s[0] >= 0xF0 && s[0] <= 0xF4) {
    const uint8_t low = s[0] == 0xF0 ? 0x90 : 0x80;
    const uint8_t high = s[0] == 0xF4 ? 0x8F : 0xBF;
    return left >= 4 && s[1] >= low && s[1] <= high && is_tail(s[2]) &&
               is_tail(s[3])
             ? 4
             : 0;
  }
  return 0;
}

/// Whether eight bytes from `s` on are ASCII
static int is_plain(const uint8_t* const s) {
  uint64_t bytes;
  memcpy(&bytes, s, sizeof(bytes));
  return !(bytes & UINT64_C(0x8080808080808080));
}

size_t mdt_utf8_check(const MdtView view) {
  const uint8_t* const s = (const uint8_t*)view.data;
  size_t i = 0;
  while (i < view.len) {
    if (view.len - i >= 8 && is_plain(s + i)) {
      i += 8;
      continue;
    }
    const size_t len = char_len(s + i, view.len - i);
    if (!len) {
      return i;
    }
    i += len;
  }
  return i;
}

uint32_t mdt_utf8_next(const MdtView view, size_t* const offset) {
  const uint8_t* const s = (const uint8_t*)view.data + *offset;
  if (s[0] < 0x80) {
    *offset += 1;
    return s[0];
  }
  if (s[0] < 0xE0) {
    *offset += 2;
    return (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
  }
  if (s[0] < 0xF0) {
    *offset += 3;
    return (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
  }
  *offset += 4;
  return (s[0] & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 |
         (s[3] & 0x3Fu);
}

uint32_t mdt_utf8_previous(const MdtView view, size_t* const offset) {
  do {
    --*offset;
  } while (*offset && is_tail((uint8_t)view.data[*offset]));
  size_t at = *offset;
  return mdt_utf8_next(view, &at);
}

size_t mdt_utf8_put(char out[4], const uint32_t c) {
  if (c < 0x80) {
    out[0] = (char)c;
    return 1;
  }
  if (c < 0x800) {
    out[0] = (char)(0xC0u | c >> 6);
    out[1] = (char)(0x80u | (c & 0x3Fu));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = (char)(0xE0u | c >> 12);
    out[1] = (char)(0x80u | (c >> 6 & 0x3Fu));
    out[2] = (char)(0x80u | (c & 0x3Fu));
    return 3;
  }
  out[0] = (char)(0xF0u | c >> 18);
  out[1] = (char)(0x80u | (c >> 12 & 0x3Fu));
  out[2] = (char)(0x80u | (c >> 6 & 0x3Fu));
  out[3] = (char)(0x80u | (c & 0x3Fu));
  return 4;
}

size_t mdt_utf8_count(const MdtView view) {
  size_t count = 0;
  for (size_t i = 0; i < view.len; ++i) {
    count += !is_tail((uint8_t)view.data[i]);
  }
  return count;
}
