// SPDX-License-Identifier: Apache-2.0

#include "claim/ways.h"

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/culprits.h"

bool mdt_is_one_of(const MdtView word, const char* const* const words) {
  for (unsigned i = 0; words[i]; ++i) {
    if (mdt_view_is_nocase(word, words[i])) {
      return true;
    }
  }
  return false;
}

/// "*Ford* wrote to us, asking to leave", where "asking" hangs on "us"
static uint32_t writer(const MdtWork* const work, const uint32_t verb) {
  const uint32_t addressee = mdt_way_told_above(work, verb);
  return addressee == MDT_NONE || !mdt_tree_is(work->tree, verb, MDT_DEP_ACL)
           ? MDT_NONE
           : mdt_clause_surface_subject(
               work->tree, mdt_tree_token(work->tree, addressee)->head);
}

bool mdt_demands(const MdtRelation relation) {
  return relation == MDT_DIRECTED || relation == MDT_REQUESTED;
}

/// "the letter by *Ford* asking them to leave", "*Ford* sent a letter asking":
/// whose word it is, not the letter
static uint32_t asker(const MdtWork* const work,
                      const MdtProposal* const proposal) {
  const MdtTree* const tree = work->tree;
  const MdtToken* const cue = mdt_tree_token(tree, proposal->cue);
  if (!mdt_demands(proposal->frame->relation) || cue->deprel != MDT_DEP_ACL ||
      cue->xpos != MDT_XPOS_VBG || cue->head == MDT_NONE ||
      mdt_can_be_told(mdt_argument_make(work, cue->head, false).type)) {
    return MDT_NONE;
  }
  const MdtProposal noun = { .cue = cue->head };
  const uint32_t owner = mdt_way_owner(work, &noun);
  return owner != MDT_NONE ? owner : mdt_way_doer(work, &noun);
}

static uint32_t subject(const MdtWork* const work,
                        const MdtProposal* const proposal) {
  uint32_t found = writer(work, proposal->cue);
  found = found != MDT_NONE ? found : asker(work, proposal);
  return found != MDT_NONE ? found
                           : mdt_clause_subject(work->tree, proposal->cue);
}

static uint32_t object(const MdtWork* const work,
                       const MdtProposal* const proposal) {
  return mdt_clause_object(work->tree, proposal->cue);
}

static uint32_t indirect(const MdtWork* const work,
                         const MdtProposal* const proposal) {
  return mdt_clause_indirect(work->tree, proposal->cue);
}

static uint32_t self(const MdtWork* const work,
                     const MdtProposal* const proposal) {
  (void)work;
  return proposal->cue;
}

static uint32_t unit(const MdtWork* const work,
                     const MdtProposal* const proposal) {
  (void)work;
  return proposal->filler;
}

static uint32_t parts(const MdtWork* const work,
                      const MdtProposal* const proposal) {
  (void)work;
  return proposal->subject.heads.count > 1 ? proposal->subject.heads.heads[1]
                                           : MDT_NONE;
}

static uint32_t court(const MdtWork* const work,
                      const MdtProposal* const proposal) {
  return mdt_culprit_before(work, MDT_CULPRIT_COURT, proposal->cue);
}

static uint32_t police(const MdtWork* const work,
                       const MdtProposal* const proposal) {
  return mdt_culprit_before(work, MDT_CULPRIT_POLICE, proposal->cue);
}

static uint32_t disaster(const MdtWork* const work,
                         const MdtProposal* const proposal) {
  return mdt_culprit_before(work, MDT_CULPRIT_DISASTER, proposal->cue);
}

/// "Three others were injured": who did what was told last
static uint32_t earlier(const MdtWork* const work,
                        const MdtProposal* const proposal) {
  for (size_t i = work->drafts.count; i--;) {
    const MdtClaim* const claim = &work->drafts.items[i].claim;
    if (claim->relation == proposal->frame->relation && !claim->is_negated) {
      return claim->subject.head;
    }
  }
  return MDT_NONE;
}

static MdtStepFunc* const steps[MDT_N_STEPS] = {
  [MDT_STEP_SUBJECT] = subject,
  [MDT_STEP_OBJECT] = object,
  [MDT_STEP_INDIRECT] = indirect,
  [MDT_STEP_INFINITIVE] = mdt_way_infinitive,
  [MDT_STEP_PURPOSE] = mdt_way_purpose,
  [MDT_STEP_CLAUSE] = mdt_way_clause,
  [MDT_STEP_CLAUSE_SUBJECT] = mdt_way_clause_subject,
  [MDT_STEP_CLAUSE_DOER] = mdt_way_clause_doer,
  [MDT_STEP_PREDICATE] = mdt_way_predicate,
  [MDT_STEP_OWNER] = mdt_way_owner,
  [MDT_STEP_COMPOUND] = mdt_way_compound,
  [MDT_STEP_KIND] = mdt_way_kind,
  [MDT_STEP_OBJECT_OWNER] = mdt_way_object_owner,
  [MDT_STEP_OBJECT_SOURCE] = mdt_way_object_source,
  [MDT_STEP_DOER] = mdt_way_doer,
  [MDT_STEP_SPEAKER] = mdt_way_speaker,
  [MDT_STEP_PARTICIPANT] = mdt_way_participant,
  [MDT_STEP_EVENT] = mdt_way_event,
  [MDT_STEP_MODIFIED] = mdt_way_modified,
  [MDT_STEP_PERFORMER] = mdt_way_performer,
  [MDT_STEP_EARLIER] = earlier,
  [MDT_STEP_ADDRESSEE] = mdt_way_addressee,
  [MDT_STEP_SELF] = self,
  [MDT_STEP_ANCHOR] = mdt_way_anchor,
  [MDT_STEP_CONTENT] = mdt_way_content,
  [MDT_STEP_RECEIVER] = mdt_way_receiver,
  [MDT_STEP_COURT] = court,
  [MDT_STEP_POLICE] = police,
  [MDT_STEP_DISASTER] = disaster,
  [MDT_STEP_GROUND] = mdt_way_ground,
  [MDT_STEP_SUBJUNCTIVE] = mdt_way_subjunctive,
  [MDT_STEP_PARTS] = parts,
  [MDT_STEP_POST] = self,
  [MDT_STEP_UNIT] = unit,
};

uint32_t mdt_way_walk(const MdtWork* const work,
                      const MdtProposal* const proposal, const MdtWay way) {
  return way.step == MDT_STEP_PHRASE
           ? mdt_way_phrase(work, proposal->cue, way.word)
           : steps[way.step](work, proposal);
}
