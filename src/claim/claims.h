// SPDX-License-Identifier: Apache-2.0
// From clauses, entities and attributions to claims (the last layer).
//
// Frames propose: each word of the lexicon that stands in the text, with what
// fills its roles. Factuality and the chain of sources are read off the
// clauses and attributions around it, what is said twice is joined, and a
// small scorer gives each claim its confidence and drops the worst.

#ifndef MDT_CLAIM_CLAIMS_H
#define MDT_CLAIM_CLAIMS_H

#include "document/model.h"
#include "lexicon/scorer.h"
#include "lexicon/wordnet.h"

/// What this stage knows: frames, modals, light verbs, weights
typedef struct MdtClaimLexicon MdtClaimLexicon;

/// Read all of it from the data folder `dir` into `arena`; `wordnet` is kept.
/// Errors: MDT_NO_FILE, MDT_BAD_SYNTAX, told to `log`.
MdtStatus mdt_claim_lexicon_load(MdtArena* arena, const char* dir,
                                 const MdtWordNet* wordnet,
                                 MdtClaimLexicon** out, const MdtLog* log);

/// Fill the claims of `doc`, which has all layers before
void mdt_find_claims(const MdtClaimLexicon* lexicon, MdtDocument* doc);

/// Receives a claim that was thought of, and its features; both live for the
/// call only
typedef void (*MdtProposalFunc)(void* handle, const MdtClaim* claim,
                                const MdtFeatures* features);

/// Pass all that could be claims of `doc` to `func`, likely or not, in the
/// order of the article: for training the scorer
void mdt_propose_claims(const MdtClaimLexicon* lexicon, MdtDocument* doc,
                        MdtProposalFunc func, void* handle);

#endif
