// SPDX-License-Identifier: Apache-2.0
// What a shell needs to complete our command lines, and what man(1) shows: all
// from the table of commands, printed to standard output.

#ifndef MDT_CLI_COMPLETION_H
#define MDT_CLI_COMPLETION_H

#include "cli/cli.h"

/// X(shell) for each shell that can complete; cli_complete_<shell> prints its
/// script
#define CLI_SHELLS(X)                                                          \
  X(bash)                                                                      \
  X(fish)                                                                      \
  X(zsh)

#define X(shell) void cli_complete_##shell(void);
CLI_SHELLS(X)
#undef X

/// Return the name of shell `index`, or null beyond the last
const char* cli_choice_shell(size_t index);

/// Print all that `choice` names, with `between` between them
void cli_print_choices(CliChoiceFunc choice, const char* between);

/// Print `text` in single quotes as shells read them
void cli_print_quoted(const char* text);

/// Call `print` for each option of `command`, then for those that all have
void cli_for_each_option(const CliCommand* command,
                         void (*print)(const CliCommand* command,
                                       const CliOption* option));

/// Print the man page of `command`, or of the program if it is null
void cli_manual(const CliCommand* command);

#endif
