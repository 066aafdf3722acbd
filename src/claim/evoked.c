// SPDX-License-Identifier: Apache-2.0
// Claims that frames propose.

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/drafts.h"
#include "claim/factuality.h"
#include "claim/features.h"
#include "claim/match.h"
#include "claim/roles.h"
#include "claim/sources.h"
#include "claim/time.h"
#include "claim/ways.h"
#include "quote/quote.h"

static const MdtArgument nothing = { .type = MDT_TYPE_NONE,
                                     .entity = MDT_NONE,
                                     .head = MDT_NONE };

static bool allows(const unsigned types, const MdtType type) {
  return !types || types & (1u << type);
}

/// "resigned": the post that the subject holds
static MdtArgument post_of(const MdtWork* const work,
                           const MdtArgument* const holder) {
  const MdtDocument* const doc = work->doc;
  for (size_t i = 0; i < doc->ties.count; ++i) {
    const MdtTie* const tie = &doc->ties.items[i];
    const MdtMention* const subject = &doc->mentions.items[tie->subject];
    if (tie->relation == MDT_HOLDS_POST && holder->entity != MDT_NONE &&
        subject->entity == holder->entity) {
      return mdt_argument_of_mention(work, &doc->mentions.items[tie->object]);
    }
  }
  return nothing;
}

/// "left *at the request of* Ford": where the phrase of the cue begins
static uint32_t phrase_start(const MdtWork* const work, const uint32_t cue) {
  const uint32_t marker = mdt_tree_child(work->tree, cue, MDT_DEP_CASE);
  return mdt_tree_token(work->tree, marker < cue ? marker : cue)->span.start;
}

/// "resigned as *treasurer*" names the post, not who holds it
static MdtArgument filler_of(const MdtWork* const work,
                             const MdtProposal* const proposal,
                             const uint32_t head) {
  const MdtFrame* const frame = proposal->frame;
  const MdtArgument filler = mdt_argument_make(work, head, frame->takes_act);
  return frame->object_types == 1u << MDT_TYPE_POST &&
             filler.type != MDT_TYPE_POST
           ? mdt_argument_in_words(work, head)
           : filler;
}

static MdtArgument object_of(const MdtWork* const work,
                             const MdtProposal* const proposal,
                             const MdtArgument* const subject,
                             const uint32_t head) {
  switch (proposal->object.way.step) {
    case MDT_STEP_POST:
      return post_of(work, subject);
    case MDT_STEP_MODIFIED:
      return mdt_argument_before(
        work, head, proposal->frame->takes_act,
        head < proposal->cue ? phrase_start(work, proposal->cue) : UINT32_MAX);
    default:
      return filler_of(work, proposal, head);
  }
}

/// "wrote that he ordered that *we* leave": those told are the writer's own
static void name_speakers(const MdtWork* const work, MdtClaim* const claim) {
  const uint32_t head = claim->recipient.head;
  if (claim->n_sources && claim->recipient.text.len && head != MDT_NONE &&
      (mdt_tree_has_lemma(work->tree, head, "we") ||
       mdt_tree_has_lemma(work->tree, head, "us"))) {
    claim->recipient = claim->sources[claim->n_sources - 1];
  }
}

static void draft_one(MdtWork* const work, const MdtProposal* const proposal,
                      const MdtArgument* const subject,
                      const MdtArgument* const object,
                      const MdtArgument* const recipient) {
  const MdtFrame* const frame = proposal->frame;
  const bool is_negated = mdt_claim_negation(work, proposal);
  MdtDraft* const draft = mdt_draft_begin(work, frame->relation, proposal->cue);
  MdtClaim* const claim = &draft->claim;
  claim->subject = *subject;
  claim->object = *object;
  claim->recipient = *recipient;
  claim->frame = frame->name;
  claim->is_negated = !frame->needs_negation && is_negated != frame->is_denial;
  claim->modality = mdt_predicate_modality(work, proposal->cue);
  if (proposal->companion != MDT_NONE) {
    const MdtSpan span = mdt_tree_token(work->tree, proposal->companion)->span;
    claim->cue.start =
      span.start < claim->cue.start ? span.start : claim->cue.start;
    claim->cue.end = span.end > claim->cue.end ? span.end : claim->cue.end;
  }
  claim->time = mdt_claim_time_at(work, proposal->cue);
  mdt_claim_set_sources(work, claim, proposal->cue, MDT_NONE);
  name_speakers(work, claim);
  mdt_describe_proposal(work, draft, proposal);
}

/// "named Keller *captain*": not Keller again, but what she becomes
static MdtArgument recipient_of(const MdtWork* const work,
                                const MdtArgument* const object,
                                const uint32_t head) {
  const MdtArgument recipient = mdt_argument_make(work, head, false);
  return recipient.entity != MDT_NONE && recipient.entity == object->entity
           ? mdt_argument_in_words(work, head)
           : recipient;
}

static unsigned draft_recipients(MdtWork* const work,
                                 const MdtProposal* const proposal,
                                 const MdtArgument* const subject,
                                 const MdtArgument* const object) {
  unsigned drafted = 0;
  for (unsigned i = 0; i < proposal->recipient.heads.count; ++i) {
    const MdtArgument recipient =
      recipient_of(work, object, proposal->recipient.heads.heads[i]);
    if (recipient.text.len &&
        allows(proposal->frame->recipient_types, recipient.type) &&
        !mdt_argument_equals(&recipient, subject)) {
      draft_one(work, proposal, subject, object, &recipient);
      ++drafted;
    }
  }
  if (!drafted && !proposal->frame->recipient_types) {
    draft_one(work, proposal, subject, object, &nothing);
    ++drafted;
  }
  return drafted;
}

