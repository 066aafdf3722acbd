// SPDX-License-Identifier: Apache-2.0
// The commands, in the order of the help. Each is in command_<name>.c, which
// defines `const CliCommand cli_command_<name>`.

#ifndef MDT_CLI_COMMANDS_H
#define MDT_CLI_COMMANDS_H

#include "cli/cli.h"

/// X(name) for each command
#define CLI_COMMAND_LIST(X)                                                    \
  X(build)                                                                     \
  X(claims)                                                                    \
  X(diff)                                                                      \
  X(explain)                                                                   \
  X(export)                                                                    \
  X(mentions)                                                                  \
  X(parse)                                                                     \
  X(query)                                                                     \
  X(quotes)                                                                    \
  X(relations)                                                                 \
  X(render)                                                                    \
  X(times)                                                                     \
  X(verify)

#define X(name) extern const CliCommand cli_command_##name;
CLI_COMMAND_LIST(X)
#undef X

#endif
