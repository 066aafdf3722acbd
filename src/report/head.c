// SPDX-License-Identifier: Apache-2.0
// The head of the page. Its policy allows our own script and style, by their
// digests, and nothing else: no other script, no address but the page's own.

#include "report/assets.h"
#include "report/html.h"
#include "report/pieces.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"
#include "rdf/provenance.h"

static unsigned nibble(const char digit) {
  return (unsigned)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// Return the SHA-256 of `bytes` in Base64, in `arena`
static MdtView digest64(MdtArena* const arena, const MdtView bytes) {
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                "abcdefghijklmnopqrstuvwxyz0123456789+/";
  const MdtView hex = mdt_provenance_digest(arena, bytes);
  char* const text = (char*)mdt_arena_alloc(arena, 2 * hex.len);
  size_t len = 0;
  // Three digits are twelve bits, two letters; the last digit fills but one
  for (size_t i = 0; i < hex.len; i += 3) {
    unsigned bits = 0;
    for (size_t j = 0; j < 3; ++j) {
      bits = bits << 4 | (i + j < hex.len ? nibble(hex.data[i + j]) : 0);
    }
    text[len++] = letters[bits >> 6];
    text[len++] = letters[bits & 63];
  }
  text[len - 1] = '=';
  return (MdtView){ text, len };
}

/// Return the style sheet with the colours of the visual language and the
/// rules of the filters
static MdtView style_sheet(MdtReport* const report) {
  MdtArena* const arena = report->arena;
  MdtView colours = { "", 0 };
  for (unsigned i = 0; i < MDT_N_TYPES; ++i) {
    const MdtPictureNode node = { .kind = MDT_NODE_ENTITY, .type = (MdtType)i };
    const MdtNodeStyle* const style = mdt_style_node(&node);
    colours =
      mdt_label_format(arena, "%.*s.t%u{--fill:%s;--edge:%s}\n",
                       MDT_ARGS(colours), i, style->fill, style->border);
  }
  return mdt_label_format(arena, "\n%.*s%.*s%.*s", MDT_ARGS(colours),
                          MDT_ARGS(mdt_report_css()),
                          MDT_ARGS(mdt_report_filter_rules(report)));
}

static void write_policy(MdtReport* const report, const MdtView style) {
  mdt_html_put(report->sink,
               "<meta http-equiv=\"Content-Security-Policy\" content=\""
               "default-src 'none'; style-src 'sha256-{}'; "
               "script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">"
               "\n",
               digest64(report->arena, style),
               digest64(report->arena, mdt_report_js()));
}

static MdtView title_of(MdtReport* const report) {
  const MdtIndices* const articles = &report->table->articles;
  return articles->count == 1
           ? mdt_report_title(report, articles->items[0])
           : mdt_label_format(report->arena, "%zu articles", articles->count);
}

/// Write when the article appeared, if there is one article
static void write_date(MdtReport* const report) {
  const MdtIndices* const articles = &report->table->articles;
  const MdtView date =
    articles->count == 1
      ? report->table->entities.items[articles->items[0]].date
      : mdt_view("");
  if (date.len) {
    mdt_report_put_time(report, date);
    mdt_sink_string(report->sink, " \xC2\xB7 ");
  }
}

static size_t count_kind(const MdtReport* const report,
                         const MdtReportKind kind) {
  size_t count = 0;
  for (size_t i = 0; i < report->table->claims.count; ++i) {
    count += mdt_report_is(&report->table->claims.items[i], kind);
  }
  return count;
}

static void write_counts(MdtReport* const report) {
  mdt_report_put_count(report, report->table->claims.count, "claim", "claims");
  for (unsigned i = 0; i < MDT_REPORT_N_KINDS; ++i) {
    const size_t count = count_kind(report, (MdtReportKind)i);
    if (count) {
      mdt_sink_format(report->sink, ", %zu %s", count,
                      mdt_report_kind((MdtReportKind)i)->words);
    }
  }
}

static void write_masthead(MdtReport* const report, const MdtView title) {
  mdt_html_put(report->sink,
               "<body id=\"top\">\n"
               "<a class=\"skip\" href=\"#facts\">Skip to who directed what"
               "</a>\n"
               "<header class=\"masthead\">\n"
               "<p class=\"kicker\">Who directed what, and on whose word</p>\n"
               "<h1><bdi>{}</bdi></h1>\n<p class=\"byline\">",
               title);
  write_date(report);
  write_counts(report);
  mdt_sink_string(report->sink,
                  "</p>\n<nav aria-label=\"Parts of this report\"><ul>"
                  "<li><a href=\"#facts\">Directives</a></li>"
                  "<li><a href=\"#reading\">Article and claims</a></li>"
                  "<li><a href=\"#people\">People and bodies</a></li>"
                  "<li><a href=\"#pictures\">Pictures</a></li>"
                  "<li><a href=\"#making\">How it was made</a></li>"
                  "</ul></nav>\n</header>\n<main>\n");
}

void mdt_report_write_head(MdtReport* const report) {
  const MdtView title = title_of(report);
  const MdtView style = style_sheet(report);
  MdtSink* const sink = report->sink;
  mdt_sink_string(sink, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                        "<meta charset=\"utf-8\">\n");
  write_policy(report, style);
  mdt_html_put(sink,
               "<meta name=\"viewport\" content=\"width=device-width, "
               "initial-scale=1\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n"
               "<title>Who directed what: {}</title>\n",
               title);
  mdt_sink_string(sink, "<style>");
  mdt_sink_view(sink, style);
  mdt_sink_string(sink, "</style>\n</head>\n");
  write_masthead(report, title);
}
