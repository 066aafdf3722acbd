// SPDX-License-Identifier: Apache-2.0
// Any bytes as an article, read all the way to claims.

#include "fuzz.h"

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
  const MdtView name = { "fuzz", 4 };
  const MdtView text = { (const char*)data, size };
  MdtDocument* doc = NULL;
  if (!mdt_document_new(&doc, name, text, NULL)) {
    mdt_read(knowledge, doc, MDT_LAYER_CLAIMS);
  }
  mdt_document_free(doc);
  return 0;
}
