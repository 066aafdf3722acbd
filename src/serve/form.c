// SPDX-License-Identifier: Apache-2.0

#include "serve/form.h"

#include "base/utf8.h"
#include "base/view.h"

#include <string.h>

/// Return the value of a hexadecimal digit, or 16
static unsigned digit(const char c) {
  static const char digits[] = "0123456789abcdef0123456789ABCDEF";
  const char* const found = c ? strchr(digits, c) : NULL;
  return found ? (unsigned)(found - digits) % 16 : 16;
}

static bool decode(MdtArena* const arena, const MdtView text,
                   MdtView* const out) {
  char* const data = (char*)mdt_arena_alloc(arena, text.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < text.len; ++i) {
    char c = text.data[i] == '+' ? ' ' : text.data[i];
    if (c == '%') {
      const unsigned high = i + 2 < text.len ? digit(text.data[i + 1]) : 16;
      const unsigned low = high < 16 ? digit(text.data[i + 2]) : 16;
      if (low > 15) {
        return false;
      }
      c = (char)(high * 16 + low);
      i += 2;
    }
    data[len++] = c;
  }
  out->data = data;
  out->len = len;
  return mdt_utf8_check(*out) == len;
}

bool mdt_form_read(MdtArena* const arena, MdtView text,
                   MdtFormFields* const fields) {
  while (text.len) {
    MdtView value = mdt_view_cut(&text, '&');
    const MdtView name = mdt_view_cut(&value, '=');
    if (name.len) {
      MdtFormField* const field = mdt_push(arena, fields);
      if (!decode(arena, name, &field->name) ||
          !decode(arena, value, &field->value)) {
        return false;
      }
    }
  }
  return true;
}

size_t mdt_form_find(const MdtFormFields* const fields, const char* const name,
                     MdtView* const value) {
  size_t count = 0;
  for (size_t i = 0; i < fields->count; ++i) {
    if (mdt_view_is(fields->items[i].name, name)) {
      *value = count++ ? *value : fields->items[i].value;
    }
  }
  return count;
}
