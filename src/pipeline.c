// SPDX-License-Identifier: Apache-2.0
// The order of the work.

#include "base/try.h"
#include "document/model.h"
#include "knowledge.h"

static MdtStatus read_layers(const MdtKnowledge* const knowledge,
                             MdtDocument* const doc, const MdtLayer layer) {
  (void)knowledge;
  (void)doc;
  (void)layer;
  return MDT_SUCCESS;
}

MdtStatus mdt_read(const MdtKnowledge* const knowledge, MdtDocument* const doc,
                   const MdtLayer layer) {
  jmp_buf shortage;
  mdt_arena_guard(doc->arena, &shortage);
  const MdtStatus st =
    setjmp(shortage) ? MDT_NO_MEMORY : read_layers(knowledge, doc, layer);
  mdt_arena_guard(doc->arena, NULL);
  return st;
}
