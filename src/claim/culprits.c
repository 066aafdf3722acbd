// SPDX-License-Identifier: Apache-2.0

#include "claim/culprits.h"

#include "base/view.h"

static const char* const names[MDT_N_CULPRITS] = { "court", "police",
                                                   "disaster" };

/// "the *fire* crew" tells of no fire
static bool heads_its_phrase(const MdtTree* const tree, const uint32_t token) {
  const MdtUpos upos = mdt_tree_token(tree, token)->upos;
  return (upos == MDT_UPOS_NOUN || upos == MDT_UPOS_PROPN) &&
         !mdt_tree_is(tree, token, MDT_DEP_COMPOUND) &&
         !mdt_tree_is(tree, token, MDT_DEP_AMOD);
}

void mdt_culprits_collect(MdtWork* const work) {
  for (uint32_t i = 0; i < work->doc->tokens.count; ++i) {
    const MdtView kind = mdt_wordlist_get(work->lexicon->culprits,
                                          mdt_tree_token(work->tree, i)->lemma);
    for (unsigned k = 0; kind.len && k < MDT_N_CULPRITS; ++k) {
      if (mdt_view_is(kind, names[k]) && heads_its_phrase(work->tree, i)) {
        *mdt_push(work->doc->arena, &work->culprits[k]) = i;
      }
    }
  }
}

uint32_t mdt_culprit_before(const MdtWork* const work, const MdtCulprit culprit,
                            const uint32_t cue) {
  const MdtIndices* const known = &work->culprits[culprit];
  size_t low = 0;
  size_t high = known->count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (known->items[middle] < cue) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low ? known->items[low - 1] : MDT_NONE;
}
