// SPDX-License-Identifier: Apache-2.0

#include "linear/classes.h"

#include <stddef.h>

static const uint32_t* find(const MdtClasses* classes, uint64_t hash) {
  const uint32_t key = (uint32_t)(hash >> 32U);
  size_t low = 0;
  size_t high = classes->n;

  while (low < high) {
    const size_t middle = low + ((high - low) / 2U);

    if (classes->keys[middle] < key) {
      low = middle + 1U;
    } else {
      high = middle;
    }
  }
  return low < classes->n && classes->keys[low] == key ? classes->classes + low
                                                       : NULL;
}

MdtWordClass mdt_classes_find(const MdtClasses* classes, uint64_t form,
                              uint64_t plain) {
  const uint32_t* const exact = find(classes, form);
  const uint32_t* const loose = exact ? exact : find(classes, plain);
  const uint32_t both = loose ? *loose : 0U;
  const MdtWordClass found = { (uint16_t)(both & 0xFFFFU),
                               (uint16_t)(both >> 16U) };
  return found;
}
