// SPDX-License-Identifier: Apache-2.0

#include "base/json.h"

#include "base/utf8.h"
#include "base/view.h"

#include <assert.h>
#include <inttypes.h>

// --- Strings -----------------------------------------------------------------

/// Characters from first to last that are escaped
static const struct {
  uint32_t first;
  uint32_t last;
} escaped[] = {
  { 0x00, 0x1F },     // Controls of ASCII
  { 0x22, 0x22 },     // Quotation mark
  { 0x3C, 0x3C },     // "<", which might end a script in HTML
  { 0x5C, 0x5C },     // Backslash
  { 0x7F, 0x9F },     // Other controls
  { 0x61C, 0x61C },   // Arabic letter mark
  { 0x200B, 0x200F }, // No width, and marks of direction
  { 0x2028, 0x202E }, // Separators of lines, and embeddings
  { 0x2060, 0x206F }, // Isolates, and what nobody should see
  { 0xFEFF, 0xFEFF }, // Byte order mark
  { 0xFFF9, 0xFFFB }, // Annotations
  { 0xFFFE, 0xFFFF }, // What is no character
};

/// Whether a byte is a character that is as good as all are
static bool is_usual(const char byte) {
  return byte >= ' ' && byte <= '~' && byte != '"' && byte != '<' &&
         byte != '\\';
}

static bool is_plain(const uint32_t c) {
  for (size_t i = 0; i < sizeof(escaped) / sizeof(*escaped); ++i) {
    if (c <= escaped[i].last) {
      return c < escaped[i].first;
    }
  }
  return true;
}

static void write_escape(MdtSink* const sink, const uint32_t c) {
  static const char shorts[] = "\"\"\\\\\bb\ff\nn\rr\tt";
  for (const char* i = shorts; *i; i += 2) {
    if (c == (unsigned char)*i) {
      mdt_sink_format(sink, "\\%c", i[1]);
      return;
    }
  }
  mdt_sink_format(sink, "\\u%04" PRIx32, c);
}

void mdt_json_quote(MdtSink* const sink, const MdtView text) {
  size_t start = 0; // Of what is not yet written
  mdt_sink_write(sink, "\"", 1);
  for (size_t i = 0; i < text.len;) {
    const size_t here = i;
    if (is_usual(text.data[i])) {
      ++i;
      continue;
    }
    const uint32_t c = mdt_utf8_next(text, &i);
    if (!is_plain(c)) {
      mdt_sink_view(sink, mdt_view_slice(text, start, here));
      write_escape(sink, c);
      start = i;
    }
  }
  mdt_sink_view(sink, mdt_view_slice(text, start, text.len));
  mdt_sink_write(sink, "\"", 1);
}

// --- Structure ---------------------------------------------------------------

static uint32_t level(const MdtJson* const json) {
  return UINT32_C(1) << json->depth;
}

static void write_break(const MdtJson* const json) {
  if (json->in_line & level(json)) {
    mdt_sink_write(json->sink, " ", 1);
  } else {
    mdt_sink_format(json->sink, "\n%*s", (int)json->depth * 2, "");
  }
}

/// What comes before a key, or before a value without one
static void separate(MdtJson* const json) {
  if (json->has_key || !json->depth) {
    json->has_key = false;
    return;
  }
  if (json->is_begun & level(json)) {
    mdt_sink_write(json->sink, ",", 1);
  }
  json->is_begun |= level(json);
  write_break(json);
}

/// What comes after a value
static void finish(const MdtJson* const json) {
  if (!json->depth) {
    mdt_sink_write(json->sink, "\n", 1);
  }
}

static void set(uint32_t* const bits, const uint32_t bit, const bool is_on) {
  *bits = is_on ? *bits | bit : *bits & ~bit;
}

static void open(MdtJson* const json, const MdtJsonLayout layout,
                 const bool is_array) {
  assert(json->depth + 1 < MDT_JSON_DEPTH);
  separate(json);
  const bool in_line = (json->in_line & level(json)) || layout == MDT_JSON_LINE;
  ++json->depth;
  set(&json->in_line, level(json), in_line);
  set(&json->is_array, level(json), is_array);
  set(&json->is_begun, level(json), false);
  mdt_sink_string(json->sink, is_array ? "[" : "{");
}

MdtJson mdt_json(MdtSink* const sink) {
  const MdtJson json = { sink, 0, 0, 0, 0, false };
  return json;
}

void mdt_json_object(MdtJson* const json, const MdtJsonLayout layout) {
  open(json, layout, false);
}

void mdt_json_array(MdtJson* const json, const MdtJsonLayout layout) {
  open(json, layout, true);
}

void mdt_json_close(MdtJson* const json) {
  const uint32_t closed = level(json);
  const bool is_begun = json->is_begun & closed;
  const bool in_line = json->in_line & closed;
  --json->depth;
  if (is_begun && in_line) {
    mdt_sink_string(json->sink, " ");
  } else if (is_begun) {
    mdt_sink_format(json->sink, "\n%*s", (int)json->depth * 2, "");
  }
  mdt_sink_string(json->sink, json->is_array & closed ? "]" : "}");
  finish(json);
}

void mdt_json_key_view(MdtJson* const json, const MdtView key) {
  separate(json);
  mdt_json_quote(json->sink, key);
  mdt_sink_string(json->sink, ": ");
  json->has_key = true;
}

void mdt_json_key(MdtJson* const json, const char* const key) {
  mdt_json_key_view(json, mdt_view(key));
}

void mdt_json_string(MdtJson* const json, const MdtView text) {
  separate(json);
  mdt_json_quote(json->sink, text);
  finish(json);
}

void mdt_json_plain(MdtJson* const json, const char* const text) {
  separate(json);
  mdt_sink_string(json->sink, text);
  finish(json);
}

void mdt_json_number(MdtJson* const json, const uint64_t number) {
  separate(json);
  mdt_sink_format(json->sink, "%" PRIu64, number);
  finish(json);
}
