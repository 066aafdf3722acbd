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

/// Check that the story of `text`, whose words stand apart, begins with `word`
static void check_story(const char* const text, const char* const word) {
  MdtDocument* const doc = mdt_document_alloc(NULL, test_log());
  MdtView rest = mdt_view(text);
  while (rest.data) {
    mdt_push(doc->arena, &doc->tokens)->form = mdt_view_cut(&rest, ' ');
  }
  MdtSentence sentence = { 0 };
  sentence.end = (uint32_t)doc->tokens.count;
  sentence.starts_paragraph = true;
  const uint32_t story = mdt_dateline_skip(doc, &sentence);
  ck_assert_msg(mdt_view_is(doc->tokens.items[story].form, word), "%s", text);
  sentence.starts_paragraph = false;
  ck_assert_uint_eq(mdt_dateline_skip(doc, &sentence), 0);
  mdt_document_free(doc);
}

START_TEST(skips_to_the_story) {
  check_story("Oslo ( NTB ) The mayor quit .", "The");
  check_story("Austin , Texas ( AP ) - The mayor quit .", "The");
  check_story("PARIS , May 1 , 2020 — The mayor quit .", "The");
  check_story("PARIS — The mayor quit .", "The");
}
END_TEST

START_TEST(keeps_what_is_no_dateline) {
  check_story("Oslo ( in Norway ) said no .", "Oslo");
  check_story("NATO said no - and yes .", "NATO");
  check_story("PARIS , May 1 — .", "PARIS");
  check_story("PARIS —", "PARIS");
  check_story("Police — and the army — said no .", "Police");
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("dateline");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, finds_datelines);
  tcase_add_test(core, leaves_other_brackets);
  tcase_add_test(core, skips_to_the_story);
  tcase_add_test(core, keeps_what_is_no_dateline);
  suite_add_tcase(suite, core);
  return suite;
}
