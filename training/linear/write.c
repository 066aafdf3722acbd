// SPDX-License-Identifier: Apache-2.0

#include "write.h"

#include "memory.h"

#include "modelfile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  MdtModelSection items[8];
  uint32_t n;
} Sections;

static void add(Sections* to, const char* name, MdtDtype dtype, size_t n,
                const void* data) {
  const MdtModelSection section = { name, dtype, 1U, { (uint32_t)n }, data };
  to->items[to->n++] = section;
}

static void add_lookup(Sections* to, const char* keys, const char* values,
                       const MdtLookup* lookup) {
  if (lookup) {
    add(to, keys, MDT_U32, lookup->n, lookup->keys);
    add(to, values, MDT_U32, lookup->n, lookup->values);
  }
}

void write_model(const char* path, const char* kind, const Packed* packed,
                 const Labels* labels, const MdtLookup* classes) {
  const MdtLog log = { NULL, NULL };
  Sections to = { .n = 0U };
  size_t len = 0;
  char* const text = labels ? labels_join(labels, &len) : NULL;
  add(&to, "starts", MDT_U32, packed->weights.n_buckets + 1U, packed->starts);
  add(&to, "rows", MDT_U8, packed->rows_size, packed->rows);
  if (labels) {
    add(&to, "labels", MDT_BYTES, len, text);
  }
  add_lookup(&to, "class_keys", "classes", classes);
  if (mdt_modelfile_write(path, kind, to.items, to.n, &log)) {
    give_up("cannot be written", path);
  }
  printf("%s: %zu features, %zu bytes of rows\n", path, packed->n_rows,
         packed->rows_size);
  free(text);
}
