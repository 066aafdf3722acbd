// SPDX-License-Identifier: Apache-2.0
// Objects, complements and prepositional phrases of a predicate.

#include "clause/clause.h"

#include "base/view.h"

static bool is_infinitive(const MdtTree* const tree, const uint32_t token) {
  const MdtUpos upos = mdt_tree_token(tree, token)->upos;
  return upos == MDT_UPOS_VERB || upos == MDT_UPOS_AUX ||
         mdt_tree_child(tree, token, MDT_DEP_MARK) != MDT_NONE;
}

static bool has_complement(const MdtTree* const tree, const uint32_t verb) {
  return mdt_tree_child(tree, verb, MDT_DEP_OBJ) != MDT_NONE ||
         mdt_tree_child(tree, verb, MDT_DEP_XCOMP) != MDT_NONE ||
         mdt_tree_child(tree, verb, MDT_DEP_CCOMP) != MDT_NONE;
}

static bool is_relative_word(const MdtTree* const tree, const uint32_t token) {
  const MdtXpos xpos = mdt_tree_token(tree, token)->xpos;
  return xpos == MDT_XPOS_WDT || xpos == MDT_XPOS_WP || xpos == MDT_XPOS_WRB;
}

/// "the men whom they had to arrest and charge": the noun is the object of what
/// `verb` governs
static uint32_t relativised_through(const MdtTree* const tree, uint32_t verb) {
  while (mdt_tree_is(tree, verb, MDT_DEP_XCOMP) &&
         mdt_tree_token(tree, verb)->head != MDT_NONE) {
    verb = mdt_tree_token(tree, verb)->head;
  }
  const MdtToken* const token = mdt_tree_token(tree, verb);
  const uint32_t subject = mdt_tree_child(tree, verb, MDT_DEP_NSUBJ);
  return token->deprel == MDT_DEP_ACL_RELCL &&
             mdt_tree_child(tree, verb, MDT_DEP_OBJ) == MDT_NONE &&
             subject != MDT_NONE &&
             mdt_clause_antecedent(tree, subject) != token->head
           ? token->head
           : MDT_NONE;
}

/// "the bill [that] the House passed": the noun is the object, unless another
/// role is relativised, as in "the day on which the House sat"
static uint32_t relativised_object(const MdtTree* const tree,
                                   const uint32_t verb) {
  if (has_complement(tree, verb)) {
    return MDT_NONE;
  }
  const MdtToken* const token = mdt_tree_token(tree, verb);
  if (token->head != MDT_NONE && (mdt_tree_is(tree, verb, MDT_DEP_XCOMP) ||
                                  mdt_tree_is(tree, verb, MDT_DEP_CONJ))) {
    return relativised_through(tree, token->head);
  }
  if (token->deprel != MDT_DEP_ACL_RELCL) {
    return MDT_NONE;
  }
  const uint32_t subject = mdt_tree_child(tree, verb, MDT_DEP_NSUBJ);
  if (subject == MDT_NONE || is_relative_word(tree, subject) ||
      mdt_clause_antecedent(tree, subject) == token->head) {
    return MDT_NONE;
  }
  for (MDT_EACH_CHILD(tree, verb, child)) {
    if ((mdt_tree_is(tree, child, MDT_DEP_OBL) ||
         mdt_tree_is(tree, child, MDT_DEP_ADVMOD)) &&
        is_relative_word(tree, child)) {
      return MDT_NONE;
    }
  }
  return token->head;
}

/// "detained and prosecuted the men": one object for both, on either verb
static uint32_t shared_object(const MdtTree* const tree, const uint32_t verb) {
  const MdtToken* const token = mdt_tree_token(tree, verb);
  if (has_complement(tree, verb)) {
    return MDT_NONE;
  }
  if (mdt_tree_is(tree, verb, MDT_DEP_CONJ) && token->head != MDT_NONE) {
    const uint32_t object = mdt_tree_child(tree, token->head, MDT_DEP_OBJ);
    return object != MDT_NONE && object > verb ? object : MDT_NONE;
  }
  for (MDT_EACH_CHILD(tree, verb, child)) {
    if (mdt_tree_is(tree, child, MDT_DEP_CONJ) && child <= verb + 2) {
      return mdt_tree_child(tree, child, MDT_DEP_OBJ);
    }
  }
  return MDT_NONE;
}

uint32_t mdt_clause_object(const MdtTree* const tree,
                           const uint32_t predicate) {
  // "was granted bail" keeps its object
  const uint32_t own = mdt_tree_child(tree, predicate, MDT_DEP_OBJ);
  if (own != MDT_NONE) {
    return mdt_clause_antecedent(tree, own);
  }
  if (mdt_clause_is_passive(tree, predicate)) {
    return mdt_clause_surface_subject(tree, predicate);
  }
  const uint32_t noun = relativised_object(tree, predicate);
  return noun != MDT_NONE ? noun : shared_object(tree, predicate);
}

uint32_t mdt_clause_indirect(const MdtTree* const tree,
                             const uint32_t predicate) {
  const uint32_t own = mdt_tree_child(tree, predicate, MDT_DEP_IOBJ);
  if (own == MDT_NONE && mdt_clause_is_passive(tree, predicate) &&
      mdt_tree_child(tree, predicate, MDT_DEP_OBJ) != MDT_NONE) {
    return mdt_clause_surface_subject(tree, predicate);
  }
  return own == MDT_NONE ? own : mdt_clause_antecedent(tree, own);
}

uint32_t mdt_clause_infinitive(const MdtTree* const tree,
                               const uint32_t predicate) {
  for (MDT_EACH_CHILD(tree, predicate, child)) {
    if (mdt_tree_is(tree, child, MDT_DEP_XCOMP) && is_infinitive(tree, child)) {
      return child;
    }
  }
  return MDT_NONE;
}

uint32_t mdt_clause_complement(const MdtTree* const tree,
                               const uint32_t predicate) {
  return mdt_tree_child(tree, predicate, MDT_DEP_CCOMP);
}

/// "to leave" is no phrase with the preposition "to"
static bool is_to_infinitive(const MdtTree* const tree, const uint32_t token) {
  return mdt_view_is(mdt_tree_marker(tree, token), "to") &&
         mdt_tree_child(tree, token, MDT_DEP_CASE) == MDT_NONE;
}

static bool is_phrase(const MdtTree* const tree, const uint32_t token,
                      const MdtView marker) {
  const MdtDeprel base = mdt_deprel_base(mdt_tree_token(tree, token)->deprel);
  return (base == MDT_DEP_OBL || base == MDT_DEP_NMOD ||
          base == MDT_DEP_ADVCL || base == MDT_DEP_ACL) &&
         mdt_view_equals_nocase(mdt_tree_marker(tree, token), marker) &&
         !is_to_infinitive(tree, token);
}

uint32_t mdt_clause_phrase(const MdtTree* const tree, const uint32_t head,
                           const MdtView marker) {
  for (MDT_EACH_CHILD(tree, head, child)) {
    if (is_phrase(tree, child, marker)) {
      return mdt_clause_antecedent(tree, child);
    }
  }
  return MDT_NONE;
}

uint32_t mdt_clause_phrase_next(const MdtTree* const tree, const uint32_t head,
                                const MdtView marker, const uint32_t after) {
  for (MDT_EACH_CHILD(tree, head, child)) {
    if (child > after && is_phrase(tree, child, marker)) {
      return mdt_clause_antecedent(tree, child);
    }
  }
  return MDT_NONE;
}
