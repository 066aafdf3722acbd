// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"

#include <stdio.h>
#include <string.h>

static bool wants_help(const int argc, char** const argv) {
  for (int i = 0; i < argc && strcmp(argv[i], "--"); ++i) {
    if (!strcmp(argv[i], "--help") || !strcmp(argv[i], "-h")) {
      return true;
    }
  }
  return false;
}

static int run(const CliCommand* const command, const int argc,
               char** const argv) {
  if (wants_help(argc, argv)) {
    cli_help(command);
    return CLI_DONE;
  }
  CliArguments args;
  const int code = cli_arguments_init(&args, command, argc, argv)
                     ? command->run(&args)
                     : CLI_USAGE;
  cli_arguments_clear(&args);
  return code;
}

/// Options that stand before the command, as --color=never, belong behind it
static void move_options(const int argc, char** const argv) {
  static const char color[] = "--color";
  const size_t len = sizeof(color) - 1;
  if (argc < 3 || strncmp(argv[1], color, len) != 0) {
    return;
  }
  const int n = argv[1][len] == '=' ? 1 : 2;
  if (1 + n < argc) {
    char* const command = argv[1 + n];
    memmove(argv + 2, argv + 1, (size_t)n * sizeof(*argv));
    argv[1] = command;
  }
}

static int dispatch(const int argc, char** const argv) {
  move_options(argc, argv);
  if (argc < 2) {
    cli_help_all();
    return CLI_USAGE;
  }
  if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h")) {
    cli_help_all();
    return CLI_DONE;
  }
  if (!strcmp(argv[1], "--version")) {
    printf("mandate %s\n", mdt_version());
    return CLI_DONE;
  }
  const CliCommand* const command = cli_command_find(argv[1]);
  return command ? run(command, argc - 2, argv + 2)
                 : cli_refuse("command", argv[1], cli_command_name_at);
}

int main(const int argc, char** const argv) {
  const int code = dispatch(argc, argv);
  // A full disk or a closed pipe shows only here
  if (fflush(stdout) || ferror(stdout)) {
    return cli_complain(CLI_FAILED, "cannot write standard output");
  }
  return code;
}
