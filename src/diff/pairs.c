// SPDX-License-Identifier: Apache-2.0

#include "diff/pairs.h"

#include "base/intern.h"
#include "base/vector.h"
#include "document/model.h"

#include <string.h>

static uint32_t* new_partners(MdtArena* const arena, const size_t count) {
  uint32_t* const partners =
    (uint32_t*)mdt_arena_array(arena, count + 1, sizeof(uint32_t));
  memset(partners, 0xFF, (count + 1) * sizeof(uint32_t));
  return partners;
}

MdtPairs mdt_pairs_new(MdtArena* const arena, const size_t count_a,
                       const size_t count_b) {
  MdtPairs pairs;
  pairs.count[0] = (uint32_t)count_a;
  pairs.count[1] = (uint32_t)count_b;
  pairs.partner[0] = new_partners(arena, count_a);
  pairs.partner[1] = new_partners(arena, count_b);
  pairs.rule = (const char**)mdt_arena_array(arena, count_a + 1, sizeof(char*));
  return pairs;
}

/// Rows of one key, in their order
typedef struct {
  MdtIndices rows;
  size_t next; // First that has no partner yet
} Queue;

MDT_VECTOR(Queues, Queue);

/// Return the rows of the second table by key
static Queues sort_rows(MdtArena* const arena, const MdtPairs* const pairs,
                        const MdtPairRule* const rule, MdtInterner* const keys,
                        void* const handle) {
  Queues queues = { NULL, 0, 0 };
  for (uint32_t row = 0; row < pairs->count[1]; ++row) {
    const MdtView key = pairs->partner[1][row] == MDT_NONE
                          ? rule->key(handle, 1, row)
                          : (MdtView){ NULL, 0 };
    if (key.len) {
      const uint32_t id = mdt_intern(keys, key);
      if (id == queues.count) {
        (void)mdt_push(arena, &queues);
      }
      *mdt_push(arena, &queues.items[id].rows) = row;
    }
  }
  return queues;
}

static void pair(MdtPairs* const pairs, const MdtPairRule* const rule,
                 const uint32_t a, const uint32_t b) {
  pairs->partner[0][a] = b;
  pairs->partner[1][b] = a;
  pairs->rule[a] = rule->name;
}

void mdt_pairs_join(MdtArena* const arena, MdtPairs* const pairs,
                    const MdtPairRule* const rule,
                    bool (*const may_meet)(void* handle, uint32_t a,
                                           uint32_t b),
                    void* const handle) {
  MdtInterner* const keys = mdt_interner_new(arena);
  const Queues queues = sort_rows(arena, pairs, rule, keys, handle);
  for (uint32_t a = 0; a < pairs->count[0]; ++a) {
    const MdtView key = pairs->partner[0][a] == MDT_NONE
                          ? rule->key(handle, 0, a)
                          : (MdtView){ NULL, 0 };
    const uint32_t id = key.len ? mdt_interner_find(keys, key) : MDT_NONE;
    Queue* const queue = id != MDT_NONE ? &queues.items[id] : NULL;
    if (queue && queue->next < queue->rows.count) {
      const uint32_t b = queue->rows.items[queue->next];
      if (!may_meet || may_meet(handle, a, b)) {
        pair(pairs, rule, a, b);
        ++queue->next;
      }
    }
  }
}
