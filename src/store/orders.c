// SPDX-License-Identifier: Apache-2.0

#include "store/orders.h"

#include <stdlib.h>
#include <string.h>

enum { N_PARTS = 4, FIRST_ROOM = 64 };

/// Which part comes where in each order; parts are numbered as in MdtQuad
static const unsigned char orderings[MDT_N_ORDERS][N_PARTS] = {
  { 0, 1, 2, 3 }, // graph, subject, predicate, object
  { 0, 2, 3, 1 }, // graph, predicate, object, subject
  { 0, 3, 1, 2 }, // graph, object, subject, predicate
  { 1, 2, 3, 0 }, // subject, predicate, object, graph
  { 2, 3, 1, 0 }, // predicate, object, subject, graph
  { 3, 1, 2, 0 }, // object, subject, predicate, graph
};

// --- Arrays ------------------------------------------------------------------

static MdtStatus reserve(MdtQuads* const quads, const size_t more) {
  const size_t needed = quads->count + more;
  if (needed <= quads->room) {
    return MDT_SUCCESS;
  }
  const size_t grown = quads->room + quads->room / 2;
  const size_t room = needed > grown ? needed : grown;
  MdtQuad* const items =
    room <= SIZE_MAX / sizeof(MdtQuad)
      ? (MdtQuad*)realloc(quads->items, room * sizeof(MdtQuad))
      : NULL;
  if (!items) {
    return MDT_NO_MEMORY;
  }
  quads->items = items;
  quads->room = room;
  return MDT_SUCCESS;
}

MdtStatus mdt_quads_push(MdtQuads* const quads, const MdtQuad quad) {
  const MdtStatus st =
    quads->count < quads->room ? MDT_SUCCESS : reserve(quads, FIRST_ROOM);
  if (!st) {
    quads->items[quads->count++] = quad;
  }
  return st;
}

void mdt_quads_clear(MdtQuads* const quads) {
  static const MdtQuads none = { NULL, 0, 0 };
  free(quads->items);
  *quads = none;
}

static uint32_t part(const MdtQuad* const quad, const unsigned index) {
  return index == 0   ? quad->graph
         : index == 1 ? quad->subject
         : index == 2 ? quad->predicate
                      : quad->object;
}

uint32_t mdt_quad_part(const MdtQuad* const quad, const unsigned order,
                       const unsigned place) {
  return part(quad, orderings[order][place]);
}

int mdt_quad_compare(const MdtQuad* const a, const MdtQuad* const b,
                     const unsigned order, const unsigned n) {
  for (unsigned i = 0; i < n; ++i) {
    const uint32_t x = part(a, orderings[order][i]);
    const uint32_t y = part(b, orderings[order][i]);
    if (x != y) {
      return x < y ? -1 : 1;
    }
  }
  return 0;
}

#define COMPARE_IN(order)                                                      \
  static int compare_##order(const void* const a, const void* const b) {       \
    return mdt_quad_compare((const MdtQuad*)a, (const MdtQuad*)b, order,       \
                            N_PARTS);                                          \
  }
COMPARE_IN(0)
COMPARE_IN(1)
COMPARE_IN(2)
COMPARE_IN(3)
COMPARE_IN(4)
COMPARE_IN(5)
#undef COMPARE_IN

static bool is_sorted(const MdtQuads* const quads, const unsigned order) {
  for (size_t i = 1; i < quads->count; ++i) {
    if (mdt_quad_compare(&quads->items[i - 1], &quads->items[i], order,
                         N_PARTS) > 0) {
      return false;
    }
  }
  return true;
}

// --- Sorting -----------------------------------------------------------------

enum { DIGIT = 11, N_BUCKETS = 1 << DIGIT, FEW = 512 };

/// Deal quads into buckets by a digit of one part, in their order
static void deal(const MdtQuad* const from, MdtQuad* const to,
                 const size_t count, const unsigned index,
                 const unsigned shift) {
  size_t places[N_BUCKETS] = { 0 };
  for (size_t i = 0; i < count; ++i) {
    ++places[part(&from[i], index) >> shift & (N_BUCKETS - 1)];
  }
  size_t sum = 0;
  for (size_t i = 0; i < N_BUCKETS; ++i) {
    const size_t next = sum + places[i];
    places[i] = sum;
    sum = next;
  }
  for (size_t i = 0; i < count; ++i) {
    to[places[part(&from[i], index) >> shift & (N_BUCKETS - 1)]++] = from[i];
  }
}

