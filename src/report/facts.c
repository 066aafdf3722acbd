// SPDX-License-Identifier: Apache-2.0
// What a reader wants to see first: who directed what, the most important on
// top, each with the word it stands on, and denials beside what they deny.

#include "report/html.h"
#include "report/pieces.h"

#include "base/view.h"
#include "export/style.h"
#include "export/view.h"

enum { MAX_FACTS = 12 };

/// A denial of another claim is told beside that
static bool is_fact(const MdtTableClaim* const claim) {
  return mdt_style_relation(claim->relation)->is_directive &&
         claim->denies == MDT_NONE;
}

static void write_denials(MdtReport* const report,
                          const MdtTableClaim* const claim) {
  if (!claim->denials.count) {
    return;
  }
  mdt_sink_string(report->sink, "\n<ul class=\"denials\">");
  for (size_t i = 0; i < claim->denials.count; ++i) {
    const uint32_t denial = claim->denials.items[i];
    mdt_sink_string(report->sink, "<li><span class=\"tag neg\">But</span> ");
    mdt_report_put_sentence(report, denial);
    mdt_sink_string(report->sink, " ");
    mdt_report_put_number(report, denial);
    mdt_report_put_path(report, &report->table->claims.items[denial]);
    mdt_sink_string(report->sink, "</li>");
  }
  mdt_sink_string(report->sink, "</ul>");
}

static void write_fact(MdtReport* const report, const uint32_t index) {
  const MdtTableClaim* const claim = &report->table->claims.items[index];
  mdt_sink_string(report->sink, "<li class=\"fact");
  mdt_report_put_classes(report, claim);
  mdt_sink_string(report->sink, "\"><p class=\"says\">");
  mdt_report_put_sentence(report, index);
  mdt_sink_string(report->sink, " ");
  mdt_report_put_number(report, index);
  mdt_sink_string(report->sink, "</p>\n<div class=\"word\">");
  mdt_report_put_path(report, claim);
  mdt_report_put_tags(report, claim);
  if (claim->time.len) {
    mdt_sink_string(report->sink, " <span class=\"when\">");
    mdt_report_put_time(report, claim->time);
    mdt_sink_string(report->sink, "</span>");
  }
  mdt_sink_string(report->sink, "</div>");
  write_denials(report, claim);
  mdt_sink_string(report->sink, "</li>\n");
}

static bool is_fact_at(const MdtClaimTable* const table, const size_t index) {
  return is_fact(&table->claims.items[index]);
}

static MdtIndices ranked_facts(MdtReport* const report) {
  size_t n_left = 0;
  return mdt_view_choose(report->arena, report->table, is_fact_at,
                         report->table->claims.count, &n_left);
}

static void write_rest(MdtReport* const report, const size_t count) {
  if (count > MAX_FACTS) {
    mdt_sink_format(report->sink,
                    "<p class=\"rest\">%zu more are among <a href=\"#reading\">"
                    "all claims</a>.</p>\n",
                    count - MAX_FACTS);
  }
}

void mdt_report_write_facts(MdtReport* const report) {
  const MdtIndices facts = ranked_facts(report);
  mdt_sink_string(report->sink, "<section id=\"facts\" tabindex=\"-1\">\n"
                                "<h2>Who directed what</h2>\n");
  if (facts.count) {
    mdt_sink_string(
      report->sink,
      "<p class=\"key\">The weightiest first. Under each, the way "
      "it reached this page: the article, then whose word it "
      "stands on, nearest first. The line beside it is "
      "<span class=\"line\">whole</span> for the "
      "article\xE2\x80\x99s own word, "
      "<span class=\"line att\">dashed</span> for "
      "another\xE2\x80\x99s, <span class=\"line mod\">dotted"
      "</span> for what is not told as a fact, and "
      "<span class=\"line neg\">red</span> for what is said not "
      "to be so.</p>\n<ol class=\"facts\">\n");
    for (size_t i = 0; i < facts.count && i < MAX_FACTS; ++i) {
      write_fact(report, facts.items[i]);
    }
    mdt_sink_string(report->sink, "</ol>\n");
  } else {
    mdt_sink_string(report->sink,
                    "<p>Nobody is said to direct anything.</p>\n");
  }
  write_rest(report, facts.count);
  mdt_sink_string(report->sink, "</section>\n");
}
