// SPDX-License-Identifier: Apache-2.0
// The names of classes, numbered as they are met

#ifndef MDT_TRAINING_LABELS_H
#define MDT_TRAINING_LABELS_H

#include <stddef.h>

typedef struct {
  char** names;
  size_t n;
} Labels;

/// Return the number of the class `name`, new if it was not met before
size_t labels_find(Labels* labels, const char* name);

/// Return all names, each with a line break, and their length in `*len`; free
/// with free
char* labels_join(const Labels* labels, size_t* len);

void labels_clear(Labels* labels);

#endif
