// SPDX-License-Identifier: Apache-2.0

#include "cli/progress.h"

#include "cli/style.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 32 };
static bool is_drawn = false;

static bool can_draw(void) {
  const char* const term = getenv("TERM");
  return cli_is_terminal(stderr) && term && strcmp(term, "dumb") != 0;
}

void cli_progress_draw(const size_t done, const size_t count) {
  static const char full[] = "################################";
  if (!count || !can_draw()) {
    return;
  }
  const int filled = (int)(done * WIDTH / count);
  fflush(stdout);
  fprintf(stderr, "\r[%.*s%*s] %zu of %zu", filled, full, WIDTH - filled, "",
          done, count);
  fflush(stderr);
  is_drawn = true;
}

void cli_progress_erase(void) {
  if (is_drawn) {
    fputs("\r\033[K", stderr);
    fflush(stderr);
    is_drawn = false;
  }
}
