// SPDX-License-Identifier: Apache-2.0
// Rows of two tables that are about the same.
//
// Each has at most one partner. Rules of pairing are tried one after the
// other, the surest first; one gives a key to each row that it can judge, and
// rows with the same key meet in their order. Cost: linear in the rows.

#ifndef MDT_DIFF_PAIRS_H
#define MDT_DIFF_PAIRS_H

#include "base/arena.h"

#include <mandate/view.h>

#include <stdbool.h>
#include <stdint.h>

/// Which rows are partners
typedef struct {
  uint32_t count[2];    ///< How many rows each table has
  uint32_t* partner[2]; ///< [count] row of the other table, or none
  const char** rule;    ///< [count[0]] name of the rule that joined it, or null
} MdtPairs;

/// A rule of pairing
typedef struct {
  const char* name; ///< What it is called: "known"
  /// Return the key of `row` of table `side`, 0 or 1, or an empty one: the rule
  /// says nothing of it. A key may live until the next call.
  MdtView (*key)(void* handle, unsigned side, uint32_t row);
} MdtPairRule;

/// Return pairs of tables of so many rows, none paired, in `arena`
MdtPairs mdt_pairs_new(MdtArena* arena, size_t count_a, size_t count_b);

/// Pair what `rule` pairs among the rows that have no partner. Partners must
/// suit each other if `may_meet` is given.
void mdt_pairs_join(MdtArena* arena, MdtPairs* pairs, const MdtPairRule* rule,
                    bool (*may_meet)(void* handle, uint32_t a, uint32_t b),
                    void* handle);

#endif
