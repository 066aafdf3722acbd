// SPDX-License-Identifier: Apache-2.0

#include "report/html.h"

#include "base/utf8.h"
#include "base/view.h"

#include <stdbool.h>
#include <string.h>

static const char replacement[] = "\xEF\xBF\xBD";

/// What stands for an ASCII character that cannot stand for itself
static const char* const references[128] = {
  ['&'] = "&amp;",  ['<'] = "&lt;",   ['>'] = "&gt;",
  ['"'] = "&quot;", ['\''] = "&#39;", ['\r'] = " ",
};

/// Beyond ASCII, what is replaced. A character at the edge of a plane is a
/// noncharacter in each.
static const struct {
  uint32_t first;
  uint32_t last;
} replaced[] = {
  { 0x7F, 0x9F },     // Controls
  { 0x202A, 0x202E }, // Embeddings and overrides of direction, and their end
  { 0x2066, 0x2069 }, // Isolates, whose end would end ours
  { 0xFDD0, 0xFDEF }, // Noncharacters
};

static bool is_replaced(const uint32_t c) {
  for (size_t i = 0; i < sizeof(replaced) / sizeof(*replaced); ++i) {
    if (c >= replaced[i].first && c <= replaced[i].last) {
      return true;
    }
  }
  return (c & 0xFFFEU) == 0xFFFEU;
}

/// Return what is written for the character at `*at`, or null for itself, and
/// move past it
static const char* reference(const MdtView text, size_t* const at) {
  const unsigned char byte = (unsigned char)text.data[*at];
  if (byte >= 0x7F) {
    return is_replaced(mdt_utf8_next(text, at)) ? replacement : NULL;
  }
  ++*at;
  return byte >= ' ' || byte == '\t' || byte == '\n' || byte == '\r'
           ? references[byte]
           : replacement;
}

/// Write `text`, which is well-formed
static void write_formed(MdtSink* const sink, const MdtView text) {
  size_t start = 0;
  for (size_t i = 0; i < text.len;) {
    const size_t at = i;
    const char* const other = reference(text, &i);
    if (other) {
      mdt_sink_write(sink, text.data + start, at - start);
      mdt_sink_string(sink, other);
      start = i;
    }
  }
  if (text.len > start) {
    mdt_sink_write(sink, text.data + start, text.len - start);
  }
}

void mdt_html_text(MdtSink* const sink, MdtView text) {
  while (text.len) {
    const size_t good = mdt_utf8_check(text);
    write_formed(sink, mdt_view_slice(text, 0, good));
    if (good == text.len) {
      break;
    }
    mdt_sink_string(sink, replacement);
    text = mdt_view_slice(text, good + 1, text.len);
  }
}

void mdt_html_fill(MdtSink* const sink, const char* markup,
                   const MdtView* values) {
  for (const char* slot = NULL; (slot = strstr(markup, "{}")); ++values) {
    mdt_sink_write(sink, markup, (size_t)(slot - markup));
    mdt_html_text(sink, *values);
    markup = slot + 2;
  }
  mdt_sink_string(sink, markup);
}
