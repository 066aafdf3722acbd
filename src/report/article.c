// SPDX-License-Identifier: Apache-2.0
// The text of an article: sentences that claims rest on lead to their claims,
// and mentions to whom they mean.

#include "report/html.h"
#include "report/marks.h"
#include "report/pieces.h"

#include "base/view.h"
#include "token/paragraph.h"

/// What the writer of marks needs
typedef struct {
  MdtReport* report;
  MdtMarks marks;
  const MdtRuler* ruler;
  uint32_t article;
  bool is_lead; // The paragraph to come is the headline
} Page;

// --- Gathering the marks -----------------------------------------------------

static void add_bytes(Page* const page, const MdtMarkLayer layer,
                      const size_t start, const size_t end,
                      const uint32_t value) {
  MdtMark* const mark = mdt_push(page->report->arena, &page->marks);
  mark->start = start;
  mark->end = end;
  mark->layer = layer;
  mark->value = value;
}

/// Add a passage of this article, if it lies within its text
static void add_passage(Page* const page, const MdtMarkLayer layer,
                        const uint32_t index) {
  const MdtTablePassage* const passage =
    &page->report->table->passages.items[index];
  if (passage->article == page->article && passage->start < passage->end &&
      passage->end <= page->ruler->n_chars) {
    add_bytes(page, layer, mdt_ruler_byte(page->ruler, passage->start),
              mdt_ruler_byte(page->ruler, passage->end), index);
    page->report->is_marked[index] = true;
  }
}

/// Return whether a gap in a line stands for the end of a paragraph: text that
/// was taken from a web page may keep nothing else of it
static bool is_gap(const MdtView text, const size_t at) {
  return at + 2 < text.len && text.data[at] == ' ' && text.data[at + 1] == ' ';
}

/// Return whether spaces come in pairs seldom enough to tell paragraphs, not
/// sentences
static bool has_gaps(const MdtView text, const MdtSpan span) {
  enum { LONG = 1000, RARE = 200 };
  size_t gaps = 0;
  for (size_t i = span.start; i < span.end; ++i) {
    gaps += is_gap(text, i) && !(i && text.data[i - 1] == ' ');
  }
  return span.end - span.start > LONG && (span.end - span.start) / RARE > gaps;
}

static void add_paragraph(Page* const page, const MdtSpan span) {
  const MdtView text = page->ruler->text;
  const bool is_cut = has_gaps(text, span);
  size_t start = span.start;
  for (size_t i = span.start; is_cut && i < span.end; ++i) {
    if (is_gap(text, i) && i > start) {
      add_bytes(page, MDT_MARK_PARAGRAPH, start, i, 0);
      start = i + 2;
    }
  }
  add_bytes(page, MDT_MARK_PARAGRAPH, start, span.end, 0);
}

static void add_paragraphs(Page* const page) {
  MdtParagraphs walk = mdt_paragraphs(page->ruler->text);
  MdtSpan span = { 0, 0 };
  while (mdt_paragraphs_next(&walk, &span)) {
    add_paragraph(page, span);
  }
}

/// Add what the graph says of this article
static void add_passages(Page* const page) {
  const MdtReport* const report = page->report;
  const MdtIndices* const passages = &report->passages[page->article];
  for (size_t i = 0; i < passages->count; ++i) {
    const uint32_t index = passages->items[i];
    if (report->stated[index].count) {
      add_passage(page, MDT_MARK_SENTENCE, index);
    }
    const uint32_t entity = report->meant[index];
    if (entity != MDT_NONE && mdt_report_has_entry(report, entity)) {
      add_passage(page, MDT_MARK_MENTION, index);
    }
    if (report->is_cue[index]) {
      add_passage(page, MDT_MARK_CUE, index);
    }
  }
}

// --- Writing them ------------------------------------------------------------

/// A passage may be a sentence, a mention and a cue: the outermost of them
/// bears its name
static bool takes_name(const Page* const page, const MdtMark* const mark) {
  if (mark->is_opened) {
    return false;
  }
  return mark->layer == MDT_MARK_SENTENCE ||
         (mark->layer == MDT_MARK_MENTION &&
          !page->report->stated[mark->value].count);
}

