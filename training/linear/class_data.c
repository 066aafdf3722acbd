// SPDX-License-Identifier: Apache-2.0

#include "class_data.h"

#include "memory.h"

#include "linear/hash.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  uint32_t key;
  uint32_t kind; // As in MdtClasses
} Entry;

static int compare_entries(const void* a, const void* b) {
  const uint32_t l = ((const Entry*)a)->key;
  const uint32_t r = ((const Entry*)b)->key;

  return l < r ? -1 : l > r;
}

// Class 0 is for unknown words, so all are counted from one
static Entry* read_entries(FILE* file, size_t* n) {
  Entry* entries = NULL;
  char line[4096];

  while (fgets(line, sizeof(line), file)) {
    char* const tab = strchr(line, '\t');
    unsigned fine = 0;
    unsigned coarse = 0;

    if (tab && sscanf(tab, "%u%u", &fine, &coarse) == 2) {
      const uint64_t hash = mdt_hash_bytes(line, (size_t)(tab - line));
      Entry entry = { (uint32_t)(hash >> 32U), 0U };

      entry.kind = (fine + 1U) | ((coarse + 1U) << 16U);
      entries = (Entry*)grow_by_one(entries, *n, sizeof(Entry));
      entries[(*n)++] = entry;
    }
  }
  return entries;
}

ClassData class_data_read(const char* path) {
  FILE* const file = fopen(path, "rb");
  size_t n = 0;
  if (!file) {
    give_up("cannot be opened", path);
  }
  Entry* const entries = read_entries(file, &n);
  fclose(file);
  qsort(entries, n, sizeof(*entries), compare_entries);
  ClassData data = { { NULL, NULL, (uint32_t)n },
                     (uint32_t*)grow(NULL, n, sizeof(uint32_t)),
                     (uint32_t*)grow(NULL, n, sizeof(uint32_t)) };
  for (size_t i = 0; i < n; ++i) {
    data.keys[i] = entries[i].key;
    data.kinds[i] = entries[i].kind;
  }
  free(entries);
  data.classes.keys = data.keys;
  data.classes.values = data.kinds;
  return data;
}

void class_data_clear(ClassData* data) {
  free(data->keys);
  free(data->kinds);
}
