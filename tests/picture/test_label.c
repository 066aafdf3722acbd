// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "export/label.h"

#include <string.h>

static void check_clean(const char* const text, const char* const expected) {
  MdtArena* const arena = mdt_arena_new(NULL);
  const MdtView clean = mdt_label_clean(arena, mdt_view(text));
  ck_assert_msg(mdt_view_is(clean, expected), "got \"%.*s\"", MDT_ARGS(clean));
  mdt_arena_free(arena);
}

static void check_wrap(const char* const text, const size_t width,
                       const size_t max_lines, const char* const expected) {
  MdtArena* const arena = mdt_arena_new(NULL);
  const MdtView lines = mdt_label_wrap(arena, mdt_view(text), width, max_lines);
  ck_assert_msg(mdt_view_is(lines, expected), "got \"%.*s\"", MDT_ARGS(lines));
  mdt_arena_free(arena);
}

START_TEST(drops_what_is_hidden) {
  check_clean("", "");
  check_clean("  two\t\n words  ", "two words");
  check_clean("a\x01"
              "b\x7F"
              "c",
              "abc");
  // Marks of direction would turn a name around
  check_clean("\xE2\x80\xAE"
              "evil\xE2\x80\xAC \xE2\x81\xA6name\xE2\x81\xA9\xEF\xBB\xBF",
              "evil name");
  check_clean("no\xC2\xA0"
              "break\xE2\x80\xA8line",
              "no break line");
  check_clean("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92",
              "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92");
}
END_TEST

START_TEST(wraps_between_words) {
  check_wrap("", 10, 3, "");
  check_wrap("close the Old Bridge", 10, 3, "close the\nOld Bridge");
  check_wrap("close the Old Bridge", 40, 3, "close the Old Bridge");
  check_wrap("extraordinarily long", 6, 3,
             "extraordina\xE2\x80\xA6"
             "\nlong");
}
END_TEST

START_TEST(shortens_between_words) {
  check_wrap("take the children away from here", 10, 2,
             "take the\nchildren\xE2\x80\xA6");
  check_wrap("\xE2\x80\x9Ctake the children away\xE2\x80\x9D", 10, 2,
             "\xE2\x80\x9Ctake the\nchildren\xE2\x80\xA6\xE2\x80\x9D");
  check_wrap("one two three four", 8, 1, "one two\xE2\x80\xA6");
  check_wrap("wordword wordword", 8, 1, "wordword\xE2\x80\xA6");
}
END_TEST

START_TEST(counts_columns) {
  ck_assert_uint_eq(mdt_label_columns(mdt_view("caf\xC3\xA9")), 4);
  ck_assert_uint_eq(mdt_label_columns(mdt_view("cafe\xCC\x81")), 4);
  ck_assert_uint_eq(mdt_label_columns(mdt_view("\xE6\x9D\xB1\xE4\xBA\xAC")), 4);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("label");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, drops_what_is_hidden);
  tcase_add_test(core, wraps_between_words);
  tcase_add_test(core, shortens_between_words);
  tcase_add_test(core, counts_columns);
  suite_add_tcase(suite, core);
  return suite;
}
