// SPDX-License-Identifier: Apache-2.0
// mandate load: graphs into a store on disk, a transaction after the other.

#include "base/view.h"
#include "cli/commands.h"
#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const CliOption options[] = {
  { "batch", 0, "N", "statements in a transaction; default: 250000",
    CLI_WORDS },
  { "graph", 'g', "IRI", "the graph to load into; default: as in the FILE",
    CLI_WORDS },
  { "base", 'b', "IRI", "what relative names are resolved against" },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate load news graph.ttl", "Load a graph into the folder \"news\"" },
  { "mandate load news --batch 1000000 big.nq --graph urn:x:big",
    "A million statements at once, into a named graph" },
  { NULL, NULL },
};

/// A load: statements on their way, whose batches are counted
typedef struct {
  MdtStore* store;
  MdtStatementSink sink;
  MdtTerm graph; // Kind none: that of the statement
  size_t batch;  // Statements in a transaction
  size_t n_read;
  unsigned line;
} Load;

static MdtStatus take(void* const handle, const MdtStatement* const statement) {
  Load* const load = (Load*)handle;
  MdtStatement kept = *statement;
  if (load->graph.kind) {
    kept.graph = load->graph;
  }
  MdtStatus st = mdt_statement_push(load->sink, &kept);
  if (!st && ++load->n_read % load->batch == 0) {
    st = mdt_store_index(load->store);
    if (!st) {
      printf("%zu statements are safe\n", load->n_read);
      fflush(stdout);
    }
  }
  return st;
}

static MdtStatus load_files(Load* const load, const CliArguments* const args) {
  const MdtStatementSink sink = { take, load, &load->line };
  const char* const base = cli_value(args, "base", NULL);
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 1; !st && i < args->n_operands; ++i) {
    st = mdt_store_read_into(load->store, args->operands[i], base, sink,
                             cli_log());
    if (st == MDT_UNSUPPORTED) {
      cli_complain(CLI_FAILED, "standard input cannot be loaded if it has "
                               "blank nodes: it cannot be told when it comes "
                               "again");
    }
  }
  return st;
}

static int load_into(MdtStore* const store, const CliArguments* const args,
                     const size_t batch) {
  Load load = { store, mdt_store_sink(store), { 0 }, batch, 0, 0 };
  const char* const graph = cli_value(args, "graph", NULL);
  const size_t before = mdt_store_count(store);
  if (graph) {
    load.graph = mdt_term_iri(mdt_view(graph));
  }
  const MdtStatus st = load_files(&load, args);
  const size_t count = mdt_store_count(store);
  printf("%s: %zu statements, of which %zu are new\n", args->operands[0], count,
         count - before);
  return cli_exit_code(st);
}

static int run(const CliArguments* const args) {
  const char* const words = cli_value(args, "batch", "250000");
  char* end = NULL;
  const unsigned long batch = strtoul(words, &end, 10);
  MdtStore* store = NULL;
  if (args->n_operands < 2) {
    return cli_complain(CLI_USAGE, "load needs a STORE and a FILE");
  }
  if (*words < '0' || *words > '9' || *end || !batch) {
    return cli_complain(CLI_USAGE, "\"%s\" is no number of statements", words);
  }
  const MdtStatus st =
    mdt_store_open(&store, args->operands[0], MDT_STORE_CREATE, cli_log());
  const int code = st ? cli_exit_code(st) : load_into(store, args, batch);
  mdt_store_free(store);
  return code;
}

const CliCommand cli_command_load = {
  "load",
  "put graphs into a store on disk",
  "STORE FILE...",
  options,
  run,
  CLI_FILE,
  NULL,
  examples,
};
