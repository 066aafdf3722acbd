// SPDX-License-Identifier: Apache-2.0
// Which units of the lexicon stand at a token.

#ifndef MDT_CLAIM_MATCH_H
#define MDT_CLAIM_MATCH_H

#include "claim/work.h"

/// Find the unit with most companions that `cue` is the first word of, and
/// begin `proposal` with it. Returns false if there is none.
bool mdt_unit_match(const MdtWork* work, uint32_t cue, MdtProposal* proposal);

#endif
