// SPDX-License-Identifier: Apache-2.0
// What the frame lexicon is made of; for its reader and its index only.

#ifndef MDT_CLAIM_FRAMES_TABLE_H
#define MDT_CLAIM_FRAMES_TABLE_H

#include "base/intern.h"
#include "claim/frames.h"

MDT_VECTOR(MdtUnits, MdtUnit);
MDT_VECTOR(MdtChains, uint32_t);

struct MdtFrames {
  MdtUnits units;    ///< In the order of the file
  MdtInterner* keys; ///< First words with the letter of their kind
  MdtChains chains;  ///< [keys] first unit of each
};

/// Build the index of `frames` over its units
void mdt_frames_index(MdtFrames* frames, MdtArena* arena);

#endif
