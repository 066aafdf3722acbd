// SPDX-License-Identifier: Apache-2.0
// What the program says on standard error, and how it ends.

#include "base/view.h"
#include "base/visible.h"
#include "cli/cli.h"
#include "cli/nearest.h"
#include "cli/progress.h"
#include "cli/style.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { MAX_TEXT = 1024 };
static char last[MAX_TEXT];

const char* cli_last_error(void) {
  return last;
}

void cli_forget_error(void) {
  last[0] = '\0';
}

/// Print words that may come from an article or a stranger's file name
static void print_words(const char* const words) {
  MdtView rest = mdt_view(words);
  while (rest.len) {
    mdt_visible_write(stderr, mdt_view_cut(&rest, '\n'));
    fputs(rest.len ? " " : "", stderr);
  }
}

int cli_complain(const int code, const char* const fmt, ...) {
  va_list args;
  va_start(args, fmt);
  vsnprintf(last, sizeof(last), fmt, args);
  va_end(args);
  cli_progress_erase();
  cli_print_styled(stderr, CLI_STYLE_ERROR, "mandate: ");
  print_words(last);
  fputc('\n', stderr);
  return code;
}

int cli_refuse(const char* const what, const char* const value,
               const CliChoiceFunc choice) {
  CliNearest nearest = cli_nearest(value, strlen(value));
  char all[MAX_TEXT / 2] = "";
  const char* name = NULL;
  for (size_t i = 0; (name = choice(i)); ++i) {
    cli_nearest_offer(&nearest, name);
    const size_t len = strlen(all);
    snprintf(all + len, sizeof(all) - len, "%s%s", i ? ", " : "", name);
  }
  return nearest.best
           ? cli_complain(CLI_USAGE, "no %s \"%s\"; did you mean \"%s\"?", what,
                          value, nearest.best)
           : cli_complain(CLI_USAGE, "no %s \"%s\"; there are %s", what, value,
                          all);
}

static void print_entry(void* const handle, const MdtLogEntry* const entry) {
  (void)handle;
  const bool is_warning = entry->level == MDT_LOG_WARNING;
  if (!is_warning) {
    snprintf(last, sizeof(last), "%s", entry->text);
  }
  cli_progress_erase();
  cli_print_styled(stderr, is_warning ? CLI_STYLE_WARNING : CLI_STYLE_ERROR,
                   "mandate: ");
  if (entry->file) {
    print_words(entry->file);
    fputc(':', stderr);
    if (entry->line) {
      fprintf(stderr, "%u:", entry->line);
    }
    if (entry->column) {
      fprintf(stderr, "%u:", entry->column);
    }
    fputc(' ', stderr);
  }
  fputs(is_warning ? "warning: " : "", stderr);
  print_words(entry->text);
  fputc('\n', stderr);
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
    case MDT_NO_ANSWER:
    case MDT_BAD_MODEL:
      break;
  }
  return CLI_FAILED;
}
