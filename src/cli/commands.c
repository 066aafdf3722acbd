// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"

#include <string.h>

static const CliCommand* const commands[] = {
#define X(name) &cli_command_##name,
  CLI_COMMAND_LIST(X)
#undef X
};

const CliCommand* cli_command_at(const size_t index) {
  return index < sizeof(commands) / sizeof(*commands) ? commands[index] : NULL;
}

const CliCommand* cli_command_find(const char* const name) {
  const CliCommand* command = NULL;
  for (size_t i = 0; (command = cli_command_at(i)); ++i) {
    if (!strcmp(command->name, name)) {
      return command;
    }
  }
  return NULL;
}

const char* cli_command_name_at(const size_t index) {
  const CliCommand* const command = cli_command_at(index);
  return command ? command->name : NULL;
}
