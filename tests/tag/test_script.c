// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "tag/script.h"

static void check(const char* const text, const char* const form,
                  const char* const lemma) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtScript script;
  ck_assert(mdt_script_read(mdt_view(text), &script));
  const MdtView got = mdt_script_apply(arena, &script, mdt_view(form));
  ck_assert_msg(mdt_view_is(got, lemma), "%.*s", (int)got.len, got.data);
  mdt_arena_free(arena);
}

START_TEST(applies) {
  check("l3y", "Carried", "carry");
  check("k0", "Paris", "Paris");
  check("l0", "Told", "told");
  check("wbe", "Was", "be");
}
END_TEST

START_TEST(stays_within_the_form) {
  check("l9x", "Abc", "abc");
  check("k1", "n’", "n’");
  check("k2t", "n’", "n’");
}
END_TEST

START_TEST(refuses_garbage) {
  MdtScript script;
  ck_assert(!mdt_script_read(mdt_view(""), &script));
  ck_assert(!mdt_script_read(mdt_view("l"), &script));
  ck_assert(!mdt_script_read(mdt_view("x1"), &script));
  ck_assert(!mdt_script_read(mdt_view("lz"), &script));
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("script");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, applies);
  tcase_add_test(core, stays_within_the_form);
  tcase_add_test(core, refuses_garbage);
  suite_add_tcase(suite, core);
  return suite;
}
