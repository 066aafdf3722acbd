// SPDX-License-Identifier: Apache-2.0

#include "base/view.h"
#include "base/xml.h"
#include "query/results.h"

static void write_element(MdtSink* const sink, const char* const name,
                          const MdtView text) {
  mdt_sink_format(sink, "<%s>", name);
  mdt_xml_write(sink, text);
  mdt_sink_format(sink, "</%s>", name);
}

static void write_literal(MdtSink* const sink, const MdtTerm* const term) {
  mdt_sink_string(sink, "<literal");
  if (term->language.len) {
    mdt_sink_string(sink, " xml:lang=\"");
    mdt_xml_write(sink, term->language);
    mdt_sink_string(sink, "\"");
  } else if (term->datatype.len) {
    mdt_sink_string(sink, " datatype=\"");
    mdt_xml_write(sink, term->datatype);
    mdt_sink_string(sink, "\"");
  }
  mdt_sink_string(sink, ">");
  mdt_xml_write(sink, term->text);
  mdt_sink_string(sink, "</literal>");
}

static void write_cell(MdtSink* const sink, const char* const name,
                       const MdtTerm* const term) {
  if (term->kind == MDT_TERM_NONE) {
    return;
  }
  mdt_sink_format(sink, "      <binding name=\"%s\">", name);
  if (term->kind == MDT_TERM_LITERAL) {
    write_literal(sink, term);
  } else {
    write_element(sink, term->kind == MDT_TERM_IRI ? "uri" : "bnode",
                  term->text);
  }
  mdt_sink_string(sink, "</binding>\n");
}

static void write_rows(const MdtResults* const results, MdtSink* const sink) {
  mdt_sink_string(sink, "  <results>\n");
  for (size_t i = 0; i < results->rows.count; ++i) {
    mdt_sink_string(sink, "    <result>\n");
    for (size_t j = 0; j < results->n_names; ++j) {
      const MdtTerm cell = mdt_results_cell(results, i, j);
      write_cell(sink, results->names[j], &cell);
    }
    mdt_sink_string(sink, "    </result>\n");
  }
  mdt_sink_string(sink, "  </results>\n");
}

void mdt_results_write_xml(const MdtResults* const results,
                           MdtSink* const sink) {
  mdt_sink_string(sink,
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"
                  "  <head>\n");
  for (size_t j = 0; j < results->n_names; ++j) {
    mdt_sink_format(sink, "    <variable name=\"%s\"/>\n", results->names[j]);
  }
  mdt_sink_string(sink, "  </head>\n");
  if (results->kind == MDT_ANSWER_BOOLEAN) {
    mdt_sink_format(sink, "  <boolean>%s</boolean>\n",
                    results->boolean ? "true" : "false");
  } else {
    write_rows(results, sink);
  }
  mdt_sink_string(sink, "</sparql>\n");
}
