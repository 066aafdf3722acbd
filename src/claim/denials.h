// SPDX-License-Identifier: Apache-2.0
// Denials, and what they deny.

#ifndef MDT_CLAIM_DENIALS_H
#define MDT_CLAIM_DENIALS_H

#include "claim/work.h"

/// Let each claim that denies point at the claim that it denies, if the article
/// has it: in the same words, in what is denied, or told before of who denies.
/// Of a long article only the 256 claims before a denial are looked at.
void mdt_denials_link(MdtWork* work);

#endif
