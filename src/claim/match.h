// SPDX-License-Identifier: Apache-2.0
// Which units of the lexicon stand at a token.

#ifndef MDT_CLAIM_MATCH_H
#define MDT_CLAIM_MATCH_H

#include "claim/work.h"

/// Return the first unit whose first word `cue` is, whatever must stand beside
/// it, or null; follow with mdt_frames_next
const MdtUnit* mdt_unit_first(const MdtWork* work, uint32_t cue);

/// Find a unit that `cue` is the first word of, those with most companions
/// first, and begin `proposal` with it; with `after`, the next one behind that.
/// Returns false if there is none.
bool mdt_unit_match(const MdtWork* work, uint32_t cue, const MdtUnit* after,
                    MdtProposal* proposal);

#endif
