// SPDX-License-Identifier: Apache-2.0
// mandate query: ask graphs, in SPARQL or by the name of a question.

#include "base/view.h"
#include "cli/answers.h"
#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/endpoint.h"
#include "cli/graphs.h"
#include "cli/screen.h"
#include "cli/style.h"
#include "query/questions.h"

#include <stdio.h>
#include <string.h>

static const CliOption options[] = {
  CLI_OPTIONS_GRAPHS,
  { "store", 's', "STORE", "a store on disk, which load made", CLI_FILE },
  { "endpoint", 'e', "URL", "ask there instead, by the SPARQL 1.1 Protocol",
    CLI_WORDS },
  { "file", 'f', "FILE", "read the query from FILE", CLI_FILE },
  { "results", 'r', "FORMAT",
    "form of the answer; ttl and nt for a graph; default: table, which fits "
    "a terminal",
    CLI_CHOICE, cli_choice_results },
  { "base", 'b', "IRI", "what relative names are resolved against" },
  { "list", 'l', NULL, "list the named questions" },
  CLI_OPTIONS_LIMITS,
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate query --list", "The questions that have a name" },
  { "mandate query --data graph.ttl who-directed-what", "Ask one of them" },
  { "mandate query --data graph.ttl 'SELECT DISTINCT ?p { ?s ?p ?o }'",
    "Ask in SPARQL: which properties are there" },
  { "mandate query --store news 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'",
    "Ask a store on disk" },
  { "mandate query --endpoint http://localhost:3030/sparql denials",
    "Ask a server" },
  { "mandate query --data graph.ttl --timeout 10 --max-rows 100000 posts",
    "Give up where it takes too long, or finds too much" },
  { NULL, NULL },
};

// --- The named questions -----------------------------------------------------

static int list_questions(MdtArena* const arena) {
  MdtQuestions questions = { NULL, 0, 0 };
  const MdtStatus st =
    mdt_questions_read(arena, cli_data_dir(), &questions, cli_log());
  for (size_t i = 0; i < questions.count; ++i) {
    const MdtQuestion* const question = &questions.items[i];
    printf("%-20.*s %.*s\n", (int)question->name.len, question->name.data,
           (int)question->summary.len, question->summary.data);
  }
  return cli_exit_code(st);
}

static bool is_question_name(const char* const text) {
  return *text && text[strspn(text, "abcdefghijklmnopqrstuvwxyz-")] == '\0';
}

// --- The query ---------------------------------------------------------------

static MdtStatus read_query(MdtArena* const arena,
                            const CliArguments* const args,
                            MdtView* const text) {
  const char* const query = args->n_operands ? args->operands[0] : "";
  if (cli_value(args, "file", NULL) || !is_question_name(query)) {
    return cli_text_read(arena, args, text);
  }
  return mdt_question_read(arena, cli_data_dir(), mdt_view(query), text,
                           cli_log());
}

/// Print the answer; as a table that fits where it is for a terminal
static MdtStatus print(const CliArguments* const args,
                       const MdtResults* const results) {
  const char* const form = cli_value(args, "results", "table");
  return !strcmp(form, "table") && cli_is_terminal(stdout) &&
             cli_answers_are_rows(results)
           ? cli_answers_print(results, stdout, cli_screen_columns(stdout))
           : mdt_results_print(results, form, cli_log());
}

static int ask_elsewhere(MdtArena* const arena,
                         const CliArguments* const args) {
  MdtView text = { NULL, 0 };
  if (cli_flag(args, "data") || cli_flag(args, "graph-data")) {
    return cli_complain(CLI_USAGE, "either --endpoint or --data");
  }
  const MdtStatus st = read_query(arena, args, &text);
  return cli_exit_code(
    st ? st
       : cli_endpoint_ask(cli_value(args, "endpoint", NULL), text,
                          cli_value(args, "results", "table")));
}

static int ask(MdtArena* const arena, const CliArguments* const args,
               MdtStore* const store) {
  MdtView text = { NULL, 0 };
  MdtResults* results = NULL;
  MdtQueryLimits limits = { 0 };
  if (!cli_limits_read(args, &limits)) {
    return CLI_USAGE;
  }
  MdtStatus st = read_query(arena, args, &text);
  st = st ? st : cli_graphs_read(store, args);
  st = st ? st
          : mdt_query(&results, store, text, cli_value(args, "base", NULL),
                      &limits, cli_log());
  st = st ? st : print(args, results);
  mdt_results_free(results);
  return cli_exit_code(st);
}

/// A store on disk is not written by asking it
static bool can_add(const CliArguments* const args) {
  return !cli_value(args, "store", NULL) ||
         (!cli_value(args, "data", NULL) &&
          !cli_value(args, "graph-data", NULL));
}

static int run(const CliArguments* const args) {
  if (!cli_flag(args, "list") && !cli_flag(args, "file") && !args->n_operands) {
    return cli_complain(CLI_USAGE, "query needs a QUERY, a NAME or a --file");
  }
  if (!can_add(args)) {
    return cli_complain(CLI_USAGE, "a --store is asked by itself; what is to "
                                   "be in it is loaded");
  }
  MdtStore* store = NULL;
  const MdtStatus st = cli_store_open(&store, args);
  if (st) {
    return cli_exit_code(st);
  }
  MdtArena* const arena = mdt_arena_new(NULL);
  jmp_buf shortage;
  int code = CLI_FAILED;
  if (!arena) {
    code = cli_complain(CLI_FAILED, "memory is short");
  } else {
    mdt_arena_guard(arena, &shortage);
    code = setjmp(shortage) ? cli_complain(CLI_FAILED, "memory is short")
           : cli_flag(args, "list")     ? list_questions(arena)
           : cli_flag(args, "endpoint") ? ask_elsewhere(arena, args)
                                        : ask(arena, args, store);
  }
  mdt_store_free(store);
  mdt_arena_free(arena);
  return code;
}

const CliCommand cli_command_query = {
  "query",      "ask graphs, in SPARQL or by a name",
  "QUERY|NAME", options,
  run,          CLI_WORDS,
  NULL,         examples,
};
