// SPDX-License-Identifier: Apache-2.0
// Statements in sorted arrays, in memory.
//
// Three orders lead with the graph, so that a pattern in one graph is a slice,
// found by bisection. Three end with it and hold the named graphs alone: there
// a pattern in whatever graph is a slice, too. A change is merged into each
// order in one sweep from where it begins; nothing is sorted again.

#ifndef MDT_STORE_ORDERS_H
#define MDT_STORE_ORDERS_H

#include "store/quad.h"

#include <mandate/status.h>

#include <stdbool.h>

enum {
  MDT_N_ORDERS = 6,     ///< Orders there are
  MDT_N_ORDERS_ALL = 3, ///< Those before it hold all graphs, the rest the named
};

/// A growing array of statements, of the system's memory
typedef struct {
  MdtQuad* items;
  size_t count;
  size_t room;
} MdtQuads;

/// Statements, each once, in all orders
typedef struct {
  MdtQuads orders[MDT_N_ORDERS];
} MdtOrders;

/// Add a statement to the end of an array. Error: MDT_NO_MEMORY.
MdtStatus mdt_quads_push(MdtQuads* quads, MdtQuad quad);

/// Release an array, which is empty then
void mdt_quads_clear(MdtQuads* quads);

/// Sort statements in an order
void mdt_quads_sort(MdtQuads* quads, unsigned order);

/// Drop doubles of a sorted array
void mdt_quads_unique(MdtQuads* quads);

/// Compare the first `n` parts of statements as an order has them; as memcmp
int mdt_quad_compare(const MdtQuad* a, const MdtQuad* b, unsigned order,
                     unsigned n);

/// Return a part of a quad by its place in an order
uint32_t mdt_quad_part(const MdtQuad* quad, unsigned order, unsigned place);

/// Return those of `quads` that belong into `order`, sorted. Ask for the orders
/// in turn: what one does not hold is before them.
MdtMatches mdt_order_members(MdtQuads* quads, unsigned order);

/// Return the order in which what `pattern` gives comes first, and how many
/// parts that are in `*n`
unsigned mdt_order_choose(MdtQuad pattern, unsigned* n);

/// Return the first place among `quads`, sorted in `order`, that is not below
/// the first `n` parts of `pattern`, or that is above them if `after` is 1
size_t mdt_order_bisect(MdtMatches quads, const MdtQuad* pattern,
                        unsigned order, unsigned n, int after);

/// Release all orders, which are empty then
void mdt_orders_clear(MdtOrders* orders);

/// Leave in `gone` what is there and not in `added`, and in `added` what is
/// not there; both are sorted and without doubles then
void mdt_orders_reduce(const MdtOrders* orders, MdtQuads* gone,
                       MdtQuads* added);

/// Take `gone` out and put `added` in; both are reduced, and may be reordered.
/// Error: MDT_NO_MEMORY; then nothing is changed.
MdtStatus mdt_orders_change(MdtOrders* orders, MdtQuads* gone, MdtQuads* added);

/// Return the statements that fit `pattern`
MdtMatches mdt_orders_match(const MdtOrders* orders, MdtQuad pattern);

#endif
