// SPDX-License-Identifier: Apache-2.0

#include "cli/nearest.h"

#include <stdbool.h>
#include <string.h>

enum { MAX_LEN = 31 };

CliNearest cli_nearest(const char* const word, const size_t len) {
  // One slip in three letters, and at least one
  const size_t most = len / 3 ? len / 3 : 1;
  return (CliNearest){ word, len, NULL, most + 1 };
}

static size_t least(const size_t a, const size_t b) {
  return a < b ? a : b;
}

/// Distance of Damerau and Levenshtein, where no letter is edited twice
static size_t measure(const char* const a, const size_t a_len,
                      const char* const b, const size_t b_len) {
  size_t d[MAX_LEN + 1][MAX_LEN + 1] = { { 0 } }; // [i][j] of a[0..i], b[0..j]
  for (size_t i = 0; i <= a_len; ++i) {
    for (size_t j = 0; j <= b_len; ++j) {
      if (!i || !j) {
        d[i][j] = i + j;
        continue;
      }
      const size_t changed = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
      d[i][j] = least(changed, least(d[i - 1][j], d[i][j - 1]) + 1);
      const bool is_swap =
        i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      d[i][j] = is_swap ? least(d[i][j], d[i - 2][j - 2] + 1) : d[i][j];
    }
  }
  return d[a_len][b_len];
}

void cli_nearest_offer(CliNearest* const nearest, const char* const known) {
  const size_t len = strlen(known);
  if (len > MAX_LEN || nearest->len > MAX_LEN || !nearest->len) {
    return;
  }
  // What begins the same way is as near as one slip
  const bool begins =
    nearest->len > 1 && !strncmp(known, nearest->word, nearest->len);
  const size_t distance =
    begins ? 1 : measure(nearest->word, nearest->len, known, len);
  if (distance < nearest->distance) {
    nearest->best = known;
    nearest->distance = distance;
  }
}
