// SPDX-License-Identifier: Apache-2.0

#include "document/given.h"

bool mdt_document_is_tokenized(const MdtDocument* const doc) {
  return doc->tokens.count != 0;
}

bool mdt_document_is_tagged(const MdtDocument* const doc) {
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    if (!doc->tokens.items[i].upos) {
      return false;
    }
  }
  return doc->tokens.count != 0;
}

bool mdt_document_is_parsed(const MdtDocument* const doc) {
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    if (!doc->tokens.items[i].deprel) {
      return false;
    }
  }
  return doc->tokens.count != 0;
}

void mdt_document_forget_tags(MdtDocument* const doc) {
  const MdtView none = { NULL, 0 };
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    MdtToken* const token = doc->tokens.items + i;
    token->upos = MDT_UPOS_NONE;
    token->xpos = MDT_XPOS_NONE;
    token->lemma = none;
    token->feats = none;
  }
  doc->names.count = 0;
}

void mdt_document_forget_trees(MdtDocument* const doc) {
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    doc->tokens.items[i].head = MDT_NONE;
    doc->tokens.items[i].deprel = MDT_DEP_NONE;
  }
}
