// SPDX-License-Identifier: Apache-2.0

#include "rdf/slug.h"

#include "base/unicode.h"
#include "base/utf8.h"
#include "base/view.h"

#include <stdbool.h>
#include <string.h>

/// Cut `slug` to `max_len` bytes, at a dash if one is in its second half
static size_t cut(const char* const slug, size_t len, const size_t max_len) {
  if (len <= max_len) {
    return len;
  }
  len = max_len;
  while (len && ((unsigned char)slug[len] & 0xC0u) == 0x80u) {
    --len;
  }
  for (size_t end = len; end > len / 2; --end) {
    if (slug[end] == '-') {
      return end;
    }
  }
  return len;
}

MdtView mdt_slug(MdtArena* const arena, const MdtView text,
                 const size_t max_len) {
  char* const slug =
    (char*)mdt_arena_array(arena, text.len + 1, MDT_UNICODE_FOLDED);
  size_t len = 0;
  bool is_pending = false;
  for (size_t i = 0; i < text.len;) {
    char folded[MDT_UNICODE_FOLDED];
    const size_t n = mdt_unicode_fold(mdt_utf8_next(text, &i), folded);
    if (n && is_pending && len) {
      slug[len++] = '-';
    }
    is_pending = !n;
    memcpy(slug + len, folded, n);
    len += n;
  }
  const MdtView view = { slug, cut(slug, len, max_len) };
  return view.len ? view : mdt_view("x");
}

static bool is_unreserved(const unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c >= 0x80 || (c && strchr("-._~", c));
}

MdtView mdt_slug_escape(MdtArena* const arena, const MdtView text) {
  static const char digits[] = "0123456789ABCDEF";
  char* const out = (char*)mdt_arena_array(arena, text.len + 1, 3);
  MdtView view = { out, 0 };
  for (size_t i = 0; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (is_unreserved(c)) {
      out[view.len++] = (char)c;
    } else {
      out[view.len++] = '%';
      out[view.len++] = digits[c >> 4];
      out[view.len++] = digits[c & 15];
    }
  }
  return view;
}
