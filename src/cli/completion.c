// SPDX-License-Identifier: Apache-2.0

#include "cli/completion.h"

#include <stdio.h>

const char* cli_choice_shell(const size_t index) {
  static const char* const shells[] = {
#define X(shell) #shell,
    CLI_SHELLS(X)
#undef X
  };
  return index < sizeof(shells) / sizeof(*shells) ? shells[index] : NULL;
}

void cli_print_choices(const CliChoiceFunc choice, const char* const between) {
  const char* name = NULL;
  for (size_t i = 0; (name = choice(i)); ++i) {
    printf("%s%s", i ? between : "", name);
  }
}

void cli_print_quoted(const char* const text) {
  putchar('\'');
  for (const char* c = text; *c; ++c) {
    printf(*c == '\'' ? "'\\''" : "%c", *c);
  }
  putchar('\'');
}

void cli_for_each_option(const CliCommand* const command,
                         void (*const print)(const CliCommand*,
                                             const CliOption*)) {
  for (const CliOption* o = command ? command->options : NULL; o && o->name;
       ++o) {
    print(command, o);
  }
  for (const CliOption* o = cli_common_options; o->name; ++o) {
    print(command, o);
  }
}
