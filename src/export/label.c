// SPDX-License-Identifier: Apache-2.0

#include "export/label.h"

#include "base/unicode.h"
#include "base/utf8.h"
#include "base/view.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const char ellipsis[] = "\xE2\x80\xA6";
static const char closing_mark[] = "\xE2\x80\x9D";

/// A label being written
typedef struct {
  char* data;       // Lines so far
  size_t len;       // Bytes so far
  size_t column;    // Columns of the last line
  size_t lines;     // Finished lines
  size_t width;     // Columns of a line
  size_t max_lines; // Lines of a label
  bool is_quoted;   // It ends with a mark, cut short or not
} Label;

MdtView mdt_label_clean(MdtArena* const arena, const MdtView text) {
  char* const clean = (char*)mdt_arena_alloc(arena, text.len + 1);
  size_t len = 0;
  bool wants_space = false;
  for (size_t i = 0; i < text.len;) {
    const size_t start = i;
    if (!wants_space && text.data[i] > ' ' && text.data[i] <= '~') {
      clean[len++] = text.data[i++]; // Seen, and in the middle of a word
      continue;
    }
    const uint32_t c = mdt_utf8_next(text, &i);
    if (mdt_unicode_is_space(c)) {
      wants_space = len > 0;
    } else if (!mdt_unicode_is_hidden(c)) {
      if (wants_space) {
        clean[len++] = ' ';
        wants_space = false;
      }
      memcpy(clean + len, text.data + start, i - start);
      len += i - start;
    }
  }
  return (MdtView){ clean, len };
}

size_t mdt_label_columns(const MdtView text) {
  size_t columns = 0;
  for (size_t i = 0; i < text.len;) {
    columns += mdt_unicode_columns(mdt_utf8_next(text, &i));
  }
  return columns;
}

static void put(Label* const label, const MdtView text) {
  memcpy(label->data + label->len, text.data, text.len);
  label->len += text.len;
  label->column += mdt_label_columns(text);
}

/// Return as much of `word` as fits in `columns`
static MdtView cut_word(const MdtView word, const size_t columns) {
  size_t taken = 0;
  for (size_t i = 0; i < word.len;) {
    const size_t start = i;
    taken += mdt_unicode_columns(mdt_utf8_next(word, &i));
    if (taken > columns) {
      return mdt_view_slice(word, 0, start);
    }
  }
  return word;
}

/// Take back words until an ellipsis fits into the last line, and put it there
static void finish_short(Label* const label) {
  const size_t room = label->is_quoted ? 2 : 1;
  while (label->column + room > label->width && label->len) {
    size_t len = label->len;
    while (len && label->data[len - 1] != ' ' && label->data[len - 1] != '\n') {
      --len;
    }
    if (!len || label->data[len - 1] == '\n') {
      break;
    }
    const MdtView taken = { label->data + len - 1, label->len - len + 1 };
    label->column -= mdt_label_columns(taken);
    label->len = len - 1;
  }
  put(label, mdt_view(ellipsis));
  put(label, mdt_view(label->is_quoted ? closing_mark : ""));
}

/// Begin a new line; return false where the label is full
static bool break_line(Label* const label) {
  if (label->lines + 1 >= label->max_lines) {
    finish_short(label);
    return false;
  }
  put(label, mdt_view("\n"));
  label->column = 0;
  ++label->lines;
  return true;
}

/// Return the beginning of `word`, up to a hyphen or a slash, that fits in a
/// line; empty where there is none
static MdtView begin_of(const MdtView word, const size_t width) {
  size_t len = 0;
  for (size_t i = 0; i < word.len; ++i) {
    const bool is_end = word.data[i] == '-' || word.data[i] == '/';
    if (is_end && mdt_label_columns(mdt_view_slice(word, 0, i + 1)) <= width) {
      len = i + 1;
    }
  }
  return mdt_view_slice(word, 0, len);
}

/// Put a word at the beginning of a line. One that is too long goes on in the
/// next, after a hyphen; or else it is cut.
static bool put_word(Label* const label, MdtView word) {
  MdtView begin;
  while (mdt_label_columns(word) > label->width &&
         (begin = begin_of(word, label->width)).len && begin.len < word.len) {
    put(label, begin);
    word = mdt_view_slice(word, begin.len, word.len);
    if (!break_line(label)) {
      return false;
    }
  }
  if (mdt_label_columns(word) > 2 * label->width) {
    put(label, cut_word(word, 2 * label->width - 1));
    put(label, mdt_view(ellipsis));
  } else {
    put(label, word);
  }
  return true;
}

/// Add `word`; return false where the label is full
static bool add_word(Label* const label, const MdtView word) {
  const size_t columns = mdt_label_columns(word);
  if (label->column && label->column + 1 + columns > label->width) {
    if (!break_line(label)) {
      return false;
    }
  } else if (label->column) {
    put(label, mdt_view(" "));
  }
  return put_word(label, word);
}

MdtView mdt_label_wrap(MdtArena* const arena, const MdtView text,
                       const size_t width, const size_t max_lines) {
  MdtView rest = mdt_label_clean(arena, text);
  Label label = { 0 };
  label.data = (char*)mdt_arena_alloc(arena, 4 * rest.len + sizeof(ellipsis) +
                                               sizeof(closing_mark));
  label.width = width;
  label.max_lines = max_lines;
  label.is_quoted = mdt_view_ends(rest, closing_mark);
  while (rest.data && rest.len && add_word(&label, mdt_view_cut(&rest, ' '))) {
  }
  return (MdtView){ label.data, label.len };
}

MdtView mdt_label_format(MdtArena* const arena, const char* const fmt, ...) {
  va_list args;
  va_start(args, fmt);
  const int len = vsnprintf(NULL, 0, fmt, args);
  va_end(args);
  const size_t size = len > 0 ? (size_t)len : 0;
  char* const text = (char*)mdt_arena_alloc(arena, size + 1);
  va_start(args, fmt);
  vsnprintf(text, size + 1, fmt, args);
  va_end(args);
  return (MdtView){ text, size };
}

MdtView mdt_label_stack(MdtArena* const arena, const MdtView above,
                        const MdtView below) {
  if (!above.len || !below.len) {
    return above.len ? above : below;
  }
  return mdt_label_format(arena, "%.*s\n%.*s", MDT_ARGS(above),
                          MDT_ARGS(below));
}
