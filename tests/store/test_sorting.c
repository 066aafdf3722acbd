// SPDX-License-Identifier: Apache-2.0
// Many statements in every order: each before the next.

#include "harness.h"

#include "store/orders.h"

#include <string.h>

/// Numbers that look random and are the same everywhere
static uint32_t roll(uint32_t* const state, const uint32_t limit) {
  *state = *state * 1664525u + 1013904223u;
  return (*state >> 8) % limit;
}

static MdtQuads make(const size_t count, const uint32_t n_terms) {
  MdtQuads quads = { NULL, 0, 0 };
  uint32_t state = 1;
  for (size_t i = 0; i < count; ++i) {
    const MdtQuad quad = { roll(&state, 3), 1 + roll(&state, n_terms),
                           1 + roll(&state, 20), 1 + roll(&state, n_terms) };
    ck_assert_int_eq(mdt_quads_push(&quads, quad), MDT_SUCCESS);
  }
  return quads;
}

static uint64_t sum(const MdtQuads* const quads) {
  uint64_t total = 0;
  for (size_t i = 0; i < quads->count; ++i) {
    const MdtQuad* const quad = &quads->items[i];
    total += (quad->graph + 1) * 31u + (uint64_t)quad->subject * 37u +
             quad->predicate * 41u + (uint64_t)quad->object * 43u;
  }
  return total;
}

static void check(const size_t count, const uint32_t n_terms) {
  for (unsigned order = 0; order < MDT_N_ORDERS; ++order) {
    MdtQuads quads = make(count, n_terms);
    const uint64_t before = sum(&quads);
    mdt_quads_sort(&quads, order);
    for (size_t i = 1; i < count; ++i) {
      ck_assert_int_le(
        mdt_quad_compare(&quads.items[i - 1], &quads.items[i], order, 4), 0);
    }
    ck_assert_uint_eq(sum(&quads), before);
    mdt_quads_clear(&quads);
  }
}

START_TEST(sorts_few) {
  check(0, 5);
  check(1, 5);
  check(100, 30);
}
END_TEST

START_TEST(sorts_many) {
  check(600, 5);
  check(5000, 100);
  check(5000, 4000000); // Three digits
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("sorting");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, sorts_few);
  tcase_add_test(core, sorts_many);
  suite_add_tcase(suite, core);
  return suite;
}
