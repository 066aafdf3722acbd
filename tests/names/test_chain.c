// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "names/chain.h"

enum { O, B, I, N_LABELS };

#define NEVER (-10000.0f)

// "I" goes on what "B" or "I" began
static const float follow[(N_LABELS + 1) * N_LABELS] = {
  0.0f, 0.0f, NEVER, // After O
  0.0f, 0.5f, 0.0f,  // After B
  0.0f, 0.0f, 0.0f,  // After I
  0.0f, 0.0f, NEVER, // At the beginning
};

static const MdtChain chain = { follow, N_LABELS };

static void check(float* const scores, const size_t n,
                  const uint8_t* const expected) {
  uint8_t back[8 * N_LABELS];
  uint8_t labels[8] = { 9, 9, 9, 9, 9, 9, 9, 9 };
  mdt_chain_decode(&chain, scores, n, back, labels);
  ck_assert_mem_eq(labels, expected, n);
  ck_assert_uint_eq(labels[n], 9);
}

START_TEST(takes_the_best_labels) {
  float scores[] = { 1.0f, 2.0f, 0.0f, 0.0f, 0.0f, 1.0f, 3.0f, 1.0f, 2.0f };
  const uint8_t expected[] = { B, I, O };
  check(scores, 3, expected);
}
END_TEST

START_TEST(goes_on_with_nothing_that_did_not_begin) {
  float scores[] = { 3.0f, 2.0f, 9.0f, 2.0f, 0.0f, 4.0f };
  const uint8_t expected[] = { B, I };
  check(scores, 2, expected);
}
END_TEST

START_TEST(weighs_what_follows) {
  float scores[] = { 0.0f, 1.0f, 0.0f, 0.0f, 1.0f, 1.25f };
  const uint8_t expected[] = { B, B };
  check(scores, 2, expected);
}
END_TEST

START_TEST(takes_the_lower_of_equals) {
  float scores[] = { 1.0f, 1.0f, 0.0f };
  const uint8_t expected[] = { O };
  check(scores, 1, expected);
}
END_TEST

START_TEST(takes_nothing) {
  check(NULL, 0, (const uint8_t*)"");
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("chain");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, takes_the_best_labels);
  tcase_add_test(core, goes_on_with_nothing_that_did_not_begin);
  tcase_add_test(core, weighs_what_follows);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_test(limits, takes_the_lower_of_equals);
  tcase_add_test(limits, takes_nothing);
  suite_add_tcase(suite, limits);
  return suite;
}
