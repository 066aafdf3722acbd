// SPDX-License-Identifier: Apache-2.0
// A page with a table, for browsers. What is in it comes from strangers: links
// lead to the web alone, and nothing runs.

#include "base/view.h"
#include "base/xml.h"
#include "query/results.h"

static const char head[] =
  "<!DOCTYPE html>\n"
  "<html lang=\"en\">\n"
  "<head>\n"
  "<meta charset=\"utf-8\">\n"
  "<meta name=\"viewport\" content=\"width=device-width\">\n"
  "<title>Answer</title>\n"
  "<style>\n"
  ":root { color-scheme: light dark; font: 1em/1.4 sans-serif }\n"
  "table { border-collapse: collapse }\n"
  "caption { text-align: left; padding: .5em 0 }\n"
  "th, td { border: 1px solid; padding: .2em .5em; text-align: left;\n"
  "  vertical-align: top; overflow-wrap: anywhere }\n"
  "</style>\n"
  "</head>\n"
  "<body>\n"
  "<main>\n"
  "<h1>Answer</h1>\n";

static bool is_web(const MdtTerm* const term) {
  return term->kind == MDT_TERM_IRI &&
         (mdt_view_starts(term->text, "http://") ||
          mdt_view_starts(term->text, "https://"));
}

static void write_cell(MdtSink* const sink, const MdtTerm* const term) {
  mdt_sink_string(sink, "<td");
  if (term->language.len) {
    mdt_sink_string(sink, " lang=\"");
    mdt_xml_write(sink, term->language);
    mdt_sink_string(sink, "\"");
  }
  mdt_sink_string(sink, ">");
  if (is_web(term)) {
    mdt_sink_string(sink, "<a rel=\"noreferrer\" href=\"");
    mdt_xml_write(sink, term->text);
    mdt_sink_string(sink, "\">");
  }
  mdt_sink_string(sink, term->kind == MDT_TERM_BLANK ? "_:" : "");
  mdt_xml_write(sink, term->text);
  mdt_sink_string(sink, is_web(term) ? "</a></td>" : "</td>");
}

static void write_table(const MdtResults* const results, MdtSink* const sink) {
  mdt_sink_format(sink, "<table>\n<caption>%zu rows</caption>\n<thead>\n<tr>",
                  results->rows.count);
  for (size_t j = 0; j < results->n_names; ++j) {
    mdt_sink_format(sink, "<th scope=\"col\">%s</th>", results->names[j]);
  }
  mdt_sink_string(sink, "</tr>\n</thead>\n<tbody>\n");
  for (size_t i = 0; i < results->rows.count; ++i) {
    mdt_sink_string(sink, "<tr>");
    for (size_t j = 0; j < results->n_names; ++j) {
      const MdtTerm cell = mdt_results_cell(results, i, j);
      write_cell(sink, &cell);
    }
    mdt_sink_string(sink, "</tr>\n");
  }
  mdt_sink_string(sink, "</tbody>\n</table>\n");
}

void mdt_results_write_html(const MdtResults* const results,
                            MdtSink* const sink) {
  mdt_sink_string(sink, head);
  if (results->kind == MDT_ANSWER_BOOLEAN) {
    mdt_sink_string(sink, results->boolean ? "<p>yes</p>\n" : "<p>no</p>\n");
  } else {
    write_table(results, sink);
  }
  mdt_sink_string(sink, "</main>\n</body>\n</html>\n");
}
