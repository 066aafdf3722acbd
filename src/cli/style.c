// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "cli/style.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char* const whens[] = { "auto", "always", "never" };
enum { AUTO, ALWAYS, NEVER, N_WHENS };
static int chosen = AUTO;

static const char* const escapes[] = {
#define X(id, escape) escape,
  CLI_STYLES(X)
#undef X
};

const char* cli_choice_color(const size_t index) {
  return index < N_WHENS ? whens[index] : NULL;
}

bool cli_color_choose(const char* const when) {
  for (int i = 0; i < N_WHENS; ++i) {
    if (!strcmp(when, whens[i])) {
      chosen = i;
      return true;
    }
  }
  return false;
}

bool cli_is_terminal(FILE* const stream) {
  const int fd = fileno(stream);
  return fd >= 0 && isatty(fd);
}

/// NO_COLOR counts where it is set and not empty: https://no-color.org
static bool has_colors(FILE* const stream) {
  const char* const no_color = getenv("NO_COLOR");
  const char* const term = getenv("TERM");
  if (chosen != AUTO) {
    return chosen == ALWAYS;
  }
  return cli_is_terminal(stream) && !(no_color && *no_color) && term &&
         strcmp(term, "dumb") != 0;
}

const char* cli_style(FILE* const stream, const CliStyle style) {
  return has_colors(stream) ? escapes[style] : "";
}

void cli_print_styled(FILE* const stream, const CliStyle style,
                      const char* const words) {
  fprintf(stream, "%s%s%s", cli_style(stream, style), words,
          cli_style(stream, CLI_STYLE_PLAIN));
}
