// SPDX-License-Identifier: Apache-2.0
// On whose word a claim stands: the attributions whose content holds it.

#ifndef MDT_CLAIM_SOURCES_H
#define MDT_CLAIM_SOURCES_H

#include "claim/work.h"

/// Return the first attribution whose cue is `token`, or null; `token` may be
/// none
const MdtAttribution* mdt_attribution_at(const MdtWork* work, uint32_t token);

/// Give `claim` the chain of sources of the attributions whose content holds
/// the token `at`, nearest to the reader first; `except` is left out (MDT_NONE:
/// nothing is). Unnamed sources are passed over, but make it hearsay.
void mdt_claim_set_sources(const MdtWork* work, MdtClaim* claim, uint32_t at,
                           uint32_t except);

/// Return the argument that the source of `attribution` is
MdtArgument mdt_attribution_source(const MdtWork* work,
                                   const MdtAttribution* attribution);

#endif
