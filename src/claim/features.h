// SPDX-License-Identifier: Apache-2.0
// What the scorer is told of a claim that a frame proposes.

#ifndef MDT_CLAIM_FEATURES_H
#define MDT_CLAIM_FEATURES_H

#include "claim/work.h"

/// Add the features of `draft`, which `proposal` made: its words, the ways to
/// its roles, what fills them, and how it is told
void mdt_describe_proposal(MdtWork* work, MdtDraft* draft,
                           const MdtProposal* proposal);

#endif
