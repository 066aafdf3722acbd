// SPDX-License-Identifier: Apache-2.0

#include "linear/lookup.h"

#include <stddef.h>

bool mdt_lookup_find(const MdtLookup* const lookup, const uint64_t hash,
                     uint32_t* const value) {
  const uint32_t key = (uint32_t)(hash >> 32U);
  size_t low = 0;
  size_t high = lookup->n;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (lookup->keys[middle] < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == lookup->n || lookup->keys[low] != key) {
    return false;
  }
  *value = lookup->values[low];
  return true;
}
