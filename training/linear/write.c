// SPDX-License-Identifier: Apache-2.0

#include "write.h"

#include "memory.h"

#include "modelfile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void write_model(const char* path, const char* kind, const Packed* packed,
                 const Labels* labels, const MdtClasses* classes) {
  const MdtLog log = { NULL, NULL };
  size_t len = 0;
  char* const names = labels ? labels_join(labels, &len) : NULL;
  const uint32_t n_starts = packed->weights.n_buckets + 1U;
  MdtModelSection sections[5] = {
    { "starts", MDT_U32, 1U, { n_starts }, packed->starts },
    { "rows", MDT_U8, 1U, { (uint32_t)packed->rows_size }, packed->rows },
  };
  uint32_t n = 2;
  if (labels) {
    const MdtModelSection s = {
      "labels", MDT_BYTES, 1U, { (uint32_t)len }, names
    };
    sections[n++] = s;
  }
  if (classes) {
    const MdtModelSection keys = {
      "class_keys", MDT_U32, 1U, { classes->n }, classes->keys
    };
    const MdtModelSection kinds = {
      "classes", MDT_U32, 1U, { classes->n }, classes->values
    };
    sections[n++] = keys;
    sections[n++] = kinds;
  }
  if (mdt_modelfile_write(path, kind, sections, n, &log)) {
    give_up("cannot be written", path);
  }
  printf("%s: %zu features, %zu bytes of rows\n", path, packed->n_rows,
         packed->rows_size);
  free(names);
}
