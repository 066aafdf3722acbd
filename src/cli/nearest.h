// SPDX-License-Identifier: Apache-2.0
// "Did you mean": the known word that is nearest to a mistyped one.

#ifndef MDT_CLI_NEAREST_H
#define MDT_CLI_NEAREST_H

#include <stddef.h>

/// A word that was not known, and the best of those offered for it so far
typedef struct {
  const char* word; ///< As it was typed
  size_t len;       ///< Its length
  const char* best; ///< Nearest word that is near enough, borrowed, or null
  size_t distance;  ///< Of `best`: letters added, left out, changed, swapped
} CliNearest;

/// Begin to look for what is near to `len` characters of `word`
CliNearest cli_nearest(const char* word, size_t len);

/// Offer `known` as what may have been meant; of equally near ones the first
/// stays
void cli_nearest_offer(CliNearest* nearest, const char* known);

#endif
