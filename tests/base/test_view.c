// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"

START_TEST(cuts_at_separators) {
  MdtView rest = mdt_view("a\tbc\t");
  ck_assert(mdt_view_is(mdt_view_cut(&rest, '\t'), "a"));
  ck_assert(mdt_view_is(mdt_view_cut(&rest, '\t'), "bc"));
  ck_assert_ptr_nonnull(rest.data);
  ck_assert_uint_eq(mdt_view_cut(&rest, '\t').len, 0);
  ck_assert_ptr_null(rest.data);
}
END_TEST

START_TEST(compares) {
  ck_assert(mdt_view_equals_nocase(mdt_view("Ab"), mdt_view("aB")));
  ck_assert(!mdt_view_equals(mdt_view("Ab"), mdt_view("aB")));
  ck_assert_int_lt(mdt_view_compare(mdt_view("a"), mdt_view("ab")), 0);
  ck_assert(mdt_view_starts(mdt_view("told"), "to"));
  ck_assert(mdt_view_ends(mdt_view("told"), "ld"));
  ck_assert(!mdt_view_ends(mdt_view("d"), "ld"));
}
END_TEST

START_TEST(bears_emptiness) {
  const MdtView none = { NULL, 0 };
  ck_assert(mdt_view_is(none, ""));
  ck_assert_uint_eq(mdt_view_trim(mdt_view(" \n")).len, 0);
  ck_assert_uint_eq(mdt_view_find(none, "x"), SIZE_MAX);
  ck_assert_uint_eq(mdt_view_find(none, ""), 0);
  ck_assert_uint_eq(mdt_view_find(mdt_view("ax"), "x"), 1);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("view");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, cuts_at_separators);
  tcase_add_test(core, compares);
  tcase_add_test(core, bears_emptiness);
  suite_add_tcase(suite, core);
  return suite;
}
