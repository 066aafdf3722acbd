// SPDX-License-Identifier: Apache-2.0
// mandate explain: why a claim is listed as it is.

#include "base/sink.h"
#include "base/view.h"
#include "cli/commands.h"
#include "explain/explain.h"

#include <stdio.h>

static const CliOption options[] = { CLI_OPTION_DATE, { NULL, 0, NULL, NULL } };

static const CliExample examples[] = {
  { "mandate explain article.txt 1", "Tell why the first claim is listed" },
  { NULL, NULL },
};

typedef struct {
  const MdtKnowledge* knowledge;
  const char* id;
  MdtSink* sink;
} Wish;

static int explain(void* const handle, MdtDocument* const doc) {
  const Wish* const wish = (const Wish*)handle;
  size_t index = 0;
  MdtStatus st =
    mdt_explain_find(wish->knowledge, doc, mdt_view(wish->id), &index);
  if (st == MDT_NOTHING) {
    return cli_complain(CLI_USAGE,
                        "%s: no claim \"%s\": give the number of one of its "
                        "%zu claims, or its name in the graph",
                        doc->path.data, wish->id, doc->claims.count);
  }
  if (!st) {
    st = mdt_explain(wish->knowledge, doc, index, wish->sink);
  }
  return st ? cli_exit_code(st) : CLI_DONE;
}

static int run(const CliArguments* const args) {
  if (args->n_operands != 2) {
    return cli_complain(CLI_USAGE, "explain needs an ARTICLE and a CLAIM");
  }
  CliArguments article = *args;
  article.n_operands = 1;
  MdtKnowledge* const knowledge = cli_load_knowledge();
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  Wish wish = { knowledge, args->operands[1], sink };
  const int code = knowledge && sink
                     ? cli_for_each_article(&article, knowledge,
                                            MDT_LAYER_CLAIMS, explain, &wish)
                     : CLI_FAILED;
  const MdtStatus st = sink ? mdt_sink_close(sink, cli_log()) : MDT_NO_MEMORY;
  mdt_knowledge_free(knowledge);
  return st ? cli_exit_code(st) : code;
}

const CliCommand cli_command_explain = {
  "explain",
  "tell why a claim is listed as it is",
  "ARTICLE CLAIM",
  options,
  run,
  CLI_FILE,
  NULL,
  examples,
};
