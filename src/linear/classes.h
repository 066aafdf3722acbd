// SPDX-License-Identifier: Apache-2.0
// Classes of words that keep like company, learned from raw text

#ifndef MDT_LINEAR_CLASSES_H
#define MDT_LINEAR_CLASSES_H

#include <stdint.h>

/// A word's classes; 0 is the class of words never met
typedef struct {
  uint16_t fine;
  uint16_t coarse;
} MdtWordClass;

/// A table of words and classes, borrowed from a mapped model
typedef struct {
  const uint32_t* keys;    ///< [n] Upper halves of form hashes, ascending
  const uint32_t* classes; ///< [n] The fine class, and 65536 times the coarse
  uint32_t n;
} MdtClasses;

/// Return the classes of the form with hash `form`, or of its plain form
MdtWordClass mdt_classes_find(const MdtClasses* classes, uint64_t form,
                              uint64_t plain);

#endif
