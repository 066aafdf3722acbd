// SPDX-License-Identifier: Apache-2.0

#include "rdf/scan.h"

#include "base/utf8.h"
#include "base/view.h"
#include "rdf/characters.h"
#include "rdf/iri.h"

#include <string.h>

void mdt_scan_fail(MdtScan* const scan, const MdtStatus status,
                   const char* const what) {
  if (!scan->status) {
    // What is wrong within a string may be lines before its end
    while (scan->line_start > scan->at) {
      --scan->line;
      do {
        --scan->line_start;
      } while (scan->line_start &&
               scan->text.data[scan->line_start - 1] != '\n');
    }
    const MdtView before =
      mdt_view_slice(scan->text, scan->line_start, scan->at);
    scan->status = mdt_reading_fail(scan->reading, status, scan->line,
                                    (unsigned)mdt_utf8_count(before) + 1, what);
  }
}

char mdt_scan_peek(const MdtScan* const scan) {
  return scan->at < scan->text.len ? scan->text.data[scan->at] : '\0';
}

bool mdt_scan_follows(const MdtScan* const scan, const char* const str) {
  const size_t len = strlen(str);
  return scan->text.len - scan->at >= len &&
         !memcmp(scan->text.data + scan->at, str, len);
}

// --- Escapes -----------------------------------------------------------------

/// Write what the escape at `*at` of `text` stands for to `out` and return its
/// length, or 0 if it is none
static size_t undo_escape(const MdtView text, size_t* const at,
                          const bool is_string, char* const out) {
  const char kind = *at + 1 < text.len ? text.data[*at + 1] : '\0';
  const size_t count = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  const size_t start = *at + 2;
  uint32_t c = 0;
  *at = start + count;
  if (count) {
    return mdt_char_read_hex(text, start, count, &c) ? mdt_utf8_put(out, c) : 0;
  }
  *out = is_string ? mdt_char_escaped(kind) : '\0';
  return *out != '\0';
}

static MdtView undo_escapes(MdtScan* const scan, const MdtView text,
                            const bool is_string) {
  char* const out = (char*)mdt_arena_alloc(scan->arena, text.len);
  MdtView plain = { out, 0 };
  size_t i = 0;
  while (i < text.len) {
    if (text.data[i] != '\\') {
      out[plain.len++] = text.data[i++];
      continue;
    }
    const size_t escape = i;
    const size_t len = undo_escape(text, &i, is_string, out + plain.len);
    if (!len) {
      const bool is_code = i > escape + 2;
      scan->at = (size_t)(text.data - scan->text.data) + escape;
      mdt_scan_fail(scan, is_code ? MDT_BAD_TEXT : MDT_BAD_SYNTAX,
                    is_code ? "an escape that stands for no character"
                            : "no such escape");
      break;
    }
    plain.len += len;
  }
  return plain;
}

// --- Terms -------------------------------------------------------------------

/// Take an IRI with something in it that IRIs do not have: escapes, at best
static MdtView take_odd_iri(MdtScan* const scan) {
  const size_t start = scan->at;
  size_t end = start;
  while (end < scan->text.len && scan->text.data[end] != '>' &&
         scan->text.data[end] != '\n') {
    ++end;
  }
  if (end >= scan->text.len || scan->text.data[end] == '\n') {
    mdt_scan_fail(scan, MDT_BAD_SYNTAX, "an IRI does not end on its line");
    return scan->text;
  }
  const MdtView iri =
    undo_escapes(scan, mdt_view_slice(scan->text, start, end), false);
  if (!mdt_iri_is_sound(iri)) {
    mdt_scan_fail(scan, MDT_BAD_SYNTAX, "a character that no IRI has");
  }
  scan->at = end + 1;
  return iri;
}

MdtView mdt_scan_iri(MdtScan* const scan) {
  const size_t start = ++scan->at;
  const size_t end = mdt_iri_end(scan->text, start);
  if (end == scan->text.len || scan->text.data[end] != '>') {
    return take_odd_iri(scan);
  }
  scan->at = end + 1;
  return mdt_view_slice(scan->text, start, end);
}

MdtView mdt_scan_label(MdtScan* const scan) {
  const size_t start = scan->at + 2;
  size_t at = start;
  scan->at = start;
  if (start >= scan->text.len ||
      !mdt_char_is_starting(mdt_utf8_next(scan->text, &at))) {
    mdt_scan_fail(scan, MDT_BAD_SYNTAX,
                  "a blank node needs a label after \"_:\"");
    return scan->text;
  }
  scan->at = mdt_char_label_end(scan->text, start);
  return mdt_view_slice(scan->text, start, scan->at);
}

MdtView mdt_scan_language(MdtScan* const scan) {
  const size_t start = ++scan->at;
  bool may_be_digit = false;
  bool is_subtag = false;
  for (;; ++scan->at) {
    const uint32_t c = (unsigned char)mdt_scan_peek(scan);
    if (mdt_char_is_letter(c) || (may_be_digit && mdt_char_is_digit(c))) {
      is_subtag = true;
    } else if (c == '-' && is_subtag) {
      may_be_digit = true;
      is_subtag = false;
    } else {
      break;
    }
  }
  if (!is_subtag) {
    mdt_scan_fail(scan, MDT_BAD_SYNTAX, "a language tag needs letters");
  }
  return mdt_view_slice(scan->text, start, scan->at);
}

/// Go over one character of a string; return whether it has an escape
static bool pass(MdtScan* const scan, const bool is_long) {
  const char c = scan->text.data[scan->at++];
  if ((c == '\n' || c == '\r') && !is_long) {
    --scan->at;
    mdt_scan_fail(scan, MDT_BAD_SYNTAX, "a string does not end on its line");
  }
  if (c == '\n') {
    ++scan->line;
    scan->line_start = scan->at;
  }
  // The backslash may be the last of the text
  scan->at += c == '\\' && scan->at < scan->text.len;
  return c == '\\';
}

MdtView mdt_scan_string(MdtScan* const scan, const char* const quote) {
  const size_t len = strlen(quote);
  const size_t start = scan->at + len;
  bool has_escapes = false;
  scan->at = start;
  while (!scan->status && !mdt_scan_follows(scan, quote)) {
    if (scan->at >= scan->text.len) {
      mdt_scan_fail(scan, MDT_BAD_SYNTAX,
                    len > 1 ? "a string does not end"
                            : "a string does not end on its line");
    } else {
      has_escapes |= pass(scan, len > 1);
    }
  }
  const size_t end = scan->at;
  if (scan->status) {
    return scan->text;
  }
  const MdtView text = mdt_view_slice(scan->text, start, end);
  const MdtView plain = has_escapes ? undo_escapes(scan, text, true) : text;
  scan->at = end + len;
  return plain;
}
