// SPDX-License-Identifier: Apache-2.0
// mandate push: graphs go to a store elsewhere.

#include "cli/commands.h"

#include <stdio.h>
#include <stdlib.h>

static const CliOption options[] = {
  { "endpoint", 'e', "URL", "the Graph Store to send to", CLI_WORDS },
  { "graph", 'g', "IRI",
    "where the default graph goes; default: the default "
    "graph there",
    CLI_WORDS },
  { "replace", 0, NULL, "take away what the graphs hold there" },
  { "batch", 0, "N", "statements in a request; default: 10000", CLI_WORDS },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate push graph.trig --endpoint http://localhost:3030/data",
    "Add a graph to a server of ours; named graphs each to its own" },
  { "mandate push graph.ttl -e http://localhost:3030/data --replace -g urn:x",
    "Put it in place of a graph" },
  { NULL, NULL },
};

static void tell(void* const handle, const MdtLogEntry* const entry) {
  (void)handle;
  if (entry->level == MDT_LOG_INFO) {
    printf("%s\n", entry->text);
    fflush(stdout);
  } else {
    cli_log()->func(cli_log()->handle, entry);
  }
}

static MdtStatus push(const CliArguments* const args,
                      const MdtPushOptions* const with) {
  const MdtLog log = { tell, NULL };
  MdtStore* const store = mdt_store_new();
  MdtStatus st = store ? MDT_SUCCESS : MDT_NO_MEMORY;
  for (size_t i = 0; !st && i < args->n_operands; ++i) {
    st = mdt_store_read_file(store, args->operands[i], NULL, cli_log());
  }
  st = st ? st : mdt_store_push(store, with, &log);
  mdt_store_free(store);
  return st;
}

static int run(const CliArguments* const args) {
  const char* const batch = cli_value(args, "batch", "10000");
  char* end = NULL;
  const MdtPushOptions with = {
    .endpoint = cli_value(args, "endpoint", NULL),
    .graph = cli_value(args, "graph", NULL),
    .batch = strtoul(batch, &end, 10),
    .replaces = cli_flag(args, "replace"),
  };
  if (!args->n_operands || !with.endpoint) {
    return cli_complain(CLI_USAGE, "push needs a GRAPH and an --endpoint");
  }
  if (*batch < '1' || *batch > '9' || *end) {
    return cli_complain(CLI_USAGE, "--batch is a number, not \"%s\"", batch);
  }
  return cli_exit_code(push(args, &with));
}

const CliCommand cli_command_push = {
  .name = "push",
  .summary = "send graphs to a store elsewhere",
  .usage = "GRAPH... --endpoint URL",
  .options = options,
  .run = run,
  .operands = CLI_FILE,
  .examples = examples,
  .about = "It speaks the SPARQL 1.1 Graph Store Protocol. User and password "
           "come from MANDATE_USER and MANDATE_PASSWORD, or from the netrc "
           "file; a token from MANDATE_TOKEN.",
};
