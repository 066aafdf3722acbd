// SPDX-License-Identifier: Apache-2.0
// Each string once: equal strings get equal numbers, counted from 0 in order
// of first sight, so that lookups compare integers.

#ifndef MDT_BASE_INTERN_H
#define MDT_BASE_INTERN_H

#include "base/arena.h"

#include <mandate/view.h>

/// A set of strings, numbered
typedef struct MdtInterner MdtInterner;

/// Return a new empty set that lives in `arena`
MdtInterner* mdt_interner_new(MdtArena* arena);

/// Return the number of `view`, adding a copy of it if it is new
uint32_t mdt_intern(MdtInterner* set, MdtView view);

/// Return the number of `view`, or UINT32_MAX if it is not there
uint32_t mdt_interner_find(const MdtInterner* set, MdtView view);

/// Return the string numbered `id`, NUL-terminated, borrowed from the set
MdtView mdt_interner_get(const MdtInterner* set, uint32_t id);

/// Return how many strings there are
uint32_t mdt_interner_count(const MdtInterner* set);

#endif
