// SPDX-License-Identifier: Apache-2.0
// Walking dependency trees downwards: a token's dependents in text order, and
// questions that every later stage asks of them.

#ifndef MDT_CLAUSE_TREE_H
#define MDT_CLAUSE_TREE_H

#include "document/model.h"

/// The dependents of each token of a document
typedef struct {
  const MdtDocument* doc;       ///< Whose trees these are
  const uint32_t* first_child;  ///< [tokens] leftmost dependent, or none
  const uint32_t* next_sibling; ///< [tokens] next dependent of its head
} MdtTree;

/// Return the tree view of `doc`, in its arena; it holds as long as heads stay
MdtTree* mdt_tree_new(MdtDocument* doc);

/// Iterate over the dependents of `head`, left to right
#define MDT_EACH_CHILD(tree, head, child)                                      \
  uint32_t child = (tree)->first_child[head];                                  \
  (child) != MDT_NONE;                                                         \
  (child) = (tree)->next_sibling[child]

/// Return token `index`
const MdtToken* mdt_tree_token(const MdtTree* tree, uint32_t index);

/// Return the first dependent whose universal relation is that of `deprel`,
/// whatever its subtype, or none
uint32_t mdt_tree_child(const MdtTree* tree, uint32_t head, MdtDeprel deprel);

/// Return the first dependent in exactly relation `deprel`, or none
uint32_t mdt_tree_child_exact(const MdtTree* tree, uint32_t head,
                              MdtDeprel deprel);

/// Return whether `token` stands to its head in the universal relation `deprel`
bool mdt_tree_is(const MdtTree* tree, uint32_t token, MdtDeprel deprel);

/// Return whether the lemma of `token` is `lemma`, a lower-case word
bool mdt_tree_has_lemma(const MdtTree* tree, uint32_t token, const char* lemma);

/// Return the lemma of the preposition or conjunction that introduces
/// `token`: "of" for "of the court", "from" for "from flying". Empty if there
/// is none.
MdtView mdt_tree_marker(const MdtTree* tree, uint32_t token);

/// Return whether `token` is in the subtree of `top`, itself included
bool mdt_tree_dominates(const MdtTree* tree, uint32_t top, uint32_t token);

#endif
