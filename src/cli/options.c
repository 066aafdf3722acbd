// SPDX-License-Identifier: Apache-2.0
// Options as GNU writes them: --name VALUE, --name=VALUE, -n VALUE, "--".

#include "cli/cli.h"
#include "cli/nearest.h"
#include "cli/style.h"

#include <stdlib.h>
#include <string.h>

const CliOption cli_common_options[] = {
  { "color", 0, "WHEN", "colours; auto: on a terminal; default: auto",
    CLI_CHOICE, cli_choice_color },
  { "help", 'h', NULL, "print this help" },
  { NULL, 0, NULL, NULL },
};

static const CliOption* find_long(const CliOption* option,
                                  const char* const name, const size_t len) {
  for (; option->name; ++option) {
    if (strlen(option->name) == len && !strncmp(option->name, name, len)) {
      return option;
    }
  }
  return NULL;
}

static const CliOption* find_short(const CliOption* option, const char letter) {
  for (; option->name; ++option) {
    if (option->letter && option->letter == letter) {
      return option;
    }
  }
  return NULL;
}

static void add_value(CliArguments* const args, const char* const name,
                      const char* const value) {
  args->values[2 * args->n_values] = name;
  args->values[2 * args->n_values + 1] = value;
  ++args->n_values;
}

/// Find the option of `word`, or the common one, of which `len` characters
/// after the dashes are the name
static const CliOption* find(const CliCommand* const command,
                             const char* const word, const size_t len) {
  const bool is_long = word[1] == '-';
  const CliOption* const tables[] = { command->options, cli_common_options };
  const CliOption* found = NULL;
  for (size_t i = 0; !found && i < sizeof(tables) / sizeof(*tables); ++i) {
    found = is_long ? find_long(tables[i], word + 2, len)
                    : find_short(tables[i], word[1]);
  }
  return found;
}

static void offer(CliNearest* const nearest, const CliOption* option) {
  for (; option->name; ++option) {
    cli_nearest_offer(nearest, option->name);
  }
}

static void complain_of(const CliCommand* const command, const char* const word,
                        const size_t len) {
  CliNearest nearest = cli_nearest(word + 2, word[1] == '-' ? len : 0);
  offer(&nearest, command->options);
  offer(&nearest, cli_common_options);
  if (nearest.best) {
    cli_complain(CLI_USAGE, "%s has no option %s; did you mean --%s?",
                 command->name, word, nearest.best);
  } else {
    cli_complain(CLI_USAGE, "%s has no option %s; try \"mandate help %s\"",
                 command->name, word, command->name);
  }
}

/// Take the option at `argv[*i]`, and its argument, which may be the next word
static bool take_option(CliArguments* const args,
                        const CliCommand* const command, const int argc,
                        char** const argv, int* const i) {
  const char* const word = argv[*i];
  const bool is_long = word[1] == '-';
  const char* const equals = is_long ? strchr(word, '=') : NULL;
  const size_t len = equals ? (size_t)(equals - word) - 2 : strlen(word + 2);
  const CliOption* const option = find(command, word, len);
  if (!option) {
    complain_of(command, word, len);
    return false;
  }
  const char* value =
    is_long ? (equals ? equals + 1 : NULL) : (word[2] ? word + 2 : NULL);
  if (!option->argument && value) {
    cli_complain(CLI_USAGE, "option --%s takes no argument", option->name);
    return false;
  }
  if (option->argument && !value) {
    if (*i + 1 >= argc) {
      cli_complain(CLI_USAGE, "option --%s needs a %s", option->name,
                   option->argument);
      return false;
    }
    value = argv[++*i];
  }
  add_value(args, option->name, value ? value : "");
  return true;
}

static bool take_color(const CliArguments* const args) {
  const char* const when = cli_value(args, "color", "auto");
  return cli_color_choose(when) ||
         cli_refuse("colour", when, cli_choice_color) == CLI_DONE;
}

bool cli_arguments_init(CliArguments* const args,
                        const CliCommand* const command, const int argc,
                        char** const argv) {
  memset(args, 0, sizeof(*args));
  args->command = command->name;
  args->options = command->options;
  args->values = (const char**)calloc(2 * (size_t)argc + 2, sizeof(char*));
  args->operands = (const char**)calloc((size_t)argc + 1, sizeof(char*));
  if (!args->values || !args->operands) {
    cli_complain(CLI_FAILED, "memory is short");
    return false;
  }
  bool only_operands = false;
  for (int i = 0; i < argc; ++i) {
    if (only_operands || argv[i][0] != '-' || !argv[i][1]) {
      args->operands[args->n_operands++] = argv[i];
    } else if (!strcmp(argv[i], "--")) {
      only_operands = true;
    } else if (!take_option(args, command, argc, argv, &i)) {
      return false;
    }
  }
  return take_color(args);
}

void cli_arguments_clear(CliArguments* const args) {
  free(args->values);
  free(args->operands);
}

const char* cli_value_at(const CliArguments* const args, const char* const name,
                         size_t index) {
  for (size_t i = 0; i < args->n_values; ++i) {
    if (!strcmp(args->values[2 * i], name) && !index--) {
      return args->values[2 * i + 1];
    }
  }
  return NULL;
}

const char* cli_value(const CliArguments* const args, const char* const name,
                      const char* const otherwise) {
  const char* last = otherwise;
  for (size_t i = 0; i < args->n_values; ++i) {
    if (!strcmp(args->values[2 * i], name)) {
      last = args->values[2 * i + 1];
    }
  }
  return last;
}

bool cli_flag(const CliArguments* const args, const char* const name) {
  return cli_value(args, name, NULL) != NULL;
}
