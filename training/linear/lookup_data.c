// SPDX-License-Identifier: Apache-2.0

#include "lookup_data.h"

#include "memory.h"

#include "linear/hash.h"
#include "linear/word.h"
#include "names/gazetteer.h"

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

// The length of the word that begins a name: hyphens and "'s" stand alone
static size_t word_len(const char* at) {
  if (*at == '-') {
    return 1U;
  }
  const size_t len = strcspn(at, " -");
  const bool is_possessive =
    len > 2U && at[len - 2U] == '\'' && at[len - 1U] == 's';
  return is_possessive ? len - 2U : len;
}

static void add_name(Entries* to, const char* name, const char* kind) {
  static const char* const kinds[] = { "PER", "ORG", "LOC", "GIVEN", "NATION" };
  uint64_t key = 0;
  for (const char* at = name; *at;) {
    const size_t len = word_len(at);
    const MdtPlain plain = mdt_word_plain(at, len);
    key = mdt_gazetteer_key(key, mdt_hash_bytes(plain.data, plain.len));
    at += len;
    at += strspn(at, " ");
  }
  for (unsigned k = 0; k < MDT_N_KNOWN; ++k) {
    if (!strcmp(kind, kinds[k])) {
      add(to, key, 1U << k);
    }
  }
}

// Kinds under one key are joined, as bits are
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

static LookupData read_lines(const char* path,
                             void (*add_line)(Entries*, const char*,
                                              const char*)) {
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
      add_line(&entries, line, tab + 1);
    }
  }
  fclose(file);
  return finish(&entries);
}

LookupData lookup_read_classes(const char* path) {
  return read_lines(path, add_class);
}

LookupData lookup_read_names(const char* path) {
  return read_lines(path, add_name);
}

void lookup_clear(LookupData* data) {
  free(data->keys);
  free(data->values);
}
