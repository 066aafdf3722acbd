// SPDX-License-Identifier: Apache-2.0
// The formats of answers, and who writes them.

#include "query/results.h"

#include "base/log.h"
#include "base/view.h"
#include "export/writer.h"

#include <stdio.h>
#include <string.h>

static const struct {
  const char* name;
  MdtResultsWriter write;
} formats[] = {
  { "table", mdt_results_write_table }, { "csv", mdt_results_write_csv },
  { "tsv", mdt_results_write_tsv },     { "json", mdt_results_write_json },
  { "xml", mdt_results_write_xml },     { "html", mdt_results_write_html },
};

MdtResults* mdt_results_new(void) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtResults* volatile results = NULL;
  jmp_buf shortage;
  if (!arena) {
    return NULL;
  }
  mdt_arena_guard(arena, &shortage);
  if (!setjmp(shortage)) {
    MdtResults* const made =
      (MdtResults*)mdt_arena_alloc(arena, sizeof(MdtResults));
    made->arena = arena;
    results = made;
  } else {
    mdt_arena_free(arena);
  }
  return results;
}

MdtTerm mdt_results_cell(const MdtResults* const results, const size_t row,
                         const size_t column) {
  return mdt_pool_get(results->pool, mdt_rows_at(&results->rows, row)[column]);
}

size_t mdt_results_count(const MdtResults* const results) {
  return results->kind == MDT_ANSWER_ROWS ? results->rows.count
         : results->kind == MDT_ANSWER_BOOLEAN
           ? results->boolean
           : mdt_store_count(results->graph);
}

static MdtResultsWriter find_writer(const char* const format) {
  for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); ++i) {
    if (!strcmp(formats[i].name, format)) {
      return formats[i].write;
    }
  }
  return NULL;
}

static MdtStatus write_rows(const MdtResults* const results,
                            const MdtResultsWriter write, MdtSink* const sink) {
  jmp_buf shortage;
  mdt_arena_guard(results->arena, &shortage);
  if (setjmp(shortage)) {
    return MDT_NO_MEMORY;
  }
  write(results, sink);
  mdt_arena_guard(results->arena, NULL);
  return MDT_SUCCESS;
}

MdtStatus mdt_results_write(const MdtResults* const results,
                            const char* const format, MdtSink* const sink,
                            const MdtLog* const log) {
  const MdtPlace place = { "query", NULL, 0, 0 };
  const bool is_graph = results->kind == MDT_ANSWER_GRAPH;
  const MdtFormat* const syntax = strcmp(format, "table")
                                    ? mdt_format_find(mdt_view(format))
                                    : mdt_format_at(0);
  const bool can_hold_graph = syntax && syntax->is_rdf;
  const MdtResultsWriter writer = find_writer(format);
  if (is_graph && can_hold_graph) {
    return mdt_store_write(results->graph, syntax, NULL, sink, log);
  }
  if (!is_graph && writer) {
    return write_rows(results, writer, sink);
  }
  return mdt_fail(log, MDT_BAD_OPTION, place, "%s cannot be written as \"%s\"",
                  is_graph ? "a graph" : "rows", format);
}

MdtStatus mdt_results_print(const MdtResults* const results,
                            const char* const format, const MdtLog* const log) {
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  const MdtStatus st =
    sink ? mdt_results_write(results, format, sink, log) : MDT_NO_MEMORY;
  if (st) {
    mdt_sink_discard(sink);
    return st;
  }
  return mdt_sink_close(sink, log);
}

void mdt_results_free(MdtResults* const results) {
  if (results) {
    mdt_store_free(results->graph);
    mdt_store_unpin(results->pin);
    mdt_arena_free(results->arena);
  }
}
