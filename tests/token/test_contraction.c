// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "token/contraction.h"

/// Check that `token` splits where `pattern` has bars
static void check_split(const char* const token, const char* const pattern) {
  size_t ends[MDT_CONTRACTION_WORDS];
  const unsigned n = mdt_contraction_split(mdt_view(token), ends);
  char got[64];
  size_t len = 0;
  for (size_t i = 0, w = 0; token[i]; ++i) {
    if (w + 1 < n && i == ends[w]) {
      got[len++] = '|';
      ++w;
    }
    got[len++] = token[i];
  }
  got[len] = '\0';
  ck_assert_str_eq(got, pattern);
}

START_TEST(splits_verbs) {
  check_split("don't", "do|n't");
  check_split("Don’t", "Do|n’t");
  check_split("CAN'T", "CA|N'T");
  check_split("cannot", "can|not");
  check_split("Gonna", "Gon|na");
  check_split("they've", "they|'ve");
  check_split("I'm", "I|'m");
  check_split("dunno", "du|n|no");
}
END_TEST

START_TEST(splits_possessives) {
  check_split("daughter's", "daughter|'s");
  check_split("A.G.'s", "A.G.|'s");
  check_split("workers'", "workers|'");
  check_split("São’s", "São|’s");
}
END_TEST

START_TEST(leaves_others_whole) {
  check_split("its", "its");
  check_split("1990's", "1990's");
  check_split("O'Brien", "O'Brien");
  check_split("'s", "'s");
  check_split("'", "'");
  check_split("''", "''");
  check_split("n't", "n't");
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("contraction");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, splits_verbs);
  tcase_add_test(core, splits_possessives);
  tcase_add_test(core, leaves_others_whole);
  suite_add_tcase(suite, core);
  return suite;
}
