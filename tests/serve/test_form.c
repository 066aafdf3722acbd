// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "serve/form.h"

static const struct {
  const char* text;
  const char* value; // Of the first field "q"; null: refused
  unsigned count;    // How many fields there are
} samples[] = {
  { "", "", 0 },
  { "q=", "", 1 },
  { "q=a+b%20c%2B", "a b c+", 1 },
  { "a=1&q=%C3%a9&b", "\xC3\xA9", 3 },
  { "q=1=2&q=3", "1=2", 2 },
  { "&&=x&%71=y", "y", 1 },
  { "q=%", NULL, 0 },
  { "q=%4", NULL, 0 },
  { "q=%4g", NULL, 0 },
  { "q=%zz", NULL, 0 },
  { "q=%C3", NULL, 0 },
  { "%FF=1", NULL, 0 },
};

START_TEST(reads) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtFormFields fields = { NULL, 0, 0 };
  MdtView value = mdt_view("");
  const bool is_read =
    mdt_form_read(arena, mdt_view(samples[_i].text), &fields);
  ck_assert_int_eq(is_read, samples[_i].value != NULL);
  if (is_read) {
    ck_assert_uint_eq(fields.count, samples[_i].count);
    mdt_form_find(&fields, "q", &value);
    ck_assert(mdt_view_is(value, samples[_i].value));
  }
  mdt_arena_free(arena);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("form");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, reads, 0, sizeof(samples) / sizeof(*samples));
  suite_add_tcase(suite, core);
  return suite;
}
