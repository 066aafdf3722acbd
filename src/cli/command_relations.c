// SPDX-License-Identifier: Apache-2.0
// mandate relations: what each clause says, in its own words.

#include "base/sink.h"
#include "cli/choices.h"
#include "cli/commands.h"
#include "open/open.h"

#include <stdio.h>
#include <string.h>

static const CliOption options[] = {
  { "sentences", 's', NULL, "one sentence a line, as benchmarks have them" },
  { "conventions", 'c', "NAME",
    "carb: as that benchmark cuts and counts; default: reader", CLI_CHOICE,
    cli_choice_conventions },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate relations article.txt", "What each clause says" },
  { "mandate relations --sentences --conventions carb sentences.txt",
    "As the CaRB benchmark wants it" },
  { NULL, NULL },
};

typedef struct {
  const MdtKnowledge* knowledge;
  MdtOpenStyle style;
  MdtSink* sink;
} Work;

static int list(void* const handle, MdtDocument* const doc) {
  const Work* const work = (const Work*)handle;
  const MdtStatus st = mdt_find_relations(work->knowledge, doc, work->style);
  const size_t count = st ? 0 : mdt_document_relation_count(doc);
  for (size_t i = 0; i < count; ++i) {
    mdt_open_listing_write(doc, i, work->sink);
  }
  return cli_exit_code(st);
}

static int list_all(const CliArguments* const args, Work* const work) {
  const bool by_lines = cli_flag(args, "sentences");
  work->sink = mdt_sink_new_stream(stdout, "standard output");
  if (!work->sink) {
    return cli_complain(CLI_FAILED, "memory is short");
  }
  const int code = by_lines ? cli_for_each_list(args, work->knowledge,
                                                MDT_LAYER_PARSE, list, work)
                            : cli_for_each_article(args, work->knowledge,
                                                   MDT_LAYER_PARSE, list, work);
  const MdtStatus st = mdt_sink_close(work->sink, cli_log());
  return st ? cli_exit_code(st) : code;
}

static int run(const CliArguments* const args) {
  const char* const conventions = cli_value(args, "conventions", "reader");
  const bool is_carb = !strcmp(conventions, "carb");
  if (!is_carb && strcmp(conventions, "reader")) {
    return cli_refuse("conventions", conventions, cli_choice_conventions);
  }
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "relations needs a FILE");
  }
  MdtKnowledge* const knowledge = cli_load_knowledge();
  if (!knowledge) {
    return CLI_FAILED;
  }
  Work work = { knowledge, is_carb ? MDT_OPEN_CARB : MDT_OPEN_READER, NULL };
  const int code = list_all(args, &work);
  mdt_knowledge_free(knowledge);
  return code;
}

const CliCommand cli_command_relations = {
  "relations", "list what each clause says, in its words",
  "FILE...",   options,
  run,         CLI_FILE,
  NULL,        examples,
};
