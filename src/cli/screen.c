// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "cli/screen.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

enum { USUAL = 80, LEAST = 20, MOST = 1000 };

/// Return the number that COLUMNS holds, or 0 for anything else
static size_t said(void) {
  const char* const text = getenv("COLUMNS");
  const bool is_number = text && *text && strlen(text) < 6 &&
                         text[strspn(text, "0123456789")] == '\0';
  return is_number ? strtoul(text, NULL, 10) : 0;
}

static size_t measured(FILE* const stream) {
  struct winsize size = { 0 };
  const int fd = fileno(stream);
  return fd >= 0 && !ioctl(fd, TIOCGWINSZ, &size) ? size.ws_col : 0;
}

size_t cli_screen_columns(FILE* const stream) {
  size_t columns = said();
  columns = columns ? columns : measured(stream);
  columns = columns ? columns : USUAL;
  return columns < LEAST ? LEAST : columns > MOST ? MOST : columns;
}
