// SPDX-License-Identifier: Apache-2.0

#include "lookup_data.h"

#include "memory.h"

#include "linear/hash.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  uint32_t key;
  uint32_t value;
} Entry;

typedef struct {
  Entry* items;
  size_t n;
} Entries;

static int compare_entries(const void* a, const void* b) {
  const uint32_t l = ((const Entry*)a)->key;
  const uint32_t r = ((const Entry*)b)->key;
  return l < r ? -1 : l > r;
}

static void add(Entries* to, uint64_t hash, uint32_t value) {
  const Entry entry = { (uint32_t)(hash >> 32U), value };
  to->items = (Entry*)grow_by_one(to->items, to->n, sizeof(entry));
  to->items[to->n++] = entry;
}

// Class 0 is for unknown words, so all are counted from one
static void add_class(Entries* to, const char* form, const char* classes) {
  unsigned fine = 0;
  unsigned coarse = 0;
  if (sscanf(classes, "%u%u", &fine, &coarse) == 2) {
    add(to, mdt_hash_bytes(form, strlen(form)),
        (fine + 1U) | ((coarse + 1U) << 16U));
  }
}

// Of two forms under one key the bits are joined
static LookupData finish(Entries* from) {
  LookupData data = { { NULL, NULL, 0U },
                      (uint32_t*)grow(NULL, from->n, sizeof(uint32_t)),
                      (uint32_t*)grow(NULL, from->n, sizeof(uint32_t)) };
  uint32_t n = 0;
  qsort(from->items, from->n, sizeof(Entry), compare_entries);
  for (size_t i = 0; i < from->n; ++i) {
    const Entry entry = from->items[i];
    if (n && data.keys[n - 1U] == entry.key) {
      data.values[n - 1U] |= entry.value;
    } else {
      data.keys[n] = entry.key;
      data.values[n++] = entry.value;
    }
  }
  free(from->items);
  data.lookup.keys = data.keys;
  data.lookup.values = data.values;
  data.lookup.n = n;
  return data;
}

LookupData lookup_read_classes(const char* path) {
  FILE* const file = fopen(path, "rb");
  Entries entries = { NULL, 0U };
  char line[4096];
  if (!file) {
    give_up("cannot be opened", path);
  }
  while (fgets(line, sizeof(line), file)) {
    char* const tab = strchr(line, '\t');
    line[strcspn(line, "\n")] = '\0';
    if (tab) {
      *tab = '\0';
      add_class(&entries, line, tab + 1);
    }
  }
  fclose(file);
  return finish(&entries);
}

void lookup_clear(LookupData* data) {
  free(data->keys);
  free(data->values);
}
