// SPDX-License-Identifier: Apache-2.0

#include "base/unicode.h"

#include "base/utf8.h"

#include <utf8proc.h>

enum { MAX_PARTS = MDT_UNICODE_FOLDED / 4 };

static utf8proc_category_t category_of(const uint32_t c) {
  return utf8proc_category((utf8proc_int32_t)c);
}

bool mdt_unicode_is_space(const uint32_t c) {
  const utf8proc_category_t category = category_of(c);
  return (c >= '\t' && c <= '\r') || c == 0x85 ||
         category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

bool mdt_unicode_is_wordlike(const uint32_t c) {
  switch (category_of(c)) {
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

static bool is_joiner(const uint32_t c) {
  return c == 0x200C || c == 0x200D;
}

bool mdt_unicode_is_hidden(const uint32_t c) {
  switch (category_of(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS:
      return !is_joiner(c);
    default:
      return false;
  }
}

size_t mdt_unicode_columns(const uint32_t c) {
  const int width = utf8proc_charwidth((utf8proc_int32_t)c);
  return width > 0 ? (size_t)width : 0;
}

size_t mdt_unicode_fold(const uint32_t c, char out[MDT_UNICODE_FOLDED]) {
  utf8proc_int32_t parts[MAX_PARTS];
  int last = UTF8PROC_BOUNDCLASS_START;
  const utf8proc_ssize_t n =
    utf8proc_decompose_char((utf8proc_int32_t)c, parts, MAX_PARTS,
                            UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                              UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK,
                            &last);
  size_t len = 0;
  for (utf8proc_ssize_t i = 0; i < n && i < MAX_PARTS; ++i) {
    if (mdt_unicode_is_wordlike((uint32_t)parts[i])) {
      len += mdt_utf8_put(out + len, (uint32_t)parts[i]);
    }
  }
  return len;
}

uint32_t mdt_unicode_upper(const uint32_t c) {
  return (uint32_t)utf8proc_toupper((utf8proc_int32_t)c);
}

uint32_t mdt_unicode_lower(const uint32_t c) {
  return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}
