// SPDX-License-Identifier: Apache-2.0

#include "report/quote.h"

#include "report/html.h"
#include "report/pieces.h"

#include "base/utf8.h"
#include "base/view.h"

MdtView mdt_report_words(const MdtReport* const report,
                         const MdtTablePassage* const passage) {
  const MdtRuler* const ruler =
    passage->article == MDT_NONE ? NULL : report->text[passage->article];
  if (ruler && passage->start < passage->end &&
      passage->end <= ruler->n_chars) {
    return mdt_ruler_slice(ruler, passage->start, passage->end);
  }
  return passage->exact;
}

/// Return the byte of `words` that is `chars` characters from their start
static size_t byte_of(const MdtView words, const uint32_t chars) {
  size_t at = 0;
  for (uint32_t i = 0; i < chars && at < words.len; ++i) {
    mdt_utf8_next(words, &at);
  }
  return at;
}

/// Write `words`, in which what they share with the cue is marked
static void put_words(MdtReport* const report, const MdtView words,
                      const MdtTablePassage* const passage,
                      const MdtTablePassage* const cue) {
  size_t start = words.len;
  size_t end = words.len;
  if (cue && cue->start >= passage->start && cue->end <= passage->end &&
      cue->start < cue->end) {
    start = byte_of(words, cue->start - passage->start);
    end = byte_of(words, cue->end - passage->start);
  }
  mdt_html_put(report->sink, "<bdi>{}", mdt_view_slice(words, 0, start));
  if (start < end) {
    mdt_html_put(report->sink, "<mark>{}</mark>{}",
                 mdt_view_slice(words, start, end),
                 mdt_view_slice(words, end, words.len));
  }
  mdt_sink_string(report->sink, "</bdi>");
}

static void put_place(MdtReport* const report, const char* const what,
                      const MdtTablePassage* const passage) {
  mdt_sink_format(report->sink, "%s at characters %u to %u", what,
                  passage->start, passage->end);
}

static void put_passage(MdtReport* const report, const uint32_t index,
                        const MdtTablePassage* const cue) {
  const MdtTablePassage* const passage = &report->table->passages.items[index];
  const MdtView words = mdt_report_words(report, passage);
  if (words.len && mdt_utf8_check(words) == words.len) {
    mdt_sink_string(report->sink, "<q>");
    put_words(report, words, passage, cue);
    mdt_sink_string(report->sink, "</q>");
  } else {
    put_place(report, "Sentence", passage);
    if (cue) {
      put_place(report, "; its cue", cue);
    }
  }
  if (report->is_marked[index]) {
    mdt_html_put(report->sink,
                 " <a class=\"seek\" href=\"#{}\">in the article</a>",
                 report->passage_ids[index]);
  }
}

void mdt_report_put_evidence(MdtReport* const report,
                             const MdtTableClaim* const claim) {
  const MdtTablePassage* const cue =
    claim->cue == MDT_NONE ? NULL : &report->table->passages.items[claim->cue];
  mdt_sink_string(report->sink,
                  claim->evidence.count ? "<dt>Evidence</dt>" : "");
  for (size_t i = 0; i < claim->evidence.count; ++i) {
    mdt_sink_string(report->sink, "<dd class=\"evidence\">");
    put_passage(report, claim->evidence.items[i], cue);
    mdt_sink_string(report->sink, "</dd>\n");
  }
}
