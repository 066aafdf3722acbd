// SPDX-License-Identifier: Apache-2.0
// mandate export: a graph from any syntax of RDF to any format.

#include "cli/choices.h"
#include "cli/commands.h"
#include "store/store.h"

#include <stdlib.h>
#include <string.h>

static const CliOption options[] = {
  { "output", 'o', "FILE", "where to write; default: standard output",
    CLI_FILE },
  { "store", 's', "STORE", "a store on disk, to be written, too", CLI_FILE },
  { "to", 't', "FORMAT", "format to write; default: by the FILE", CLI_CHOICE,
    cli_choice_format },
  { "article", 'a', "FILE", "a text that the graph was read from, to show",
    CLI_FILE },
  { "base", 'b', "IRI", "what relative names are resolved against" },
  CLI_OPTION_CORRECTIONS,
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate export graph.ttl -o graph.nt", "Turtle to N-Triples" },
  { "mandate export graph.trig --to nq",
    "TriG to N-Quads, on standard output" },
  { "mandate export --store news --to nq", "All of a store on disk" },
  { NULL, NULL },
};

static const MdtFormat* choose_format(const CliArguments* const args,
                                      const char* const output) {
  const char* const name = cli_value(args, "to", NULL);
  if (name) {
    const MdtView view = { name, strlen(name) };
    return mdt_format_find(view);
  }
  return strcmp(output, "-") ? mdt_format_of_file(output) : mdt_format_at(0);
}

/// Copy a store on disk into memory, where it can be put in order
static MdtStatus copy_store(MdtStore* const store,
                            const CliArguments* const args) {
  MdtStore* disk = NULL;
  MdtStatus st = cli_store_open(&disk, args);
  st = st ? st : mdt_store_push_all(disk, mdt_store_sink(store));
  st = st ? st : mdt_store_index(store);
  mdt_store_free(disk);
  return st;
}

static MdtStatus read_graphs(MdtStore* const store,
                             const CliArguments* const args) {
  const char* const base = cli_value(args, "base", NULL);
  MdtStatus st =
    cli_value(args, "store", NULL) ? copy_store(store, args) : MDT_SUCCESS;
  for (size_t i = 0; !st && i < args->n_operands; ++i) {
    st = mdt_store_read_file(store, args->operands[i], base, cli_log());
  }
  return st;
}

/// Read the articles that were named, [*count] of them, into `articles`, which
/// has room for all
static MdtStatus read_articles(MdtDocument** const articles,
                               size_t* const count,
                               const CliArguments* const args) {
  const char* path = NULL;
  MdtStatus st = MDT_SUCCESS;
  while (!st && (path = cli_value_at(args, "article", *count))) {
    st = mdt_document_new_file(&articles[*count], path, cli_log());
    *count += !st;
  }
  return st;
}

static MdtStatus write_graph(const CliArguments* const args,
                             const MdtStore* const store,
                             const MdtFormat* const format,
                             const char* const output) {
  MdtDocument** const articles =
    (MdtDocument**)calloc(args->n_values + 1, sizeof(MdtDocument*));
  size_t count = 0;
  MdtStatus st =
    articles ? read_articles(articles, &count, args) : MDT_NO_MEMORY;
  if (!st) {
    const MdtExportOptions with = { (const MdtDocument* const*)articles,
                                    count };
    st = mdt_store_write_file(store, format, &with, output, cli_log());
  }
  for (size_t i = 0; i < count; ++i) {
    mdt_document_free(articles[i]);
  }
  free(articles);
  return st;
}

static int run(const CliArguments* const args) {
  const char* const output = cli_value(args, "output", "-");
  const MdtFormat* const format = choose_format(args, output);
  if (!args->n_operands && !cli_value(args, "store", NULL)) {
    return cli_complain(CLI_USAGE, "export needs a GRAPH or a --store");
  }
  if (!format) {
    return cli_complain(CLI_USAGE, "%s: no format that graphs are written in",
                        cli_value(args, "to", output));
  }
  MdtStore* const store = mdt_store_new();
  MdtStatus st = store ? read_graphs(store, args) : MDT_NO_MEMORY;
  st = st ? st : cli_correct(args, store);
  if (!st) {
    st = write_graph(args, store, format, output);
  }
  mdt_store_free(store);
  return cli_exit_code(st);
}

const CliCommand cli_command_export = {
  "export",   "write a graph in another format",
  "GRAPH...", options,
  run,        CLI_FILE,
  NULL,       examples,
};
