// SPDX-License-Identifier: Apache-2.0
// Surface tokens that hold several words: "don't", "cannot", "Blount's".

#ifndef MDT_TOKEN_CONTRACTION_H
#define MDT_TOKEN_CONTRACTION_H

#include <mandate/view.h>

/// Words one token can hold
#define MDT_CONTRACTION_WORDS 3U

/// Write the offsets where the words of `token` end to `ends` and return how
/// many words there are: 1 for an ordinary token
unsigned mdt_contraction_split(MdtView token,
                               size_t ends[MDT_CONTRACTION_WORDS]);

#endif