static uint32_t all_bits(const MdtQuads* const quads, const unsigned index) {
  uint32_t bits = 0;
  for (size_t i = 0; i < quads->count; ++i) {
    bits |= part(&quads->items[i], index);
  }
  return bits;
}

/// Sort by the digits of all parts, the last first; return whether there was
/// memory for that
static bool sort_by_digits(MdtQuads* const quads, const unsigned order) {
  MdtQuad* const own = quads->items;
  MdtQuad* from = own;
  MdtQuad* to = (MdtQuad*)malloc(quads->count * sizeof(MdtQuad));
  MdtQuad* const extra = to;
  if (!to) {
    return false;
  }
  for (unsigned i = N_PARTS; i-- > 0;) {
    const unsigned index = orderings[order][i];
    const uint32_t bits = all_bits(quads, index);
    for (unsigned shift = 0; shift < 32 && bits >> shift; shift += DIGIT) {
      deal(from, to, quads->count, index, shift);
      MdtQuad* const swap = from;
      from = to;
      to = swap;
    }
  }
  if (from != own) {
    memcpy(own, from, quads->count * sizeof(MdtQuad));
  }
  free(extra);
  return true;
}

void mdt_quads_sort(MdtQuads* const quads, const unsigned order) {
  static int (*const comparisons[])(const void*, const void*) = {
    compare_0, compare_1, compare_2, compare_3, compare_4, compare_5
  };
  if (is_sorted(quads, order)) {
    return;
  }
  if (quads->count < FEW || !sort_by_digits(quads, order)) {
    qsort(quads->items, quads->count, sizeof(MdtQuad), comparisons[order]);
  }
}

void mdt_quads_unique(MdtQuads* const quads) {
  size_t kept = 0;
  for (size_t i = 0; i < quads->count; ++i) {
    if (!kept || memcmp(&quads->items[kept - 1], &quads->items[i],
                        sizeof(MdtQuad)) != 0) {
      quads->items[kept++] = quads->items[i];
    }
  }
  quads->count = kept;
}

// --- Finding -----------------------------------------------------------------

unsigned mdt_order_choose(const MdtQuad pattern, unsigned* const n) {
  const bool is_any = pattern.graph == MDT_GRAPH_ANY;
  const unsigned order = pattern.subject
                           ? (!pattern.predicate && pattern.object ? 2 : 0)
                         : pattern.predicate ? 1
                         : pattern.object    ? 2
                                             : 0;
  *n = !is_any + (pattern.subject != 0) + (pattern.predicate != 0) +
       (pattern.object != 0);
  return order + (is_any ? MDT_N_ORDERS_ALL : 0);
}

