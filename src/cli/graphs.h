// SPDX-License-Identifier: Apache-2.0
// What commands that ask and change graphs have in common: which graphs, and
// within which limits.

#ifndef MDT_CLI_GRAPHS_H
#define MDT_CLI_GRAPHS_H

#include "base/arena.h"
#include "cli/cli.h"

/// The options that cli_graphs_read understands
#define CLI_OPTIONS_GRAPHS                                                     \
  { "data", 'd', "FILE", "a graph; may be given more than once", CLI_FILE }, { \
    "graph-data", 0, "IRI=FILE", "a graph, as the named graph IRI", CLI_WORDS  \
  }

/// Read the graphs that were named into `store`
MdtStatus cli_graphs_read(MdtStore* store, const CliArguments* args);

/// The options that cli_limits_read understands
#define CLI_OPTIONS_LIMITS                                                     \
  { "allow-service", 0, NULL, "let SERVICE ask other endpoints" },             \
    { "timeout", 0, "SECONDS", "give up after that time", CLI_WORDS },         \
    { "max-rows", 0, "N", "give up beyond so many rows, or statements",        \
      CLI_WORDS },                                                             \
  {                                                                            \
    "max-memory", 0, "MB", "give up beyond so much memory, for what is asked", \
      CLI_WORDS                                                                \
  }

/// Read the limits that were given; complain and return false where one is no
/// number above zero
bool cli_limits_read(const CliArguments* args, MdtQueryLimits* limits);

/// Read what is asked into `*text`: the --file, or else the operand.
/// Error: MDT_NO_FILE.
MdtStatus cli_text_read(MdtArena* arena, const CliArguments* args,
                        MdtView* text);

#endif
