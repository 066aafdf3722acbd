// SPDX-License-Identifier: Apache-2.0
// Whether a predicate is affirmed or negated, and told as fact, duty,
// possibility, plan, condition or question, by the words around it.

#ifndef MDT_CLAIM_FACTUALITY_H
#define MDT_CLAIM_FACTUALITY_H

#include "claim/work.h"

/// Return whether the claim of `proposal` is negated: by a word at its cue or
/// what governs it, or by "no" and "nobody" in a role
bool mdt_claim_negation(const MdtWork* work, const MdtProposal* proposal);

/// Return whether the predicate `token` is negated by a word at it
bool mdt_predicate_is_negated(const MdtWork* work, uint32_t token);

/// Return the modality of the predicate `token`
MdtModality mdt_predicate_modality(const MdtWork* work, uint32_t token);

#endif
