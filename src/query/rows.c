// SPDX-License-Identifier: Apache-2.0

#include "query/rows.h"

#include <string.h>

enum { FIRST_ROOM = 8, FIRST_SLOTS = 16 };

MdtRows mdt_rows_new(MdtArena* const arena, const size_t width) {
  const MdtRows rows = { arena, width, 0, NULL, 0 };
  return rows;
}

static void grow(MdtRows* const rows) {
  const size_t room = rows->room ? 2 * rows->room : FIRST_ROOM;
  uint32_t* const data = (uint32_t*)mdt_arena_array(
    rows->arena, room, (rows->width ? rows->width : 1) * sizeof(uint32_t));
  if (rows->count && rows->width) {
    memcpy(data, rows->data, rows->count * rows->width * sizeof(uint32_t));
  }
  rows->data = data;
  rows->room = room;
}

size_t mdt_rows_add(MdtRows* const rows, const uint32_t* const row) {
  if (rows->count == rows->room) {
    grow(rows);
  }
  if (rows->width) {
    memcpy(rows->data + rows->count * rows->width, row,
           rows->width * sizeof(uint32_t));
  }
  return rows->count++;
}

uint32_t* mdt_rows_at(const MdtRows* const rows, const size_t index) {
  return rows->data + index * rows->width;
}

// --- Sets --------------------------------------------------------------------

static uint64_t mix(const uint64_t hash, const uint32_t value) {
  const uint64_t z = (hash ^ value) * UINT64_C(0x9E3779B97F4A7C15);
  return z ^ z >> 29;
}

static uint64_t hash_row(const uint32_t* const row, const size_t width) {
  uint64_t hash = width;
  for (size_t i = 0; i < width; ++i) {
    hash = mix(hash, row[i]);
  }
  return hash;
}

MdtRowSet mdt_rowset_new(MdtArena* const arena, const size_t width) {
  MdtRowSet set = { mdt_rows_new(arena, width), NULL, FIRST_SLOTS };
  set.slots = (uint32_t*)mdt_arena_array(arena, FIRST_SLOTS, sizeof(uint32_t));
  return set;
}

/// Return the slot where `row` is, or where it may be put
static size_t find_slot(const MdtRowSet* const set, const uint32_t* const row) {
  const size_t width = set->rows.width;
  size_t slot = (size_t)hash_row(row, width) & (set->n_slots - 1);
  while (set->slots[slot] && width &&
         memcmp(mdt_rows_at(&set->rows, set->slots[slot] - 1), row,
                width * sizeof(uint32_t))) {
    slot = (slot + 1) & (set->n_slots - 1);
  }
  return slot;
}

static void grow_set(MdtRowSet* const set) {
  set->n_slots *= 2;
  set->slots =
    (uint32_t*)mdt_arena_array(set->rows.arena, set->n_slots, sizeof(uint32_t));
  for (size_t i = 0; i < set->rows.count; ++i) {
    set->slots[find_slot(set, mdt_rows_at(&set->rows, i))] = (uint32_t)i + 1;
  }
}

size_t mdt_rowset_add(MdtRowSet* const set, const uint32_t* const row,
                      bool* const is_new) {
  size_t slot = find_slot(set, row);
  const bool is_added = !set->slots[slot];
  if (is_new) {
    *is_new = is_added;
  }
  if (!is_added) {
    return set->slots[slot] - 1;
  }
  if (2 * (set->rows.count + 1) > set->n_slots) {
    grow_set(set);
    slot = find_slot(set, row);
  }
  const size_t index = mdt_rows_add(&set->rows, row);
  set->slots[slot] = (uint32_t)index + 1;
  return index;
}

// --- Indices -----------------------------------------------------------------

static size_t bucket_of(const MdtRowIndex* const index,
                        const uint32_t* const row) {
  uint64_t hash = 0;
  for (size_t i = 0; i < index->columns.count; ++i) {
    hash = mix(hash, row[index->columns.items[i]]);
  }
  return (size_t)hash & (index->n_heads - 1);
}

MdtRowIndex mdt_rows_index(const MdtRows* const rows,
                           const MdtIndices columns) {
  MdtRowIndex index = { rows, columns, NULL, NULL, FIRST_SLOTS };
  while (index.n_heads < rows->count) {
    index.n_heads *= 2;
  }
  index.heads =
    (uint32_t*)mdt_arena_array(rows->arena, index.n_heads, sizeof(uint32_t));
  index.next =
    (uint32_t*)mdt_arena_array(rows->arena, rows->count, sizeof(uint32_t));
  // From the last on, so that a bucket keeps the order of its rows
  for (size_t i = rows->count; i-- > 0;) {
    uint32_t* const head =
      &index.heads[bucket_of(&index, mdt_rows_at(rows, i))];
    index.next[i] = *head;
    *head = (uint32_t)i + 1;
  }
  return index;
}

uint32_t mdt_rowindex_first(const MdtRowIndex* const index,
                            const uint32_t* const row) {
  return index->heads[bucket_of(index, row)];
}
