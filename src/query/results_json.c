// SPDX-License-Identifier: Apache-2.0

#include "base/view.h"
#include "query/results.h"

#include <string.h>

static void write_string(MdtSink* const sink, const MdtView text) {
  mdt_sink_string(sink, "\"");
  for (size_t i = 0; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c == '"' || c == '\\') {
      mdt_sink_format(sink, "\\%c", c);
    } else if (c < ' ') {
      mdt_sink_format(sink, "\\u%04x", c);
    } else {
      mdt_sink_write(sink, &text.data[i], 1);
    }
  }
  mdt_sink_string(sink, "\"");
}

static const char* kind_of(const MdtTerm* const term) {
  return term->kind == MDT_TERM_IRI     ? "uri"
         : term->kind == MDT_TERM_BLANK ? "bnode"
                                        : "literal";
}

static void write_term(MdtSink* const sink, const MdtTerm* const term) {
  mdt_sink_format(sink, "{ \"type\": \"%s\", \"value\": ", kind_of(term));
  write_string(sink, term->text);
  if (term->language.len) {
    mdt_sink_string(sink, ", \"xml:lang\": ");
    write_string(sink, term->language);
  } else if (term->datatype.len) {
    mdt_sink_string(sink, ", \"datatype\": ");
    write_string(sink, term->datatype);
  }
  mdt_sink_string(sink, " }");
}

static void write_row(const MdtResults* const results, const size_t row,
                      MdtSink* const sink) {
  const char* before = "\n      ";
  mdt_sink_string(sink, "    {");
  for (size_t j = 0; j < results->n_names; ++j) {
    const MdtTerm* const cell = mdt_results_cell(results, row, j);
    if (cell->kind != MDT_TERM_NONE) {
      mdt_sink_string(sink, before);
      write_string(sink, mdt_view(results->names[j]));
      mdt_sink_string(sink, ": ");
      write_term(sink, cell);
      before = ",\n      ";
    }
  }
  mdt_sink_string(sink, " }");
}

void mdt_results_write_json(const MdtResults* const results,
                            MdtSink* const sink) {
  if (results->kind == MDT_ANSWER_BOOLEAN) {
    mdt_sink_format(sink, "{ \"head\": {}, \"boolean\": %s }\n",
                    results->boolean ? "true" : "false");
    return;
  }
  mdt_sink_string(sink, "{ \"head\": { \"vars\": [");
  for (size_t j = 0; j < results->n_names; ++j) {
    mdt_sink_string(sink, j ? ", " : " ");
    write_string(sink, mdt_view(results->names[j]));
  }
  mdt_sink_string(sink, " ] },\n  \"results\": { \"bindings\": [\n");
  for (size_t i = 0; i < results->n_rows; ++i) {
    mdt_sink_string(sink, i ? ",\n" : "");
    write_row(results, i, sink);
  }
  mdt_sink_string(sink, "\n  ] }\n}\n");
}
