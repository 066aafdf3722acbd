// SPDX-License-Identifier: Apache-2.0

#include "cli/graphs.h"

#include "base/file.h"
#include "base/view.h"
#include "store/store.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// --- Graphs ------------------------------------------------------------------

/// A sink that puts all statements into one graph
typedef struct {
  MdtStatementSink sink;
  MdtTerm graph;
} Renaming;

static MdtStatus rename_graph(void* const handle,
                              const MdtStatement* const statement) {
  const Renaming* const renaming = (const Renaming*)handle;
  MdtStatement renamed = *statement;
  renamed.graph = renaming->graph;
  return mdt_statement_push(renaming->sink, &renamed);
}

static MdtStatus read_named(MdtStore* const store, const char* const value) {
  const char* const equals = strchr(value, '=');
  if (!equals) {
    cli_complain(CLI_USAGE, "\"%s\" is not IRI=FILE", value);
    return MDT_BAD_OPTION;
  }
  const MdtView iri = { value, (size_t)(equals - value) };
  Renaming renaming = { mdt_store_sink(store), mdt_term_iri(iri) };
  const MdtStatementSink sink = { rename_graph, &renaming };
  return mdt_store_read_into(store, equals + 1, NULL, sink, cli_log());
}

MdtStatus cli_graphs_read(MdtStore* const store,
                          const CliArguments* const args) {
  MdtStatus st = MDT_SUCCESS;
  const char* value = NULL;
  for (size_t i = 0; !st && (value = cli_value_at(args, "data", i)); ++i) {
    st = mdt_store_read_file(store, value, NULL, cli_log());
  }
  for (size_t i = 0; !st && (value = cli_value_at(args, "graph-data", i));
       ++i) {
    st = read_named(store, value);
  }
  return st;
}

// --- Limits ------------------------------------------------------------------

/// Read a number above zero and at most `most`, or leave 0 where there is none
static bool read_number(const CliArguments* const args, const char* const name,
                        const double most, double* const number) {
  const char* const value = cli_value(args, name, NULL);
  char* end = NULL;
  *number = value ? strtod(value, &end) : 0.0;
  if (value && (*end || !(*number > 0.0 && *number <= most))) {
    cli_complain(CLI_USAGE, "--%s: \"%s\" is no number above zero", name,
                 value);
    return false;
  }
  return true;
}

bool cli_limits_read(const CliArguments* const args,
                     MdtQueryLimits* const limits) {
  double seconds = 0.0;
  double rows = 0.0;
  double megabytes = 0.0;
  if (!read_number(args, "timeout", 1e9, &seconds) ||
      !read_number(args, "max-rows", 1e15, &rows) ||
      !read_number(args, "max-memory", 1e9, &megabytes)) {
    return false;
  }
  limits->may_ask = cli_flag(args, "allow-service");
  limits->max_milliseconds = (int64_t)ceil(seconds * 1000.0);
  limits->max_rows = (size_t)ceil(rows);
  limits->max_bytes = (size_t)ceil(megabytes * 1048576.0);
  return true;
}

// --- What is asked -----------------------------------------------------------

MdtStatus cli_text_read(MdtArena* const arena, const CliArguments* const args,
                        MdtView* const text) {
  enum { MOST = 1 << 30 };
  const char* const file = cli_value(args, "file", NULL);
  *text = mdt_view(args->n_operands ? args->operands[0] : "");
  return file ? mdt_file_read(arena, file, MOST, text, cli_log()) : MDT_SUCCESS;
}
