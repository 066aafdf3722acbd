// SPDX-License-Identifier: Apache-2.0
// A claim as a card: what it says, on whose word, how it is told, and the very
// words that it rests on.

#include "report/html.h"
#include "report/pieces.h"
#include "report/quote.h"

#include "base/view.h"
#include "export/style.h"

static const char* const modality_words[MDT_N_MODALITIES] = {
  [MDT_ASSERTED] = "told as a fact",
  [MDT_OBLIGATION] = "told as a duty",
  [MDT_POSSIBLE] = "told as a possibility",
  [MDT_INTENDED] = "told as a plan",
  [MDT_CONDITIONAL] = "told under a condition",
  [MDT_QUESTION] = "asked, not told",
};

static void write_manner(MdtReport* const report,
                         const MdtTableClaim* const claim) {
  const bool is_order = claim->modality == MDT_OBLIGATION &&
                        !mdt_style_is_modal(claim->relation, claim->modality);
  mdt_sink_format(report->sink, "<dt>Told</dt><dd>%s, %s</dd>\n",
                  claim->is_negated ? "Said <strong>not</strong> to be so"
                                    : "Said to be so",
                  is_order ? "as a fact: the duty is what was ordered"
                           : modality_words[claim->modality]);
  if (claim->time.len) {
    mdt_sink_string(report->sink, "<dt>When</dt><dd>");
    mdt_report_put_time(report, claim->time);
    mdt_sink_string(report->sink, "</dd>\n");
  }
}

static void write_other(MdtReport* const report, const char* const term,
                        const uint32_t claim) {
  mdt_html_put(report->sink, "<dt>{}</dt><dd>", mdt_view(term));
  mdt_report_put_number(report, claim);
  mdt_html_put(report->sink, " <bdi>{}</bdi></dd>\n", report->sentences[claim]);
}

static void write_disputes(MdtReport* const report,
                           const MdtTableClaim* const claim) {
  if (claim->denies != MDT_NONE) {
    write_other(report, "Denies", claim->denies);
  }
  for (size_t i = 0; i < claim->denials.count; ++i) {
    write_other(report, "Denied by", claim->denials.items[i]);
  }
}

static void write_confidence(MdtReport* const report,
                             const MdtTableClaim* const claim) {
  const unsigned c = claim->confidence < 100 ? claim->confidence : 100;
  mdt_sink_format(report->sink,
                  "<dt>Confidence</dt><dd><meter min=\"0\" max=\"100\" "
                  "value=\"%u\" aria-label=\"Confidence\">%u of 100</meter> "
                  "%u.%02u</dd>\n",
                  c, c, c / 100, c % 100);
}

static void write_title(MdtReport* const report, const uint32_t index) {
  mdt_sink_string(report->sink, "<h3 class=\"says\">");
  mdt_report_put_number(report, index);
  mdt_sink_string(report->sink, " ");
  mdt_report_put_sentence(report, index);
  mdt_sink_string(report->sink, "</h3>\n");
}

static void write_foot(MdtReport* const report, const uint32_t index) {
  const MdtTableClaim* const claim = &report->table->claims.items[index];
  mdt_sink_string(report->sink, "<p class=\"foot\">");
  if (claim->frame.len) {
    mdt_html_put(report->sink, "<span>Frame: <bdi>{}</bdi></span> ",
                 claim->frame);
  }
  mdt_html_put(report->sink,
               "<a class=\"link\" href=\"#{}\">Link to claim {}</a></p>\n",
               report->claim_ids[index], mdt_report_number(report, index + 1));
}

void mdt_report_write_card(MdtReport* const report, const uint32_t index) {
  const MdtTableClaim* const claim = &report->table->claims.items[index];
  mdt_sink_string(report->sink, "<article class=\"card");
  mdt_report_put_classes(report, claim);
  mdt_html_put(report->sink, "\" id=\"{}\"", report->claim_ids[index]);
  mdt_report_put_data(report, &index, 1);
  mdt_sink_string(report->sink, ">\n");
  write_title(report, index);
  mdt_sink_string(report->sink, "<dl>\n<dt>On whose word</dt><dd>");
  mdt_report_put_path(report, claim);
  mdt_sink_string(report->sink, "</dd>\n");
  write_manner(report, claim);
  write_disputes(report, claim);
  write_confidence(report, claim);
  mdt_report_put_evidence(report, claim);
  mdt_sink_string(report->sink, "</dl>\n");
  write_foot(report, index);
  mdt_sink_string(report->sink, "</article>\n");
}
