// SPDX-License-Identifier: Apache-2.0
// Completion for zsh: specifications for its _arguments.

#include "cli/commands.h"
#include "cli/completion.h"

#include <stdio.h>
#include <string.h>

/// Print what stands in quotes: quotes and brackets would end it
static void print_inner(const char* const text) {
  for (const char* c = text; *c; ++c) {
    if (*c == '\'') {
      printf("'\\''");
    } else {
      printf("%s%c", strchr("[]\\:", *c) ? "\\" : "", *c);
    }
  }
}

static void print_how(const CliKind kind, const CliChoiceFunc choice) {
  static const char* const ways[] = { " ", "_files", "_files -/", "(",
                                      "_values -s , value " };
  printf("%s", ways[kind]);
  if (choice) {
    cli_print_choices(choice, " ");
    printf("%s", kind == CLI_CHOICE ? ")" : "");
  }
}

static void print_option(const CliCommand* const command,
                         const CliOption* const option) {
  (void)command;
  const char* const equals = option->argument ? "=" : "";
  const char* const plus = option->argument ? "+" : "";
  printf(" \\\n      ");
  if (option->letter) {
    printf("{-%c%s,--%s%s}'[", option->letter, plus, option->name, equals);
  } else {
    printf("'--%s%s[", option->name, equals);
  }
  print_inner(option->help);
  putchar(']');
  if (option->argument) {
    putchar(':');
    print_inner(option->argument);
    putchar(':');
    print_how(option->kind, option->choice);
  }
  putchar('\'');
}

static void print_command(const CliCommand* const command) {
  printf("    %s)\n      _arguments", command->name);
  cli_for_each_option(command, print_option);
  printf(" \\\n      '*:");
  print_inner(command->usage);
  putchar(':');
  print_how(command->operands, command->choice);
  puts("'\n      ;;");
}

void cli_complete_zsh(void) {
  const CliCommand* command = NULL;
  puts("#compdef mandate\n\n_mandate() {\n"
       "  local context state state_descr line\n"
       "  typeset -A opt_args\n"
       "  local -a commands\n  commands=(");
  for (size_t i = 0; (command = cli_command_at(i)); ++i) {
    printf("    '%s:", command->name);
    print_inner(command->summary);
    puts("'");
  }
  printf("  )\n  _arguments -C");
  cli_for_each_option(NULL, print_option);
  puts(" \\\n      '--version[print the version]' \\\n"
       "      '1:command:->command' '*::argument:->argument'\n"
       "  case $state in\n"
       "  command) _describe command commands ;;\n"
       "  argument)\n    case $words[1] in");
  for (size_t i = 0; (command = cli_command_at(i)); ++i) {
    print_command(command);
  }
  puts("    esac\n    ;;\n  esac\n}\n\n"
       "if [[ $funcstack[1] == _mandate ]]; then\n"
       "  _mandate \"$@\"\n"
       "else\n"
       "  compdef _mandate mandate\n"
       "fi");
}
