// SPDX-License-Identifier: Apache-2.0
// Tables of words read from text files: classes and known names.

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

/// Return the known names in the file that gazetteer.py wrote, or exit
LookupData lookup_read_names(const char* path);

void lookup_clear(LookupData* data);

#endif
