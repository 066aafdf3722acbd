// SPDX-License-Identifier: Apache-2.0
// Nouns that stand for acts and documents: whose they are.

#include "clause/clause.h"

#include "base/view.h"

uint32_t mdt_clause_noun_phrase(const MdtTree* const tree, const uint32_t noun,
                                const MdtView marker) {
  uint32_t found = mdt_clause_phrase(tree, noun, marker);
  for (MDT_EACH_CHILD(tree, noun, child)) {
    if (found == MDT_NONE && mdt_tree_is(tree, child, MDT_DEP_NMOD)) {
      found = mdt_clause_phrase(tree, child, marker);
    }
  }
  return found;
}

uint32_t mdt_clause_owner(const MdtTree* const tree, const uint32_t noun) {
  const uint32_t owner = mdt_tree_child_exact(tree, noun, MDT_DEP_NMOD_POSS);
  if (owner != MDT_NONE) {
    return mdt_clause_antecedent(tree, owner);
  }
  const MdtView by = { "by", 2 };
  return mdt_clause_noun_phrase(tree, noun, by);
}

uint32_t mdt_clause_governor(const MdtTree* const tree, const uint32_t noun) {
  uint32_t top = noun;
  if (mdt_tree_is(tree, top, MDT_DEP_CONJ)) {
    top = mdt_tree_token(tree, top)->head;
  }
  if (top == MDT_NONE) {
    return MDT_NONE;
  }
  const MdtToken* const token = mdt_tree_token(tree, top);
  return mdt_tree_is(tree, top, MDT_DEP_OBJ) ||
             token->deprel == MDT_DEP_NSUBJ_PASS
           ? token->head
           : MDT_NONE;
}
