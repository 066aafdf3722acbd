// SPDX-License-Identifier: Apache-2.0
// Classes of words that keep like company, learned from raw text.

#ifndef MDT_LINEAR_CLASSES_H
#define MDT_LINEAR_CLASSES_H

#include "linear/lookup.h"

#include <stdint.h>

/// A word's classes; 0 is the class of words never met
typedef struct {
  uint16_t fine;
  uint16_t coarse;
} MdtWordClass;

/// A table from form hashes to the fine class and 65536 times the coarse one
typedef MdtLookup MdtClasses;

/// Return the classes of the form with hash `form`, or of its plain form
MdtWordClass mdt_classes_find(const MdtClasses* classes, uint64_t form,
                              uint64_t plain);

#endif
