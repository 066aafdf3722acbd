// SPDX-License-Identifier: Apache-2.0

#include "base/vector.h"

#include <string.h>

enum { FIRST_ROOM = 8 };

void* mdt_vector_grow(MdtArena* const arena, void* const items,
                      const size_t count, size_t* const room,
                      const size_t size) {
  if (count < *room) {
    return items;
  }
  const size_t more = *room ? *room * 2 : FIRST_ROOM;
  void* const grown = mdt_arena_array(arena, more, size);
  if (count) {
    memcpy(grown, items, count * size);
  }
  *room = more;
  return grown;
}
