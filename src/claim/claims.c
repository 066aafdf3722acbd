// SPDX-License-Identifier: Apache-2.0

#include "claim/claims.h"

#include "base/file.h"
#include "base/try.h"
#include "base/view.h"
#include "claim/culprits.h"
#include "claim/denials.h"
#include "claim/drafts.h"
#include "claim/sources.h"

#include <string.h>

MdtStatus mdt_claim_lexicon_load(MdtArena* const arena, const char* const dir,
                                 const MdtWordNet* const wordnet,
                                 MdtClaimLexicon** const out,
                                 const MdtLog* const log) {
  MdtClaimLexicon* const lexicon =
    (MdtClaimLexicon*)mdt_arena_alloc(arena, sizeof(MdtClaimLexicon));
  const struct {
    const char* name;
    MdtWordList** list;
  } tables[] = {
    { "lexicon/modals.tsv", &lexicon->modals },
    { "lexicon/modal-governors.tsv", &lexicon->governors },
    { "lexicon/modal-reports.tsv", &lexicon->reports },
    { "lexicon/negators.tsv", &lexicon->negators },
    { "lexicon/light-verbs.tsv", &lexicon->light },
    { "lexicon/noun-types.tsv", &lexicon->nouns },
    { "lexicon/culprits.tsv", &lexicon->culprits },
    { "lexicon/media.tsv", &lexicon->media },
    { "lexicon/audiences.tsv", &lexicon->audiences },
    { "lexicon/deniables.tsv", &lexicon->deniables },
    { "lexicon/claim-weights.tsv", &lexicon->weights },
  };
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); ++i) {
    TRY(st, mdt_wordlist_read(arena, mdt_file_join(arena, dir, tables[i].name),
                              tables[i].list, log));
  }
  lexicon->wordnet = wordnet;
  *out = lexicon;
  return mdt_frames_load(arena, dir, &lexicon->frames, log);
}

static void score(MdtWork* const work) {
  for (size_t i = 0; i < work->drafts.count; ++i) {
    MdtDraft* const draft = &work->drafts.items[i];
    draft->claim.confidence =
      mdt_scorer_confidence(work->lexicon->weights, &draft->features);
  }
}

static void drop_unlikely(MdtWork* const work) {
  const unsigned least = mdt_scorer_threshold(work->lexicon->weights);
  size_t kept = 0;
  for (size_t i = 0; i < work->drafts.count; ++i) {
    if (work->drafts.items[i].claim.confidence >= least) {
      work->drafts.items[kept++] = work->drafts.items[i];
    }
  }
  work->drafts.count = kept;
}

/// What a claim's confidence rests on stays with it, for those who ask why
static void keep_features(MdtArena* const arena, MdtDraft* const draft) {
  const size_t size = draft->features.count * sizeof(MdtView);
  draft->claim.features = (MdtView*)mdt_arena_alloc(arena, size + 1);
  draft->claim.n_features = draft->features.count;
  memcpy(draft->claim.features, draft->features.items, size);
}

static void draft(MdtWork* const work) {
  mdt_draft_ties(work);
  mdt_draft_said(work);
  mdt_draft_commands(work);
  mdt_draft_frames(work);
  score(work);
  mdt_drafts_merge(work);
}

void mdt_propose_claims(const MdtClaimLexicon* const lexicon,
                        MdtDocument* const doc, const MdtProposalFunc func,
                        void* const handle) {
  MdtWork work = mdt_work_begin(lexicon, doc);
  mdt_culprits_collect(&work);
  draft(&work);
  for (size_t i = 0; i < work.drafts.count; ++i) {
    func(handle, &work.drafts.items[i].claim, &work.drafts.items[i].features);
  }
}

void mdt_find_claims(const MdtClaimLexicon* const lexicon,
                     MdtDocument* const doc) {
  MdtWork work = mdt_work_begin(lexicon, doc);
  mdt_culprits_collect(&work);
  draft(&work);
  drop_unlikely(&work);
  mdt_drafts_lend_days(&work);
  mdt_denials_link(&work);
  doc->claims.count = 0;
  for (size_t i = 0; i < work.drafts.count; ++i) {
    keep_features(doc->arena, &work.drafts.items[i]);
    *mdt_push(doc->arena, &doc->claims) = work.drafts.items[i].claim;
  }
}
