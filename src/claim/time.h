// SPDX-License-Identifier: Apache-2.0
// When something is said to happen, by the words at its predicate.

#ifndef MDT_CLAIM_TIME_H
#define MDT_CLAIM_TIME_H

#include "claim/work.h"

/// Return the time that the predicate `cue` is given, by its own words or those
/// of a predicate that lends it, as the listing shows it; empty if none
MdtView mdt_claim_time_at(const MdtWork* work, uint32_t cue);

/// Return when the post or body that token `post` names was held: "served as
/// *mayor* from 2008 to 2016", "was a member of the *council* until 1995"
MdtView mdt_claim_time_of_post(const MdtWork* work, uint32_t post);

#endif
