// SPDX-License-Identifier: Apache-2.0
// mandate parse: sentences, words, tags, names and trees as CoNLL-U.

#include "base/sink.h"
#include "cli/choices.h"
#include "cli/commands.h"
#include "document/conllu.h"
#include "document/given.h"

#include <stdio.h>
#include <string.h>

static const CliOption options[] = {
  { "input", 'i', "FORMAT", "what is read; default: by the content", CLI_CHOICE,
    cli_choice_input },
  { "keep-tags", 0, NULL, "keep the tags and lemmas that the input has" },
  { "keep-trees", 0, NULL, "keep its trees, and so its tags, too" },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate parse article.txt", "Sentences, words, tags and trees" },
  { "mandate parse --input conllu --keep-tags words.conllu",
    "Trees alone, on tags that are given" },
  { NULL, NULL },
};

typedef struct {
  const CliArguments* args;
  const MdtKnowledge* knowledge;
} Work;

static int write_parse(const MdtDocument* const doc) {
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  if (!sink) {
    return cli_complain(CLI_FAILED, "memory is short");
  }
  mdt_conllu_write(doc, sink);
  return cli_exit_code(mdt_sink_close(sink, cli_log()));
}

static void forget_layers(const CliArguments* const args,
                          MdtDocument* const doc) {
  const bool keeps_trees = cli_flag(args, "keep-trees");
  if (!keeps_trees) {
    mdt_document_forget_trees(doc);
  }
  if (!keeps_trees && !cli_flag(args, "keep-tags")) {
    mdt_document_forget_tags(doc);
  }
}

static int parse(const Work* const work, const char* const path) {
  const char* const input = cli_value(work->args, "input", NULL);
  MdtDocument* doc = NULL;
  MdtStatus st = mdt_document_new_file(&doc, path, cli_log());
  if (st) {
    return cli_exit_code(st);
  }
  const bool is_given = mdt_document_is_tokenized(doc);
  if (input && is_given != !strcmp(input, "conllu")) {
    mdt_document_free(doc);
    return cli_complain(CLI_USAGE, "%s: this is %s", path,
                        is_given ? "CoNLL-U, not text" : "text, not CoNLL-U");
  }
  forget_layers(work->args, doc);
  st = mdt_read(work->knowledge, doc, MDT_LAYER_PARSE);
  const int code = st ? cli_exit_code(st) : write_parse(doc);
  mdt_document_free(doc);
  return code;
}

static int run(const CliArguments* const args) {
  const char* const input = cli_value(args, "input", "text");
  Work work = { args, NULL };
  int code = CLI_DONE;
  if (strcmp(input, "text") && strcmp(input, "conllu")) {
    return cli_refuse("input", input, cli_choice_input);
  }
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "parse needs a FILE");
  }
  MdtKnowledge* const knowledge = cli_load_knowledge();
  work.knowledge = knowledge;
  for (size_t i = 0; knowledge && i < args->n_operands; ++i) {
    const int one = parse(&work, args->operands[i]);
    code = one > code ? one : code;
  }
  mdt_knowledge_free(knowledge);
  return knowledge ? code : CLI_FAILED;
}

const CliCommand cli_command_parse = {
  "parse",   "write sentences, tags and trees as CoNLL-U",
  "FILE...", options,
  run,       CLI_FILE,
  NULL,      examples,
};
