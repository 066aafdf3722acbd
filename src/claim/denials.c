// SPDX-License-Identifier: Apache-2.0

#include "claim/denials.h"

#include "base/view.h"
#include "claim/arguments.h"

/// How many claims before a denial are looked at
enum { MAX_BEFORE = 256 };

/// Whether claim `a` is "I never ordered them to stop" and `b` says that it was
/// ordered: of one subject, in one relation, about one thing or like acts
static bool contradicts(const MdtWork* const work, const MdtClaim* const a,
                        const MdtClaim* const b) {
  const MdtArgument* const x = &a->object;
  const MdtArgument* const y = &b->object;
  if (!a->is_negated || b->is_negated || a->relation != b->relation ||
      !mdt_argument_equals(&a->subject, &b->subject)) {
    return false;
  }
  return mdt_argument_equals(x, y) ||
         (x->head != MDT_NONE && y->head != MDT_NONE &&
          x->type == MDT_TYPE_ACT && y->type == MDT_TYPE_ACT &&
          mdt_view_equals(mdt_tree_token(work->tree, x->head)->lemma,
                          mdt_tree_token(work->tree, y->head)->lemma));
}

/// Whether draft `j` stands in what draft `i` denies: "denied that he *knew*"
static bool is_denied(const MdtWork* const work, const MdtDraft* const i,
                      const MdtDraft* const j) {
  return i->claim.relation == MDT_DENIED && i->claim.object.head != MDT_NONE &&
         mdt_tree_dominates(work->tree, i->claim.object.head, j->cue);
}

/// "denied the *allegations*": what others said
static bool denies_what_was_said(const MdtWork* const work,
                                 const MdtDraft* const denial) {
  const uint32_t head = denial->claim.object.head;
  return denial->claim.relation == MDT_DENIED && head != MDT_NONE &&
         mdt_wordlist_has(work->lexicon->deniables,
                          mdt_tree_token(work->tree, head)->lemma);
}

/// Whether `claim` says of `who` what he would deny: that he is accused, or
/// what somebody else has it that he did
static bool is_held_against(const MdtClaim* const claim,
                            const MdtArgument* const who) {
  if (claim->is_negated || claim->relation == MDT_DENIED) {
    return false;
  }
  if (claim->relation == MDT_ACCUSED || claim->relation == MDT_PROSECUTED ||
      claim->relation == MDT_SUED) {
    return mdt_argument_equals(&claim->object, who);
  }
  const bool is_his_own =
    claim->n_sources &&
    mdt_argument_equals(&claim->sources[claim->n_sources - 1], who);
  return mdt_argument_equals(&claim->subject, who) && !is_his_own &&
         claim->relation != MDT_SAID && (claim->n_sources || claim->is_hearsay);
}

/// The claim that draft `i` denies by its own words; or none
static uint32_t contradicted_by(const MdtWork* const work, const size_t i) {
  const MdtDraft* const drafts = work->drafts.items;
  const size_t end =
    i + MAX_BEFORE < work->drafts.count ? i + MAX_BEFORE : work->drafts.count;
  for (size_t j = i > MAX_BEFORE ? i - MAX_BEFORE : 0; j < end; ++j) {
    if (j != i && (is_denied(work, &drafts[i], &drafts[j]) ||
                   contradicts(work, &drafts[i].claim, &drafts[j].claim))) {
      return (uint32_t)j;
    }
  }
  return MDT_NONE;
}

/// The last claim before draft `i` that its subject would deny; or none
static uint32_t held_against_before(const MdtWork* const work, const size_t i) {
  const MdtDraft* const drafts = work->drafts.items;
  const size_t end = i > MAX_BEFORE ? i - MAX_BEFORE : 0;
  for (size_t j = i; j-- > end;) {
    if (is_held_against(&drafts[j].claim, &drafts[i].claim.subject)) {
      return (uint32_t)j;
    }
  }
  return MDT_NONE;
}

void mdt_denials_link(MdtWork* const work) {
  MdtDraft* const drafts = work->drafts.items;
  for (size_t i = 0; i < work->drafts.count; ++i) {
    if (drafts[i].claim.relation != MDT_DENIED && !drafts[i].claim.is_negated) {
      continue;
    }
    drafts[i].claim.denies = contradicted_by(work, i);
    if (drafts[i].claim.denies == MDT_NONE &&
        denies_what_was_said(work, &drafts[i])) {
      drafts[i].claim.denies = held_against_before(work, i);
    }
  }
}
