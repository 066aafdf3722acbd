// SPDX-License-Identifier: Apache-2.0
// mandate build: articles become graphs.

#define _POSIX_C_SOURCE 200809L

#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/outputs.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const CliOption options[] = {
  { "output", 'o', "DIR", "folder for what is made; default: this one",
    CLI_FOLDER },
  { "format", 'f', "LIST", "what to make, with commas between; default: ttl",
    CLI_CHOICES, cli_choice_output },
  { "no-quotes", 0, NULL, "no words of the article but names" },
  { "open", 0, NULL, "add what clauses say that no frame covers" },
  { "base", 'b', "IRI", "where the names of things begin" },
  CLI_OPTION_DATE,
  CLI_OPTION_CORRECTIONS,
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate build article.txt",
    "Write article.ttl, the graph in Turtle, into this folder" },
  { "mandate build articles -o out --format ttl,svg",
    "Graphs and pictures of all articles of a folder, into another" },
  { "mandate build article.txt -f trig,tsv --date 2019-08-13",
    "Days of the week are those before 13 August 2019" },
  { NULL, NULL },
};

typedef struct {
  const CliArguments* args;
  const MdtKnowledge* knowledge;
  const char* folder;
  const char* formats; // Names with commas between
  MdtGraphOptions graph;
  bool open; // With open relations
} Work;

static void print_summary(const MdtDocument* const doc,
                          const MdtStore* const store) {
  const size_t n_claims = mdt_document_claim_count(doc);
  size_t n_attributed = 0;
  size_t n_negated = 0;
  for (size_t i = 0; i < n_claims; ++i) {
    const MdtClaim* const claim = mdt_document_claim_at(doc, i);
    n_attributed += mdt_claim_source_count(claim) > 0;
    n_negated += mdt_claim_is_negated(claim);
  }
  const MdtView name = mdt_document_name(doc);
  printf("%.*s: %zu claims (%zu through sources, %zu negated), "
         "%zu statements\n",
         (int)name.len, name.data, n_claims, n_attributed, n_negated,
         mdt_store_count(store));
}

static int build(void* const handle, MdtDocument* const doc) {
  const Work* const work = (const Work*)handle;
  MdtStore* const store = mdt_store_new();
  MdtStatus st = store ? MDT_SUCCESS : MDT_NO_MEMORY;
  if (!st && work->open) {
    st = mdt_find_relations(work->knowledge, doc, MDT_OPEN_GRAPH);
  }
  if (!st) {
    st = mdt_store_add_document(store, work->knowledge, doc, &work->graph);
  }
  st = st ? st : cli_correct_article(work->args, doc, store);
  if (!st) {
    print_summary(doc, store);
    st = cli_outputs_write(work->formats, doc, store, work->folder);
  }
  mdt_store_free(store);
  return cli_exit_code(st);
}

static int make_folder(const char* const folder) {
  if (mkdir(folder, 0777) && errno != EEXIST) {
    return cli_complain(CLI_FAILED, "%s: cannot make this folder: %s", folder,
                        strerror(errno));
  }
  return CLI_DONE;
}

static int run(const CliArguments* const args) {
  const MdtGraphOptions graph = { cli_value(args, "base", NULL),
                                  cli_flag(args, "no-quotes") };
  Work work = { args,
                NULL,
                cli_value(args, "output", "."),
                cli_value(args, "format", "ttl"),
                graph,
                cli_flag(args, "open") };
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "build needs an ARTICLE");
  }
  int code = cli_outputs_check(work.formats, graph.no_quotes);
  code = code ? code : make_folder(work.folder);
  if (code) {
    return code;
  }
  MdtKnowledge* const knowledge = cli_load_knowledge();
  if (!knowledge) {
    return CLI_FAILED;
  }
  work.knowledge = knowledge;
  code = cli_for_each_article(args, knowledge, MDT_LAYER_CLAIMS, build, &work);
  mdt_knowledge_free(knowledge);
  return code;
}

const CliCommand cli_command_build = {
  "build",      "make the graph of each article",
  "ARTICLE...", options,
  run,          CLI_FILE,
  NULL,         examples,
};
