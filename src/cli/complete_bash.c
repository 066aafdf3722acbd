// SPDX-License-Identifier: Apache-2.0
// Completion for bash: a case for each option that wants an argument, one for
// the options and one for the operands of each command.

#include "cli/commands.h"
#include "cli/completion.h"

#include <stdio.h>

static const char head[] =
  "# Completion of mandate for bash\n"
  "\n"
  "# Words that begin like the current one\n"
  "_mandate_words() {\n"
  "  mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$cur\")\n"
  "}\n"
  "\n"
  "# The same for the last name of a list with commas\n"
  "_mandate_list() {\n"
  "  local before=\n"
  "  [[ $cur != *,* ]] || before=${cur%,*},\n"
  "  mapfile -t COMPREPLY < <(compgen -P \"$before\" -W \"$1\" -- "
  "\"${cur##*,}\")\n"
  "  compopt -o nospace 2> /dev/null\n"
  "}\n"
  "\n"
  "# Paths: -f of files and folders, -d of folders\n"
  "_mandate_paths() {\n"
  "  mapfile -t COMPREPLY < <(compgen \"$1\" -- \"$cur\")\n"
  "  compopt -o filenames 2> /dev/null\n"
  "}\n"
  "\n"
  "_mandate() {\n"
  "  local cur=${COMP_WORDS[COMP_CWORD]} before=$((COMP_CWORD - 1))\n"
  "  local command= i\n"
  "  COMPREPLY=()\n"
  "  # bash makes a word of the sign in --name=value\n"
  "  [[ $cur != '=' ]] || { cur= before=$COMP_CWORD; }\n"
  "  [[ ${COMP_WORDS[before]} != '=' ]] || ((before -= 1))\n"
  "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
  "    case ${COMP_WORDS[i]} in\n"
  "    --color) [[ ${COMP_WORDS[i + 1]} != '=' ]] || ((i += 1)); ((i += 1)) "
  ";;\n"
  "    -*) ;;\n"
  "    *) command=${COMP_WORDS[i]}; break ;;\n"
  "    esac\n"
  "  done\n";

static void print_how(const CliKind kind, const CliChoiceFunc choice) {
  static const char* const ways[] = { ":", "_mandate_paths -f",
                                      "_mandate_paths -d", "_mandate_words",
                                      "_mandate_list" };
  printf("%s", ways[kind]);
  if (choice) {
    printf(" \"");
    cli_print_choices(choice, " ");
    putchar('"');
  }
}

static void print_argument(const CliCommand* const command,
                           const CliOption* const option) {
  if (!option->argument) {
    return;
  }
  const char* const any = command ? "" : "*";
  const char* const name = command ? command->name : "";
  printf("  %s'%s --%s'", any, name, option->name);
  if (option->letter) {
    printf(" | %s'%s -%c'", any, name, option->letter);
  }
  printf(") ");
  print_how(option->kind, option->choice);
  puts("; return ;;");
}

static void print_word(const CliCommand* const command,
                       const CliOption* const option) {
  (void)command;
  printf(" --%s", option->name);
}

static void print_command(const CliCommand* const command) {
  printf("  %s)\n    if [[ $cur == -* ]]; then\n      _mandate_words \"",
         command->name);
  cli_for_each_option(command, print_word);
  printf("\"\n    else\n      ");
  print_how(command->operands, command->choice);
  puts("\n    fi\n    ;;");
}

static void print_arguments(const CliCommand* const command) {
  for (const CliOption* o = command->options; o->name; ++o) {
    print_argument(command, o);
  }
}

void cli_complete_bash(void) {
  const CliCommand* command = NULL;
  printf("%s  case \"$command ${COMP_WORDS[before]}\" in\n", head);
  for (size_t i = 0; (command = cli_command_at(i)); ++i) {
    print_arguments(command);
  }
  for (const CliOption* o = cli_common_options; o->name; ++o) {
    print_argument(NULL, o);
  }
  puts("  esac\n  case $command in");
  for (size_t i = 0; (command = cli_command_at(i)); ++i) {
    print_command(command);
  }
  printf("  '')\n    _mandate_words \"--version");
  cli_for_each_option(NULL, print_word);
  putchar(' ');
  cli_print_choices(cli_command_name_at, " ");
  puts("\"\n    ;;\n  esac\n}\n\ncomplete -F _mandate mandate");
}
