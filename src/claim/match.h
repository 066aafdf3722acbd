// SPDX-License-Identifier: Apache-2.0
// Which units of the lexicon stand at a token.

#ifndef MDT_CLAIM_MATCH_H
#define MDT_CLAIM_MATCH_H

#include "claim/work.h"

/// Find a unit that `cue` is the first word of, those with most companions
/// first, and begin `proposal` with it; with `after`, the next one behind that.
/// Returns false if there is none.
bool mdt_unit_match(const MdtWork* work, uint32_t cue, const MdtUnit* after,
                    MdtProposal* proposal);

#endif