static void write_name(const Page* const page, const MdtMark* const mark) {
  if (takes_name(page, mark)) {
    mdt_html_put(page->report->sink, " id=\"{}\"",
                 page->report->passage_ids[mark->value]);
  }
}

static void open_mention(const Page* const page, const MdtMark* const mark) {
  MdtReport* const report = page->report;
  const uint32_t entity = report->meant[mark->value];
  const MdtType type = report->table->entities.items[entity].type;
  mdt_html_put(report->sink, "<a class=\"m {}\" href=\"#{}\"",
               mdt_report_type_class(report, type), report->entity_ids[entity]);
}

static void open_sentence(const Page* const page, const MdtMark* const mark) {
  MdtReport* const report = page->report;
  const MdtIndices* const claims = &report->stated[mark->value];
  mdt_sink_string(report->sink, "<span class=\"s\"");
  mdt_report_put_data(report, claims->items, claims->count);
}

static void open_mark(void* const handle, const MdtMark* const mark) {
  Page* const page = (Page*)handle;
  MdtSink* const sink = page->report->sink;
  switch (mark->layer) {
    case MDT_MARK_PARAGRAPH:
      mdt_sink_string(sink, page->is_lead ? "<p dir=\"auto\" class=\"lead\""
                                          : "<p dir=\"auto\"");
      page->is_lead = false;
      break;
    case MDT_MARK_SENTENCE:
      open_sentence(page, mark);
      break;
    case MDT_MARK_MENTION:
      open_mention(page, mark);
      break;
    default:
      mdt_sink_string(sink, "<mark");
  }
  write_name(page, mark);
  mdt_sink_string(sink, ">");
}

static void close_mark(void* const handle, const MdtMark* const mark) {
  static const char* const ends[] = { "</p>\n", "</span>", "</a>", "</mark>" };
  const Page* const page = (const Page*)handle;
  mdt_sink_string(page->report->sink, ends[mark->layer]);
}

/// After a sentence, lead to its claims
static void end_mark(void* const handle, const MdtMark* const mark) {
  const Page* const page = (const Page*)handle;
  MdtReport* const report = page->report;
  if (takes_name(page, mark)) { // No piece of it was written
    mdt_html_put(report->sink, "<span id=\"{}\"></span>",
                 report->passage_ids[mark->value]);
  }
  if (mark->layer == MDT_MARK_SENTENCE) {
    const MdtIndices* const claims = &report->stated[mark->value];
    mdt_sink_string(report->sink, "<span class=\"refs\">");
    for (size_t i = 0; i < claims->count; ++i) {
      mdt_sink_string(report->sink, " ");
      mdt_report_put_reference(report, claims->items[i]);
    }
    mdt_sink_string(report->sink, "</span>");
  }
}

static void write_text(void* const handle, const MdtView text) {
  const Page* const page = (const Page*)handle;
  mdt_html_text(page->report->sink, text);
}

static void write_marked(Page* const page) {
  const MdtMarkWriter writer = { page, open_mark, close_mark, end_mark,
                                 write_text };
  add_paragraphs(page);
  add_passages(page);
  mdt_marks_walk(page->report->arena, page->ruler->text, &page->marks, &writer);
}

void mdt_report_write_article(MdtReport* const report, const uint32_t article) {
  Page page = { report,
                { NULL, 0, 0 },
                report->text[article],
                article,
                mdt_report_has_headline(report, article) };
  mdt_sink_string(report->sink, "<section class=\"text\" tabindex=\"0\" "
                                "aria-label=\"The article\"><h2>The article");
  if (report->table->articles.count > 1) {
    mdt_html_put(report->sink, ": <bdi>{}</bdi>",
                 report->table->entities.items[article].label);
  }
  mdt_sink_string(report->sink,
                  "</h2>\n<p class=\"key\">Underlined: whom and what it names. "
                  "<mark>Tinted</mark>: words that tell a claim. Numbers: the "
                  "claims that rest on the sentence.</p>\n"
                  "<div class=\"story\">\n");
  write_marked(&page);
  mdt_sink_string(report->sink, "</div>\n</section>\n");
}
