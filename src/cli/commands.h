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
  X(completion)                                                                \
  X(diff)                                                                      \
  X(explain)                                                                   \
  X(export)                                                                    \
  X(help)                                                                      \
  X(load)                                                                      \
  X(man)                                                                       \
  X(mentions)                                                                  \
  X(parse)                                                                     \
  X(push)                                                                      \
  X(query)                                                                     \
  X(quotes)                                                                    \
  X(relations)                                                                 \
  X(render)                                                                    \
  X(serve)                                                                     \
  X(times)                                                                     \
  X(update)                                                                    \
  X(verify)

#define X(name) extern const CliCommand cli_command_##name;
CLI_COMMAND_LIST(X)
#undef X

/// Return command `index` in the order of the help, or null beyond the last
const CliCommand* cli_command_at(size_t index);

/// Return the command `name`, or null
const CliCommand* cli_command_find(const char* name);

/// Return the name of command `index`, or null: a CliChoiceFunc
const char* cli_command_name_at(size_t index);

#endif
