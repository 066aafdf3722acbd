// SPDX-License-Identifier: Apache-2.0

#include "labels.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>

size_t labels_find(Labels* labels, const char* name) {
  for (size_t i = 0; i < labels->n; ++i) {
    if (!strcmp(labels->names[i], name)) {
      return i;
    }
  }

  char* const copy = (char*)grow(NULL, strlen(name) + 1U, 1U);

  memcpy(copy, name, strlen(name) + 1U);
  labels->names =
    (char**)grow_by_one(labels->names, labels->n, sizeof(*labels->names));
  labels->names[labels->n] = copy;
  return labels->n++;
}

void labels_clear(Labels* labels) {
  for (size_t i = 0; i < labels->n; ++i) {
    free(labels->names[i]);
  }
  free(labels->names);
}

char* labels_join(const Labels* labels, size_t* len) {
  char* text = NULL;
  for (size_t i = 0; i < labels->n; ++i) {
    const size_t n = strlen(labels->names[i]);
    text = (char*)grow(text, *len + n + 1U, 1U);
    memcpy(text + *len, labels->names[i], n);
    text[*len + n] = '\n';
    *len += n + 1U;
  }
  return text;
}
