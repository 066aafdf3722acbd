// SPDX-License-Identifier: Apache-2.0
// Completion for fish: a line for each option.

#include "cli/commands.h"
#include "cli/completion.h"

#include <stdio.h>

static void print_condition(const CliCommand* const command) {
  printf("complete -c mandate -n ");
  if (command) {
    printf("'__fish_seen_subcommand_from %s'", command->name);
  } else {
    printf("__fish_use_subcommand");
  }
}

/// Print what an argument can be; without "-F" nothing but this is offered
static void print_how(const CliKind kind, const CliChoiceFunc choice) {
  static const char* const before[] = { "", " -F",
                                        " -a '(__fish_complete_directories)'",
                                        " -a '", " -a '(__fish_append , " };
  static const char* const after[] = { "", "", "", "'", ")'" };
  if (kind < CLI_CHOICE || choice) {
    printf("%s", before[kind]);
    if (choice) {
      cli_print_choices(choice, " ");
    }
    printf("%s", after[kind]);
  }
}

static void print_option(const CliCommand* const command,
                         const CliOption* const option) {
  print_condition(command);
  if (option->letter) {
    printf(" -s %c", option->letter);
  }
  printf(" -l %s", option->name);
  if (option->argument) {
    printf(option->kind == CLI_FILE ? " -r" : " -x");
    print_how(option->kind, option->choice);
  }
  printf(" -d ");
  cli_print_quoted(option->help);
  putchar('\n');
}

static void print_command(const CliCommand* const command) {
  print_condition(NULL);
  printf(" -a %s -d ", command->name);
  cli_print_quoted(command->summary);
  putchar('\n');
  if (command->operands != CLI_WORDS) {
    print_condition(command);
    print_how(command->operands, command->choice);
    putchar('\n');
  }
  cli_for_each_option(command, print_option);
}

void cli_complete_fish(void) {
  const CliCommand* command = NULL;
  puts("# Completion of mandate for fish\n\ncomplete -c mandate -f");
  cli_for_each_option(NULL, print_option);
  puts("complete -c mandate -n __fish_use_subcommand -l version "
       "-d 'print the version'");
  for (size_t i = 0; (command = cli_command_at(i)); ++i) {
    print_command(command);
  }
}
