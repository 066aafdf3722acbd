// SPDX-License-Identifier: Apache-2.0
// Days that one sentence tells and others leave out: a headline's, and that of
// the disaster which the article is about.

#include "base/view.h"
#include "claim/arguments.h"
#include "claim/drafts.h"

/// How many sentences after it still tell the news of a headline
enum { LEAD = 5 };

/// The time told at `token`, or else at its verb, if it is a day: not a year,
/// nor "since Monday"
static const MdtTime* day_at(const MdtWork* const work, const uint32_t token) {
  const MdtDocument* const doc = work->doc;
  const uint32_t head = mdt_tree_token(work->tree, token)->head;
  uint32_t at = doc->time_at[token];
  if (at == MDT_NONE && head != MDT_NONE &&
      mdt_tree_token(work->tree, head)->upos == MDT_UPOS_VERB) {
    at = doc->time_at[head];
  }
  const MdtTime* const time = at != MDT_NONE ? &doc->times.items[at] : NULL;
  const bool is_day =
    time && time->from.day && !time->to.year && !time->relation.len;
  return is_day ? time : NULL;
}

/// The day of the disasters that the article names, empty if it tells of none
/// or of two
static MdtView day_of_disaster(const MdtWork* const work) {
  const MdtIndices* const named = &work->culprits[MDT_CULPRIT_DISASTER];
  MdtView day = mdt_view("");
  for (size_t i = 0; i < named->count && work->doc->time_at; ++i) {
    const MdtTime* const time = day_at(work, named->items[i]);
    if (time && day.len && !mdt_view_equals(day, time->value)) {
      return mdt_view("");
    }
    day = time ? time->value : day;
  }
  return day;
}

/// "The *blaze* injured sixteen", but not "could injure"
static bool is_of_disaster(const MdtClaim* const claim) {
  return claim->relation == MDT_HARMED && claim->subject.type == MDT_TYPE_ACT &&
         !claim->is_negated && claim->modality == MDT_ASSERTED;
}

/// Whether `told` may say again what `headline` says: the same done by the same
static bool tells_again(const MdtClaim* const told,
                        const MdtClaim* const headline) {
  return told->time.len && told->relation == headline->relation &&
         told->evidence.items[0] - headline->evidence.items[0] <= LEAD &&
         told->is_negated == headline->is_negated &&
         mdt_argument_equals(&told->subject, &headline->subject);
}

static bool is_headline(const MdtWork* const work,
                        const MdtClaim* const claim) {
  const uint32_t sentence = claim->evidence.items[0];
  return claim->evidence.count == 1 &&
         work->doc->sentences.items[sentence].is_headline;
}

/// The day of what a headline says, from the first claim that says it again
static MdtView day_of_headline(const MdtWork* const work,
                               const MdtClaim* const headline) {
  const MdtDrafts* const drafts = &work->drafts;
  for (size_t i = 0; i < drafts->count; ++i) {
    if (tells_again(&drafts->items[i].claim, headline)) {
      return drafts->items[i].claim.time;
    }
  }
  return mdt_view("");
}

void mdt_drafts_lend_days(MdtWork* const work) {
  const MdtView disaster = day_of_disaster(work);
  for (size_t i = 0; i < work->drafts.count; ++i) {
    MdtClaim* const claim = &work->drafts.items[i].claim;
    if (!claim->time.len && is_headline(work, claim)) {
      claim->time = day_of_headline(work, claim);
    }
    if (!claim->time.len && is_of_disaster(claim)) {
      claim->time = disaster;
    }
  }
}
