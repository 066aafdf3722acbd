// SPDX-License-Identifier: Apache-2.0
// Times loading and asking, a line each: name, seconds, rows, megabytes.
//
//     bench_store ENGINE FILE QUERIES [STORE]
//
// ENGINE is "mandate" or "rasqal"; with STORE the file is loaded into that
// folder, or else into memory. A query that takes over a minute is given up.

#define _XOPEN_SOURCE 700

#include "base/file.h"
#include "base/view.h"
#include "query/rasqal.h"

#include <mandate/mandate.h>

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TIMES = 3, LIMIT = 60 };

static double now(void) {
  struct timespec time = { 0, 0 };
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static double megabytes(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (double)usage.ru_maxrss / 1024;
}

static MdtStatus ask(const MdtStore* const store, const MdtView text,
                     const int is_rasqal, size_t* const rows) {
  MdtResults* results = NULL;
  const MdtStatus st = is_rasqal
                         ? mdt_query_rasqal(&results, store, text, NULL, NULL)
                         : mdt_query(&results, store, text, NULL, NULL, NULL);
  if (!st) {
    *rows = mdt_results_count(results);
    mdt_results_free(results);
  }
  return st;
}

static int time_query(const MdtStore* const store, const MdtView name,
                      const MdtView text, const int is_rasqal) {
  double best = 1e9;
  size_t rows = 0;
  for (int i = 0; i < (is_rasqal ? 1 : TIMES); ++i) {
    const double start = now();
    if (ask(store, text, is_rasqal, &rows)) {
      printf("%.*s\t-\t-\t-\n", (int)name.len, name.data);
      return 1;
    }
    const double taken = now() - start;
    best = taken < best ? taken : best;
  }
  printf("%.*s\t%.6f\t%zu\t%.0f\n", (int)name.len, name.data, best, rows,
         megabytes());
  return 0;
}

/// In a process of its own, which may be stopped
static void time_apart(const MdtStore* const store, const MdtView name,
                       const MdtView text) {
  fflush(stdout);
  const pid_t child = fork();
  if (!child) {
    alarm(LIMIT);
    time_query(store, name, text, 1);
    fflush(stdout);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) {
    printf("%.*s\t-\t-\t-\n", (int)name.len, name.data);
  }
}

static void time_queries(const MdtStore* const store, MdtView lines,
                         const int is_rasqal) {
  while (lines.len) {
    MdtView line = mdt_view_cut(&lines, '\n');
    const MdtView name = mdt_view_cut(&line, '\t');
    if (line.len && is_rasqal) {
      time_apart(store, name, line);
    } else if (line.len) {
      time_query(store, name, line, 0);
    }
  }
}

int main(int argc, char** argv) {
  MdtStore* store = NULL;
  MdtView queries = { NULL, 0 };
  if (argc < 4) {
    return 2;
  }
  MdtArena* const arena = mdt_arena_new(NULL);
  const double start = now();
  MdtStatus st = argc > 4
                   ? mdt_store_open(&store, argv[4], MDT_STORE_CREATE, NULL)
                   : MDT_SUCCESS;
  store = store || st ? store : mdt_store_new();
  st = st ? st : mdt_store_read_file(store, argv[2], NULL, NULL);
  printf("load\t%.6f\t%zu\t%.0f\n", now() - start, mdt_store_count(store),
         megabytes());
  st = st ? st : mdt_file_read(arena, argv[3], 1 << 20, &queries, NULL);
  if (!st) {
    time_queries(store, queries, !strcmp(argv[1], "rasqal"));
  }
  mdt_store_free(store);
  mdt_arena_free(arena);
  return st != MDT_SUCCESS;
}
