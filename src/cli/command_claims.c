// SPDX-License-Identifier: Apache-2.0
// mandate claims: who directed what, on whose word, as tab-separated lines.

#include "base/sink.h"
#include "claim/listing.h"
#include "cli/commands.h"

#include <stdio.h>

static const CliOption options[] = { CLI_OPTION_DATE, { NULL, 0, NULL, NULL } };

static const CliExample examples[] = {
  { "mandate claims article.txt", "List the claims of an article" },
  { "mandate claims article.txt | cut -f2-4",
    "Who, does what, to whom or what" },
  { NULL, NULL },
};

static int list(void* const handle, MdtDocument* const doc) {
  MdtSink* const sink = (MdtSink*)handle;
  for (size_t i = 0; i < doc->claims.count; ++i) {
    mdt_listing_write_claim(doc, &doc->claims.items[i], sink);
  }
  return CLI_DONE;
}

static int run(const CliArguments* const args) {
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "claims needs an ARTICLE");
  }
  MdtKnowledge* const knowledge = cli_load_knowledge();
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  int code = CLI_FAILED;
  if (knowledge && sink) {
    mdt_listing_write_header(sink);
    code = cli_for_each_article(args, knowledge, MDT_LAYER_CLAIMS, list, sink);
  }
  const MdtStatus st = sink ? mdt_sink_close(sink, cli_log()) : MDT_NO_MEMORY;
  mdt_knowledge_free(knowledge);
  return st ? cli_exit_code(st) : code;
}

const CliCommand cli_command_claims = {
  "claims",     "list who directed what, on whose word",
  "ARTICLE...", options,
  run,          CLI_FILE,
  NULL,         examples,
};
