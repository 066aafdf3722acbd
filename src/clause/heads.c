// SPDX-License-Identifier: Apache-2.0

#include "clause/clause.h"

#include "base/view.h"

static void push(MdtHeads* const heads, const uint32_t head) {
  const unsigned room = sizeof(heads->heads) / sizeof(*heads->heads);
  for (unsigned i = 0; i < heads->count; ++i) {
    if (heads->heads[i] == head) {
      return;
    }
  }
  if (heads->count < room) {
    heads->heads[heads->count++] = head;
  }
}

/// "two officers, Smith and Jones": those whom the names list
static uint32_t listed(const MdtTree* const tree, const uint32_t head) {
  for (MDT_EACH_CHILD(tree, head, child)) {
    if (mdt_tree_is(tree, child, MDT_DEP_APPOS) &&
        mdt_tree_child(tree, child, MDT_DEP_CONJ) != MDT_NONE) {
      return child;
    }
  }
  return head;
}

static bool is_finite(const MdtTree* const tree, const uint32_t token) {
  const MdtXpos xpos = mdt_tree_token(tree, token)->xpos;
  return xpos == MDT_XPOS_VBD || xpos == MDT_XPOS_VBZ;
}

bool mdt_clause_is_example(const MdtTree* const tree, const uint32_t token) {
  const MdtView marker = mdt_tree_marker(tree, token);
  return mdt_view_is(marker, "including") || mdt_view_is(marker, "include");
}

/// "calm, *the release of prisoners*, and a hospital", read as an apposition
static bool is_listed_between(const MdtTree* const tree, const uint32_t head,
                              const uint32_t child) {
  const uint32_t last = mdt_tree_child(tree, head, MDT_DEP_CONJ);
  return mdt_tree_is(tree, child, MDT_DEP_APPOS) && last != MDT_NONE &&
         child < last && child > head &&
         mdt_tree_token(tree, head)->upos == MDT_UPOS_NOUN &&
         mdt_tree_token(tree, child)->upos == MDT_UPOS_NOUN &&
         mdt_tree_child(tree, child, MDT_DEP_CONJ) == MDT_NONE;
}

static void push_joined(MdtHeads* const heads, const MdtTree* const tree,
                        const uint32_t head) {
  push(heads, head);
  for (MDT_EACH_CHILD(tree, head, child)) {
    if ((mdt_tree_is(tree, child, MDT_DEP_CONJ) &&
         is_finite(tree, child) == is_finite(tree, head)) ||
        is_listed_between(tree, head, child)) {
      push(heads, child);
    }
  }
}

void mdt_heads_add(MdtHeads* const heads, const MdtTree* const tree,
                   uint32_t head) {
  if (head == MDT_NONE) {
    return;
  }
  head = listed(tree, head);
  push_joined(heads, tree, head);
  for (MDT_EACH_CHILD(tree, head, child)) {
    if (mdt_clause_is_example(tree, child)) {
      push_joined(heads, tree, child);
    }
  }
}
