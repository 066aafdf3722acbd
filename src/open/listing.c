// SPDX-License-Identifier: Apache-2.0
// Relations as they are listed.

#include "open/work.h"

#include "base/sink.h"
#include "base/view.h"

#include <string.h>

static size_t write(char* const out, const MdtView text) {
  for (size_t i = 0; out && i < text.len; ++i) {
    const char c = text.data[i];
    out[i] = c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  return text.len;
}

/// Write the words of `part` to `out`, if not null, and return their length
static size_t lay_out(const MdtDocument* const doc,
                      const MdtOpenPart* const part, char* const out) {
  size_t len = write(out, part->word);
  for (size_t i = 0; i < part->tokens.count; ++i) {
    const uint32_t token = part->tokens.items[i];
    const MdtSpan span = doc->tokens.items[token].span;
    uint32_t start = span.start;
    if (i && part->tokens.items[i - 1] + 1 == token) {
      start = doc->tokens.items[token - 1].span.end;
    } else if (len) {
      len += write(out ? out + len : NULL, mdt_view(" "));
    }
    // Pieces of "don't" may share their characters
    start = start > span.end ? span.end : start;
    len +=
      write(out ? out + len : NULL, mdt_view_slice(doc->text, start, span.end));
  }
  return len;
}

void mdt_open_part_write(const MdtOpenWork* const work,
                         MdtOpenPart* const part) {
  char* const text = (char*)mdt_arena_alloc(work->doc->arena,
                                            lay_out(work->doc, part, NULL) + 1);
  part->text.data = text;
  part->text.len = lay_out(work->doc, part, text);
}

static void write_cell(MdtSink* const sink, const MdtView text) {
  mdt_sink_string(sink, "\t");
  mdt_sink_view(sink, text);
}

/// The line of the text on which the sentence stands, where lines are
/// sentences; else the sentence
static void write_sentence(const MdtDocument* const doc, const MdtSpan span,
                           MdtSink* const sink) {
  for (uint32_t i = span.start; i < span.end; ++i) {
    const char c = doc->text.data[i];
    mdt_sink_write(sink, c == '\t' || c == '\n' || c == '\r' ? " " : &c, 1);
  }
}

void mdt_open_listing_write(const MdtDocument* const doc, const size_t index,
                            MdtSink* const sink) {
  const MdtOpenRelation* const relation = &doc->relations.items[index];
  write_sentence(doc, doc->sentences.items[relation->sentence].span, sink);
  mdt_sink_format(sink, "\t0.%02u", relation->confidence);
  write_cell(sink, relation->n_arguments ? relation->arguments[0].text
                                         : mdt_view(""));
  write_cell(sink, relation->phrase.text);
  for (unsigned i = 1; i < relation->n_arguments; ++i) {
    write_cell(sink, relation->arguments[i].text);
  }
  mdt_sink_string(sink, "\n");
}
