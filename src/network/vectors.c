// SPDX-License-Identifier: Apache-2.0

#include "network/vectors.h"

#include "base/log.h"

#include <stdlib.h>

struct MdtVectors {
  MdtModelFile* file;
  MdtTable table;
};

MdtStatus mdt_vectors_load(MdtVectors** const out, const char* const path,
                           const MdtLog* const log) {
  const MdtPlace place = { "vectors", path, 0, 0 };
  MdtModelFile* file = NULL;
  const MdtStatus st = mdt_modelfile_open(&file, path, "vectors", log);
  if (st) {
    return st;
  }
  MdtSections sections = { file, false };
  MdtVectors* const vectors = (MdtVectors*)malloc(sizeof(MdtVectors));
  if (!vectors) {
    mdt_modelfile_free(file);
    return MDT_NO_MEMORY;
  }
  vectors->file = file;
  vectors->table = mdt_sections_table(&sections, "vectors", 0);
  if (sections.is_bad) {
    mdt_vectors_free(vectors);
    return mdt_fail(log, MDT_BAD_MODEL, place,
                    "its sections do not make word vectors");
  }
  *out = vectors;
  return MDT_SUCCESS;
}

void mdt_vectors_free(MdtVectors* const vectors) {
  if (vectors) {
    mdt_modelfile_free(vectors->file);
    free(vectors);
  }
}

const MdtTable* mdt_vectors_table(const MdtVectors* const vectors) {
  return &vectors->table;
}
