// SPDX-License-Identifier: Apache-2.0
// Terms as numbers while a query runs: those of the store keep theirs, and
// what the query makes gets numbers beyond. Equal terms have equal numbers, so
// that joining and grouping compare integers.

#ifndef MDT_QUERY_POOL_H
#define MDT_QUERY_POOL_H

#include "base/arena.h"
#include "store/store.h"

/// The terms of a store and of a query over it
typedef struct MdtPool MdtPool;

/// Return a pool over `store`, in `arena`
MdtPool* mdt_pool_new(MdtArena* arena, const MdtStore* store);

/// Return the number of `term`, made and copied if it is new; 0 for none
uint32_t mdt_pool_add(MdtPool* pool, const MdtTerm* term);

/// Return the term numbered `id`, borrowed; kind none for 0
MdtTerm mdt_pool_get(const MdtPool* pool, uint32_t id);

/// Return a blank node that is in no graph and was not returned before
uint32_t mdt_pool_fresh(MdtPool* pool);

#endif
