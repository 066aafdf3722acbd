// SPDX-License-Identifier: Apache-2.0
// Multikey quicksort (Bentley and Sedgewick 1997) by eight bytes at once.
//
// Each term becomes a string of bytes that memcmp orders as mdt_term_compare
// does: before a run of digits stands how many they are, without zeros in
// front. What such strings leave open, and few terms, are compared as such.

#include "export/term_sort.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 8, FEW = 12, MAX_DEPTH = 200 };

/// A term in the making of its place
typedef struct {
  uint64_t chunk;  // Its bytes from the current depth on
  const char* key; // All of them
  uint32_t size;
  uint32_t id;
} Item;

typedef struct {
  const MdtStore* store;
  Item* items;
} Sort;

// --- Keys --------------------------------------------------------------------

static bool is_digit(const char c) {
  return c >= '0' && c <= '9';
}

/// Write "0", how many digits there are at `*at`, and those
static char* put_number(char* out, const MdtView text, size_t* const at) {
  while (text.data[*at] == '0' && *at + 1 < text.len &&
         is_digit(text.data[*at + 1])) {
    ++*at;
  }
  const size_t first = *at;
  while (*at < text.len && is_digit(text.data[*at])) {
    ++*at;
  }
  const size_t len = *at - first;
  *out++ = '0';
  *out++ = (char)(unsigned char)(len < 255 ? len : 255);
  for (unsigned shift = 24; len >= 255; shift -= 8) {
    *out++ = (char)(unsigned char)(len >> shift & 255);
    if (!shift) {
      break;
    }
  }
  memcpy(out, text.data + first, len);
  return out + len;
}

/// How many bytes a key has at most: a digit alone becomes three
static size_t key_room(const MdtView text) {
  size_t runs = 0;
  for (size_t i = 0; i < text.len; ++i) {
    runs += is_digit(text.data[i]) && (!i || !is_digit(text.data[i - 1]));
  }
  return text.len + 6 * runs + 1;
}

static Item make_item(char* const room, const MdtTerm* const term,
                      const uint32_t id) {
  char* out = room;
  *out++ = (char)term->kind;
  for (size_t i = 0; i < term->text.len;) {
    if (is_digit(term->text.data[i])) {
      out = put_number(out, term->text, &i);
    } else {
      *out++ = term->text.data[i++];
    }
  }
  const Item item = { 0, room, (uint32_t)(out - room), id };
  return item;
}

static uint64_t chunk_at(const Item* const item, const size_t depth) {
  uint64_t chunk = 0;
  for (size_t i = depth; i < depth + CHUNK; ++i) {
    chunk = chunk << 8 | (i < item->size ? (unsigned char)item->key[i] : 0u);
  }
  return chunk;
}

// --- Sorting -----------------------------------------------------------------

static int compare(const Sort* const sort, const Item* const a,
                   const Item* const b) {
  const MdtTerm x = mdt_store_term(sort->store, a->id);
  const MdtTerm y = mdt_store_term(sort->store, b->id);
  return mdt_term_compare(&x, &y);
}

static void swap(Item* const a, Item* const b) {
  const Item copy = *a;
  *a = *b;
  *b = copy;
}

static void sift(const Sort* const sort, const size_t first, size_t root,
                 const size_t count) {
  Item* const items = sort->items + first;
  for (size_t child = 2 * root + 1; child < count; child = 2 * root + 1) {
    child +=
      child + 1 < count && compare(sort, &items[child], &items[child + 1]) < 0;
    if (compare(sort, &items[root], &items[child]) >= 0) {
      return;
    }
    swap(&items[root], &items[child]);
    root = child;
  }
}

/// By pairs, for what is alike, and for what was made to be unlucky
static void sort_by_pairs(const Sort* const sort, const size_t first,
                          const size_t end) {
  const size_t count = end - first;
  for (size_t i = count / 2; i-- > 0;) {
    sift(sort, first, i, count);
  }
  for (size_t i = count; i-- > 1;) {
    swap(&sort->items[first], &sort->items[first + i]);
    sift(sort, first, 0, i);
  }
}

static void sort_few(const Sort* const sort, const size_t first,
                     const size_t end) {
  for (size_t i = first + 1; i < end; ++i) {
    for (size_t j = i;
         j > first && compare(sort, &sort->items[j - 1], &sort->items[j]) > 0;
         --j) {
      swap(&sort->items[j - 1], &sort->items[j]);
    }
  }
}

static uint64_t middle_of(const uint64_t a, const uint64_t b,
                          const uint64_t c) {
  return a < b ? (b < c ? b : a < c ? c : a) : (a < c ? a : b < c ? c : b);
}

/// Put what is below a middle chunk first, and what is above it last
static void part(const Sort* const sort, size_t* const first,
                 size_t* const end) {
  Item* const items = sort->items;
  const uint64_t pivot =
    middle_of(items[*first].chunk, items[*first + (*end - *first) / 2].chunk,
              items[*end - 1].chunk);
  for (size_t i = *first; i < *end;) {
    if (items[i].chunk < pivot) {
      swap(&items[i++], &items[(*first)++]);
    } else if (items[i].chunk > pivot) {
      swap(&items[i], &items[--*end]);
    } else {
      ++i;
    }
  }
}

/// Move on to the chunk at `depth`; return whether any term goes so far
static bool advance(const Sort* const sort, const size_t first,
                    const size_t end, const size_t depth) {
  bool is_long = false;
  for (size_t i = first; i < end; ++i) {
    sort->items[i].chunk = chunk_at(&sort->items[i], depth);
    is_long |= sort->items[i].size > depth;
  }
  return is_long;
}

static void sort_range(const Sort* const sort, size_t first, size_t end,
                       size_t depth, const unsigned level) {
  while (end - first > FEW) {
    size_t low = first;
    size_t high = end;
    if (level > MAX_DEPTH) {
      sort_by_pairs(sort, first, end);
      return;
    }
    part(sort, &low, &high);
    sort_range(sort, first, low, depth, level + 1);
    sort_range(sort, high, end, depth, level + 1);
    first = low;
    end = high;
    depth += CHUNK;
    if (!advance(sort, first, end, depth)) {
      sort_by_pairs(sort, first, end);
      return;
    }
  }
  sort_few(sort, first, end);
}

uint32_t* mdt_term_sort(MdtArena* const arena, const MdtStore* const store) {
  const uint32_t count = mdt_store_term_count(store);
  Sort sort = { store, (Item*)mdt_arena_array(arena, (size_t)count + 1,
                                              sizeof(Item)) };
  uint32_t* const ids =
    (uint32_t*)mdt_arena_array(arena, (size_t)count + 1, sizeof(uint32_t));
  for (uint32_t i = 0; i < count; ++i) {
    const MdtTerm term = mdt_store_term(store, i + 1);
    char* const room = (char*)mdt_arena_alloc(arena, key_room(term.text));
    sort.items[i] = make_item(room, &term, i + 1);
  }
  if (count) {
    advance(&sort, 0, count, 0);
    sort_range(&sort, 0, count, 0, 0);
  }
  for (uint32_t i = 0; i < count; ++i) {
    ids[i] = sort.items[i].id;
  }
  return ids;
}
