// SPDX-License-Identifier: Apache-2.0
// mandate claims: who directed what, on whose word, as a table for people or
// as lines for programs.

#include "base/sink.h"
#include "claim/listing.h"
#include "cli/choices.h"
#include "cli/claims.h"
#include "cli/commands.h"
#include "cli/screen.h"
#include "cli/style.h"

#include <stdio.h>
#include <string.h>

static const CliOption options[] = {
  { "format", 'f', "FORM",
    "table, for people; tsv: tab-separated lines; json: an object a line; "
    "default: table on a terminal, else tsv",
    CLI_CHOICE, cli_choice_listing },
  CLI_OPTION_DATE,
  CLI_OPTION_JOBS,
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate claims article.txt", "List the claims of an article" },
  { "mandate claims article.txt | cut -f2-4",
    "Who, does what, to whom or what" },
  { "mandate claims --format table --color always article.txt | less -R",
    "Page through the table that a terminal shows" },
  { NULL, NULL },
};

static int list(void* const handle, MdtDocument* const doc) {
  MdtSink* const sink = (MdtSink*)handle;
  for (size_t i = 0; i < doc->claims.count; ++i) {
    mdt_listing_write_claim(doc, &doc->claims.items[i], sink);
  }
  return CLI_DONE;
}

static int list_objects(void* const handle, MdtDocument* const doc) {
  MdtJson json = mdt_json((MdtSink*)handle);
  for (size_t i = 0; i < doc->claims.count; ++i) {
    mdt_listing_write_object(doc, &doc->claims.items[i], &json);
  }
  return CLI_DONE;
}

static int print_table(void* const handle, MdtDocument* const doc) {
  (void)handle;
  const MdtStatus st =
    cli_claims_print(doc, stdout, cli_screen_columns(stdout));
  return st ? cli_complain(CLI_FAILED, "memory is short") : CLI_DONE;
}

static const struct {
  const char* name;
  CliArticleFunc list;
  bool has_header;
} forms[] = {
  { "table", print_table, false },
  { "tsv", list, true },
  { "json", list_objects, false },
};
enum { N_FORMS = sizeof(forms) / sizeof(*forms) };

static size_t find_form(const CliArguments* const args) {
  const char* const name =
    cli_value(args, "format", forms[cli_is_terminal(stdout) ? 0 : 1].name);
  size_t i = 0;
  while (i < N_FORMS && strcmp(forms[i].name, name) != 0) {
    ++i;
  }
  if (i == N_FORMS) {
    cli_refuse("form", name, cli_choice_listing);
  }
  return i;
}

static int list_all(const CliArguments* const args,
                    const MdtKnowledge* const knowledge, const size_t form) {
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  if (!sink) {
    return cli_complain(CLI_FAILED, "memory is short");
  }
  if (forms[form].has_header) {
    mdt_listing_write_header(sink);
  }
  const int code = cli_for_each_article(args, knowledge, MDT_LAYER_CLAIMS,
                                        forms[form].list, sink);
  const MdtStatus st = mdt_sink_close(sink, cli_log());
  return st ? cli_exit_code(st) : code;
}

static int run(const CliArguments* const args) {
  const size_t form = find_form(args);
  if (form == N_FORMS) {
    return CLI_USAGE;
  }
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "claims needs an ARTICLE");
  }
  MdtKnowledge* const knowledge = cli_load_knowledge();
  const int code = knowledge ? list_all(args, knowledge, form) : CLI_FAILED;
  mdt_knowledge_free(knowledge);
  return code;
}

const CliCommand cli_command_claims = {
  "claims",     "list who directed what, on whose word",
  "ARTICLE...", options,
  run,          CLI_FILE,
  NULL,         examples,
};
