// SPDX-License-Identifier: Apache-2.0
// Terms in the order of mdt_term_compare, many of them.

#ifndef MDT_EXPORT_TERM_SORT_H
#define MDT_EXPORT_TERM_SORT_H

#include "store/store.h"

/// Return the numbers of all terms of `store` in their order, in `arena`:
/// [mdt_store_term_count]. Cost: near the bytes in which terms differ, since
/// names of one graph begin alike, and comparing them pairwise reads all that
/// again.
uint32_t* mdt_term_sort(MdtArena* arena, const MdtStore* store);

#endif
