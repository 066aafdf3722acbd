// SPDX-License-Identifier: Apache-2.0
// Steps from a noun that stands for an act or a document.

#include "claim/ways.h"

#include "base/view.h"
#include "claim/arguments.h"

bool mdt_is_noun(const MdtTree* const tree, const uint32_t token) {
  const MdtUpos upos = mdt_tree_token(tree, token)->upos;
  return upos == MDT_UPOS_NOUN || upos == MDT_UPOS_PROPN;
}

bool mdt_is_light(const MdtWork* const work, const uint32_t verb) {
  return verb != MDT_NONE &&
         mdt_wordlist_has(work->lexicon->light,
                          mdt_tree_token(work->tree, verb)->lemma);
}

uint32_t mdt_way_owner(const MdtWork* const work,
                       const MdtProposal* const proposal) {
  return mdt_clause_owner(work->tree, proposal->cue);
}

/// "the *Ford* report", where the name stands for whose it is
uint32_t mdt_way_compound(const MdtWork* const work,
                          const MdtProposal* const proposal) {
  const MdtTree* const tree = work->tree;
  const uint32_t cue = proposal->cue;
  for (MDT_EACH_CHILD(tree, cue, child)) {
    if ((mdt_tree_is(tree, child, MDT_DEP_COMPOUND) ||
         mdt_tree_token(tree, child)->deprel == MDT_DEP_NMOD) &&
        mdt_tree_token(tree, child)->upos == MDT_UPOS_PROPN &&
        mdt_tree_child(tree, child, MDT_DEP_CASE) == MDT_NONE) {
      return child;
    }
  }
  return MDT_NONE;
}

/// "the *evacuation* order": the act that the noun is about
uint32_t mdt_way_kind(const MdtWork* const work,
                      const MdtProposal* const proposal) {
  for (MDT_EACH_CHILD(work->tree, proposal->cue, child)) {
    if (mdt_tree_is(work->tree, child, MDT_DEP_COMPOUND) &&
        mdt_argument_make(work, child, false).type == MDT_TYPE_ACT) {
      return child;
    }
  }
  return MDT_NONE;
}

/// "asked for *her* resignation": whose act it is
uint32_t mdt_way_object_owner(const MdtWork* const work,
                              const MdtProposal* const proposal) {
  const MdtFilling* const object = &proposal->object;
  return object->heads.count && mdt_is_noun(work->tree, object->heads.heads[0])
           ? mdt_tree_child_exact(work->tree, object->heads.heads[0],
                                  MDT_DEP_NMOD_POSS)
           : MDT_NONE;
}

/// "a subpoena for records from *Ford*": who has what is asked for
uint32_t mdt_way_object_source(const MdtWork* const work,
                               const MdtProposal* const proposal) {
  const MdtView from = { "from", 4 };
  const MdtFilling* const object = &proposal->object;
  const uint32_t found =
    object->heads.count
      ? mdt_clause_phrase(work->tree, object->heads.heads[0], from)
      : MDT_NONE;
  return found != MDT_NONE &&
             mdt_can_be_told(mdt_argument_make(work, found, false).type)
           ? found
           : MDT_NONE;
}

/// "*Ford* issued a statement": who does the light verb
uint32_t mdt_way_doer(const MdtWork* const work,
                      const MdtProposal* const proposal) {
  const uint32_t noun = proposal->cue;
  const uint32_t verb = mdt_clause_governor(work->tree, noun);
  return mdt_is_light(work, verb) ? mdt_clause_subject(work->tree, verb)
                                  : MDT_NONE;
}

/// "Jones, *author* of the report": the noun that the cue stands beside; "is
/// known as an *author*": whom it describes
uint32_t mdt_way_anchor(const MdtWork* const work,
                        const MdtProposal* const proposal) {
  const MdtTree* const tree = work->tree;
  const uint32_t cue = proposal->cue;
  const MdtToken* const token = mdt_tree_token(tree, cue);
  if (mdt_tree_is(tree, cue, MDT_DEP_OBL) && token->head != MDT_NONE &&
      mdt_view_is(mdt_tree_marker(tree, cue), "as")) {
    return mdt_clause_object(tree, token->head);
  }
  return mdt_tree_is(tree, cue, MDT_DEP_APPOS) ||
             mdt_tree_is(tree, cue, MDT_DEP_AMOD) ||
             mdt_tree_is(tree, cue, MDT_DEP_ACL)
           ? token->head
           : MDT_NONE;
}

/// "their demands include *calm*", "his plan was to *leave*": what the noun is
/// said to be or hold
uint32_t mdt_way_content(const MdtWork* const work,
                         const MdtProposal* const proposal) {
  const MdtTree* const tree = work->tree;
  const uint32_t noun = proposal->cue;
  static const char* const holding[] = { "include", "comprise", "contain",
                                         "involve", NULL };
  const MdtToken* const token = mdt_tree_token(tree, noun);
  if (token->head == MDT_NONE || !mdt_tree_is(tree, noun, MDT_DEP_NSUBJ)) {
    return MDT_NONE;
  }
  if (mdt_tree_child(tree, token->head, MDT_DEP_COP) != MDT_NONE) {
    // "his advice was *unlawful*" tells nothing of what he advised
    return mdt_tree_token(tree, token->head)->upos == MDT_UPOS_ADJ
             ? MDT_NONE
             : token->head;
  }
  if (!mdt_is_one_of(mdt_tree_token(tree, token->head)->lemma, holding)) {
    return MDT_NONE;
  }
  const uint32_t object = mdt_tree_child(tree, token->head, MDT_DEP_OBJ);
  const uint32_t inner = mdt_tree_child(tree, token->head, MDT_DEP_XCOMP);
  return object != MDT_NONE  ? object
         : inner != MDT_NONE ? inner
                             : mdt_clause_complement(tree, token->head);
}

uint32_t mdt_giver_of(const MdtWork* const work, const uint32_t noun) {
  const MdtView from = { "from", 4 };
  const uint32_t verb = mdt_clause_governor(work->tree, noun);
  return verb == MDT_NONE || mdt_is_light(work, verb)
           ? MDT_NONE
           : mdt_clause_noun_phrase(work->tree, noun, from);
}

/// "gave *them* permission", "permission was given to *them*", "*they* won
/// permission from us"
uint32_t mdt_way_receiver(const MdtWork* const work,
                          const MdtProposal* const proposal) {
  const uint32_t noun = proposal->cue;
  const MdtView to = { "to", 2 };
  const uint32_t verb = mdt_clause_governor(work->tree, noun);
  if (mdt_giver_of(work, noun) != MDT_NONE) {
    return mdt_clause_surface_subject(work->tree, verb);
  }
  if (!mdt_is_light(work, verb)) {
    return MDT_NONE;
  }
  const uint32_t own = mdt_clause_indirect(work->tree, verb);
  return own != MDT_NONE && own != noun
           ? own
           : mdt_clause_phrase(work->tree, verb, to);
}
