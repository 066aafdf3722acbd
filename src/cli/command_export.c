// SPDX-License-Identifier: Apache-2.0
// mandate export: a graph from any syntax of RDF to any format.

#include "cli/choices.h"
#include "cli/commands.h"

#include <string.h>

static const CliOption options[] = {
  { "output", 'o', "FILE", "where to write; default: standard output",
    CLI_FILE },
  { "to", 't', "FORMAT", "format to write; default: by the FILE", CLI_CHOICE,
    cli_choice_format },
  { "base", 'b', "IRI", "what relative names are resolved against" },
  CLI_OPTION_CORRECTIONS,
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate export graph.ttl -o graph.nt", "Turtle to N-Triples" },
  { "mandate export graph.trig --to nq",
    "TriG to N-Quads, on standard output" },
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

static int run(const CliArguments* const args) {
  const char* const output = cli_value(args, "output", "-");
  const char* const base = cli_value(args, "base", NULL);
  const MdtFormat* const format = choose_format(args, output);
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "export needs a GRAPH");
  }
  if (!format) {
    return cli_complain(CLI_USAGE, "%s: no format that graphs are written in",
                        cli_value(args, "to", output));
  }
  MdtStore* const store = mdt_store_new();
  MdtStatus st = store ? MDT_SUCCESS : MDT_NO_MEMORY;
  for (size_t i = 0; !st && i < args->n_operands; ++i) {
    st = mdt_store_read_file(store, args->operands[i], base, cli_log());
  }
  st = st ? st : cli_correct(args, store);
  if (!st) {
    st = mdt_store_write_file(store, format, NULL, output, cli_log());
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
