// SPDX-License-Identifier: Apache-2.0
// The widest and the plainest kernel must agree to the bit.

#include "harness.h"

#include "network/kernel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// The kernel once more, for the base architecture alone
#undef MDT_PLAIN_KERNEL
#define MDT_PLAIN_KERNEL
#define mdt_kernel_quantise   plain_quantise
#define mdt_kernel_multiply   plain_multiply
#define mdt_kernel_accumulate plain_accumulate
#define mdt_kernel_step       plain_step
#define mdt_kernel_rectify    plain_rectify
#define mdt_kernel_add_bytes  plain_add_bytes
#define mdt_kernel_add        plain_add
#define mdt_kernel_tanh       plain_tanh
#pragma GCC diagnostic ignored "-Wmissing-prototypes"
#include "../../src/network/kernel.c"
#undef mdt_kernel_quantise
#undef mdt_kernel_multiply
#undef mdt_kernel_accumulate
#undef mdt_kernel_step
#undef mdt_kernel_rectify
#undef mdt_kernel_add_bytes
#undef mdt_kernel_add
#undef mdt_kernel_tanh

enum { MOST = 600 };

static uint32_t state = 1;

static uint32_t draw(void) {
  state = state * 1664525u + 1013904223u;
  return state >> 8;
}

static float draw_float(void) {
  return (float)((int32_t)(draw() % 20001) - 10000) / 1000.0f;
}

static void fill(float* const x, const size_t n) {
  for (size_t i = 0; i < n; ++i) {
    x[i] = draw_float();
  }
}

static const size_t lengths[] = { 1, 2, 3, 7, 16, 31, 32, 33, 64, 192, 511 };

START_TEST(multiplies) {
  const size_t n_cols = lengths[_i];
  const uint32_t n_rows = 1 + draw() % 13;
  static int16_t weights[13 * 511];
  static int16_t x[3 * 511];
  float scale[13];
  float bias[13];
  float wide[3 * 13];
  float plain[3 * 13];
  for (size_t i = 0; i < n_rows * n_cols; ++i) {
    weights[i] = (int16_t)((int32_t)(draw() % 2047) - MDT_KERNEL_MAX_WEIGHT);
  }
  for (size_t i = 0; i < 3 * n_cols; ++i) {
    x[i] = (int16_t)((int32_t)(draw() % 8191) - MDT_KERNEL_MAX_INPUT);
  }
  fill(scale, n_rows);
  fill(bias, n_rows);
  const MdtMatrix m = { weights, scale, draw() % 2 ? bias : NULL, n_rows,
                        (uint32_t)n_cols };
  mdt_kernel_multiply(&m, x, 3, wide);
  plain_multiply(&m, x, 3, plain);
  ck_assert_mem_eq(wide, plain, 3 * n_rows * sizeof(float));
}
END_TEST

START_TEST(holds_the_largest_sum) {
  static int16_t weights[MDT_KERNEL_MAX_COLS];
  static int16_t x[MDT_KERNEL_MAX_COLS];
  for (size_t i = 0; i < MDT_KERNEL_MAX_COLS; ++i) {
    weights[i] = MDT_KERNEL_MAX_WEIGHT;
    x[i] = -MDT_KERNEL_MAX_INPUT;
  }
  const float scale = 1.0f;
  const MdtMatrix m = { weights, &scale, NULL, 1, MDT_KERNEL_MAX_COLS };
  float out = 0.0f;
  mdt_kernel_multiply(&m, x, 1, &out);
  ck_assert(out == -1023.0f * 4095.0f * 512.0f);
}
END_TEST

START_TEST(steps) {
  const size_t n = lengths[_i];
  static float input[4 * MOST];
  static float recurrent[4 * MOST];
  static float cells[2][MOST];
  static float states[2][MOST];
  fill(input, 4 * n);
  fill(recurrent, 4 * n);
  fill(cells[0], n);
  memcpy(cells[1], cells[0], n * sizeof(float));
  mdt_kernel_step(input, recurrent, n, cells[0], states[0]);
  plain_step(input, recurrent, n, cells[1], states[1]);
  ck_assert_mem_eq(cells[0], cells[1], n * sizeof(float));
  ck_assert_mem_eq(states[0], states[1], n * sizeof(float));
}
END_TEST

START_TEST(adds_and_rounds) {
  const size_t n = lengths[_i];
  static float x[MOST];
  static float rows[3 * MOST];
  static float wide[MOST];
  static float plain[MOST];
  static int16_t rounded[2][MOST];
  static int8_t bytes[MOST];
  fill(x, 3);
  fill(rows, 3 * n);
  memset(wide, 0, sizeof(wide));
  for (size_t i = 0; i < n; ++i) {
    bytes[i] = (int8_t)(draw() % 255 - 127);
  }
  mdt_kernel_accumulate(x, rows, 3, n, wide);
  mdt_kernel_add_bytes(bytes, 0.37f, n, wide);
  mdt_kernel_add(rows, n, wide);
  mdt_kernel_rectify(wide, n);
  mdt_kernel_quantise(wide, n, 99.0f, rounded[0]);
  memset(plain, 0, sizeof(plain));
  plain_accumulate(x, rows, 3, n, plain);
  plain_add_bytes(bytes, 0.37f, n, plain);
  plain_add(rows, n, plain);
  plain_rectify(plain, n);
  plain_quantise(plain, n, 99.0f, rounded[1]);
  ck_assert_mem_eq(wide, plain, n * sizeof(float));
  ck_assert_mem_eq(rounded[0], rounded[1], n * sizeof(int16_t));
}
END_TEST

START_TEST(cuts_what_is_too_large) {
  const float x[] = { 1e30f, -1e30f, 0.49f, -0.5f, 2.5f };
  const int16_t expected[] = { 4095, -4095, 0, -1, 3 };
  int16_t out[5];
  mdt_kernel_quantise(x, 5, 1.0f, out);
  ck_assert_mem_eq(out, expected, sizeof(expected));
}
END_TEST

START_TEST(squashes) {
  for (float x = -12.0f; x < 12.0f; x += 0.001f) {
    ck_assert(fabs((double)mdt_kernel_tanh(x) - tanh((double)x)) < 1e-6);
    const float wide = mdt_kernel_tanh(x);
    const float plain = plain_tanh(x);
    ck_assert_mem_eq(&wide, &plain, sizeof(float));
  }
}
END_TEST

Suite* test_suite(void) {
  const int n = sizeof(lengths) / sizeof(*lengths);
  Suite* const suite = suite_create("kernel");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, multiplies, 0, n);
  tcase_add_loop_test(core, steps, 0, n);
  tcase_add_loop_test(core, adds_and_rounds, 0, n);
  tcase_add_test(core, squashes);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_test(limits, holds_the_largest_sum);
  tcase_add_test(limits, cuts_what_is_too_large);
  suite_add_tcase(suite, limits);
  return suite;
}
