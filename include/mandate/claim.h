// SPDX-License-Identifier: Apache-2.0
// The claims of an article: who directed what, on whose word.

#ifndef MANDATE_CLAIM_H
#define MANDATE_CLAIM_H

#include <mandate/attributes.h>
#include <mandate/document.h>
#include <mandate/view.h>
#include <mandate/vocabulary.h>

#ifndef __cplusplus
#include <stdbool.h>
#endif

/// One statement that an article makes or passes on; lives in its document
typedef struct MdtClaim MdtClaim;

/// The places of a claim that somebody or something can fill
typedef enum {
  MDT_ROLE_SUBJECT,   ///< Who
  MDT_ROLE_OBJECT,    ///< What or whom
  MDT_ROLE_RECIPIENT, ///< To or for whom; may be empty
} MdtRole;

/// Return how many claims were found in `doc`
MDT_API size_t mdt_document_claim_count(const MdtDocument* doc);

/// Return claim `index`, in the order of the article, borrowed from `doc`
MDT_API const MdtClaim* mdt_document_claim_at(const MdtDocument* doc,
                                              size_t index);

/// Return what `claim` says of its subject and object
MDT_API MdtRelation mdt_claim_relation(const MdtClaim* claim);

/// Return the canonical name or the words that fill `role`, as the listing
/// shows them, borrowed; empty if nothing does
MDT_API MdtView mdt_claim_text(const MdtClaim* claim, MdtRole role);

/// Return the type of what fills `role`, or MDT_TYPE_NONE
MDT_API MdtType mdt_claim_type(const MdtClaim* claim, MdtRole role);

/// Return the words of the article that fill `role`
MDT_API MdtSpan mdt_claim_span(const MdtClaim* claim, MdtRole role);

/// Return whether the article negates `claim`
MDT_API bool mdt_claim_is_negated(const MdtClaim* claim);

/// Return whether `claim` is told as fact, duty, possibility, plan …
MDT_API MdtModality mdt_claim_modality(const MdtClaim* claim);

/// Return the length of the chain of sources; 0: the article itself says so
MDT_API size_t mdt_claim_source_count(const MdtClaim* claim);

/// Return source `index` of the chain, nearest to the reader first, borrowed
MDT_API MdtView mdt_claim_source_at(const MdtClaim* claim, size_t index);

/// Return when, as ISO 8601 where the text gives a date, else in its words,
/// borrowed; empty if it does not say
MDT_API MdtView mdt_claim_time(const MdtClaim* claim);

/// Return how many sentences state `claim`, at least one
MDT_API size_t mdt_claim_evidence_count(const MdtClaim* claim);

/// Return the span of sentence `index` of those that state `claim`
MDT_API MdtSpan mdt_claim_evidence_at(const MdtDocument* doc,
                                      const MdtClaim* claim, size_t index);

/// Return the words that evoke the relation
MDT_API MdtSpan mdt_claim_cue(const MdtClaim* claim);

/// Return how sure we are, from 0 to 1
MDT_API double mdt_claim_confidence(const MdtClaim* claim);

/// Return the claim that `claim` denies, borrowed from `doc`, or null
MDT_API const MdtClaim* mdt_claim_denied(const MdtDocument* doc,
                                         const MdtClaim* claim);

#endif
