// SPDX-License-Identifier: Apache-2.0

#include "claim/work.h"

/// Note which token is the cue of which attribution
static void index_cues(MdtWork* const work) {
  const MdtDocument* const doc = work->doc;
  work->said_at = (uint32_t*)mdt_arena_array(doc->arena, doc->tokens.count + 1,
                                             sizeof(uint32_t));
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    work->said_at[i] = MDT_NONE;
  }
  for (size_t i = doc->attributions.count; i--;) {
    const uint32_t cue = doc->attributions.items[i].cue_head;
    if (cue != MDT_NONE) {
      work->said_at[cue] = (uint32_t)i;
    }
  }
}

MdtWork mdt_work_begin(const MdtClaimLexicon* const lexicon,
                       MdtDocument* const doc) {
  MdtWork work = { .lexicon = lexicon, .doc = doc, .tree = mdt_tree_new(doc) };
  work.is_content =
    (bool*)mdt_arena_array(doc->arena, doc->tokens.count + 1, sizeof(bool));
  index_cues(&work);
  mdt_holding_find(&work.holding, doc);
  return work;
}
