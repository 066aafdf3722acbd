// SPDX-License-Identifier: Apache-2.0
// Answers to queries on a terminal.

#ifndef MDT_CLI_ANSWERS_H
#define MDT_CLI_ANSWERS_H

#include <mandate/mandate.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/// Return whether `results` are rows, and not yes or no or a graph
bool cli_answers_are_rows(const MdtResults* results);

/// Print rows to `stream` in `width` columns. Errors: MDT_NO_MEMORY.
MdtStatus cli_answers_print(const MdtResults* results, FILE* stream,
                            size_t width);

#endif
