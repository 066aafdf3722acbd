// SPDX-License-Identifier: Apache-2.0

#include "rdf/slug.h"

#include "base/utf8.h"
#include "base/view.h"

#include <stdbool.h>
#include <string.h>
#include <utf8proc.h>

enum { MAX_FOLDED = 16 };

static bool is_wordlike(const uint32_t c) {
  switch (utf8proc_category((utf8proc_int32_t)c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

/// Write `c` folded and without its accents to `out`; return the length
static size_t fold(const uint32_t c, char* const out) {
  utf8proc_int32_t parts[MAX_FOLDED];
  int last = UTF8PROC_BOUNDCLASS_START;
  const utf8proc_ssize_t n = utf8proc_decompose_char(
    (utf8proc_int32_t)c, parts, MAX_FOLDED,
    UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK, &last);
  size_t len = 0;
  for (utf8proc_ssize_t i = 0; i < n && i < MAX_FOLDED; ++i) {
    if (is_wordlike((uint32_t)parts[i])) {
      len += mdt_utf8_put(out + len, (uint32_t)parts[i]);
    }
  }
  return len;
}

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
    (char*)mdt_arena_array(arena, text.len + 1, MAX_FOLDED * 4);
  size_t len = 0;
  bool is_pending = false;
  for (size_t i = 0; i < text.len;) {
    char folded[MAX_FOLDED * 4];
    const size_t n = fold(mdt_utf8_next(text, &i), folded);
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
