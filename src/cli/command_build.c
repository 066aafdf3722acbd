// SPDX-License-Identifier: Apache-2.0
// mandate build: articles become graphs.

#define _POSIX_C_SOURCE 200809L

#include "base/view.h"
#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/jsonl.h"
#include "cli/outputs.h"
#include "cli/progress.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const CliOption options[] = {
  { "output", 'o', "DIR", "folder for what is made; default: this one",
    CLI_FOLDER },
  { "format", 'f', "LIST", "what to make, with commas between; default: ttl",
    CLI_CHOICES, cli_choice_output },
  { "view", 0, "LIST", "of pictures; default: those with something to show",
    CLI_CHOICES, cli_choice_view },
  { "no-quotes", 0, NULL, "no words of the article but names" },
  { "open", 0, NULL, "add what clauses say that no frame covers" },
  { "base", 'b', "IRI", "where the names of things begin" },
  CLI_OPTION_DATE,
  CLI_OPTION_JOBS,
  CLI_OPTION_CORRECTIONS,
  { "input", 'i', "FORM",
    "files: an article each; jsonl: one a line, into N-Quads on standard "
    "output; default: files",
    CLI_CHOICE, cli_choice_source },
  { "quiet", 'q', NULL, "tell nothing but errors" },
  { "verbose", 'v', NULL, "tell all claims, and of many articles the files" },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate build article.txt",
    "Write article.ttl, the graph in Turtle, into this folder" },
  { "mandate build articles -o out --format ttl,svg",
    "Graphs and pictures of all articles of a folder, into another" },
  { "mandate build articles -o out --jobs 2 --quiet",
    "The same, reading two at once and telling nothing but errors" },
  { "mandate build article.txt -f trig,tsv --date 2019-08-13",
    "Days of the week are those before 13 August 2019" },
  { "mandate build --input jsonl - < articles.jsonl > graph.nq",
    "N-Quads of articles as lines of JSON" },
  { NULL, NULL },
};

typedef struct {
  const CliArguments* args;
  const MdtKnowledge* knowledge;
  const char* folder;
  const char* formats; // Names with commas between
  const char* views;   // The same, or null
  MdtGraphOptions graph;
  const char* date; // As the option gives it, or null
  bool open;        // With open relations
  bool is_lines;    // Of lines of JSON
  CliSummary summary;
} Work;

/// Add to `store` the graph of an article that was read
static MdtStatus map(const Work* const work, MdtDocument* const doc,
                     MdtStore* const store) {
  MdtStatus st = MDT_SUCCESS;
  if (work->open) {
    st = mdt_find_relations(work->knowledge, doc, MDT_OPEN_GRAPH);
  }
  return st ? st
            : mdt_store_add_document(store, work->knowledge, doc, &work->graph);
}

static int build(void* const handle, MdtDocument* const doc) {
  Work* const work = (Work*)handle;
  MdtStore* const store = mdt_store_new();
  MdtStatus st = store ? map(work, doc, store) : MDT_NO_MEMORY;
  st = st ? st : cli_correct_article(work->args, doc, store);
  if (!st) {
    st = cli_outputs_write(work->formats, work->views, doc, store, work->folder,
                           work->graph.no_quotes, &work->summary);
  }
  if (!st) {
    cli_progress_erase();
    cli_summary_article(&work->summary, mdt_document_name(doc), store);
  }
  mdt_store_free(store);
  return cli_exit_code(st);
}

/// Before each article a bar, after it what failed
static void watch(void* const handle, const CliStep* const step) {
  CliSummary* const summary = &((Work*)handle)->summary;
  if (step->is_done) {
    cli_progress_erase();
    if (step->code) {
      cli_summary_failure(summary, step->path, cli_last_error());
    }
    return;
  }
  cli_forget_error();
  cli_summary_begin(summary);
  summary->is_many = step->count > 1;
  if (summary->is_many && !summary->is_quiet) {
    cli_progress_draw(step->index, step->count);
  }
}

static int build_all(const CliArguments* const args, Work* const work) {
  if (!cli_summary_init(&work->summary, cli_flag(args, "quiet"),
                        cli_flag(args, "verbose"))) {
    cli_summary_clear(&work->summary);
    return cli_complain(CLI_FAILED, "memory is short");
  }
  const int code = cli_watch_each_article(args, work->knowledge,
                                          MDT_LAYER_CLAIMS, build, watch, work);
  cli_summary_end(&work->summary);
  cli_summary_clear(&work->summary);
  return code;
}

