// SPDX-License-Identifier: Apache-2.0

#include "cli/table.h"

#include "base/unicode.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "base/view.h"
#include "base/visible.h"
#include "export/label.h"

#include <string.h>

enum {
  GAP = 2,        // Between columns
  LEAST_TEXT = 5, // What is left for text beside headings, at least
};

/// How long words are that are never broken: the first that leaves room
static const size_t long_words[] = { 24, 16, 13, 10 };

/// The cells of a row
typedef struct {
  CliCell* cells; // [n_columns]
} Row;

MDT_VECTOR(Rows, Row);

struct CliTable {
  MdtArena* arena;
  const CliColumn* columns;
  size_t n_columns;
  Rows rows;
};

CliTable* cli_table_new(MdtArena* const arena, const CliColumn* const columns,
                        const size_t n_columns) {
  CliTable* const table = (CliTable*)mdt_arena_alloc(arena, sizeof(CliTable));
  table->arena = arena;
  table->columns = columns;
  table->n_columns = n_columns;
  return table;
}

void cli_table_add(CliTable* const table, const CliCell* const cells) {
  CliCell* const copy =
    (CliCell*)mdt_arena_array(table->arena, table->n_columns, sizeof(CliCell));
  for (size_t j = 0; j < table->n_columns; ++j) {
    const MdtView text = cells[j].text;
    const size_t len = mdt_utf8_check(text);
    copy[j].text = mdt_label_clean(table->arena, mdt_view_slice(text, 0, len));
    copy[j].style = cells[j].style;
  }
  mdt_push(table->arena, &table->rows)->cells = copy;
}

// --- Wrapping ----------------------------------------------------------------

/// Return how many bytes of `word` fit in `width`: up to a mark that divides
/// it, if that is not near its beginning, and at least one character
static size_t break_word(const MdtView word, const size_t width) {
  size_t columns = 0;
  size_t end = 0;
  size_t mark = 0;
  for (size_t i = 0; i < word.len;) {
    const char c = word.data[i];
    columns += mdt_unicode_columns(mdt_utf8_next(word, &i));
    if (columns > width && end) {
      break;
    }
    end = i;
    mark = strchr("/-_#:.", c) && columns > width / 3 ? i : mark;
  }
  return mark ? mark : end;
}

static size_t skip_blanks(const MdtView text, size_t i) {
  while (i < text.len && text.data[i] == ' ') {
    ++i;
  }
  return i;
}

static size_t end_of_word(const MdtView text, size_t i) {
  while (i < text.len && text.data[i] != ' ') {
    ++i;
  }
  return i;
}

/// Cut a line of at most `width` columns off `rest`
static MdtView next_line(MdtView* const rest, const size_t width) {
  const size_t start = skip_blanks(*rest, 0);
  size_t end = start;
  size_t next = end_of_word(*rest, start);
  while (next > end &&
         mdt_label_columns(mdt_view_slice(*rest, start, next)) <= width) {
    end = next;
    next = end_of_word(*rest, skip_blanks(*rest, end));
  }
  if (end == start) {
    end += break_word(mdt_view_slice(*rest, start, next), width);
  }
  const MdtView line = mdt_view_slice(*rest, start, end);
  *rest = mdt_view_slice(*rest, skip_blanks(*rest, end), rest->len);
  return line;
}

// --- Fitting -----------------------------------------------------------------

/// What a column needs
typedef struct {
  size_t natural; // For each cell in one line
  size_t least;   // For each word in one line
  size_t text;    // For all its cells, one after the other
  size_t width;   // What it gets
  bool is_empty;  // No cell has text
} Fit;

static size_t longer(const size_t a, const size_t b) {
  return a > b ? a : b;
}

static size_t longest_word(const MdtView text) {
  size_t longest = 0;
  for (size_t i = skip_blanks(text, 0); i < text.len;) {
    const size_t end = end_of_word(text, i);
    longest = longer(longest, mdt_label_columns(mdt_view_slice(text, i, end)));
    i = skip_blanks(text, end);
  }
  return longest;
}

static void measure(Fit* const fit, const MdtView text) {
  const size_t columns = mdt_label_columns(text);
  fit->text += columns;
  fit->natural = longer(fit->natural, columns);
  fit->least = longer(fit->least, longest_word(text));
}

static Fit* measure_all(const CliTable* const table) {
  Fit* const fits =
    (Fit*)mdt_arena_array(table->arena, table->n_columns, sizeof(Fit));
  for (size_t j = 0; j < table->n_columns; ++j) {
    fits[j] = (Fit){ .natural = 1, .least = 1, .is_empty = true };
    measure(&fits[j], table->columns[j].name);
    for (size_t i = 0; i < table->rows.count; ++i) {
      const MdtView text = table->rows.items[i].cells[j].text;
      measure(&fits[j], text);
      fits[j].is_empty = fits[j].is_empty && !text.len;
    }
  }
  return fits;
}

static bool is_shown(const CliTable* const table, const Fit* const fits,
                     const size_t column) {
  return !(table->columns[column].is_optional && fits[column].is_empty);
}

/// Return how much one more column for `fit` shortens it: a column of text is
/// about as long as its text through its width
static size_t gain(const Fit* const fit) {
  enum { SCALE = 1 << 20 };
  return fit->width < fit->natural
           ? 1 + fit->text * SCALE / (fit->width * (fit->width + 1))
           : 0;
}

/// Give `rest` columns away, each where it shortens most
static void divide(const CliTable* const table, Fit* const fits, size_t rest) {
  for (Fit* best = fits; rest && best; --rest) {
    best = NULL;
    for (size_t j = 0; j < table->n_columns; ++j) {
      if (is_shown(table, fits, j) && gain(&fits[j]) &&
          (!best || gain(&fits[j]) > gain(best))) {
        best = &fits[j];
      }
    }
    if (best) {
      ++best->width;
    }
  }
}

