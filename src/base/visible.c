// SPDX-License-Identifier: Apache-2.0

#include "base/visible.h"

#include "base/unicode.h"
#include "base/utf8.h"

#include <stdint.h>

/// Return how many bytes from `i` are one character, or 0 for none
static size_t length_at(const MdtView text, const size_t i) {
  const unsigned char c = (unsigned char)text.data[i];
  const size_t len = c < 0x80   ? 1
                     : c < 0xC0 ? 0
                     : c < 0xE0 ? 2
                     : c < 0xF0 ? 3
                                : 4;
  const MdtView one = { text.data + i, len };
  return len && i + len <= text.len && mdt_utf8_check(one) == len ? len : 0;
}

static bool is_shown(const MdtView text, size_t i) {
  const char c = text.data[i];
  return c == '\n' || c == '\t' ||
         !mdt_unicode_is_hidden(mdt_utf8_next(text, &i));
}

bool mdt_visible_write(FILE* const stream, const MdtView text) {
  for (size_t i = 0; i < text.len;) {
    const size_t len = length_at(text, i);
    if (!len) {
      fputc('?', stream);
    } else if (is_shown(text, i)) {
      fwrite(text.data + i, 1, len, stream);
    }
    i += len ? len : 1;
  }
  return !ferror(stream);
}