size_t mdt_order_bisect(const MdtMatches quads, const MdtQuad* const pattern,
                        const unsigned order, const unsigned n,
                        const int after) {
  size_t low = 0;
  size_t high = quads.count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (mdt_quad_compare(&quads.items[middle], pattern, order, n) < after) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static MdtMatches all_of(const MdtQuads* const quads) {
  const MdtMatches all = { quads->items, quads->count };
  return all;
}

MdtMatches mdt_orders_match(const MdtOrders* const orders,
                            const MdtQuad pattern) {
  unsigned n = 0;
  const unsigned order = mdt_order_choose(pattern, &n);
  const MdtMatches all = all_of(&orders->orders[order]);
  if (!all.count) {
    return all;
  }
  const size_t first = mdt_order_bisect(all, &pattern, order, n, 0);
  const MdtMatches rest = { all.items + first, all.count - first };
  const MdtMatches found = { rest.items,
                             mdt_order_bisect(rest, &pattern, order, n, 1) };
  return found;
}

// --- Changing ----------------------------------------------------------------

void mdt_orders_clear(MdtOrders* const orders) {
  for (unsigned order = 0; order < MDT_N_ORDERS; ++order) {
    mdt_quads_clear(&orders->orders[order]);
  }
}

static bool has(const MdtMatches quads, const MdtQuad* const quad) {
  const size_t at = mdt_order_bisect(quads, quad, 0, N_PARTS, 0);
  return at < quads.count &&
         !mdt_quad_compare(&quads.items[at], quad, 0, N_PARTS);
}

void mdt_orders_reduce(const MdtOrders* const orders, MdtQuads* const gone,
                       MdtQuads* const added) {
  const MdtMatches there = all_of(&orders->orders[0]);
  size_t kept = 0;
  mdt_quads_sort(gone, 0);
  mdt_quads_unique(gone);
  mdt_quads_sort(added, 0);
  mdt_quads_unique(added);
  for (size_t i = 0; i < gone->count; ++i) {
    const MdtQuad quad = gone->items[i];
    if (has(there, &quad) && !has(all_of(added), &quad)) {
      gone->items[kept++] = quad;
    }
  }
  gone->count = kept;
  kept = 0;
  for (size_t i = 0; i < added->count; ++i) {
    if (!there.count || !has(there, &added->items[i])) {
      added->items[kept++] = added->items[i];
    }
  }
  added->count = kept;
}

static size_t count_default(const MdtQuads* const quads) {
  const MdtQuad unnamed = { 0, 0, 0, 0 };
  return mdt_order_bisect(all_of(quads), &unnamed, 0, 1, 1);
}

MdtMatches mdt_order_members(MdtQuads* const quads, const unsigned order) {
  const size_t skipped = order < MDT_N_ORDERS_ALL ? 0 : count_default(quads);
  MdtQuads members = *quads;
  if (skipped) {
    members.items += skipped;
    members.count -= skipped;
  }
  mdt_quads_sort(&members, order);
  return all_of(&members);
}

static MdtStatus reserve_all(MdtOrders* const orders,
                             const MdtQuads* const added) {
  const size_t n_named = added->count - count_default(added);
  MdtStatus st = MDT_SUCCESS;
  for (unsigned order = 0; !st && order < MDT_N_ORDERS; ++order) {
    st = reserve(&orders->orders[order],
                 order < MDT_N_ORDERS_ALL ? added->count : n_named);
  }
  return st;
}

/// Close up over those of `gone`, from the first of them on
static void take_out(MdtQuads* const quads, const MdtMatches gone,
                     const unsigned order) {
  size_t to = 0;
  size_t from = 0;
  for (size_t i = 0; i < gone.count; ++i) {
    const MdtMatches rest = { quads->items + from, quads->count - from };
    const size_t n = mdt_order_bisect(rest, &gone.items[i], order, N_PARTS, 0);
    memmove(quads->items + to, rest.items, n * sizeof(MdtQuad));
    to += n;
    from += n + 1;
  }
  memmove(quads->items + to, quads->items + from,
          (quads->count - from) * sizeof(MdtQuad));
  quads->count -= gone.count;
}

/// Put `added` in from the last on, for which there is room
static void put_in(MdtQuads* const quads, const MdtMatches added,
                   const unsigned order) {
  size_t left = quads->count;
  if (!left) {
    memcpy(quads->items, added.items, added.count * sizeof(MdtQuad));
    quads->count = added.count;
    return;
  }
  for (size_t i = added.count; i-- > 0;) {
    const MdtMatches before = { quads->items, left };
    const size_t at =
      mdt_order_bisect(before, &added.items[i], order, N_PARTS, 0);
    memmove(quads->items + at + i + 1, quads->items + at,
            (left - at) * sizeof(MdtQuad));
    quads->items[at + i] = added.items[i];
    left = at;
  }
  quads->count += added.count;
}

static void change(MdtQuads* const quads, const unsigned order,
                   const MdtMatches gone, const MdtMatches added) {
  if (gone.count) {
    take_out(quads, gone, order);
  }
  if (added.count) {
    put_in(quads, added, order);
  }
}

MdtStatus mdt_orders_change(MdtOrders* const orders, MdtQuads* const gone,
                            MdtQuads* const added) {
  mdt_quads_sort(gone, 0);
  mdt_quads_sort(added, 0);
  const MdtStatus st = reserve_all(orders, added);
  // The named graphs of these come last in each of the first orders, which
  // leaves them together for the others
  for (unsigned order = 0; !st && order < MDT_N_ORDERS; ++order) {
    change(&orders->orders[order], order, mdt_order_members(gone, order),
           mdt_order_members(added, order));
  }
  return st;
}
