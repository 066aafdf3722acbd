// SPDX-License-Identifier: Apache-2.0
// The articles that a command line names, one after the other,
// while threads read those that follow.

#define _POSIX_C_SOURCE 200809L

#include "base/view.h"
#include "cli/ahead.h"
#include "cli/cli.h"
#include "cli/messages.h"
#include "cli/paths.h"
#include "document/model.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_JOBS = 256 };

/// An article that was read, and what is to be said of it
typedef struct {
  MdtDocument* doc;
  MdtStatus status;
  CliMessages messages;
} Article;

typedef struct {
  const char* date; // As the option gives it, or null
  const MdtKnowledge* knowledge;
  MdtLayer layer;
  CliArticleFunc func;
  void* handle;
  bool by_lines;      // Each line is a sentence
  bool has_outputs;   // Files are named by articles
  CliStepFunc step;   // Or null
  CliDocuments* kept; // Where articles are kept that are not read, or null
  CliPaths paths;     // Of all articles
  Article* articles;  // [paths.count]
} Work;

static int worse(const int a, const int b) {
  return a > b ? a : b;
}

// --- Reading: by any thread --------------------------------------------------

static MdtStatus read_file(const Work* const work, const char* const path,
                           const MdtLog* const log, MdtDocument** const doc) {
  MdtStatus st = mdt_document_new_file(doc, path, log);
  if (!st && work->date && !work->kept) {
    st = mdt_document_set_date(*doc, mdt_view(work->date));
  }
  if (!st && !work->kept) {
    st = (work->by_lines ? mdt_read_lines : mdt_read)(work->knowledge, *doc,
                                                      work->layer);
  }
  return st;
}

static void read_article(void* const handle, const size_t index) {
  const Work* const work = (const Work*)handle;
  Article* const article = &work->articles[index];
  const MdtLog log = cli_messages_log(&article->messages);
  article->status =
    read_file(work, work->paths.items[index], &log, &article->doc);
}

// --- Using: in order ---------------------------------------------------------

static MdtStatus keep(CliDocuments* const kept, MdtDocument* const doc) {
  MdtDocument** const grown = (MdtDocument**)realloc(
    kept->items, (kept->count + 1) * sizeof(MdtDocument*));
  if (!grown) {
    mdt_document_free(doc);
    return MDT_NO_MEMORY;
  }
  kept->items = grown;
  kept->items[kept->count++] = doc;
  return MDT_SUCCESS;
}

/// Use an article that was read, and free it
static int use(const Work* const work, Article* const article) {
  MdtDocument* const doc = article->doc;
  cli_messages_tell(&article->messages, cli_log());
  article->doc = NULL;
  if (doc) {
    doc->log = *cli_log();
  }
  if (!article->status && work->kept) {
    return cli_exit_code(keep(work->kept, doc));
  }
  const int code = article->status ? cli_exit_code(article->status)
                                   : work->func(work->handle, doc);
  mdt_document_free(doc);
  return code;
}

static int do_step(const Work* const work, CliAhead* const ahead,
                   CliStep step) {
  if (work->step) {
    work->step(work->handle, &step);
  }
  cli_ahead_wait(ahead, step.index);
  step.code = use(work, &work->articles[step.index]);
  step.is_done = true;
  if (work->step) {
    work->step(work->handle, &step);
  }
  return step.code;
}

static int do_articles(Work* const work, const size_t n_threads) {
  const size_t count = work->paths.count;
  work->articles = (Article*)calloc(count + 1, sizeof(Article));
  CliAhead* const ahead =
    work->articles ? cli_ahead_new(read_article, work, count, n_threads) : NULL;
  int code = ahead ? CLI_DONE : cli_complain(CLI_FAILED, "memory is short");
  for (size_t i = 0; ahead && i < count; ++i) {
    const CliStep step = { work->paths.items[i], i, count, false, CLI_DONE };
    code = worse(code, do_step(work, ahead, step));
  }
  cli_ahead_free(ahead);
  free(work->articles);
  return code;
}

// --- How many at once --------------------------------------------------------

int cli_jobs(const CliArguments* const args, size_t* const out) {
  const char* const text = cli_value(args, "jobs", NULL);
  const long n_cores = sysconf(_SC_NPROCESSORS_ONLN);
  const bool is_number =
    text && *text && strlen(text) < 4 && !text[strspn(text, "0123456789")];
  *out = text          ? (is_number ? strtoul(text, NULL, 10) : 0)
         : n_cores > 1 ? (size_t)n_cores
                       : 1;
  *out = text || *out <= MAX_JOBS ? *out : MAX_JOBS;
  return *out && *out <= MAX_JOBS
           ? CLI_DONE
           : cli_complain(CLI_USAGE,
                          "--jobs needs a number from 1 to %d, not \"%s\"",
                          MAX_JOBS, text);
}

static bool is_alone(const CliPaths* const paths) {
  bool has_stdin = false;
  for (size_t i = 0; i < paths->count; ++i) {
    has_stdin = has_stdin || !strcmp(paths->items[i], "-");
  }
  return has_stdin || paths->count < 2;
}

/// Return how many threads are to read: none where one article is all there
/// is, or where two would read standard input
static size_t count_threads(const Work* const work, const size_t n_jobs) {
  const size_t count = work->paths.count;
  return n_jobs < 2 || work->kept || is_alone(&work->paths) ? 0
         : n_jobs < count                                   ? n_jobs
                                                            : count;
}

static int do_paths(Work* const work, const CliArguments* const args) {
  size_t n_jobs = 1;
  int code = cli_jobs(args, &n_jobs);
  if (code) {
    return code;
  }
  code = cli_paths_add(&work->paths, args);
  if (work->has_outputs && cli_paths_check_names(&work->paths)) {
    code = CLI_USAGE;
  } else {
    code = worse(code, do_articles(work, count_threads(work, n_jobs)));
  }
  cli_paths_clear(&work->paths);
  return code;
}

int cli_watch_each_article(const CliArguments* const args,
                           const MdtKnowledge* const knowledge,
                           const MdtLayer layer, const CliArticleFunc func,
                           const CliStepFunc step, void* const handle) {
  Work work = { cli_value(args, "date", NULL), knowledge, layer, func, handle };
  work.step = step;
  work.has_outputs = true;
  return do_paths(&work, args);
}

int cli_for_each_article(const CliArguments* const args,
                         const MdtKnowledge* const knowledge,
                         const MdtLayer layer, const CliArticleFunc func,
                         void* const handle) {
  Work work = { cli_value(args, "date", NULL), knowledge, layer, func, handle };
  return do_paths(&work, args);
}

int cli_for_each_list(const CliArguments* const args,
                      const MdtKnowledge* const knowledge, const MdtLayer layer,
                      const CliArticleFunc func, void* const handle) {
  Work work = { NULL, knowledge, layer, func, handle, true };
  return do_paths(&work, args);
}

int cli_open_articles(const CliArguments* const args, CliDocuments* const out) {
  Work work = { 0 };
  work.kept = out;
  return do_paths(&work, args);
}

void cli_close_articles(CliDocuments* const articles) {
  for (size_t i = 0; i < articles->count; ++i) {
    mdt_document_free(articles->items[i]);
  }
  free(articles->items);
}
