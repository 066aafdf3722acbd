// SPDX-License-Identifier: Apache-2.0

#include "base/intern.h"

#include "base/vector.h"
#include "base/view.h"

enum { FIRST_SLOTS = 64 };

MDT_VECTOR(Strings, MdtView);

struct MdtInterner {
  MdtArena* arena;
  Strings strings;
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

static uint32_t* find_slot(const MdtInterner* const set, const MdtView view) {
  const uint64_t hash = mdt_view_hash(view);
  size_t i = (size_t)(hash ^ hash >> 32) & (set->n_slots - 1);
  while (set->slots[i] &&
         !mdt_view_equals(set->strings.items[set->slots[i] - 1], view)) {
    i = (i + 1) & (set->n_slots - 1);
  }
  return &set->slots[i];
}

static void rehash(MdtInterner* const set) {
  set->n_slots *= 2;
  set->slots =
    (uint32_t*)mdt_arena_array(set->arena, set->n_slots, sizeof(uint32_t));
  for (size_t i = 0; i < set->strings.count; ++i) {
    *find_slot(set, set->strings.items[i]) = (uint32_t)i + 1;
  }
}

uint32_t mdt_intern(MdtInterner* const set, const MdtView view) {
  const uint32_t* const found = find_slot(set, view);
  if (*found) {
    return *found - 1;
  }
  if (set->strings.count * 2 >= set->n_slots) {
    rehash(set);
  }
  *mdt_push(set->arena, &set->strings) = mdt_view_copy(set->arena, view);
  *find_slot(set, view) = (uint32_t)set->strings.count;
  return (uint32_t)set->strings.count - 1;
}

uint32_t mdt_interner_find(const MdtInterner* const set, const MdtView view) {
  return *find_slot(set, view) - 1u;
}

MdtView mdt_interner_get(const MdtInterner* const set, const uint32_t id) {
  return set->strings.items[id];
}

uint32_t mdt_interner_count(const MdtInterner* const set) {
  return (uint32_t)set->strings.count;
}
