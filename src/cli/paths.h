// SPDX-License-Identifier: Apache-2.0
// The paths of the articles that a command line names.

#ifndef MDT_CLI_PATHS_H
#define MDT_CLI_PATHS_H

#include "cli/cli.h"

/// Paths of articles, in order
typedef struct {
  char** items; ///< [count]
  size_t count; ///< How many
} CliPaths;

/// Add the paths that the operands name; a folder stands for the .txt, .html,
/// .htm and .conllu files in it, sorted. Returns an exit code: the worst of all
/// operands. Free with cli_paths_clear, whatever it is.
int cli_paths_add(CliPaths* paths, const CliArguments* args);

/// Free what cli_paths_add allocated
void cli_paths_clear(CliPaths* paths);

/// Complain of two paths whose articles have one name, as a/x.txt and b/x.html,
/// and return CLI_USAGE; CLI_DONE if there are none
int cli_paths_check_names(const CliPaths* paths);

#endif
