// SPDX-License-Identifier: Apache-2.0
// The order of the work.

#include "document/given.h"
#include "knowledge.h"
#include "tag/lemmatizer.h"
#include "tag/tagger.h"
#include "token/segmenter.h"

static void read_layers(const MdtKnowledge* const knowledge,
                        MdtDocument* const doc, const MdtLayer layer) {
  if (!mdt_document_is_tokenized(doc)) {
    mdt_tokenize(knowledge->segmenter, doc);
  }
  if (layer >= MDT_LAYER_TAGS && !mdt_document_is_tagged(doc)) {
    mdt_tag(knowledge->tagger, doc);
  }
  if (layer >= MDT_LAYER_TAGS) {
    mdt_lemmatize(knowledge->lemmatizer, doc);
  }
}

MdtStatus mdt_read(const MdtKnowledge* const knowledge, MdtDocument* const doc,
                   const MdtLayer layer) {
  jmp_buf shortage;
  mdt_arena_guard(doc->arena, &shortage);
  if (setjmp(shortage)) {
    mdt_arena_guard(doc->arena, NULL);
    return MDT_NO_MEMORY;
  }
  read_layers(knowledge, doc, layer);
  mdt_arena_guard(doc->arena, NULL);
  return MDT_SUCCESS;
}
