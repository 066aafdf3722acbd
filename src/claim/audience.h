// SPDX-License-Identifier: Apache-2.0
// Who is told what somebody says, where the verb of saying alone does not tell.

#ifndef MDT_CLAIM_AUDIENCE_H
#define MDT_CLAIM_AUDIENCE_H

#include "claim/work.h"

/// Return the head of those to whom `said` is said: the addressee of its verb,
/// or whom the words beside it name ("in an interview with the *Gazette*",
/// "speaking to *reporters*"), or whom the verb that it completes tells ("told
/// *us* that, adding"); none if nobody is named
uint32_t mdt_audience(const MdtWork* work, const MdtAttribution* said);

/// Return whether the verb of `said` goes on with what was said before, and to
/// the same: "he *continued*"
bool mdt_audience_stays(const MdtWork* work, const MdtAttribution* said);

/// Return the head of those whom `word`, a verb or noun of telling, names as
/// told: "wrote to the *Gazette*"; or none
uint32_t mdt_told_by(const MdtWork* work, uint32_t word);

#endif
