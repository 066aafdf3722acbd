// SPDX-License-Identifier: Apache-2.0
// Who does what is told without a doer: "was acquitted", "twelve died".

#ifndef MDT_CLAIM_CULPRITS_H
#define MDT_CLAIM_CULPRITS_H

#include "claim/work.h"

/// Note where `work` names courts, police and disasters
void mdt_culprits_collect(MdtWork* work);

/// Return the token that names the `culprit` told of last before the token
/// `cue`, or none
uint32_t mdt_culprit_before(const MdtWork* work, MdtCulprit culprit,
                            uint32_t cue);

#endif