/// Give each column what its words need, if none is wider than `long_word`;
/// return what all take with the gaps between them
static size_t begin_columns(const CliTable* const table, Fit* const fits,
                            const size_t long_word) {
  size_t taken = 0;
  for (size_t j = 0; j < table->n_columns; ++j) {
    const size_t least = fits[j].least;
    fits[j].width = least < long_word ? least : long_word;
    if (is_shown(table, fits, j)) {
      taken += fits[j].width + (taken ? GAP : 0);
    }
  }
  return taken;
}

/// Find the width of each column; false where there is no room for them
static bool fit_columns(const CliTable* const table, Fit* const fits,
                        const size_t width) {
  for (size_t i = 0; i < sizeof(long_words) / sizeof(*long_words); ++i) {
    const size_t taken = begin_columns(table, fits, long_words[i]);
    if (taken && taken <= width) {
      divide(table, fits, width - taken);
      return true;
    }
  }
  return false;
}

// --- Printing ----------------------------------------------------------------

static void print_blanks(FILE* const stream, const size_t count) {
  fprintf(stream, "%*s", (int)count, "");
}

static void print_cell(FILE* const stream, const CliStyle style,
                       const MdtView text) {
  if (text.len) {
    fputs(style ? cli_style(stream, style) : "", stream);
    mdt_visible_write(stream, text);
    fputs(style ? cli_style(stream, CLI_STYLE_PLAIN) : "", stream);
  }
}

static bool has_more(const CliTable* const table, const Fit* const fits,
                     const MdtView* const rests) {
  for (size_t j = 0; j < table->n_columns; ++j) {
    if (is_shown(table, fits, j) && rests[j].len) {
      return true;
    }
  }
  return false;
}

/// Print one line of each cell, of which `rests` are left
static void print_line(const CliTable* const table, FILE* const stream,
                       const Fit* const fits, const CliCell* const cells,
                       MdtView* const rests) {
  size_t blanks = 0;
  for (size_t j = 0; j < table->n_columns; ++j) {
    if (!is_shown(table, fits, j)) {
      continue;
    }
    const MdtView line = next_line(&rests[j], fits[j].width);
    if (line.len) {
      print_blanks(stream, blanks);
      print_cell(stream, cells[j].style, line);
      blanks = 0;
    }
    blanks += fits[j].width - mdt_label_columns(line) + GAP;
  }
  fputc('\n', stream);
}

static void print_row(const CliTable* const table, FILE* const stream,
                      const Fit* const fits, const CliCell* const cells) {
  MdtView* const rests =
    (MdtView*)mdt_arena_array(table->arena, table->n_columns, sizeof(MdtView));
  for (size_t j = 0; j < table->n_columns; ++j) {
    rests[j] = cells[j].text;
  }
  do {
    print_line(table, stream, fits, cells, rests);
  } while (has_more(table, fits, rests));
}

static void print_rule(const CliTable* const table, FILE* const stream,
                       const Fit* const fits) {
  bool begins = true;
  for (size_t j = 0; j < table->n_columns; ++j) {
    if (is_shown(table, fits, j)) {
      print_blanks(stream, begins ? 0 : GAP);
      begins = false;
      for (size_t i = 0; i < fits[j].width; ++i) {
        fputs("\xE2\x94\x80", stream);
      }
    }
  }
  fputc('\n', stream);
}

static void print_header(const CliTable* const table, FILE* const stream,
                         const Fit* const fits) {
  CliCell* const heads =
    (CliCell*)mdt_arena_array(table->arena, table->n_columns, sizeof(CliCell));
  for (size_t j = 0; j < table->n_columns; ++j) {
    heads[j] = (CliCell){ table->columns[j].name, CLI_STYLE_HEADING };
  }
  print_row(table, stream, fits, heads);
  print_rule(table, stream, fits);
}

/// Print `text` in lines behind a heading of `indent` columns
static void print_beside(FILE* const stream, const CliCell* const cell,
                         const size_t indent, const size_t width) {
  MdtView rest = cell->text;
  for (bool begins = true; rest.len; begins = false) {
    print_blanks(stream, begins ? 0 : indent);
    print_cell(stream, cell->style, next_line(&rest, width));
    fputc('\n', stream);
  }
}

/// Print each row as lines, a cell each
static void print_stacked(const CliTable* const table, FILE* const stream,
                          const size_t width) {
  size_t indent = 0;
  for (size_t j = 0; j < table->n_columns; ++j) {
    indent = longer(indent, mdt_label_columns(table->columns[j].name) + GAP);
  }
  const size_t left = width > indent ? width - indent : 0;
  for (size_t i = 0; i < table->rows.count; ++i) {
    fputs(i ? "\n" : "", stream);
    for (size_t j = 0; j < table->n_columns; ++j) {
      const CliCell* const cell = &table->rows.items[i].cells[j];
      const MdtView name = table->columns[j].name;
      if (cell->text.len) {
        print_cell(stream, CLI_STYLE_HEADING, name);
        print_blanks(stream, indent - mdt_label_columns(name));
        print_beside(stream, cell, indent, longer(left, LEAST_TEXT));
      }
    }
  }
}

void cli_table_print(const CliTable* const table, FILE* const stream,
                     const size_t width) {
  Fit* const fits = measure_all(table);
  if (!fit_columns(table, fits, width)) {
    print_stacked(table, stream, width);
    return;
  }
  print_header(table, stream, fits);
  for (size_t i = 0; i < table->rows.count; ++i) {
    print_row(table, stream, fits, table->rows.items[i].cells);
  }
}
