// SPDX-License-Identifier: Apache-2.0

#include "base/intern.h"

#include "base/vector.h"
#include "base/view.h"

#include <string.h>

enum { FIRST_SLOTS = 64 };

/// A string, and the lower half of its hash
typedef struct {
  MdtView view;
  uint32_t hash;
} Entry;

MDT_VECTOR(Entries, Entry);

struct MdtInterner {
  MdtArena* arena;
  Entries entries;
  uint32_t* slots; // Number plus one, or 0 where empty; open addressing
  size_t n_slots;  // A power of two, at least twice the count
};

MdtInterner* mdt_interner_new(MdtArena* const arena) {
  MdtInterner* const set =
    (MdtInterner*)mdt_arena_alloc(arena, sizeof(MdtInterner));
  set->arena = arena;
  set->n_slots = FIRST_SLOTS;
  set->slots = (uint32_t*)mdt_arena_array(arena, FIRST_SLOTS, sizeof(uint32_t));
  return set;
}

/// Eight bytes at a time, for long IRIs that differ at their ends. Nothing but
/// the place in the table depends on it.
static uint32_t hash_of(const MdtView view) {
  const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
  uint64_t hash = view.len * prime;
  uint64_t word = 0;
  size_t i = 0;
  for (; i + sizeof(word) <= view.len; i += sizeof(word)) {
    memcpy(&word, view.data + i, sizeof(word));
    hash = (hash ^ word) * prime;
    hash ^= hash >> 32;
  }
  word = 0;
  if (i < view.len) {
    memcpy(&word, view.data + i, view.len - i);
  }
  hash = (hash ^ word) * prime;
  return (uint32_t)(hash ^ hash >> 32);
}

static uint32_t* find_slot(const MdtInterner* const set, const MdtView view,
                           const uint32_t hash) {
  size_t i = hash & (set->n_slots - 1);
  for (; set->slots[i]; i = (i + 1) & (set->n_slots - 1)) {
    const Entry* const entry = &set->entries.items[set->slots[i] - 1];
    if (entry->hash == hash && mdt_view_equals(entry->view, view)) {
      break;
    }
  }
  return &set->slots[i];
}

static void rehash(MdtInterner* const set) {
  set->n_slots *= 2;
  set->slots =
    (uint32_t*)mdt_arena_array(set->arena, set->n_slots, sizeof(uint32_t));
  for (size_t i = 0; i < set->entries.count; ++i) {
    size_t at = set->entries.items[i].hash & (set->n_slots - 1);
    while (set->slots[at]) {
      at = (at + 1) & (set->n_slots - 1);
    }
    set->slots[at] = (uint32_t)i + 1;
  }
}

uint32_t mdt_intern(MdtInterner* const set, const MdtView view) {
  const uint32_t hash = hash_of(view);
  const uint32_t* const found = find_slot(set, view, hash);
  if (*found) {
    return *found - 1;
  }
  if (set->entries.count * 2 >= set->n_slots) {
    rehash(set);
  }
  Entry* const entry = mdt_push(set->arena, &set->entries);
  entry->view = mdt_view_copy(set->arena, view);
  entry->hash = hash;
  *find_slot(set, view, hash) = (uint32_t)set->entries.count;
  return (uint32_t)set->entries.count - 1;
}

uint32_t mdt_interner_find(const MdtInterner* const set, const MdtView view) {
  return *find_slot(set, view, hash_of(view)) - 1u;
}

MdtView mdt_interner_get(const MdtInterner* const set, const uint32_t id) {
  return set->entries.items[id].view;
}

uint32_t mdt_interner_count(const MdtInterner* const set) {
  return (uint32_t)set->entries.count;
}
