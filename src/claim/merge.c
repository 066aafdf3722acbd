// SPDX-License-Identifier: Apache-2.0
// One claim for what several sentences say, in the order of the article.

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/drafts.h"

static bool same_recipient(const MdtArgument* const a,
                           const MdtArgument* const b) {
  return !a->text.len || !b->text.len || mdt_argument_equals(a, b);
}

static bool same_lemma(const MdtTree* const tree, const uint32_t a,
                       const uint32_t b) {
  return a != MDT_NONE && b != MDT_NONE &&
         mdt_view_equals_nocase(mdt_tree_token(tree, a)->lemma,
                                mdt_tree_token(tree, b)->lemma);
}

/// "waive her immunity", "the immunity be waived": one verb done to one thing
static bool same_act(const MdtWork* const work, const MdtArgument* const a,
                     const MdtArgument* const b) {
  const MdtTree* const tree = work->tree;
  return a->entity == MDT_NONE && b->entity == MDT_NONE &&
         (a->type == MDT_TYPE_ACT || b->type == MDT_TYPE_ACT) &&
         same_lemma(tree, a->head, b->head) &&
         same_lemma(tree, mdt_clause_object(tree, a->head),
                    mdt_clause_object(tree, b->head));
}

/// Whose the noun is that heads `argument`, or none
static uint32_t owner_entity(const MdtWork* const work,
                             const MdtArgument* const argument) {
  const uint32_t owner =
    argument->head == MDT_NONE
      ? MDT_NONE
      : mdt_tree_child_exact(work->tree, argument->head, MDT_DEP_NMOD_POSS);
  return owner == MDT_NONE ? owner
                           : mdt_argument_make(work, owner, false).entity;
}

/// "John Smith's resignation", "his resignation"
static bool same_owner(const MdtWork* const work, const MdtArgument* const a,
                       const MdtArgument* const b) {
  const uint32_t owner = owner_entity(work, a);
  return a->type != MDT_TYPE_PROPOSITION && b->type != MDT_TYPE_PROPOSITION &&
         same_lemma(work->tree, a->head, b->head) && owner != MDT_NONE &&
         owner == owner_entity(work, b);
}

static bool is_same(const MdtWork* const work, const MdtClaim* const a,
                    const MdtClaim* const b) {
  return a->relation == b->relation && a->is_negated == b->is_negated &&
         a->modality == b->modality &&
         mdt_argument_equals(&a->subject, &b->subject) &&
         (mdt_argument_equals(&a->object, &b->object) ||
          same_act(work, &a->object, &b->object) ||
          same_owner(work, &a->object, &b->object)) &&
         same_recipient(&a->recipient, &b->recipient);
}

static void add_evidence(MdtWork* const work, MdtIndices* const evidence,
                         const uint32_t sentence) {
  for (size_t i = 0; i < evidence->count; ++i) {
    if (evidence->items[i] == sentence) {
      return;
    }
  }
  (void)mdt_push(work->doc->arena, evidence);
  size_t place = evidence->count - 1;
  while (place && evidence->items[place - 1] > sentence) {
    evidence->items[place] = evidence->items[place - 1];
    --place;
  }
  evidence->items[place] = sentence;
}

/// What the article asserts once needs no source
static void absorb(MdtWork* const work, MdtDraft* const into,
                   const MdtDraft* const from) {
  MdtClaim* const claim = &into->claim;
  for (size_t i = 0; i < from->claim.evidence.count; ++i) {
    add_evidence(work, &claim->evidence, from->claim.evidence.items[i]);
  }
  if (!from->claim.n_sources && !from->claim.is_hearsay) {
    claim->n_sources = 0;
  }
  claim->is_hearsay &= from->claim.is_hearsay;
  if (!claim->recipient.text.len) {
    claim->recipient = from->claim.recipient;
  }
  if (!claim->time.len) {
    claim->time = from->claim.time;
  }
  if (from->claim.confidence > claim->confidence) {
    claim->confidence = from->claim.confidence;
    claim->frame = from->claim.frame;
    claim->cue_head = from->claim.cue_head;
    into->features = from->features;
  }
}

static void join(MdtWork* const work) {
  MdtDraft* const drafts = work->drafts.items;
  size_t kept = 0;
  for (size_t i = 0; i < work->drafts.count; ++i) {
    size_t twin = 0;
    while (twin < kept &&
           !is_same(work, &drafts[twin].claim, &drafts[i].claim)) {
      ++twin;
    }
    if (twin < kept) {
      absorb(work, &drafts[twin], &drafts[i]);
    } else {
      drafts[kept++] = drafts[i];
    }
  }
  work->drafts.count = kept;
}

static bool is_before(const MdtClaim* const a, const MdtClaim* const b) {
  const uint32_t first_a = a->evidence.items[0];
  const uint32_t first_b = b->evidence.items[0];
  if (first_a != first_b) {
    return first_a < first_b;
  }
  return a->cue.start < b->cue.start;
}

/// Insertion keeps what stands at one place in the order it was found
static void sort(MdtDrafts* const drafts) {
  for (size_t i = 1; i < drafts->count; ++i) {
    const MdtDraft draft = drafts->items[i];
    size_t place = i;
    while (place && is_before(&draft.claim, &drafts->items[place - 1].claim)) {
      drafts->items[place] = drafts->items[place - 1];
      --place;
    }
    drafts->items[place] = draft;
  }
}

void mdt_drafts_merge(MdtWork* const work) {
  join(work);
  sort(&work->drafts);
}
