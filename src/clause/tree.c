// SPDX-License-Identifier: Apache-2.0

#include "clause/tree.h"

#include "base/view.h"

/// Longest way up a tree that we follow; damaged input could hold a cycle
enum { MAX_DEPTH = 256 };

MdtTree* mdt_tree_new(MdtDocument* const doc) {
  const size_t n = doc->tokens.count;
  MdtTree* const tree = (MdtTree*)mdt_arena_alloc(doc->arena, sizeof(MdtTree));
  uint32_t* const first =
    (uint32_t*)mdt_arena_array(doc->arena, n + 1, sizeof(uint32_t));
  uint32_t* const next =
    (uint32_t*)mdt_arena_array(doc->arena, n + 1, sizeof(uint32_t));
  for (size_t i = 0; i < n; ++i) {
    first[i] = next[i] = MDT_NONE;
  }
  for (size_t i = n; i--;) {
    const uint32_t head = doc->tokens.items[i].head;
    if (head != MDT_NONE) {
      next[i] = first[head];
      first[head] = (uint32_t)i;
    }
  }
  tree->doc = doc;
  tree->first_child = first;
  tree->next_sibling = next;
  return tree;
}

const MdtToken* mdt_tree_token(const MdtTree* const tree,
                               const uint32_t index) {
  return &tree->doc->tokens.items[index];
}

uint32_t mdt_tree_child(const MdtTree* const tree, const uint32_t head,
                        const MdtDeprel deprel) {
  for (MDT_EACH_CHILD(tree, head, child)) {
    if (mdt_tree_is(tree, child, deprel)) {
      return child;
    }
  }
  return MDT_NONE;
}

uint32_t mdt_tree_child_exact(const MdtTree* const tree, const uint32_t head,
                              const MdtDeprel deprel) {
  for (MDT_EACH_CHILD(tree, head, child)) {
    if (mdt_tree_token(tree, child)->deprel == deprel) {
      return child;
    }
  }
  return MDT_NONE;
}

bool mdt_tree_is(const MdtTree* const tree, const uint32_t token,
                 const MdtDeprel deprel) {
  return mdt_deprel_base(mdt_tree_token(tree, token)->deprel) ==
         mdt_deprel_base(deprel);
}

bool mdt_tree_has_lemma(const MdtTree* const tree, const uint32_t token,
                        const char* const lemma) {
  return mdt_view_is_nocase(mdt_tree_token(tree, token)->lemma, lemma);
}

MdtView mdt_tree_marker(const MdtTree* const tree, const uint32_t token) {
  const MdtView none = { "", 0 };
  uint32_t marker = mdt_tree_child(tree, token, MDT_DEP_CASE);
  if (marker == MDT_NONE) {
    marker = mdt_tree_child(tree, token, MDT_DEP_MARK);
  }
  return marker == MDT_NONE ? none : mdt_tree_token(tree, marker)->lemma;
}

bool mdt_tree_dominates(const MdtTree* const tree, const uint32_t top,
                        uint32_t token) {
  for (int i = 0; i < MAX_DEPTH && token != MDT_NONE; ++i) {
    if (token == top) {
      return true;
    }
    token = mdt_tree_token(tree, token)->head;
  }
  return false;
}
