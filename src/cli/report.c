// SPDX-License-Identifier: Apache-2.0
// What the program says on standard error, and how it ends.

#include "cli/cli.h"

#include <stdarg.h>
#include <stdio.h>

int cli_complain(const int code, const char* const fmt, ...) {
  va_list args;
  va_start(args, fmt);
  fputs("mandate: ", stderr);
  vfprintf(stderr, fmt, args);
  fputc('\n', stderr);
  va_end(args);
  return code;
}

static void print_entry(void* const handle, const MdtLogEntry* const entry) {
  (void)handle;
  fputs("mandate: ", stderr);
  if (entry->file) {
    fprintf(stderr, "%s:", entry->file);
    if (entry->line) {
      fprintf(stderr, "%u:", entry->line);
    }
    if (entry->column) {
      fprintf(stderr, "%u:", entry->column);
    }
    fputc(' ', stderr);
  }
  fprintf(stderr, "%s%s\n", entry->level == MDT_LOG_WARNING ? "warning: " : "",
          entry->text);
}

const MdtLog* cli_log(void) {
  static const MdtLog log = { print_entry, NULL };
  return &log;
}

int cli_exit_code(const MdtStatus status) {
  switch (status) {
    case MDT_SUCCESS:
    case MDT_NOTHING:
      return CLI_DONE;
    case MDT_BAD_TEXT:
    case MDT_BAD_SYNTAX:
    case MDT_BAD_OPTION:
    case MDT_TOO_LARGE:
    case MDT_UNSUPPORTED:
      return CLI_USAGE;
    case MDT_NO_MEMORY:
    case MDT_NO_FILE:
    case MDT_NO_WRITE:
    case MDT_BAD_MODEL:
      break;
  }
  return CLI_FAILED;
}
