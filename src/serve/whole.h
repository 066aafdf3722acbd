// SPDX-License-Identifier: Apache-2.0
// All that is served, as a store in memory: what writes graphs and pictures
// reads no other.

#ifndef MDT_SERVE_WHOLE_H
#define MDT_SERVE_WHOLE_H

#include "store/store.h"

/// A store in memory
typedef struct {
  const MdtStore* store; ///< What is read
  MdtStore* own;         ///< To be freed, or null
} MdtWhole;

/// Fill `whole` with all of `store`: itself, or a copy of one that is in a
/// folder. It lasts until mdt_whole_clear, and no longer than the caller keeps
/// `store` from being changed. Error: MDT_NO_MEMORY.
MdtStatus mdt_whole_init(MdtWhole* whole, const MdtStore* store);

/// Release what mdt_whole_init took
void mdt_whole_clear(MdtWhole* whole);

#endif
