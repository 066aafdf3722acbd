// SPDX-License-Identifier: Apache-2.0
// Classes of words, read from a text file.

#ifndef MDT_TRAINING_LOOKUP_DATA_H
#define MDT_TRAINING_LOOKUP_DATA_H

#include "linear/lookup.h"

/// A table and the memory it lies in
typedef struct {
  MdtLookup lookup;
  uint32_t* keys;
  uint32_t* values;
} LookupData;

/// Return the word classes in the file that mandate-cluster wrote, or exit
LookupData lookup_read_classes(const char* path);

void lookup_clear(LookupData* data);

#endif
