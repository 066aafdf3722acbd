// SPDX-License-Identifier: Apache-2.0
// The articles that a command line names, one after the other.

#define _POSIX_C_SOURCE 200809L

#include "base/view.h"
#include "cli/cli.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

typedef struct {
  const char* date; // As the option gives it, or null
  const MdtKnowledge* knowledge;
  MdtLayer layer;
  CliArticleFunc func;
  void* handle;
  bool by_lines;      // Each line is a sentence
  CliStepFunc step;   // Or null
  CliDocuments* kept; // Where articles are kept that are not read, or null
} Work;

static int worse(const int a, const int b) {
  return a > b ? a : b;
}

static bool is_folder(const char* const path) {
  struct stat info;
  return !stat(path, &info) && S_ISDIR(info.st_mode);
}

static int is_article(const struct dirent* const entry) {
  static const char* const endings[] = { ".txt", ".html", ".htm", ".conllu" };
  const char* const dot = strrchr(entry->d_name, '.');
  for (size_t i = 0; dot && i < sizeof(endings) / sizeof(*endings); ++i) {
    if (!strcmp(dot, endings[i])) {
      return 1;
    }
  }
  return 0;
}

static int by_bytes(const struct dirent** const a,
                    const struct dirent** const b) {
  return strcmp((*a)->d_name, (*b)->d_name);
}

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

static int do_file(const Work* const work, const char* const path) {
  MdtDocument* doc = NULL;
  MdtStatus st = mdt_document_new_file(&doc, path, cli_log());
  if (!st && work->kept) {
    return cli_exit_code(keep(work->kept, doc));
  }
  if (!st && work->date) {
    st = mdt_document_set_date(doc, mdt_view(work->date));
  }
  if (!st) {
    st = (work->by_lines ? mdt_read_lines : mdt_read)(work->knowledge, doc,
                                                      work->layer);
  }
  const int code = st ? cli_exit_code(st) : work->func(work->handle, doc);
  mdt_document_free(doc);
  return code;
}

/// The paths of articles, in order
typedef struct {
  char** items;
  size_t count;
} Paths;

/// Add "folder/name", or `name` where there is no folder
static bool add_path(Paths* const paths, const char* const folder,
                     const char* const name) {
  const size_t size = (folder ? strlen(folder) : 0) + strlen(name) + 2;
  char** const grown =
    (char**)realloc(paths->items, (paths->count + 1) * sizeof(char*));
  char* const path = (char*)malloc(size);
  paths->items = grown ? grown : paths->items;
  if (!grown || !path) {
    free(path);
    return false;
  }
  snprintf(path, size, "%s%s%s", folder ? folder : "", folder ? "/" : "", name);
  paths->items[paths->count++] = path;
  return true;
}

static int add_folder(Paths* const paths, const char* const folder) {
  struct dirent** entries = NULL;
  const int count = scandir(folder, &entries, is_article, by_bytes);
  bool ok = true;
  for (int i = 0; i < count; ++i) {
    ok = ok && add_path(paths, folder, entries[i]->d_name);
    free(entries[i]);
  }
  free(entries);
  return count <= 0
           ? cli_complain(CLI_USAGE, "%s: no article in this folder", folder)
         : ok ? CLI_DONE
              : cli_complain(CLI_FAILED, "memory is short");
}

static int add_operand(Paths* const paths, const char* const path) {
  return is_folder(path) ? add_folder(paths, path)
         : add_path(paths, NULL, path)
           ? CLI_DONE
           : cli_complain(CLI_FAILED, "memory is short");
}

static void clear_paths(Paths* const paths) {
  for (size_t i = 0; i < paths->count; ++i) {
    free(paths->items[i]);
  }
  free(paths->items);
}

static int do_step(const Work* const work, CliStep step) {
  if (work->step) {
    work->step(work->handle, &step);
  }
  step.code = do_file(work, step.path);
  step.is_done = true;
  if (work->step) {
    work->step(work->handle, &step);
  }
  return step.code;
}

static int do_paths(const Work* const work, const CliArguments* const args) {
  Paths paths = { NULL, 0 };
  int code = CLI_DONE;
  for (size_t i = 0; i < args->n_operands; ++i) {
    code = worse(code, add_operand(&paths, args->operands[i]));
  }
  for (size_t i = 0; i < paths.count; ++i) {
    const CliStep step = { paths.items[i], i, paths.count, false, CLI_DONE };
    code = worse(code, do_step(work, step));
  }
  clear_paths(&paths);
  return code;
}

int cli_watch_each_article(const CliArguments* const args,
                           const MdtKnowledge* const knowledge,
                           const MdtLayer layer, const CliArticleFunc func,
                           const CliStepFunc step, void* const handle) {
  Work work = { cli_value(args, "date", NULL), knowledge, layer, func, handle };
  work.step = step;
  return do_paths(&work, args);
}

int cli_for_each_article(const CliArguments* const args,
                         const MdtKnowledge* const knowledge,
                         const MdtLayer layer, const CliArticleFunc func,
                         void* const handle) {
  return cli_watch_each_article(args, knowledge, layer, func, NULL, handle);
}

int cli_for_each_list(const CliArguments* const args,
                      const MdtKnowledge* const knowledge, const MdtLayer layer,
                      const CliArticleFunc func, void* const handle) {
  const Work work = { NULL, knowledge, layer, func, handle, true };
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
