// SPDX-License-Identifier: Apache-2.0
// Any bytes as CoNLL-U, read all the way to claims: trees that no parser gives.

#include "fuzz.h"

#include "document/conllu.h"
#include "document/model.h"

#include <mandate/mandate.h>

#include <stdlib.h>

static MdtKnowledge* knowledge;

int LLVMFuzzerInitialize(int* const argc, char*** const argv) {
  (void)argc;
  (void)argv;
  if (mdt_knowledge_load(&knowledge, NULL, NULL)) {
    abort();
  }
  return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t* const data, const size_t size) {
  const MdtView bytes = { (const char*)data, size };
  MdtDocument* const doc = mdt_document_alloc(NULL, NULL);
  if (doc && !mdt_conllu_read(doc, bytes)) {
    mdt_read(knowledge, doc, MDT_LAYER_CLAIMS);
  }
  mdt_document_free(doc);
  return 0;
}