/// Longest chain of acts within acts that we follow
enum { MAX_CONTENT = 6 };

/// "asked them *to leave*": what is asked may hang on the verb as a purpose
static bool takes_act(const MdtWork* const work, const uint32_t verb) {
  const MdtUnit* const unit = mdt_unit_first(work, verb);
  return unit && unit->frame->takes_act;
}

/// "planned to leave and *asked* for leave": a finite verb that hangs on an
/// infinitive goes with what is above it
static bool is_told_beside(const MdtTree* const tree, const uint32_t verb) {
  const MdtXpos xpos = mdt_tree_token(tree, verb)->xpos;
  const uint32_t act = mdt_tree_token(tree, verb)->head;
  return mdt_tree_token(tree, act)->xpos == MDT_XPOS_VB &&
         mdt_tree_child(tree, act, MDT_DEP_AUX) == MDT_NONE &&
         (xpos == MDT_XPOS_VBD || xpos == MDT_XPOS_VBZ);
}

/// What hangs on an act and is done with it: "wants to *close* the port"
static bool continues_act(const MdtWork* const work, const uint32_t token) {
  const MdtTree* const tree = work->tree;
  return (mdt_tree_is(tree, token, MDT_DEP_CONJ) &&
          !is_told_beside(tree, token)) ||
         mdt_tree_is(tree, token, MDT_DEP_XCOMP) ||
         (mdt_tree_is(tree, token, MDT_DEP_ADVCL) &&
          mdt_view_is(mdt_tree_marker(tree, token), "to") &&
          takes_act(work, mdt_tree_token(tree, token)->head));
}

/// What a claim is about is no claim of its own, nor what that is about:
/// "allowed him to ask them to *leave*"
static void mark_content(MdtWork* const work, const uint32_t head,
                         const unsigned depth) {
  work->is_content[head] = true;
  for (MDT_EACH_CHILD(work->tree, head, child)) {
    if (depth && continues_act(work, child)) {
      mark_content(work, child, depth - 1);
    }
  }
}

/// Whether the act that fills the frame is no claim of its own; what one only
/// tries to do is: "tried to *block* the bill"
static bool is_all_there_is(const MdtFrame* const frame) {
  return frame->takes_act && frame->relation != MDT_DROVE;
}

static unsigned draft_objects(MdtWork* const work,
                              const MdtProposal* const proposal,
                              const MdtArgument* const subject) {
  const MdtFrame* const frame = proposal->frame;
  unsigned drafted = 0;
  for (unsigned i = 0; i < proposal->object.heads.count; ++i) {
    const uint32_t head = proposal->object.heads.heads[i];
    const MdtArgument object = object_of(work, proposal, subject, head);
    if (!object.text.len || !allows(frame->object_types, object.type) ||
        mdt_argument_equals(subject, &object)) {
      continue;
    }
    const unsigned before = drafted;
    drafted += draft_recipients(work, proposal, subject, &object);
    if (drafted > before && is_all_there_is(frame) &&
        object.type == MDT_TYPE_ACT) {
      mark_content(work, head, MAX_CONTENT);
    }
  }
  return drafted;
}

/// "We urge you to leave": whom no other word names is the speaker
static MdtArgument subject_of(const MdtWork* const work,
                              const MdtProposal* const proposal,
                              const uint32_t head) {
  const MdtArgument subject = mdt_argument_make(work, head, false);
  const uint32_t index = mdt_attribution_covering(work->doc, proposal->cue);
  return !subject.text.len && index != MDT_NONE &&
             mdt_tree_has_lemma(work->tree, head, "we")
           ? mdt_attribution_source(work, &work->doc->attributions.items[index])
           : subject;
}

static unsigned draft_subjects(MdtWork* const work,
                               const MdtProposal* const proposal) {
  unsigned drafted = 0;
  for (unsigned i = 0; i < proposal->subject.heads.count; ++i) {
    const MdtArgument subject =
      subject_of(work, proposal, proposal->subject.heads.heads[i]);
    if (subject.text.len &&
        allows(proposal->frame->subject_types, subject.type)) {
      drafted += draft_objects(work, proposal, &subject);
    }
  }
  return drafted;
}

/// "commented" is no refusal, "did not comment" is one
static bool is_negated_enough(const MdtWork* const work,
                              const MdtProposal* const proposal) {
  return !proposal->frame->needs_negation || mdt_claim_negation(work, proposal);
}

/// "They were ordered to *close* the port": that they closed it is not said,
/// though nobody says who ordered it
static void mark_unclaimed(MdtWork* const work,
                           const MdtProposal* const proposal) {
  const MdtFilling* const object = &proposal->object;
  if (mdt_demands(proposal->frame->relation) && object->is_filled &&
      object->way.step == MDT_STEP_INFINITIVE) {
    mark_content(work, object->heads.heads[0], MAX_CONTENT);
  }
}

/// The first unit whose frame finds its roles is what is meant
static void draft_cue(MdtWork* const work, const uint32_t cue) {
  MdtProposal proposal;
  const MdtUnit* unit = NULL;
  unsigned drafted = 0;
  while (!drafted && mdt_unit_match(work, cue, unit, &proposal)) {
    unit = proposal.unit;
    if (!mdt_roles_fill(work, &proposal)) {
      mark_unclaimed(work, &proposal);
    } else if (is_negated_enough(work, &proposal)) {
      drafted = draft_subjects(work, &proposal);
    }
  }
}

void mdt_draft_frames(MdtWork* const work) {
  for (uint32_t i = 0; i < work->doc->tokens.count; ++i) {
    if (!work->is_content[i]) {
      draft_cue(work, i);
    }
  }
}
