// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/unicode.h"
#include "base/view.h"

START_TEST(knows_what_shows) {
  ck_assert(mdt_unicode_is_space(' ') && mdt_unicode_is_space(0xA0));
  ck_assert(!mdt_unicode_is_space('a') && !mdt_unicode_is_space(0x200B));
  ck_assert(mdt_unicode_is_hidden(0x202E) && mdt_unicode_is_hidden(7));
  ck_assert(!mdt_unicode_is_hidden(0x200D) && !mdt_unicode_is_hidden('a'));
  ck_assert(mdt_unicode_is_wordlike(0xE9) && mdt_unicode_is_wordlike('7'));
  ck_assert(!mdt_unicode_is_wordlike('-'));
  ck_assert_uint_eq(mdt_unicode_columns('a'), 1);
  ck_assert_uint_eq(mdt_unicode_columns(0x4E00), 2);
  ck_assert_uint_eq(mdt_unicode_columns(0x301), 0);
}
END_TEST

static const struct {
  uint32_t c;
  const char* folded;
} samples[] = {
  { 'A', "a" },  { '7', "7" },          { '-', "" },
  { 0xC9, "e" }, { 0xDF, "ss" },        { 0xFB03, "ffi" },
  { 0x301, "" }, { 0x416, "\xD0\xB6" }, { 0xD800, "" },
};

START_TEST(folds) {
  char out[MDT_UNICODE_FOLDED];
  const MdtView got = { out, mdt_unicode_fold(samples[_i].c, out) };
  ck_assert(mdt_view_is(got, samples[_i].folded));
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("unicode");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, knows_what_shows);
  tcase_add_loop_test(core, folds, 0, sizeof(samples) / sizeof(*samples));
  suite_add_tcase(suite, core);
  return suite;
}
