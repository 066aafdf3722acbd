// SPDX-License-Identifier: Apache-2.0
// CSV keeps the texts of terms and TSV the terms themselves.

#include "base/view.h"
#include "query/results.h"
#include "rdf/vocabulary.h"

#include <string.h>

static void write_csv_text(MdtSink* const sink, const MdtView text) {
  bool is_plain = true;
  for (size_t i = 0; i < text.len; ++i) {
    is_plain = is_plain && !strchr("\",\r\n", text.data[i]);
  }
  if (is_plain) {
    mdt_sink_view(sink, text);
    return;
  }
  mdt_sink_string(sink, "\"");
  for (size_t i = 0; i < text.len; ++i) {
    mdt_sink_write(sink, &text.data[i], 1);
    if (text.data[i] == '"') {
      mdt_sink_string(sink, "\"");
    }
  }
  mdt_sink_string(sink, "\"");
}

static void write_boolean(const MdtResults* const results, MdtSink* const sink,
                          const char* const newline) {
  mdt_sink_string(sink, results->boolean ? "true" : "false");
  mdt_sink_string(sink, newline);
}

void mdt_results_write_csv(const MdtResults* const results,
                           MdtSink* const sink) {
  if (results->kind == MDT_ANSWER_BOOLEAN) {
    write_boolean(results, sink, "\r\n");
    return;
  }
  for (size_t j = 0; j < results->n_names; ++j) {
    mdt_sink_string(sink, j ? "," : "");
    mdt_sink_string(sink, results->names[j]);
  }
  mdt_sink_string(sink, "\r\n");
  for (size_t i = 0; i < results->rows.count; ++i) {
    for (size_t j = 0; j < results->n_names; ++j) {
      const MdtTerm term = mdt_results_cell(results, i, j);
      const MdtTerm* const cell = &term;
      mdt_sink_string(sink, j ? "," : "");
      mdt_sink_string(sink, cell->kind == MDT_TERM_BLANK ? "_:" : "");
      write_csv_text(sink, cell->text);
    }
    mdt_sink_string(sink, "\r\n");
  }
}

// --- TSV ---------------------------------------------------------------------

static void write_escaped(MdtSink* const sink, const MdtView text) {
  static const char from[] = "\t\n\r\\\"";
  static const char* const to[] = { "\\t", "\\n", "\\r", "\\\\", "\\\"" };
  for (size_t i = 0; i < text.len; ++i) {
    const char* const found = text.data[i] ? strchr(from, text.data[i]) : NULL;
    if (found) {
      mdt_sink_string(sink, to[found - from]);
    } else {
      mdt_sink_write(sink, &text.data[i], 1);
    }
  }
}

static bool are_digits(const MdtView text, const size_t from) {
  for (size_t i = from; i < text.len; ++i) {
    if (text.data[i] < '0' || text.data[i] > '9') {
      return false;
    }
  }
  return text.len > from;
}

/// An integer may stand without quotation marks
static bool is_bare(const MdtTerm* const term) {
  const size_t sign = mdt_view_starts(term->text, "-") ? 1 : 0;
  return mdt_view_is(term->datatype, MDT_XSD "integer") &&
         are_digits(term->text, sign);
}

static void write_literal(MdtSink* const sink, const MdtTerm* const term) {
  if (is_bare(term)) {
    mdt_sink_view(sink, term->text);
    return;
  }
  mdt_sink_string(sink, "\"");
  write_escaped(sink, term->text);
  mdt_sink_string(sink, "\"");
  if (term->language.len) {
    mdt_sink_string(sink, "@");
    mdt_sink_view(sink, term->language);
  } else if (term->datatype.len) {
    mdt_sink_string(sink, "^^<");
    mdt_sink_view(sink, term->datatype);
    mdt_sink_string(sink, ">");
  }
}

static void write_term(MdtSink* const sink, const MdtTerm* const term) {
  switch (term->kind) {
    case MDT_TERM_IRI:
      mdt_sink_string(sink, "<");
      mdt_sink_view(sink, term->text);
      mdt_sink_string(sink, ">");
      break;
    case MDT_TERM_BLANK:
      mdt_sink_string(sink, "_:");
      mdt_sink_view(sink, term->text);
      break;
    case MDT_TERM_LITERAL:
      write_literal(sink, term);
      break;
    case MDT_TERM_NONE:
      break;
  }
}

void mdt_results_write_tsv(const MdtResults* const results,
                           MdtSink* const sink) {
  if (results->kind == MDT_ANSWER_BOOLEAN) {
    write_boolean(results, sink, "\n");
    return;
  }
  for (size_t j = 0; j < results->n_names; ++j) {
    mdt_sink_string(sink, j ? "\t?" : "?");
    mdt_sink_string(sink, results->names[j]);
  }
  mdt_sink_string(sink, "\n");
  for (size_t i = 0; i < results->rows.count; ++i) {
    for (size_t j = 0; j < results->n_names; ++j) {
      mdt_sink_string(sink, j ? "\t" : "");
      const MdtTerm cell = mdt_results_cell(results, i, j);
      write_term(sink, &cell);
    }
    mdt_sink_string(sink, "\n");
  }
}
