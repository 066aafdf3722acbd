// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "token/treebank.h"

static void check_form(const char* const token, const char* const form) {
  MdtArena* const arena = mdt_arena_new(NULL);
  const MdtView got = mdt_treebank_form(arena, mdt_view(token));
  ck_assert_msg(mdt_view_is(got, form), "%s: %.*s", token, (int)got.len,
                got.data);
  mdt_arena_free(arena);
}

START_TEST(knows_brackets_and_quotes) {
  check_form("-LRB-", "(");
  check_form("-RSB-", "]");
  check_form("``", "\"");
  check_form("''", "\"");
  check_form("1\\/2", "1/2");
}
END_TEST

START_TEST(leaves_others_alone) {
  check_form("", "");
  check_form("LRB", "LRB");
  check_form("`", "`");
  check_form("\\", "\\");
  check_form("a/b", "a/b");
}
END_TEST

START_TEST(tells_what_blanks_enclose) {
  ck_assert(mdt_treebank_is_spelling(mdt_view("-LCB-")));
  ck_assert(mdt_treebank_is_spelling(mdt_view("and\\/or")));
  ck_assert(mdt_treebank_is_spelling(mdt_view("'ve")));
  ck_assert(mdt_treebank_is_spelling(mdt_view("N'T")));
  ck_assert(!mdt_treebank_is_spelling(mdt_view("'quoted")));
  ck_assert(!mdt_treebank_is_spelling(mdt_view("")));
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("treebank");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, knows_brackets_and_quotes);
  tcase_add_test(core, leaves_others_alone);
  tcase_add_test(core, tells_what_blanks_enclose);
  suite_add_tcase(suite, core);
  return suite;
}
