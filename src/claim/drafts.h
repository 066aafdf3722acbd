// SPDX-License-Identifier: Apache-2.0
// Making drafts: the steps that add claims, in the order they run.

#ifndef MDT_CLAIM_DRAFTS_H
#define MDT_CLAIM_DRAFTS_H

#include "claim/work.h"

/// Add a claim for each tie of posts and structure
void mdt_draft_ties(MdtWork* work);

/// Add what is said: a claim for each sentence of what each source says
void mdt_draft_said(MdtWork* work);

/// Add what those who are told something are thereby told to do
void mdt_draft_commands(MdtWork* work);

/// Add a claim for each frame that the text evokes
void mdt_draft_frames(MdtWork* work);

/// Begin a draft of `relation` whose cue is the token `cue`, with its sentence
/// as evidence
MdtDraft* mdt_draft_begin(MdtWork* work, MdtRelation relation, uint32_t cue);

/// Join drafts that state the same claim, and order them as in the article
void mdt_drafts_merge(MdtWork* work);

/// Give drafts without a time the day that another sentence tells of them
void mdt_drafts_lend_days(MdtWork* work);

#endif
