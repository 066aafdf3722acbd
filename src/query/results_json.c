// SPDX-License-Identifier: Apache-2.0
// Answers as SPARQL 1.1 Query Results JSON.

#include "base/json.h"
#include "base/view.h"
#include "query/results.h"

static const char* kind_of(const MdtTerm* const term) {
  return term->kind == MDT_TERM_IRI     ? "uri"
         : term->kind == MDT_TERM_BLANK ? "bnode"
                                        : "literal";
}

static void write_term(MdtJson* const json, const MdtTerm* const term) {
  mdt_json_object(json, MDT_JSON_LINE);
  mdt_json_key(json, "type");
  mdt_json_string(json, mdt_view(kind_of(term)));
  mdt_json_key(json, "value");
  mdt_json_string(json, term->text);
  if (term->language.len) {
    mdt_json_key(json, "xml:lang");
    mdt_json_string(json, term->language);
  } else if (term->datatype.len) {
    mdt_json_key(json, "datatype");
    mdt_json_string(json, term->datatype);
  }
  mdt_json_close(json);
}

static void write_row(const MdtResults* const results, const size_t row,
                      MdtJson* const json) {
  mdt_json_object(json, MDT_JSON_LINES);
  for (size_t j = 0; j < results->n_names; ++j) {
    const MdtTerm cell = mdt_results_cell(results, row, j);
    if (cell.kind != MDT_TERM_NONE) {
      mdt_json_key(json, results->names[j]);
      write_term(json, &cell);
    }
  }
  mdt_json_close(json);
}

static void write_head(const MdtResults* const results, MdtJson* const json) {
  mdt_json_key(json, "head");
  mdt_json_object(json, MDT_JSON_LINE);
  if (results->kind != MDT_ANSWER_BOOLEAN) {
    mdt_json_key(json, "vars");
    mdt_json_array(json, MDT_JSON_LINE);
    for (size_t j = 0; j < results->n_names; ++j) {
      mdt_json_string(json, mdt_view(results->names[j]));
    }
    mdt_json_close(json);
  }
  mdt_json_close(json);
}

static void write_rows(const MdtResults* const results, MdtJson* const json) {
  mdt_json_key(json, "results");
  mdt_json_object(json, MDT_JSON_LINES);
  mdt_json_key(json, "bindings");
  mdt_json_array(json, MDT_JSON_LINES);
  for (size_t i = 0; i < results->rows.count; ++i) {
    write_row(results, i, json);
  }
  mdt_json_close(json);
  mdt_json_close(json);
}

void mdt_results_write_json(const MdtResults* const results,
                            MdtSink* const sink) {
  const bool is_boolean = results->kind == MDT_ANSWER_BOOLEAN;
  MdtJson json = mdt_json(sink);
  mdt_json_object(&json, is_boolean ? MDT_JSON_LINE : MDT_JSON_LINES);
  write_head(results, &json);
  if (is_boolean) {
    mdt_json_key(&json, "boolean");
    mdt_json_plain(&json, results->boolean ? "true" : "false");
  } else {
    write_rows(results, &json);
  }
  mdt_json_close(&json);
}
