// SPDX-License-Identifier: Apache-2.0
// Open relations as the public header shows them.

#include "knowledge.h"
#include "open/open.h"

#include <mandate/open.h>

MdtStatus mdt_find_relations(const MdtKnowledge* const knowledge,
                             MdtDocument* const doc, const MdtOpenStyle style) {
  jmp_buf shortage;
  mdt_arena_guard(doc->arena, &shortage);
  if (setjmp(shortage)) {
    mdt_arena_guard(doc->arena, NULL);
    return MDT_NO_MEMORY;
  }
  mdt_find_open(knowledge->open, doc, style);
  mdt_arena_guard(doc->arena, NULL);
  return MDT_SUCCESS;
}

size_t mdt_document_relation_count(const MdtDocument* const doc) {
  return doc->relations.count;
}

const MdtOpenRelation* mdt_document_relation_at(const MdtDocument* const doc,
                                                const size_t index) {
  return &doc->relations.items[index];
}

MdtView mdt_open_relation_phrase(const MdtOpenRelation* const relation) {
  return relation->phrase.text;
}

size_t mdt_open_relation_argument_count(const MdtOpenRelation* const relation) {
  return relation->n_arguments;
}

MdtView mdt_open_relation_argument_at(const MdtOpenRelation* const relation,
                                      const size_t index) {
  return relation->arguments[index].text;
}

bool mdt_open_relation_is_negated(const MdtOpenRelation* const relation) {
  return relation->is_negated;
}

MdtModality mdt_open_relation_modality(const MdtOpenRelation* const relation) {
  return relation->modality;
}

MdtSpan mdt_open_relation_evidence(const MdtDocument* const doc,
                                   const MdtOpenRelation* const relation) {
  return doc->sentences.items[relation->sentence].span;
}

double mdt_open_relation_confidence(const MdtOpenRelation* const relation) {
  return relation->confidence / 100.0;
}
