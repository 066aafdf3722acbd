// SPDX-License-Identifier: Apache-2.0
// The best tree over the words of a sentence.

#ifndef MDT_PARSE_TREE_H
#define MDT_PARSE_TREE_H

#include "base/arena.h"

#include <stdint.h>

/// Set `heads` [n + 1] to the tree of the highest sum of scores among those in
/// which just one word hangs on the root (Chu and Liu 1965, Edmonds 1967).
///
/// Words are 1 to n and 0 is the root, whose own head becomes 0. `scores`
/// [n + 1][n + 1] holds the score of head h for word w at [w][h]; what is not
/// finite counts as very low. Takes time and `scratch` memory in n². Scores
/// are taken to 1/65536, so that sums are exact and ties fall to the first.
void mdt_tree_decode(const float* scores, uint32_t n, uint32_t* heads,
                     MdtArena* scratch);

#endif
