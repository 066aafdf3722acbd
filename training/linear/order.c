// SPDX-License-Identifier: Apache-2.0

#include "order.h"

#include "memory.h"

size_t* order_new(size_t n) {
  size_t* const order = (size_t*)grow(NULL, n, sizeof(*order));
  for (size_t i = 0; i < n; ++i) {
    order[i] = i;
  }
  return order;
}

static uint64_t next_random(uint64_t* state) {
  *state =
    (*state * UINT64_C(6364136223846793005)) + UINT64_C(1442695040888963407);
  return *state >> 33U;
}

void order_shuffle(size_t* order, size_t n, uint64_t* state) {
  for (size_t i = n; i > 1U; --i) {
    const size_t j = (size_t)(next_random(state) % i);
    const size_t at = order[i - 1U];
    order[i - 1U] = order[j];
    order[j] = at;
  }
}
