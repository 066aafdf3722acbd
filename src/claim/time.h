// SPDX-License-Identifier: Apache-2.0
// When something is said to happen, by the words at its predicate.

#ifndef MDT_CLAIM_TIME_H
#define MDT_CLAIM_TIME_H

#include "claim/work.h"

/// Return the time that the predicate `cue` is given: ISO 8601 for a year, a
/// month of a year or a full date, else the words; empty if it is given none
MdtView mdt_claim_time_at(const MdtWork* work, uint32_t cue);

#endif
