// SPDX-License-Identifier: Apache-2.0

#include "cli/endpoint.h"

#include "base/sink.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "base/view.h"
#include "cli/cli.h"
#include "net/http.h"

#include <stdio.h>
#include <string.h>

#define TSV "text/tab-separated-values"

/// What is asked for, by the name of a format
static const char* const accepts[][2] = {
  { "table", TSV ", text/turtle;q=0.9, application/sparql-results+json;q=0.5" },
  { "csv", "text/csv" },
  { "tsv", TSV },
  { "json", "application/sparql-results+json" },
  { "xml", "application/sparql-results+xml" },
  { "html", "text/html" },
  { "ttl", "text/turtle" },
  { "nt", "application/n-triples" },
};

static const char* accept_of(const char* const format) {
  for (size_t i = 0; i < sizeof(accepts) / sizeof(*accepts); ++i) {
    if (!strcmp(accepts[i][0], format)) {
      return accepts[i][1];
    }
  }
  return NULL;
}

// --- Tables ------------------------------------------------------------------

MDT_VECTOR(Cells, MdtView);

/// The cells of an answer in TSV, row after row
typedef struct {
  Cells cells;
  size_t n_columns;
} Table;

/// Return a cell as people read it: names without angle brackets, texts
/// without quotation marks
static MdtView plain(const MdtView cell) {
  if (cell.len > 1 && cell.data[0] == '<' && mdt_view_ends(cell, ">")) {
    return mdt_view_slice(cell, 1, cell.len - 1);
  }
  size_t end = cell.len;
  while (end > 1 && cell.data[0] == '"' && cell.data[end - 1] != '"') {
    --end;
  }
  return end > 1 && cell.data[0] == '"' ? mdt_view_slice(cell, 1, end - 1)
                                        : cell;
}

static Table read_table(MdtArena* const arena, MdtView text) {
  Table table = { { NULL, 0, 0 }, 0 };
  while (text.len) {
    MdtView line = mdt_view_cut(&text, '\n');
    line.len -= mdt_view_ends(line, "\r");
    size_t column = 0;
    while (line.data && (!table.n_columns || column < table.n_columns)) {
      *mdt_push(arena, &table.cells) = plain(mdt_view_cut(&line, '\t'));
      ++column;
    }
    table.n_columns = table.n_columns ? table.n_columns : column;
    for (; column < table.n_columns; ++column) {
      *mdt_push(arena, &table.cells) = mdt_view("");
    }
  }
  return table;
}

static size_t width_of(const Table* const table, const size_t column) {
  size_t width = 0;
  for (size_t i = column; i < table->cells.count; i += table->n_columns) {
    const size_t own = mdt_utf8_count(table->cells.items[i]);
    width = own > width ? own : width;
  }
  return width;
}

static void print_cells(const Table* const table, const size_t* const widths,
                        MdtSink* const sink) {
  for (size_t i = 0; i < table->cells.count; ++i) {
    const size_t column = i % table->n_columns;
    const bool is_last = column + 1 == table->n_columns;
    const MdtView cell = table->cells.items[i];
    mdt_sink_view(sink, cell);
    const size_t pad = is_last ? 0 : widths[column] + 2 - mdt_utf8_count(cell);
    mdt_sink_format(sink, "%*s%s", (int)pad, "", is_last ? "\n" : "");
  }
}

static void print_table(MdtArena* const arena, const MdtView text,
                        MdtSink* const sink) {
  const Table table = read_table(arena, text);
  size_t* const widths =
    (size_t*)mdt_arena_array(arena, table.n_columns + 1, sizeof(size_t));
  for (size_t i = 0; i < table.n_columns; ++i) {
    widths[i] = width_of(&table, i);
  }
  print_cells(&table, widths, sink);
}

// --- Asking ------------------------------------------------------------------

static MdtStatus print(MdtArena* const arena, const MdtView body,
                       const bool is_table) {
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  if (!sink) {
    return MDT_NO_MEMORY;
  }
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  if (setjmp(shortage)) {
    mdt_sink_discard(sink);
    return MDT_NO_MEMORY;
  }
  if (is_table) {
    print_table(arena, body, sink);
  } else {
    mdt_sink_view(sink, body);
  }
  mdt_arena_guard(arena, NULL);
  return mdt_sink_close(sink, cli_log());
}

/// Write `text` as the field of a form, which every endpoint takes
static void write_field(MdtSink* const sink, const MdtView text) {
  mdt_sink_string(sink, "query=");
  for (size_t i = 0; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9');
    mdt_sink_format(sink, is_plain ? "%c" : "%%%02X", c);
  }
}

static MdtStatus ask(MdtArena* const arena, const char* const url,
                     const MdtView form, const char* const accept,
                     const bool is_table, MdtSink* const body) {
  char header[256];
  const char* const headers[] = {
    "Content-Type: application/x-www-form-urlencoded", header, NULL
  };
  const MdtHttpRequest request = { "POST", url, headers, form, true };
  MdtHttpAnswer answer = { 0 };
  snprintf(header, sizeof(header), "Accept: %s", accept);
  const MdtStatus st =
    mdt_http_request(&request, NULL, &answer, body, cli_log());
  return st ? st
            : print(arena, mdt_sink_bytes(body),
                    is_table && !strcmp(answer.type, TSV));
}

MdtStatus cli_endpoint_ask(const char* const url, const MdtView text,
                           const char* const format) {
  const char* const accept = accept_of(format);
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtSink* const form = mdt_sink_new_buffer();
  MdtSink* const body = mdt_sink_new_buffer();
  MdtStatus st = arena && form && body ? MDT_SUCCESS : MDT_NO_MEMORY;
  if (!st && !accept) {
    cli_complain(CLI_USAGE, "no format \"%s\" to ask for", format);
    st = MDT_BAD_OPTION;
  }
  if (!st) {
    write_field(form, text);
    st = ask(arena, url, mdt_sink_bytes(form), accept, !strcmp(format, "table"),
             body);
  }
  mdt_sink_discard(form);
  mdt_sink_discard(body);
  mdt_arena_free(arena);
  return st;
}
