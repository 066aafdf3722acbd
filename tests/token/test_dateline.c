// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "token/dateline.h"

/// Check that `line` is cut before `rest`, or nowhere
static void check_cut(const char* const line, const char* const rest) {
  const MdtView view = mdt_view(line);
  const size_t at = mdt_dateline_find(view);
  ck_assert_msg(
    rest ? at && mdt_view_is(mdt_view_slice(view, at, view.len), rest) : !at,
    "%s: cut at %zu", line, at);
}

START_TEST(finds_datelines) {
  check_cut("Minister quits Oslo (NTB)He said", "Oslo (NTB)He said");
  check_cut("Minister quits New York (CNN)He", "New York (CNN)He");
  check_cut("Minister quits Austin, Texas (AP) - He",
            "Austin, Texas (AP) - He");
  check_cut("Dam halted SALT LAKE CITY (Reuters) — A",
            "SALT LAKE CITY (Reuters) — A");
}
END_TEST

START_TEST(leaves_other_brackets) {
  check_cut("Oslo (NTB)He said", NULL);
  check_cut("The Ministry of Works (MOW) said", NULL);
  check_cut("Rain expected (again) - forecast", NULL);
  check_cut("He left (He said", NULL);
  check_cut("(", NULL);
  check_cut("", NULL);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("dateline");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, finds_datelines);
  tcase_add_test(core, leaves_other_brackets);
  suite_add_tcase(suite, core);
  return suite;
}
