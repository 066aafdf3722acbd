// SPDX-License-Identifier: Apache-2.0
// How wide the screen is.

#ifndef MDT_CLI_SCREEN_H
#define MDT_CLI_SCREEN_H

#include <stddef.h>
#include <stdio.h>

/// Return how many columns there are for what is printed on `stream`: what
/// COLUMNS says, else what its terminal says, else 80; at least 20
size_t cli_screen_columns(FILE* stream);

#endif
