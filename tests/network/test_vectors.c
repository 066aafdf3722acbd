// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "network/features.h"
#include "network/vectors.h"

#include <string.h>

static MdtVectors* vectors;

static void load(void) {
  ck_assert_int_eq(
    mdt_vectors_load(&vectors, TEST_DATA "/models/vectors.mdt", test_log()),
    MDT_SUCCESS);
}

static void unload(void) {
  mdt_vectors_free(vectors);
}

// The cosine of two words' vectors, times a hundred
static double liken(const char* const a, const char* const b) {
  const MdtTable* const table = mdt_vectors_table(vectors);
  enum { MOST = 512 };
  float x[2][MOST] = { { 0 } };
  const char* const words[] = { a, b };
  ck_assert_uint_le(table->width, MOST);
  for (int i = 0; i < 2; ++i) {
    const uint32_t row =
      mdt_table_find(table, mdt_features_word(mdt_view(words[i])), UINT32_MAX);
    ck_assert_uint_lt(row, table->n_rows);
    mdt_table_add(table, row, x[i]);
  }
  double dot = 0;
  for (uint32_t k = 0; k < table->width; ++k) {
    dot += (double)x[0][k] * x[1][k];
  }
  return 100 * dot / 4; // Vectors are of length two
}

START_TEST(likens_words_of_like_company) {
  ck_assert_double_gt(liken("minister", "President"),
                      liken("minister", "rain"));
  ck_assert_double_gt(liken("ordered", "instructed"), liken("ordered", "blue"));
  ck_assert_double_gt(liken("the", "the"), 98);
  ck_assert_double_lt(liken("the", "the"), 102);
}
END_TEST

START_TEST(knows_no_made_up_word) {
  const MdtTable* const table = mdt_vectors_table(vectors);
  const uint64_t key = mdt_features_word(mdt_view("xyzzyq"));
  ck_assert_uint_eq(mdt_table_find(table, key, 7), 7);
  ck_assert_uint_eq(mdt_table_find(table, 0, 7), 7);
  ck_assert_uint_eq(mdt_table_find(table, UINT64_MAX, 7), 7);
}
END_TEST

START_TEST(refuses_another_model) {
  MdtVectors* none = NULL;
  ck_assert_int_eq(
    mdt_vectors_load(&none, TEST_DATA "/models/tagger.mdt", test_log()),
    MDT_BAD_MODEL);
  ck_assert(strstr(test_last_message(), "tagger.mdt"));
  ck_assert_int_eq(mdt_vectors_load(&none, "no/such.mdt", test_log()),
                   MDT_NO_FILE);
  ck_assert_ptr_null(none);
  mdt_vectors_free(none);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("vectors");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, load, unload);
  tcase_add_test(core, likens_words_of_like_company);
  tcase_add_test(core, knows_no_made_up_word);
  suite_add_tcase(suite, core);
  TCase* const errors = tcase_create("errors");
  tcase_add_test(errors, refuses_another_model);
  suite_add_tcase(suite, errors);
  return suite;
}
