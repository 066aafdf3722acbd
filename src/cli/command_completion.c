// SPDX-License-Identifier: Apache-2.0
// mandate completion: what a shell needs to complete our command lines.

#include "cli/commands.h"
#include "cli/completion.h"

#include <string.h>

static const CliOption options[] = { { NULL, 0, NULL, NULL } };

static const CliExample examples[] = {
  { "mandate completion bash > mandate.bash", "For \"source mandate.bash\"" },
  { "mandate completion fish > mandate.fish",
    "For the folder ~/.config/fish/completions" },
  { NULL, NULL },
};

static int run(const CliArguments* const args) {
  static void (*const printers[])(void) = {
#define X(shell) cli_complete_##shell,
    CLI_SHELLS(X)
#undef X
  };
  if (args->n_operands != 1) {
    return cli_complain(CLI_USAGE, "completion needs the name of a shell");
  }
  const char* shell = NULL;
  for (size_t i = 0; (shell = cli_choice_shell(i)); ++i) {
    if (!strcmp(shell, args->operands[0])) {
      printers[i]();
      return CLI_DONE;
    }
  }
  return cli_refuse("shell", args->operands[0], cli_choice_shell);
}

const CliCommand cli_command_completion = {
  "completion",
  "print what a shell completes our words by",
  "SHELL",
  options,
  run,
  CLI_CHOICE,
  cli_choice_shell,
  examples,
  "Installed with the program for all users. bash wants the package "
  "bash-completion for that; without it, source the script.",
};
