// SPDX-License-Identifier: Apache-2.0
// Colours on a terminal, and nowhere else unless they are asked for.

#ifndef MDT_CLI_STYLE_H
#define MDT_CLI_STYLE_H

#include <stdbool.h>
#include <stdio.h>

/// X(identifier, escape sequence) for each way to print words
#define CLI_STYLES(X)                                                          \
  X(PLAIN, "\033[0m")                                                          \
  X(HEADING, "\033[1m")                                                        \
  X(SOURCE, "\033[36m")                                                        \
  X(DENIED, "\033[31m")                                                        \
  X(FAINT, "\033[2m")                                                          \
  X(PATH, "\033[32m")                                                          \
  X(ERROR, "\033[1;31m")                                                       \
  X(WARNING, "\033[1;33m")

/// A way to print words
typedef enum {
#define X(id, escape) CLI_STYLE_##id,
  CLI_STYLES(X)
#undef X
} CliStyle;

/// Choose when there are colours, as --color has it: "auto" (on a terminal
/// that is not dumb, unless NO_COLOR is set), "always" or "never". False for
/// anything else.
bool cli_color_choose(const char* when);

/// Return choice `index` of --color, or null beyond the last
const char* cli_choice_color(size_t index);

/// Return what begins `style` on `stream`, CLI_STYLE_PLAIN what ends it; empty
/// where there are no colours
const char* cli_style(FILE* stream, CliStyle style);

/// Return whether `stream` is a terminal
bool cli_is_terminal(FILE* stream);

/// Print words on `stream` in `style`; they must be clean
void cli_print_styled(FILE* stream, CliStyle style, const char* words);

#endif
