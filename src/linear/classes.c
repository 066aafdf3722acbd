// SPDX-License-Identifier: Apache-2.0

#include "linear/classes.h"

MdtWordClass mdt_classes_find(const MdtClasses* const classes,
                              const uint64_t form, const uint64_t plain) {
  uint32_t both = 0;
  if (!mdt_lookup_find(classes, form, &both)) {
    (void)mdt_lookup_find(classes, plain, &both);
  }
  const MdtWordClass found = { (uint16_t)(both & 0xFFFFU),
                               (uint16_t)(both >> 16U) };
  return found;
}
