// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "parse/tree.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

enum { MAX_WORDS = 400 };

static MdtArena* scratch;

static void open_scratch(void) {
  scratch = mdt_arena_new(NULL);
}

static void close_scratch(void) {
  mdt_arena_free(scratch);
}

static bool is_tree(const uint32_t* const heads, const uint32_t n) {
  unsigned n_roots = 0;
  for (uint32_t word = 1; word <= n; ++word) {
    uint32_t at = word;
    n_roots += heads[word] == 0;
    for (uint32_t steps = 0; at && steps <= n; ++steps) {
      at = heads[at];
    }
    if (at) {
      return false;
    }
  }
  return n_roots == 1;
}

static float sum(const float* const scores, const uint32_t* const heads,
                 const uint32_t n) {
  float total = 0.0f;
  for (uint32_t word = 1; word <= n; ++word) {
    total += scores[word * (n + 1) + heads[word]];
  }
  return total;
}

// Try all assignments of heads, counting up in base n + 1
static float best_of_all(const float* const scores, const uint32_t n) {
  uint32_t heads[8] = { 0 };
  float best = -INFINITY;
  for (;;) {
    if (is_tree(heads, n) && sum(scores, heads, n) > best) {
      best = sum(scores, heads, n);
    }
    uint32_t digit = 1;
    while (digit <= n && heads[digit] == n) {
      heads[digit++] = 0;
    }
    if (digit > n) {
      return best;
    }
    ++heads[digit];
  }
}

START_TEST(breaks_a_cycle) {
  // Words 1 and 2 want each other; 1 is the cheaper way in from the root
  const float scores[] = { 0, 0, 0, /**/ 5, 0, 9, /**/ 1, 9, 0 };
  uint32_t heads[3];
  mdt_tree_decode(scores, 2, heads, scratch);
  ck_assert_uint_eq(heads[1], 0);
  ck_assert_uint_eq(heads[2], 1);
}
END_TEST

START_TEST(allows_one_root) {
  // Both words would rather be roots
  const float scores[] = { 0, 0, 0, /**/ 9, 0, 1, /**/ 9, 2, 0 };
  uint32_t heads[3];
  mdt_tree_decode(scores, 2, heads, scratch);
  ck_assert_uint_eq(heads[1], 0);
  ck_assert_uint_eq(heads[2], 1);
}
END_TEST

START_TEST(finds_the_best_tree) {
  float scores[36];
  uint32_t heads[8];
  srand((unsigned)_i);
  for (unsigned round = 0; round < 40; ++round) {
    const uint32_t n = 1 + (uint32_t)rand() % 5;
    // Few values make many ties and many cycles
    const int n_values = round % 2 ? 1000 : 5;
    for (uint32_t i = 0; i < (n + 1) * (n + 1); ++i) {
      scores[i] = (float)(rand() % n_values);
    }
    mdt_tree_decode(scores, n, heads, scratch);
    ck_assert(is_tree(heads, n));
    ck_assert(sum(scores, heads, n) == best_of_all(scores, n));
    mdt_arena_reset(scratch);
  }
}
END_TEST

START_TEST(makes_a_tree_of_anything) {
  static float scores[(MAX_WORDS + 1) * (MAX_WORDS + 1)];
  static uint32_t heads[MAX_WORDS + 1];
  const float odd[] = { NAN, INFINITY, -INFINITY, 3e38f, -3e38f, 0.0f };
  srand((unsigned)_i);
  for (size_t i = 0; i < sizeof(scores) / sizeof(*scores); ++i) {
    scores[i] = _i == 0 ? 0.0f : _i == 1 ? odd[rand() % 6] : (float)rand();
  }
  mdt_tree_decode(scores, MAX_WORDS, heads, scratch);
  ck_assert(is_tree(heads, MAX_WORDS));
}
END_TEST

START_TEST(nests_cycles_deeply) {
  // Each word's best head is its neighbour, in pairs of pairs of pairs
  static float scores[(MAX_WORDS + 1) * (MAX_WORDS + 1)];
  static uint32_t heads[MAX_WORDS + 1];
  for (uint32_t w = 1; w <= MAX_WORDS; ++w) {
    for (uint32_t h = 1; h <= MAX_WORDS; ++h) {
      scores[w * (MAX_WORDS + 1) + h] = -(float)abs((int)w - (int)h);
    }
    scores[w * (MAX_WORDS + 1)] = -1000.0f;
  }
  mdt_tree_decode(scores, MAX_WORDS, heads, scratch);
  ck_assert(is_tree(heads, MAX_WORDS));
  ck_assert(sum(scores, heads, MAX_WORDS) == -1000.0f - (MAX_WORDS - 1));
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("tree");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, open_scratch, close_scratch);
  tcase_add_test(core, breaks_a_cycle);
  tcase_add_test(core, allows_one_root);
  tcase_add_loop_test(core, finds_the_best_tree, 0, 20);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_checked_fixture(limits, open_scratch, close_scratch);
  tcase_add_loop_test(limits, makes_a_tree_of_anything, 0, 3);
  tcase_add_test(limits, nests_cycles_deeply);
  suite_add_tcase(suite, limits);
  return suite;
}
