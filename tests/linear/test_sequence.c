// SPDX-License-Identifier: Apache-2.0
// Weights packed by hand, and the search over them.

#include "harness.h"

#include "linear/hash.h"
#include "linear/lookup.h"
#include "linear/sequence.h"
#include "linear/word.h"

#include <string.h>

/// A scorer that likes label 1 after label 0, and 0 at the start
static void add_alternation(const void* const self, const uint64_t key,
                            int32_t* const scores) {
  const MdtSequence* const seq = (const MdtSequence*)self;
  const uint64_t after_0 = mdt_sequence_history(seq, 0, 0).keys[0];
  const uint64_t after_1 = mdt_sequence_history(seq, 0, 1).keys[0];
  scores[0] += key == after_1 ? 5 : 0;
  scores[1] += key == after_0 ? 5 : 0;
  scores[1] += key == 77U ? 3 : 0;
}

START_TEST(searches) {
  static const uint64_t keys[] = { 77U };
  static const uint32_t ends[] = { 0U, 0U, 0U, 1U };
  const MdtSequence seq = { keys, ends, keys, 4, 0 };
  const MdtScorer scorer = { add_alternation, &seq, 2 };
  MdtStep lattice[16];
  uint8_t counts[4];
  uint8_t labels[4];
  mdt_sequence_search(&scorer, &seq, 4, lattice, counts);
  mdt_sequence_trace(lattice, 4, 3, 0, labels);
  ck_assert_int_eq(lattice[12].score, 18);
  ck_assert_int_eq(memcmp(labels, "\0\1\0\1", 4), 0);
}
END_TEST

START_TEST(finds_in_tables) {
  static const uint32_t keys[] = { 1, 5, 9 };
  static const uint32_t values[] = { 10, 50, 90 };
  const MdtLookup lookup = { keys, values, 3 };
  uint32_t value = 0;
  ck_assert(mdt_lookup_find(&lookup, UINT64_C(5) << 32U, &value));
  ck_assert_uint_eq(value, 50);
  ck_assert(!mdt_lookup_find(&lookup, UINT64_C(4) << 32U, &value));
  ck_assert(!mdt_lookup_find(&lookup, UINT64_C(10) << 32U, &value));
}
END_TEST

START_TEST(makes_forms_plain) {
  const MdtPlain plain = mdt_word_plain("Don’t19", 9);
  ck_assert_uint_eq(plain.len, 7);
  ck_assert_int_eq(memcmp(plain.data, "don't00", 7), 0);
  ck_assert_uint_eq(mdt_word_plain(NULL, 0).len, 0);
}
END_TEST

START_TEST(checks_weights) {
  // One bucket with one row of one pair, whose class must be below 2
  static const uint32_t starts[] = { 0, 5 };
  uint8_t rows[] = { 0x34, 0x12, 1, 1, 0xFE };
  const MdtWeights weights = { starts, rows, 1, 2 };
  int32_t scores[2] = { 0, 0 };
  ck_assert(mdt_weights_check(&weights, 5));
  ck_assert(!mdt_weights_check(&weights, 6));
  mdt_weights_add(&weights, UINT64_C(0x1234) << 48U, scores);
  ck_assert_int_eq(scores[1], -2);
  mdt_weights_add(&weights, UINT64_C(0x1235) << 48U, scores);
  ck_assert_int_eq(scores[1], -2);
  rows[3] = 2;
  ck_assert(!mdt_weights_check(&weights, 5));
  rows[3] = 1;
  rows[2] = 2;
  ck_assert(!mdt_weights_check(&weights, 5));
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("sequence");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, searches);
  tcase_add_test(core, finds_in_tables);
  tcase_add_test(core, makes_forms_plain);
  tcase_add_test(core, checks_weights);
  suite_add_tcase(suite, core);
  return suite;
}
