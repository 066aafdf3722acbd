// SPDX-License-Identifier: Apache-2.0

#include "query/look.h"

#include "base/view.h"

const MdtQueryToken* mdt_look_at(const MdtQueryLook* const look,
                                 const size_t i) {
  static const MdtQueryToken none = { MDT_TOKEN_MARK, { NULL, 0 }, 0 };
  return i < look->tokens->count ? &look->tokens->items[i] : &none;
}

bool mdt_look_is_word(const MdtQueryLook* const look, const size_t i,
                      const char* const word) {
  return mdt_look_at(look, i)->kind == MDT_TOKEN_WORD &&
         mdt_view_is_nocase(mdt_look_at(look, i)->text, word);
}

bool mdt_look_is_mark(const MdtQueryLook* const look, const size_t i,
                      const char* const mark) {
  return mdt_look_at(look, i)->kind == MDT_TOKEN_MARK &&
         mdt_view_is(mdt_look_at(look, i)->text, mark);
}

bool mdt_look_is_one_of(const MdtQueryLook* const look, const size_t i,
                        const char* const* word) {
  for (; *word; ++word) {
    if (mdt_look_is_word(look, i, *word)) {
      return true;
    }
  }
  return false;
}

size_t mdt_look_closing(const MdtQueryLook* const look, size_t i) {
  unsigned depth = 0;
  for (; i < look->tokens->count; ++i) {
    depth += mdt_look_is_mark(look, i, "(");
    if (mdt_look_is_mark(look, i, ")") && !--depth) {
      return i;
    }
  }
  return i;
}

bool mdt_look_is_aggregate(const MdtQueryLook* const look, const size_t i) {
  static const char* const words[] = {
    "COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT", NULL
  };
  return mdt_look_is_one_of(look, i, words) &&
         mdt_look_is_mark(look, i + 1, "(");
}

bool mdt_look_is_nested(const MdtQueryLook* const look, const size_t i) {
  uint32_t scope = look->shape.scope_of[i];
  while (scope != UINT32_MAX) {
    if (look->shape.scopes.items[scope].kind == MDT_SCOPE_SELECT) {
      return true;
    }
    scope = look->shape.scopes.items[scope].parent;
  }
  return false;
}

bool mdt_look_ends_groups(const MdtQueryLook* const look, const size_t i) {
  static const char* const words[] = { "HAVING", "ORDER",  "LIMIT",
                                       "OFFSET", "VALUES", NULL };
  return i >= look->tokens->count || mdt_look_is_mark(look, i, "}") ||
         mdt_look_is_one_of(look, i, words);
}
