// SPDX-License-Identifier: Apache-2.0
// Sentences and what their clauses say; tests/open/cases.txt explains.

#include "cases.h"
#include "harness.h"

#include <stdio.h>
#include <string.h>

static MdtKnowledge* knowledge = NULL;

static void set_up(void) {
  ck_assert_int_eq(mdt_knowledge_load(&knowledge, TEST_DATA, test_log()),
                   MDT_SUCCESS);
}

static void tear_down(void) {
  mdt_knowledge_free(knowledge);
}

/// "~subject | relation | argument" as cases have it
static MdtView shown(const MdtOpenRelation* const relation, char* const out,
                     const size_t size) {
  const size_t n = mdt_open_relation_argument_count(relation);
  const MdtView phrase = mdt_open_relation_phrase(relation);
  const MdtView who = mdt_open_relation_argument_at(relation, 0);
  int len = snprintf(out, size, "%s%.*s | %.*s",
                     mdt_open_relation_is_negated(relation) ? "~" : "",
                     (int)who.len, who.data, (int)phrase.len, phrase.data);
  for (size_t i = 1; i < n; ++i) {
    const MdtView what = mdt_open_relation_argument_at(relation, i);
    len += snprintf(out + len, size - (size_t)len, " | %.*s", (int)what.len,
                    what.data);
  }
  const MdtView view = { out, (size_t)len };
  return view;
}

/// Whether one of the relations is `line`, or only begins so
static bool is_listed(const MdtDocument* const doc, const MdtView line,
                      const bool is_whole) {
  for (size_t i = 0; i < mdt_document_relation_count(doc); ++i) {
    char out[1024];
    const MdtView got =
      shown(mdt_document_relation_at(doc, i), out, sizeof(out));
    if (is_whole
          ? mdt_view_equals(got, line)
          : got.len >= line.len && !memcmp(got.data, line.data, line.len)) {
      return true;
    }
  }
  return false;
}

static bool is_met(const TestCase* const expected) {
  MdtView line = expected->words;
  MdtOpenStyle style = MDT_OPEN_READER;
  MdtDocument* doc = NULL;
  if (mdt_view_starts(line, "carb ")) {
    line = mdt_view_slice(line, 5, line.len);
    style = MDT_OPEN_CARB;
  }
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("case"), expected->sentence, test_log()),
    MDT_SUCCESS);
  ck_assert_int_eq(mdt_read_lines(knowledge, doc, MDT_LAYER_PARSE),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_find_relations(knowledge, doc, style), MDT_SUCCESS);
  const bool found = is_listed(doc, line, expected->is_wanted);
  mdt_document_free(doc);
  return found == expected->is_wanted;
}

START_TEST(each_case) {
  ck_assert_uint_eq(test_cases_unmet("open/cases.txt", is_met), 0);
}
END_TEST

START_TEST(known_failures_fail) {
  ck_assert_msg(!test_cases_mended("open/known-failures.cases", is_met),
                "mended: move them to cases.txt");
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("cases");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, each_case);
  tcase_add_test(core, known_failures_fail);
  suite_add_tcase(suite, core);
  return suite;
}
