// SPDX-License-Identifier: Apache-2.0
// What building tells people: of one article its most important claims, of
// many a line each, and at the end what came of all of them.

#ifndef MDT_CLI_SUMMARY_H
#define MDT_CLI_SUMMARY_H

#include "base/sink.h"

#include <mandate/mandate.h>

#include <stdbool.h>
#include <stddef.h>

/// What is counted, of one article or of all
typedef struct {
  size_t n_claims;     ///< Claims
  size_t n_attributed; ///< Those through sources
  size_t n_denied;     ///< Those that are negated or denied
  size_t n_people;     ///< People in the graph
  size_t n_bodies;     ///< Agencies and organizations in the graph
  size_t n_statements; ///< Statements of the graph
  size_t n_files;      ///< Files written
} CliCounts;

/// What is told, and what there is to tell so far
typedef struct {
  bool is_quiet;     ///< Nothing is told
  bool is_verbose;   ///< Of many as much as of one
  bool is_many;      ///< There are several articles
  size_t n_articles; ///< Articles done
  size_t n_failed;   ///< Articles that failed
  CliCounts now;     ///< Of the article in work
  CliCounts all;     ///< Of all that are done
  MdtSink* files;    ///< Paths of the article in work, a line each
  MdtSink* failures; ///< Articles that failed and why, a line each
} CliSummary;

/// Begin a summary; false if memory is short. End it with cli_summary_clear.
bool cli_summary_init(CliSummary* summary, bool is_quiet, bool is_verbose);

/// Free what cli_summary_init allocated
void cli_summary_clear(CliSummary* summary);

/// Begin an article, and forget what was told of one that failed
void cli_summary_begin(CliSummary* summary);

/// Count a file that was written
void cli_summary_file(CliSummary* summary, const char* path);

/// Tell of an article that is done, by its graph
void cli_summary_article(CliSummary* summary, MdtView name,
                         const MdtStore* store);

/// Count an article that failed
void cli_summary_failure(CliSummary* summary, const char* path,
                         const char* why);

/// Tell what came of all articles, if there are many
void cli_summary_end(const CliSummary* summary);

#endif
