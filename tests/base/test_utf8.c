// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/utf8.h"
#include "base/view.h"

static const struct {
  const char* bytes; // What is checked
  size_t good;       // How far it is well-formed
} samples[] = {
  // No input, plain form
  { "", 0 },
  { "abc", 3 },
  { "na\xC3\xAFve \xE2\x80\x9C \xF0\x9F\x98\x80", 15 },
  // Overlong, surrogate, beyond Unicode, cut short, stray tail
  { "a\xC0\x80", 1 },
  { "\xE0\x80\x80", 0 },
  { "\xED\xA0\x80", 0 },
  { "\xF4\x90\x80\x80", 0 },
  { "a\xE2\x80", 1 },
  { "\x80", 0 },
};

START_TEST(checks) {
  ck_assert_uint_eq(mdt_utf8_check(mdt_view(samples[_i].bytes)),
                    samples[_i].good);
}
END_TEST

START_TEST(goes_there_and_back) {
  static const uint32_t points[] = { 0x24, 0xE9, 0x20AC, 0x1F600, 0x10FFFF };
  for (size_t i = 0; i < sizeof(points) / sizeof(*points); ++i) {
    char bytes[4];
    const MdtView view = { bytes, mdt_utf8_put(bytes, points[i]) };
    size_t at = 0;
    ck_assert_uint_eq(mdt_utf8_next(view, &at), points[i]);
    ck_assert_uint_eq(at, view.len);
    ck_assert_uint_eq(mdt_utf8_previous(view, &at), points[i]);
    ck_assert_uint_eq(at, 0);
    ck_assert_uint_eq(mdt_utf8_count(view), 1);
  }
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("utf8");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, checks, 0, sizeof(samples) / sizeof(*samples));
  tcase_add_test(core, goes_there_and_back);
  suite_add_tcase(suite, core);
  return suite;
}
