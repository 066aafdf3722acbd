// SPDX-License-Identifier: Apache-2.0
// mandate man: man pages, from the table of commands.

#include "cli/commands.h"
#include "cli/completion.h"

static const CliOption options[] = { { NULL, 0, NULL, NULL } };

static const CliExample examples[] = {
  { "mandate man > mandate.1", "The page of the program" },
  { "mandate man build > mandate-build.1", "The page of a command" },
  { NULL, NULL },
};

static int run(const CliArguments* const args) {
  const char* const name = args->n_operands ? args->operands[0] : NULL;
  const CliCommand* const command = name ? cli_command_find(name) : NULL;
  if (args->n_operands > 1) {
    return cli_complain(CLI_USAGE, "man prints one page at a time");
  }
  if (name && !command) {
    return cli_refuse("command", name, cli_command_name_at);
  }
  cli_manual(command);
  return CLI_DONE;
}

const CliCommand cli_command_man = {
  "man", "print a man page", "[COMMAND]",         options,
  run,   CLI_CHOICE,         cli_command_name_at, examples,
};
