// SPDX-License-Identifier: Apache-2.0
// A bar on standard error while there is much to do, if that is a terminal.

#ifndef MDT_CLI_PROGRESS_H
#define MDT_CLI_PROGRESS_H

#include <stddef.h>

/// Draw how far we are: `done` of `count` articles
void cli_progress_draw(size_t done, size_t count);

/// Take the bar away, if there is one, so that something else can be printed
void cli_progress_erase(void);

#endif
