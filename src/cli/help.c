// SPDX-License-Identifier: Apache-2.0
// Help, from the table of commands and their options.

#include "cli/commands.h"

#include <stdio.h>
#include <string.h>

enum {
  WIDTH = 80,  // Columns of a line
  MARGIN = 2,  // Before an option
  HELP_AT = 26 // Where the words about an option begin
};

/// A line being filled
typedef struct {
  size_t indent; // Of lines that follow
  size_t column; // Where the next character goes
} Fill;

/// Put one word, on the next line if this one is full
static void put_word(Fill* const fill, const char* const word,
                     const size_t len) {
  const bool begins = fill->column == fill->indent;
  if (!begins && fill->column + 1 + len > WIDTH) {
    printf("\n%*s", (int)fill->indent, "");
    fill->column = fill->indent;
  } else if (!begins) {
    putchar(' ');
    ++fill->column;
  }
  printf("%.*s", (int)len, word);
  fill->column += len;
}

static void put_words(Fill* const fill, const char* text) {
  while (*(text += strspn(text, " "))) {
    const size_t len = strcspn(text, " ");
    put_word(fill, text, len);
    text += len;
  }
}

static void put_paragraph(const char* const text) {
  Fill fill = { 0, 0 };
  put_words(&fill, text);
  puts(text[strlen(text) - 1] == '.' ? "" : ".");
}

/// Put what can be chosen, in brackets
static void put_choices(Fill* const fill, const CliChoiceFunc choice) {
  const char* name = NULL;
  for (size_t i = 0; choice && (name = choice(i)); ++i) {
    char word[64];
    snprintf(word, sizeof(word), "%s%s%s", i ? "" : "(", name,
             choice(i + 1) ? "," : ")");
    put_word(fill, word, strlen(word));
  }
}

static void print_option(const CliOption* const option) {
  char left[64];
  const int len =
    snprintf(left, sizeof(left), "%s%c%s --%s%s%s", option->letter ? "-" : " ",
             option->letter ? option->letter : ' ', option->letter ? "," : " ",
             option->name, option->argument ? " " : "",
             option->argument ? option->argument : "");
  printf("%*s%s", MARGIN, "", left);
  Fill fill = { HELP_AT, HELP_AT };
  if (MARGIN + len + 2 > HELP_AT) {
    printf("\n%*s", HELP_AT, "");
  } else {
    printf("%*s", HELP_AT - MARGIN - len, "");
  }
  put_words(&fill, option->help);
  put_choices(&fill, option->choice);
  putchar('\n');
}

static void print_options(const CliOption* option) {
  for (; option->name; ++option) {
    print_option(option);
  }
}

static void print_examples(const CliExample* example) {
  puts("\nExamples:");
  for (; example->line; ++example) {
    printf("  %s\n      %s\n", example->line, example->does);
  }
}

const char* cli_exits(const CliCommand* const command) {
  return command->exits ? command->exits
                        : "0 done, 1 failed, 2 used wrongly or bad input";
}

void cli_help(const CliCommand* const command) {
  printf("Usage: mandate %s [OPTION]... %s\n", command->name, command->usage);
  put_paragraph(command->summary);
  if (command->about) {
    putchar('\n');
    put_paragraph(command->about);
  }
  puts("\nOptions:");
  print_options(command->options);
  print_options(cli_common_options);
  if (command->examples) {
    print_examples(command->examples);
  }
  printf("\nExit status: %s.\n", cli_exits(command));
}

void cli_help_all(void) {
  puts("Usage: mandate COMMAND [OPTION]... [FILE]...\n"
       "Reads news articles and writes down, as a graph, who directed what.\n\n"
       "Commands:");
  const CliCommand* command = NULL;
  for (size_t i = 0; (command = cli_command_at(i)); ++i) {
    printf("  %-10s  %s\n", command->name, command->summary);
  }
  puts("\n\"mandate help COMMAND\" tells more. Exit status: 0 done, 1 failed,"
       "\n2 used wrongly or bad input.");
}
