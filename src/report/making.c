// SPDX-License-Identifier: Apache-2.0
// How the graph was made: by what, from what, and what its numbers mean.

#include "report/assets.h"
#include "report/html.h"
#include "report/pieces.h"

#include "base/intern.h"
#include "base/view.h"
#include "export/label.h"
#include "rdf/vocabulary.h"

#include <stdlib.h>

MDT_VECTOR(Rows, MdtView);

/// Return the text of the first object of `subject` and the IRI `predicate`
static MdtView text_at(const MdtStore* const store, const uint32_t subject,
                       const char* const predicate) {
  const uint32_t term = mdt_store_find_iri(store, predicate);
  const uint32_t object = term ? mdt_store_object(store, subject, term) : 0;
  return object ? mdt_store_term(store, object).text : mdt_view("");
}

/// Return the things of a class, or nothing
static MdtMatches members(const MdtStore* const store, const char* const iri) {
  static const MdtMatches none = { NULL, 0 };
  const uint32_t type = mdt_store_find_iri(store, MDT_RDF "type");
  const uint32_t class_term = mdt_store_find_iri(store, iri);
  const MdtQuad pattern = { 0, 0, type, class_term };
  return type && class_term ? mdt_store_match(store, pattern) : none;
}

static int by_bytes(const void* const a, const void* const b) {
  return mdt_view_compare(*(const MdtView*)a, *(const MdtView*)b);
}

/// Return what is known of the models, each once, with a tab between name and
/// checksum
static Rows model_rows(MdtReport* const report) {
  const MdtStore* const store = report->job->store;
  const MdtMatches models = members(store, MDT_NS "Model");
  MdtInterner* const seen = mdt_interner_new(report->arena);
  Rows rows = { NULL, 0, 0 };
  for (size_t i = 0; i < models.count; ++i) {
    const uint32_t model = models.items[i].subject;
    const MdtView name = text_at(store, model, MDT_RDFS "label");
    const MdtView sha = text_at(store, model, MDT_NS "sha256");
    const MdtView sum =
      sha.len ? sha : text_at(store, model, MDT_NS "checksum");
    const MdtView row = mdt_label_format(report->arena, "%.*s\t%.*s",
                                         MDT_ARGS(name), MDT_ARGS(sum));
    if (mdt_intern(seen, row) == rows.count) {
      *mdt_push(report->arena, &rows) = row;
    }
  }
  if (rows.count > 1) {
    qsort(rows.items, rows.count, sizeof(MdtView), by_bytes);
  }
  return rows;
}

static void write_models(MdtReport* const report) {
  const Rows rows = model_rows(report);
  if (!rows.count) {
    return;
  }
  mdt_sink_string(report->sink,
                  "<h3>Models and tables</h3>\n<div class=\"wide\" "
                  "tabindex=\"0\" role=\"region\" aria-label=\"Models and "
                  "tables\">\n<table><thead><tr><th scope=\"col\">File</th>"
                  "<th scope=\"col\">Checksum, or SHA-256</th></tr></thead>"
                  "<tbody>\n");
  for (size_t i = 0; i < rows.count; ++i) {
    MdtView sum = rows.items[i];
    const MdtView name = mdt_view_cut(&sum, '\t');
    mdt_html_put(report->sink, "<tr><td>{}</td><td><code>{}</code></td></tr>\n",
                 name, sum);
  }
  mdt_sink_string(report->sink, "</tbody></table></div>\n");
}

static void write_article(MdtReport* const report, const uint32_t article) {
  const MdtTableEntity* const entity = &report->table->entities.items[article];
  mdt_html_put(report->sink, "<li><bdi>{}</bdi>", entity->label);
  if (entity->date.len) {
    mdt_sink_string(report->sink, ", ");
    mdt_report_put_time(report, entity->date);
  }
  if (entity->digest.len) {
    mdt_html_put(report->sink, ". SHA-256 of its text: <code>{}</code>",
                 entity->digest);
  }
  mdt_sink_string(report->sink, report->text[article]
                                  ? "; the text shown here has it too.</li>\n"
                                  : ". Its text is not in this report.</li>\n");
}

static void write_articles(MdtReport* const report) {
  const MdtIndices* const articles = &report->table->articles;
  mdt_sink_string(report->sink, "<h3>What was read</h3>\n<ul>\n");
  for (size_t i = 0; i < articles->count; ++i) {
    write_article(report, articles->items[i]);
  }
  mdt_sink_string(report->sink, articles->count
                                  ? "</ul>\n"
                                  : "<li>The graph names no article.</li>"
                                    "</ul>\n");
}

/// Return the versions of the program that made the graph, each once
static Rows versions(MdtReport* const report) {
  const MdtStore* const store = report->job->store;
  const MdtMatches runs = members(store, MDT_NS "Run");
  MdtInterner* const seen = mdt_interner_new(report->arena);
  Rows rows = { NULL, 0, 0 };
  for (size_t i = 0; i < runs.count; ++i) {
    const MdtView version =
      text_at(store, runs.items[i].subject, MDT_NS "version");
    if (version.len && mdt_intern(seen, version) == rows.count) {
      *mdt_push(report->arena, &rows) = version;
    }
  }
  if (rows.count > 1) {
    qsort(rows.items, rows.count, sizeof(MdtView), by_bytes);
  }
  return rows;
}

static void write_program(MdtReport* const report) {
  const Rows rows = versions(report);
  mdt_sink_string(report->sink, "<p>A program read the text, not a person: ");
  for (size_t i = 0; i < rows.count; ++i) {
    mdt_html_put(report->sink, i ? ", {}" : "Mandate {}", rows.items[i]);
  }
  mdt_sink_string(
    report->sink,
    rows.count
      ? ". It can misread. Look at the sentence before you rely on a claim."
        "</p>\n"
      : "which one, the graph does not say. Look at the sentence before you "
        "rely on a claim.</p>\n");
}

void mdt_report_write_making(MdtReport* const report) {
  mdt_sink_string(report->sink,
                  "<section id=\"making\"><h2>How it was made</h2>\n");
  write_program(report);
  mdt_sink_string(
    report->sink,
    "<p><strong>Confidence</strong> tells how often claims like this one were "
    "read rightly: of a hundred with 0.85, about 85 say what the article says. "
    "It does not tell whether the article is right.</p>\n"
    "<p><strong>On whose word</strong> is a path: each source passes on the "
    "word of the one after it. A claim with a path that goes on beyond the "
    "article is alleged; the article does not vouch for it.</p>\n"
    "<p><strong>Places</strong> count characters (Unicode code points) of the "
    "text, from 0. <code>mandate explain</code> with the article and the name "
    "after # in the link of a claim shows why it is listed.</p>\n");
  write_articles(report);
  write_models(report);
  mdt_sink_string(report->sink, "</section>\n</main>\n"
                                "<footer><p><a href=\"#top\">Back to the top"
                                "</a></p></footer>\n<script>");
  mdt_sink_view(report->sink, mdt_report_js());
  mdt_sink_string(report->sink, "</script>\n</body>\n</html>\n");
}
