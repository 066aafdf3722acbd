// SPDX-License-Identifier: Apache-2.0

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/drafts.h"
#include "claim/time.h"

#include <string.h>

MdtDraft* mdt_draft_begin(MdtWork* const work, const MdtRelation relation,
                          const uint32_t cue) {
  MdtDraft* const draft = mdt_push(work->doc->arena, &work->drafts);
  const MdtToken* const token = mdt_tree_token(work->tree, cue);
  draft->cue = cue;
  draft->claim.relation = relation;
  draft->claim.cue = token->span;
  draft->claim.cue_head = cue;
  draft->claim.denies = MDT_NONE;
  draft->claim.recipient.entity = MDT_NONE;
  *mdt_push(work->doc->arena, &draft->claim.evidence) = token->sentence;
  return draft;
}

static void describe(MdtWork* const work, MdtDraft* const draft,
                     const MdtTie* const tie) {
  MdtArena* const arena = work->doc->arena;
  MdtFeatures* const features = &draft->features;
  const MdtClaim* const claim = &draft->claim;
  mdt_feature_add(arena, features, "frame", claim->frame);
  mdt_feature_add(arena, features, "relation",
                  mdt_view(mdt_relation_name(claim->relation)));
  mdt_feature_add(arena, features, "tie-time", tie->time);
  mdt_feature_add(arena, features, "tie-subject",
                  mdt_view(mdt_type_name(claim->subject.type)));
  mdt_feature_add(arena, features, "tie-object",
                  mdt_view(mdt_type_name(claim->object.type)));
}

static void draft_tie(MdtWork* const work, const MdtTie* const tie) {
  const MdtMention* const mentions = work->doc->mentions.items;
  const MdtArgument subject =
    mdt_argument_of_mention(work, &mentions[tie->subject]);
  const MdtArgument object =
    mdt_argument_of_mention(work, &mentions[tie->object]);
  if (!subject.text.len || !object.text.len ||
      mdt_argument_equals(&subject, &object)) {
    return;
  }
  MdtDraft* const draft =
    mdt_draft_begin(work, tie->relation, mentions[tie->object].head);
  draft->claim.subject = subject;
  draft->claim.object = object;
  // Where a title stands, the time beside it is that of what its bearer does
  const bool is_title = tie->rule && !strcmp(tie->rule, "title");
  draft->claim.time =
    tie->time.len || is_title
      ? tie->time
      : mdt_claim_time_of_post(work, mentions[tie->object].head);
  draft->claim.cue = tie->cue;
  draft->claim.frame = mdt_view(tie->rule ? tie->rule : "tie");
  describe(work, draft, tie);
}

void mdt_draft_ties(MdtWork* const work) {
  for (size_t i = 0; i < work->doc->ties.count; ++i) {
    draft_tie(work, &work->doc->ties.items[i]);
  }
}
