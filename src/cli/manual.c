// SPDX-License-Identifier: Apache-2.0
// Man pages, in the macros of man(7).

#include "cli/commands.h"
#include "cli/completion.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/// When what the pages say last changed
static const char date[] = "2026-11-24";

/// Print text in which nothing is a command of roff
static void print_text(const char* const text) {
  bool begins = true;
  for (const char* c = text; *c; ++c) {
    if (begins && (*c == '.' || *c == '\'')) {
      printf("\\&");
    }
    begins = false;
    if (*c == '-') {
      printf("\\-");
    } else if (*c == '\\') {
      printf("\\e");
    } else if (*c == '\'') {
      printf("\\(aq");
    } else {
      putchar(*c);
    }
  }
}

/// Print words as a sentence, in short lines
static void print_sentence(const char* text) {
  enum { WIDTH = 72 };
  char word[WIDTH];
  size_t column = 0;
  bool begins = true;
  for (size_t len = 0; *text; text += len + (text[len] == ' ')) {
    len = strcspn(text, " ");
    if (column && column + len > WIDTH) {
      putchar('\n');
      column = 0;
    }
    snprintf(word, sizeof(word), "%s%.*s", column ? " " : "", (int)len, text);
    word[0] = (char)(begins ? toupper((unsigned char)word[0]) : word[0]);
    begins = false;
    print_text(word);
    column += len + 1;
  }
}

static void print_line(const char* const text) {
  print_text(text);
  putchar('\n');
}

static void print_bold(const char* const text) {
  printf("\\fB");
  print_text(text);
  printf("\\fR");
}

static void print_title(const CliCommand* const command) {
  printf(".TH MANDATE");
  for (const char* c = command ? command->name : ""; *c; ++c) {
    printf("%s%c", c == command->name ? "\\-" : "", toupper((unsigned char)*c));
  }
  printf(" 1 %s \"mandate %s\"\n", date, mdt_version());
  printf(".SH NAME\nmandate%s%s \\- ", command ? "\\-" : "",
         command ? command->name : "");
  print_line(command ? command->summary
                     : "read news articles into graphs of who directed what");
  printf(".SH SYNOPSIS\n.B mandate");
  printf("%s%s\n", command ? " " : "", command ? command->name : "");
  printf("[\\fIOPTION\\fR]... ");
  print_line(command ? command->usage : "COMMAND [FILE]...");
}

static void print_choices(const CliChoiceFunc choice) {
  const char* name = NULL;
  for (size_t i = 0; (name = choice(i)); ++i) {
    printf("%s\n", i ? (choice(i + 1) ? "," : " or") : "\nOne of");
    print_bold(name);
  }
  putchar('.');
}

static void print_option(const CliCommand* const command,
                         const CliOption* const option) {
  (void)command;
  printf(".TP\n");
  if (option->letter) {
    printf("\\fB\\-%c\\fR, ", option->letter);
  }
  printf("\\fB\\-\\-");
  print_text(option->name);
  printf("\\fR");
  if (option->argument) {
    printf(" \\fI");
    print_text(option->argument);
    printf("\\fR");
  }
  putchar('\n');
  print_sentence(option->help);
  putchar('.');
  if (option->choice) {
    print_choices(option->choice);
  }
  putchar('\n');
}

static void print_examples(const CliExample* example) {
  puts(".SH EXAMPLES");
  for (; example->line; ++example) {
    puts(".TP");
    printf(".B ");
    print_line(example->line);
    print_text(example->does);
    puts(".");
  }
}

static void print_commands(void) {
  const CliCommand* command = NULL;
  puts(".SH COMMANDS");
  for (size_t i = 0; (command = cli_command_at(i)); ++i) {
    printf(".TP\n.B %s\n", command->name);
    print_sentence(command->summary);
    printf(".\nSee \\fBmandate\\-%s\\fR(1).\n", command->name);
  }
}

static void print_environment(void) {
  puts(".SH ENVIRONMENT\n"
       ".TP\n.B MANDATE_DATA\n"
       "Folder of the models and tables, in place of the one installed.\n"
       ".TP\n.B NO_COLOR\n"
       "If this is set and not empty there are no colours, unless\n"
       "\\fB\\-\\-color\\fR asks for them.");
}

void cli_manual(const CliCommand* const command) {
  print_title(command);
  puts(".SH DESCRIPTION");
  if (command) {
    print_sentence(command->summary);
    puts(".");
  } else {
    puts(
      "Reads news articles and writes down, as a graph in RDF, who directed\n"
      "what, on whose word, with the words as evidence.");
  }
  if (command && command->about) {
    puts(".PP");
    print_sentence(command->about);
    putchar('\n');
  }
  if (!command) {
    print_commands();
  }
  puts(".SH OPTIONS");
  cli_for_each_option(command, print_option);
  if (command && command->examples) {
    print_examples(command->examples);
  }
  puts(".SH EXIT STATUS");
  print_text(command ? cli_exits(command)
                     : "0 done, 1 failed, 2 used wrongly "
                       "or bad input");
  puts(".");
  print_environment();
  printf(".SH SEE ALSO\n");
  puts(command ? "\\fBmandate\\fR(1)" : "\\fBmandate\\-build\\fR(1)");
}
