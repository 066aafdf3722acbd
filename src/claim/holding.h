// SPDX-License-Identifier: Apache-2.0
// Which attributions hold a token in what they say, found for all tokens in
// one sweep.

#ifndef MDT_CLAIM_HOLDING_H
#define MDT_CLAIM_HOLDING_H

#include "document/model.h"

/// For each token the attributions whose content it is in
typedef struct {
  MdtIndices pool; ///< Runs of attributions, each ascending
  uint32_t* first; ///< [tokens] where in the pool the token's run begins
  uint32_t* count; ///< [tokens] how long it is
} MdtHolding;

/// Find what holds each token of `doc`, in its arena. Takes n log n time; what
/// lies in more than 32 contents at once is only told of 32.
void mdt_holding_find(MdtHolding* holding, MdtDocument* doc);

#endif
