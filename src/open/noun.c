// SPDX-License-Identifier: Apache-2.0
// What stands within a noun phrase: "Ada Poole, the mayor" is one who is the
// mayor, "Ford's plant" one that Ford has.

#include "open/work.h"

#include "base/view.h"
#include "claim/arguments.h"

static bool is_name(const MdtTree* const tree, const uint32_t token) {
  return mdt_tree_token(tree, token)->upos == MDT_UPOS_PROPN;
}

/// The benchmark takes "be" for "is", "are", "was" alike
static const char* be_of(const MdtOpenWork* const work) {
  return work->style == MDT_OPEN_CARB ? "be" : "is";
}

/// State that `subject` stands to `object` in `word` and the token `marker`,
/// which may be none
static void state(MdtOpenWork* const work, const char* const rule,
                  const char* const word, const uint32_t marker,
                  MdtOpenPart subject, MdtOpenPart object) {
  MdtOpenRelation* const relation = mdt_open_begin(work, rule, object.head);
  relation->phrase.word = mdt_view(word);
  relation->phrase.head = object.head;
  relation->is_of_noun = true;
  if (marker != MDT_NONE) {
    mdt_open_part_add(work, &relation->phrase, marker);
  }
  mdt_open_part_write(work, &relation->phrase);
  mdt_open_part_write(work, &subject);
  mdt_open_part_write(work, &object);
  mdt_open_argue(relation, &subject);
  mdt_open_argue(relation, &object);
}

static void state_apposition(MdtOpenWork* const work, const uint32_t noun,
                             const uint32_t appos) {
  const bool turns = is_name(work->tree, appos) && !is_name(work->tree, noun);
  const MdtOpenPart a = mdt_open_part(work, noun,
                                      MDT_OMIT_CASE | MDT_OMIT_LOOSE |
                                        MDT_OMIT_JOINED | MDT_OMIT_PREDICATE,
                                      appos);
  const MdtOpenPart b =
    mdt_open_part(work, appos, MDT_OMIT_CASE | MDT_OMIT_LOOSE, MDT_NONE);
  state(work, "apposition", be_of(work), MDT_NONE, turns ? b : a,
        turns ? a : b);
}

static void state_owner(MdtOpenWork* const work, const uint32_t noun,
                        const uint32_t owner) {
  const MdtOpenPart a =
    mdt_open_part(work, owner, MDT_OMIT_CASE | MDT_OMIT_LOOSE, MDT_NONE);
  const MdtOpenPart b =
    mdt_open_part(work, noun,
                  MDT_OMIT_CASE | MDT_OMIT_LOOSE | MDT_OMIT_OWNER |
                    MDT_OMIT_JOINED | MDT_OMIT_PREDICATE,
                  owner);
  state(work, "possessive", "has", MDT_NONE, a, b);
}

/// "*Ford's* plant"; but "*Monday's* game", "*his* plant" say nothing new
static bool is_owner(const MdtOpenWork* const work, const uint32_t token) {
  const MdtToken* const owner = mdt_tree_token(work->tree, token);
  return owner->deprel == MDT_DEP_NMOD_POSS && owner->upos != MDT_UPOS_PRON &&
         !mdt_argument_is_time(work->facts, token);
}

/// "the plant *in Ohio*"
static bool is_place(const MdtTree* const tree, const uint32_t token) {
  const MdtView marker = mdt_tree_marker(tree, token);
  return mdt_tree_is(tree, token, MDT_DEP_NMOD) && is_name(tree, token) &&
         (mdt_view_is(marker, "in") || mdt_view_is(marker, "at"));
}

static void state_place(MdtOpenWork* const work, const uint32_t noun,
                        const uint32_t place) {
  const MdtOpenPart a = mdt_open_part(work, noun,
                                      MDT_OMIT_CASE | MDT_OMIT_LOOSE |
                                        MDT_OMIT_JOINED | MDT_OMIT_PREDICATE,
                                      place);
  const MdtOpenPart b = mdt_open_part(
    work, place, MDT_OMIT_CASE | MDT_OMIT_LOOSE | MDT_OMIT_JOINED, MDT_NONE);
  state(work, "place", be_of(work),
        mdt_tree_child(work->tree, place, MDT_DEP_CASE), a, b);
}

void mdt_open_noun(MdtOpenWork* const work, const uint32_t noun) {
  const MdtTree* const tree = work->tree;
  for (MDT_EACH_CHILD(tree, noun, child)) {
    const MdtToken* const token = mdt_tree_token(tree, child);
    if (mdt_tree_is(tree, child, MDT_DEP_APPOS) &&
        token->upos != MDT_UPOS_NUM) {
      state_apposition(work, noun, child);
    } else if (is_owner(work, child) && !is_name(tree, noun)) {
      state_owner(work, noun, child);
    } else if (is_place(tree, child)) {
      state_place(work, noun, child);
    }
  }
}
