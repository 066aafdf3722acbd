// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"

#include <stdio.h>
#include <string.h>

static const CliCommand* const commands[] = {
#define X(name) &cli_command_##name,
  CLI_COMMAND_LIST(X)
#undef X
    NULL
};

static const CliCommand* find_command(const char* const name) {
  for (const CliCommand* const* command = commands; *command; ++command) {
    if (!strcmp((*command)->name, name)) {
      return *command;
    }
  }
  return NULL;
}

static void print_help(void) {
  puts("Usage: mandate COMMAND [OPTION]... [FILE]...\n"
       "Reads news articles and writes down, as a graph, who directed what.\n\n"
       "Commands:");
  for (const CliCommand* const* command = commands; *command; ++command) {
    printf("  %-10s %s\n", (*command)->name, (*command)->summary);
  }
  puts("\n\"mandate COMMAND --help\" tells more. Exit status: 0 done, 1 failed,"
       "\n2 used wrongly or bad input.");
}

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

static int dispatch(const int argc, char** const argv) {
  if (argc < 2) {
    print_help();
    return CLI_USAGE;
  }
  if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h")) {
    print_help();
    return CLI_DONE;
  }
  if (!strcmp(argv[1], "--version")) {
    printf("mandate %s\n", mdt_version());
    return CLI_DONE;
  }
  const CliCommand* const command = find_command(argv[1]);
  return command
           ? run(command, argc - 2, argv + 2)
           : cli_complain(CLI_USAGE,
                          "no command \"%s\"; try \"mandate --help\"", argv[1]);
}

int main(const int argc, char** const argv) {
  const int code = dispatch(argc, argv);
  // A full disk or a closed pipe shows only here
  if (fflush(stdout) || ferror(stdout)) {
    return cli_complain(CLI_FAILED, "cannot write standard output");
  }
  return code;
}
