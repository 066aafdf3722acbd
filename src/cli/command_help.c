// SPDX-License-Identifier: Apache-2.0
// mandate help: what a command does and how it is told to.

#include "cli/commands.h"

static const CliOption options[] = { { NULL, 0, NULL, NULL } };

static const CliExample examples[] = {
  { "mandate help", "The list of commands" },
  { "mandate help build", "What \"mandate build\" does, and its options" },
  { NULL, NULL },
};

static int run(const CliArguments* const args) {
  if (!args->n_operands) {
    cli_help_all();
    return CLI_DONE;
  }
  for (size_t i = 0; i < args->n_operands; ++i) {
    const CliCommand* const command = cli_command_find(args->operands[i]);
    if (!command) {
      return cli_refuse("command", args->operands[i], cli_command_name_at);
    }
    cli_help(command);
  }
  return CLI_DONE;
}

const CliCommand cli_command_help = {
  "help",     "tell more of a command", "[COMMAND]...", options, run,
  CLI_CHOICE, cli_command_name_at,      examples,
};
