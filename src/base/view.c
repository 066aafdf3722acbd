// SPDX-License-Identifier: Apache-2.0

#include "base/view.h"

#include <string.h>

static char lower(const char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_space(const char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

MdtView mdt_view(const char* const str) {
  const MdtView view = { str, str ? strlen(str) : 0 };
  return view;
}

MdtView mdt_view_slice(const MdtView view, const size_t start,
                       const size_t end) {
  const MdtView slice = { view.data + start, end - start };
  return slice;
}

bool mdt_view_equals(const MdtView a, const MdtView b) {
  return a.len == b.len && (!a.len || !memcmp(a.data, b.data, a.len));
}

bool mdt_view_is(const MdtView view, const char* const str) {
  return mdt_view_equals(view, mdt_view(str));
}

bool mdt_view_equals_nocase(const MdtView a, const MdtView b) {
  if (a.len != b.len) {
    return false;
  }
  for (size_t i = 0; i < a.len; ++i) {
    if (lower(a.data[i]) != lower(b.data[i])) {
      return false;
    }
  }
  return true;
}

bool mdt_view_is_nocase(const MdtView view, const char* const str) {
  return mdt_view_equals_nocase(view, mdt_view(str));
}

bool mdt_view_starts(const MdtView view, const char* const prefix) {
  const size_t len = strlen(prefix);
  return view.len >= len && (!len || !memcmp(view.data, prefix, len));
}

bool mdt_view_ends(const MdtView view, const char* const suffix) {
  const size_t len = strlen(suffix);
  return view.len >= len &&
         (!len || !memcmp(view.data + view.len - len, suffix, len));
}

int mdt_view_compare(const MdtView a, const MdtView b) {
  const size_t len = a.len < b.len ? a.len : b.len;
  const int order = len ? memcmp(a.data, b.data, len) : 0;
  return order ? order : (a.len > b.len) - (a.len < b.len);
}

size_t mdt_view_find(const MdtView view, const char* const needle) {
  const size_t len = strlen(needle);
  for (size_t i = 0; i + len <= view.len; ++i) {
    if (!len || !memcmp(view.data + i, needle, len)) {
      return i;
    }
  }
  return SIZE_MAX;
}

unsigned mdt_view_name(const MdtView view, const char* const* const names,
                       const unsigned count) {
  for (unsigned i = 1; i < count; ++i) {
    if (mdt_view_is(view, names[i])) {
      return i;
    }
  }
  return 0;
}

MdtView mdt_view_trim(MdtView view) {
  while (view.len && is_space(view.data[view.len - 1])) {
    --view.len;
  }
  while (view.len && is_space(view.data[0])) {
    ++view.data;
    --view.len;
  }
  return view;
}

MdtView mdt_view_cut(MdtView* const view, const char separator) {
  const MdtView all = *view;
  const char* const at =
    all.len ? (const char*)memchr(all.data, separator, all.len) : NULL;
  if (!at) {
    view->data = NULL;
    view->len = 0;
    return all;
  }
  const size_t before = (size_t)(at - all.data);
  *view = mdt_view_slice(all, before + 1, all.len);
  return mdt_view_slice(all, 0, before);
}

char* mdt_view_string(MdtArena* const arena, const MdtView view) {
  char* const copy = (char*)mdt_arena_alloc(arena, view.len + 1);
  if (view.len) {
    memcpy(copy, view.data, view.len);
  }
  return copy;
}

MdtView mdt_view_copy(MdtArena* const arena, const MdtView view) {
  const MdtView copy = { mdt_view_string(arena, view), view.len };
  return copy;
}

MdtView mdt_view_lower(MdtArena* const arena, const MdtView view) {
  char* const copy = mdt_view_string(arena, view);
  for (size_t i = 0; i < view.len; ++i) {
    copy[i] = lower(copy[i]);
  }
  const MdtView lowered = { copy, view.len };
  return lowered;
}

uint64_t mdt_view_hash(const MdtView view) {
  uint64_t hash = UINT64_C(14695981039346656037);
  for (size_t i = 0; i < view.len; ++i) {
    hash = (hash ^ (uint8_t)view.data[i]) * UINT64_C(1099511628211);
  }
  return hash;
}
