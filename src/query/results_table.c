// SPDX-License-Identifier: Apache-2.0
// Rows for people: columns aligned, names shortened, long text cut.

#include "base/utf8.h"
#include "base/view.h"
#include "export/label.h"
#include "query/results.h"

enum { MAX_WIDTH = 72 };

/// A cell as it is shown, in pieces: prefix, text, and dots where it is cut
typedef struct {
  MdtView prefix;
  const char* colon;
  MdtView text;
  const char* dots;
  size_t width;
} Shown;

static MdtView first_points(const MdtView text, const size_t count) {
  size_t end = 0;
  for (size_t i = 0; i < count && end < text.len; ++i) {
    mdt_utf8_next(text, &end);
  }
  return mdt_view_slice(text, 0, end);
}

static Shown shown_iri(const MdtResults* const results, const MdtView iri) {
  Shown shown = { { NULL, 0 }, "", iri, "", 0 };
  for (size_t i = 0; i < results->prefixes.count; ++i) {
    const MdtPrefix* const known = &results->prefixes.items[i];
    if (mdt_view_starts(iri, known->space.data) && iri.len > known->space.len) {
      shown.prefix = known->prefix;
      shown.colon = ":";
      shown.text = mdt_view_slice(iri, known->space.len, iri.len);
      return shown;
    }
  }
  return shown;
}

static Shown shown_term(const MdtResults* const results,
                        const MdtTerm* const term) {
  Shown shown = { { NULL, 0 }, "", term->text, "", 0 };
  if (term->kind == MDT_TERM_IRI) {
    shown = shown_iri(results, term->text);
  } else if (term->kind == MDT_TERM_BLANK) {
    shown.prefix = mdt_view("_");
    shown.colon = ":";
  }
  return shown;
}

MdtView mdt_results_show(const MdtResults* const results,
                         const MdtTerm* const term) {
  const Shown shown = shown_term(results, term);
  return mdt_label_format(results->arena, "%.*s%s%.*s", MDT_ARGS(shown.prefix),
                          shown.colon, MDT_ARGS(shown.text));
}

static Shown show(const MdtResults* const results, const MdtTerm* const term) {
  Shown shown = shown_term(results, term);
  const size_t before = shown.prefix.len + (shown.colon[0] != '\0');
  shown.width = before + mdt_utf8_count(shown.text);
  if (shown.width > MAX_WIDTH && before < MAX_WIDTH / 2) {
    shown.text = first_points(shown.text, MAX_WIDTH - before - 1);
    shown.dots = "…";
    shown.width = MAX_WIDTH;
  }
  return shown;
}

/// Write text in one line, whatever is in it
static void write_line(MdtSink* const sink, const MdtView text) {
  for (size_t i = 0; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    const char out = c < ' ' || c == 0x7F ? ' ' : text.data[i];
    mdt_sink_write(sink, &out, 1);
  }
}

static void pad(MdtSink* const sink, const size_t count, const char* with) {
  for (size_t i = 0; i < count; ++i) {
    mdt_sink_string(sink, with);
  }
}

static size_t* measure(const MdtResults* const results) {
  size_t* const widths =
    (size_t*)mdt_arena_array(results->arena, results->n_names, sizeof(size_t));
  for (size_t j = 0; j < results->n_names; ++j) {
    widths[j] = mdt_utf8_count(mdt_view(results->names[j]));
    for (size_t i = 0; i < results->rows.count; ++i) {
      const MdtTerm cell = mdt_results_cell(results, i, j);
      const Shown shown = show(results, &cell);
      widths[j] = shown.width > widths[j] ? shown.width : widths[j];
    }
  }
  return widths;
}

static void write_header(const MdtResults* const results,
                         const size_t* const widths, MdtSink* const sink) {
  for (size_t j = 0; j < results->n_names; ++j) {
    const bool is_last = j + 1 == results->n_names;
    const size_t width = mdt_utf8_count(mdt_view(results->names[j]));
    mdt_sink_string(sink, results->names[j]);
    pad(sink, is_last ? 0 : widths[j] - width + 2, " ");
  }
  mdt_sink_string(sink, "\n");
  for (size_t j = 0; j < results->n_names; ++j) {
    pad(sink, widths[j], "─");
    mdt_sink_string(sink, j + 1 == results->n_names ? "\n" : "  ");
  }
}

static void write_row(const MdtResults* const results, const size_t row,
                      const size_t* const widths, MdtSink* const sink) {
  for (size_t j = 0; j < results->n_names; ++j) {
    const MdtTerm cell = mdt_results_cell(results, row, j);
    const Shown shown = show(results, &cell);
    mdt_sink_view(sink, shown.prefix);
    mdt_sink_string(sink, shown.colon);
    write_line(sink, shown.text);
    mdt_sink_string(sink, shown.dots);
    if (j + 1 < results->n_names) {
      pad(sink, widths[j] - shown.width + 2, " ");
    }
  }
  mdt_sink_string(sink, "\n");
}

void mdt_results_write_table(const MdtResults* const results,
                             MdtSink* const sink) {
  if (results->kind == MDT_ANSWER_BOOLEAN) {
    mdt_sink_string(sink, results->boolean ? "yes\n" : "no\n");
    return;
  }
  const size_t* const widths = measure(results);
  write_header(results, widths, sink);
  for (size_t i = 0; i < results->rows.count; ++i) {
    write_row(results, i, widths, sink);
  }
}
