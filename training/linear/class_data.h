// SPDX-License-Identifier: Apache-2.0
// Reading the word classes that `cluster` wrote

#ifndef MDT_TRAINING_CLASS_DATA_H
#define MDT_TRAINING_CLASS_DATA_H

#include "linear/classes.h"

/// Word classes and the memory they lie in
typedef struct {
  MdtClasses classes;
  uint32_t* keys;
  uint32_t* kinds;
} ClassData;

/// Return the classes in the file `path`, or exit
ClassData class_data_read(const char* path);

void class_data_clear(ClassData* data);

#endif
