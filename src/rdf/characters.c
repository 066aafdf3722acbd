// SPDX-License-Identifier: Apache-2.0

#include "rdf/characters.h"

#include "base/utf8.h"

#include <string.h>

/// PN_CHARS_BASE beyond ASCII, as ranges
static const uint32_t base_ranges[][2] = {
  { 0xC0, 0xD6 },     { 0xD8, 0xF6 },     { 0xF8, 0x2FF },
  { 0x370, 0x37D },   { 0x37F, 0x1FFF },  { 0x200C, 0x200D },
  { 0x2070, 0x218F }, { 0x2C00, 0x2FEF }, { 0x3001, 0xD7FF },
  { 0xF900, 0xFDCF }, { 0xFDF0, 0xFFFD }, { 0x10000, 0xEFFFF },
};

bool mdt_char_is_digit(const uint32_t c) {
  return c >= '0' && c <= '9';
}

bool mdt_char_is_hex(const uint32_t c) {
  return mdt_char_is_digit(c) || (c >= 'a' && c <= 'f') ||
         (c >= 'A' && c <= 'F');
}

bool mdt_char_is_letter(const uint32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool mdt_char_is_base(const uint32_t c) {
  bool found = mdt_char_is_letter(c);
  for (size_t i = 0;
       c > 127 && !found && i < sizeof(base_ranges) / sizeof(*base_ranges);
       ++i) {
    found = c >= base_ranges[i][0] && c <= base_ranges[i][1];
  }
  return found;
}

bool mdt_char_is_starting(const uint32_t c) {
  return mdt_char_is_base(c) || c == '_' || mdt_char_is_digit(c);
}

bool mdt_char_is_variable(const uint32_t c) {
  return mdt_char_is_starting(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) ||
         c == 0x203F || c == 0x2040;
}

bool mdt_char_is_part(const uint32_t c) {
  return mdt_char_is_variable(c) || c == '-';
}

static uint32_t peek_at(const MdtView text, size_t at) {
  return at < text.len ? mdt_utf8_next(text, &at) : 0;
}

size_t mdt_char_local_end(const MdtView text, size_t at) {
  const char* const data = text.data;
  size_t end = at;
  bool is_first = true;
  while (at < text.len) {
    const uint32_t c = peek_at(text, at);
    if (c == '%' && mdt_char_is_hex(peek_at(text, at + 1)) &&
        mdt_char_is_hex(peek_at(text, at + 2))) {
      at += 3;
      end = at;
    } else if (c == '\\' && at + 1 < text.len && data[at + 1] &&
               strchr("_~.-!$&'()*+,;=/?#@%", data[at + 1])) {
      at += 2;
      end = at;
    } else if (mdt_char_is_starting(c) || c == ':' ||
               (!is_first && mdt_char_is_part(c))) {
      mdt_utf8_next(text, &at);
      end = at;
    } else if (c == '.' && !is_first) {
      ++at; // Belongs to the name only if more of it follows
    } else {
      break;
    }
    is_first = false;
  }
  return end;
}

size_t mdt_char_label_end(const MdtView text, size_t at) {
  size_t end = at;
  while (at < text.len) {
    const uint32_t c = peek_at(text, at);
    if (mdt_char_is_part(c)) {
      mdt_utf8_next(text, &at);
      end = at;
    } else if (c == '.') {
      ++at;
    } else {
      break;
    }
  }
  return end;
}

MdtView mdt_char_unescape_local(MdtArena* const arena, const MdtView text) {
  char* const out = (char*)mdt_arena_alloc(arena, text.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < text.len; ++i) {
    i += text.data[i] == '\\';
    out[len++] = text.data[i];
  }
  const MdtView view = { out, len };
  return view;
}

char mdt_char_escaped(const char c) {
  static const char from[] = "tbnrf\"'\\";
  static const char to[] = "\t\b\n\r\f\"'\\";
  const char* const found = c ? strchr(from, c) : NULL;
  return found ? to[found - from] : '\0';
}

bool mdt_char_read_hex(const MdtView text, const size_t at, const size_t count,
                       uint32_t* const value) {
  *value = 0;
  for (size_t i = at; i < at + count; ++i) {
    if (i >= text.len || !mdt_char_is_hex((unsigned char)text.data[i])) {
      return false;
    }
    const char c = text.data[i];
    *value = 16 * *value + (uint32_t)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
  }
  return *value <= 0x10FFFF && (*value < 0xD800 || *value > 0xDFFF);
}
