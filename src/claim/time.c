// SPDX-License-Identifier: Apache-2.0

#include "claim/time.h"

#include "base/view.h"

/// How many predicates above a cue can lend it their time
enum { MAX_GOVERNORS = 4 };

static bool has_subject(const MdtTree* const tree, const uint32_t token) {
  return mdt_tree_child(tree, token, MDT_DEP_NSUBJ) != MDT_NONE;
}

/// "met, *saying*", "met *by* flying", "met *while* visiting"
static bool is_at_once(const MdtView marker) {
  return !marker.len || mdt_view_is(marker, "by") ||
         mdt_view_is(marker, "while");
}

/// The predicate whose time is that of `token` too: "met on Monday, *saying*
/// …", "met on Monday and *agreed*", "issued an *order* on Monday"; or none
static uint32_t lender_of(const MdtWork* const work, const uint32_t token) {
  const MdtTree* const tree = work->tree;
  const MdtToken* const own = mdt_tree_token(tree, token);
  if (own->upos == MDT_UPOS_NOUN) {
    if (mdt_tree_is(tree, token, MDT_DEP_OBL) &&
        mdt_view_is(mdt_tree_marker(tree, token), "as")) {
      return own->head;
    }
    const uint32_t verb = mdt_clause_governor(tree, token);
    return verb != MDT_NONE &&
               mdt_wordlist_has(work->lexicon->light,
                                mdt_tree_token(tree, verb)->lemma)
             ? verb
             : MDT_NONE;
  }
  const bool is_joined =
    mdt_tree_is(tree, token, MDT_DEP_XCOMP) ||
    (mdt_tree_is(tree, token, MDT_DEP_CONJ) && !has_subject(tree, token)) ||
    (mdt_tree_is(tree, token, MDT_DEP_ADVCL) && !has_subject(tree, token) &&
     own->xpos == MDT_XPOS_VBG && is_at_once(mdt_tree_marker(tree, token)));
  return is_joined ? own->head : MDT_NONE;
}

MdtView mdt_claim_time_of_post(const MdtWork* const work, uint32_t post) {
  const MdtDocument* const doc = work->doc;
  for (int i = 0; i < MAX_GOVERNORS && post != MDT_NONE && doc->time_at; ++i) {
    const MdtToken* const own = mdt_tree_token(work->tree, post);
    const uint32_t at = doc->time_at[post];
    const MdtTime* const time = at != MDT_NONE ? &doc->times.items[at] : NULL;
    if (time && mdt_tree_token(work->tree, time->head)->head == post) {
      return time->value;
    }
    const bool goes_on = mdt_tree_is(work->tree, post, MDT_DEP_NMOD) ||
                         (mdt_tree_is(work->tree, post, MDT_DEP_OBL) &&
                          mdt_view_is(mdt_tree_marker(work->tree, post), "as"));
    post = goes_on ? own->head : MDT_NONE;
  }
  return mdt_view("");
}

MdtView mdt_claim_time_at(const MdtWork* const work, const uint32_t cue) {
  const MdtDocument* const doc = work->doc;
  uint32_t at = cue;
  for (int i = 0; i < MAX_GOVERNORS && at != MDT_NONE && doc->time_at; ++i) {
    if (doc->time_at[at] != MDT_NONE) {
      return doc->times.items[doc->time_at[at]].value;
    }
    at = lender_of(work, at);
  }
  return mdt_view("");
}
