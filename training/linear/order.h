// SPDX-License-Identifier: Apache-2.0
// The order in which examples are seen, the same on every machine.

#ifndef MDT_TRAINING_ORDER_H
#define MDT_TRAINING_ORDER_H

#include <stddef.h>
#include <stdint.h>

/// Return the numbers 0 to `n` - 1
size_t* order_new(size_t n);

/// Shuffle `order` by random numbers that continue from `*state`
void order_shuffle(size_t* order, size_t n, uint64_t* state);

#endif
