// SPDX-License-Identifier: Apache-2.0
// The texts of the articles, where they are given: each is the one that the
// graph was read from, or none is shown.

#include "report/report.h"

#include "base/log.h"
#include "base/view.h"
#include "document/model.h"
#include "rdf/provenance.h"
#include "token/paragraph.h"

/// Return the article with this digest, or none
static uint32_t find_article(const MdtReport* const report,
                             const MdtView digest) {
  const MdtIndices* const articles = &report->table->articles;
  for (size_t i = 0; i < articles->count; ++i) {
    const uint32_t article = articles->items[i];
    if (mdt_view_equals(report->table->entities.items[article].digest,
                        digest)) {
      return article;
    }
  }
  return MDT_NONE;
}

static MdtStatus take_text(MdtReport* const report,
                           const MdtDocument* const doc) {
  const MdtView text = mdt_document_text(doc);
  const MdtView digest = mdt_provenance_digest(report->arena, text);
  const uint32_t article = find_article(report, digest);
  if (article == MDT_NONE) {
    const MdtView name = mdt_document_name(doc);
    const MdtPlace place = { "report", mdt_view_string(report->arena, name), 0,
                             0 };
    return mdt_fail(report->job->log, MDT_BAD_TEXT, place,
                    "not the text that the graph was read from: no article "
                    "of the graph has its SHA-256, %.*s",
                    (int)digest.len, digest.data);
  }
  MdtRuler* const ruler =
    (MdtRuler*)mdt_arena_alloc(report->arena, sizeof(MdtRuler));
  *ruler = mdt_ruler(report->arena, text);
  report->text[article] = ruler;
  return MDT_SUCCESS;
}

MdtStatus mdt_report_take_texts(MdtReport* const report) {
  const MdtExportOptions* const options = report->job->options;
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 0; !st && i < options->n_articles; ++i) {
    st = take_text(report, options->articles[i]);
  }
  return st;
}

/// Return the headline that a text begins with, or nothing
static MdtView headline(const MdtRuler* const ruler) {
  enum { MAX_HEADLINE = 200 };
  MdtSpan first = { 0, 0 };
  if (!ruler) {
    return mdt_view("");
  }
  MdtParagraphs walk = mdt_paragraphs(ruler->text);
  if (!mdt_paragraphs_next(&walk, &first) || first.end == ruler->text.len ||
      first.end - first.start > MAX_HEADLINE ||
      ruler->text.data[first.end - 1] == '.') {
    return mdt_view("");
  }
  return mdt_view_slice(ruler->text, first.start, first.end);
}

bool mdt_report_has_headline(const MdtReport* const report,
                             const uint32_t article) {
  return headline(report->text[article]).len > 0;
}

MdtView mdt_report_title(const MdtReport* const report,
                         const uint32_t article) {
  const MdtView title = headline(report->text[article]);
  return title.len ? title : report->table->entities.items[article].label;
}