// --- Lines of JSON -----------------------------------------------------------

static int build_line(void* const handle, MdtDocument* const doc) {
  const Work* const work = (const Work*)handle;
  const MdtFormat* const quads = mdt_format_find(mdt_view("nq"));
  MdtStore* const store = mdt_store_new();
  MdtStatus st = store ? MDT_SUCCESS : MDT_NO_MEMORY;
  if (!st && work->date) {
    st = mdt_document_set_date(doc, mdt_view(work->date));
  }
  st = st ? st : mdt_read(work->knowledge, doc, MDT_LAYER_CLAIMS);
  st = st ? st : map(work, doc, store);
  // Not what lies beside: the name is a stranger's, and no path
  st = st ? st : cli_correct(work->args, store);
  st = st ? st : mdt_store_write_file(store, quads, NULL, "-", cli_log());
  mdt_store_free(store);
  return cli_exit_code(st);
}

static int build_stream(Work* const work, const char* const path) {
  const bool is_stdin = !strcmp(path, "-");
  FILE* const stream = is_stdin ? stdin : fopen(path, "rb");
  if (!stream) {
    return cli_complain(CLI_FAILED, "%s: cannot open: %s", path,
                        strerror(errno));
  }
  const int code = cli_jsonl_read(stream, is_stdin ? "standard input" : path,
                                  build_line, work);
  if (!is_stdin) {
    fclose(stream);
  }
  return code;
}

static int build_lines(const CliArguments* const args, Work* const work) {
  int code = args->n_operands ? CLI_DONE : build_stream(work, "-");
  for (size_t i = 0; i < args->n_operands; ++i) {
    const int one = build_stream(work, args->operands[i]);
    code = one > code ? one : code;
  }
  return code;
}

// --- All ---------------------------------------------------------------------

static int make_folder(const char* const folder) {
  if (mkdir(folder, 0777) && errno != EEXIST) {
    return cli_complain(CLI_FAILED, "%s: cannot make this folder: %s", folder,
                        strerror(errno));
  }
  return CLI_DONE;
}

static int check(const CliArguments* const args, const Work* const work) {
  const char* const input = cli_value(args, "input", "files");
  if (!work->is_lines && strcmp(input, "files") != 0) {
    return cli_refuse("form of input", input, cli_choice_source);
  }
  if (work->is_lines) {
    return cli_flag(args, "output") || strcmp(work->formats, "nq") != 0
             ? cli_complain(CLI_USAGE, "lines become N-Quads on standard "
                                       "output: no --output, no --format")
             : CLI_DONE;
  }
  if (!args->n_operands) {
    return cli_complain(CLI_USAGE, "build needs an ARTICLE");
  }
  size_t n_jobs = 1;
  int code = cli_jobs(args, &n_jobs);
  code = code ? code : cli_outputs_check(work->formats, work->graph.no_quotes);
  code = code ? code : cli_outputs_check_views(work->views);
  return code ? code : make_folder(work->folder);
}

static int run(const CliArguments* const args) {
  const bool is_lines = !strcmp(cli_value(args, "input", "files"), "jsonl");
  Work work = { args };
  work.folder = cli_value(args, "output", ".");
  work.formats = cli_value(args, "format", is_lines ? "nq" : "ttl");
  work.views = cli_value(args, "view", NULL);
  work.date = cli_value(args, "date", NULL);
  work.graph.base = cli_value(args, "base", NULL);
  work.graph.no_quotes = cli_flag(args, "no-quotes");
  work.open = cli_flag(args, "open");
  work.is_lines = is_lines;
  int code = check(args, &work);
  MdtKnowledge* const knowledge = code ? NULL : cli_load_knowledge();
  if (!knowledge) {
    return code ? code : CLI_FAILED;
  }
  work.knowledge = knowledge;
  code = (is_lines ? build_lines : build_all)(args, &work);
  mdt_knowledge_free(knowledge);
  return code;
}

const CliCommand cli_command_build = {
  "build",
  "make the graph of each article",
  "ARTICLE...",
  options,
  run,
  CLI_FILE,
  NULL,
  examples,
  "A line of JSON is an object with \"id\" and \"text\" or \"html\", and "
  "perhaps \"title\", \"date\" and \"url\". A bad line is told by its number "
  "and skipped.",
};
