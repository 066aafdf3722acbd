// SPDX-License-Identifier: Apache-2.0
// A table from hashes to small numbers, sorted for binary search.

#ifndef MDT_LINEAR_LOOKUP_H
#define MDT_LINEAR_LOOKUP_H

#include <stdbool.h>
#include <stdint.h>

/// A table, borrowed from a mapped model
typedef struct {
  const uint32_t* keys;   ///< [n] Upper halves of hashes, ascending
  const uint32_t* values; ///< [n]
  uint32_t n;
} MdtLookup;

/// Put what stands under `hash` into `*value`; return false if nothing does
bool mdt_lookup_find(const MdtLookup* lookup, uint64_t hash, uint32_t* value);

#endif
