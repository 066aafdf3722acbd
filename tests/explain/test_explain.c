// SPDX-License-Identifier: Apache-2.0
// Why claims are listed: what must be told, and how claims are found by name.

#include "harness.h"

#include "base/view.h"
#include "explain/explain.h"

#include <stdio.h>

static MdtKnowledge* knowledge = NULL;
static MdtDocument* doc = NULL;

static void set_up(void) {
  static const char* const text =
    "Ann Lee, the mayor of Paris, slept. On May 7, 2018, she told the police "
    "to close the harbour, Bob Ray said. The king did not ban the protest. "
    "Officials in the Justice Department met.";
  ck_assert_int_eq(mdt_knowledge_load(&knowledge, TEST_DATA, test_log()),
                   MDT_SUCCESS);
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("case"), mdt_view(text), test_log()),
    MDT_SUCCESS);
  ck_assert_int_eq(mdt_read(knowledge, doc, MDT_LAYER_CLAIMS), MDT_SUCCESS);
}

static void tear_down(void) {
  mdt_document_free(doc);
  mdt_knowledge_free(knowledge);
}

static size_t find_relation(const MdtRelation relation) {
  for (size_t i = 0; i < doc->claims.count; ++i) {
    if (doc->claims.items[i].relation == relation) {
      return i;
    }
  }
  ck_abort_msg("no claim of %s", mdt_relation_name(relation));
}

static void tells(const MdtRelation relation, const char* const words) {
  MdtSink* const sink = mdt_sink_new_buffer();
  ck_assert_int_eq(mdt_explain(knowledge, doc, find_relation(relation), sink),
                   MDT_SUCCESS);
  const MdtView text = mdt_sink_bytes(sink);
  ck_assert_msg(mdt_view_find(text, words) != SIZE_MAX, "no \"%s\" in\n%.*s",
                words, (int)text.len, text.data);
  mdt_sink_discard(sink);
}

START_TEST(spans_and_tree) {
  tells(MDT_DIRECTED, "[she|subject] [told|cue] [the police|recipient] to "
                      "[close the harbour|object]");
  tells(MDT_DIRECTED, "VERB ccomp  <- cue\n");
}
END_TEST

START_TEST(marks_within_marks) {
  tells(MDT_MEMBER_OF,
        "[Officials in the [[Justice Department|cue]|object]|subject] met");
}
END_TEST

START_TEST(frame_and_paths) {
  tells(MDT_DIRECTED, "<https://w3id.org/mandate/frames#");
  tells(MDT_DIRECTED, "evoked by \"tell\"");
  tells(MDT_DIRECTED, " [infinitive] ");
  tells(MDT_HOLDS_POST, "the rule \"apposition after\"");
}
END_TEST

START_TEST(reasons) {
  tells(MDT_DIRECTED, "\"she\" (1), by the sieve ");
  tells(MDT_DIRECTED, " \"Ann Lee\" (0)");
  tells(MDT_DIRECTED, "the cue stands in what is said by \"Bob Ray\"");
  tells(MDT_DIRECTED, "so the chain is: Bob Ray\n");
  tells(MDT_DIRECTED, "time 2018-05-07, from \"May 7, 2018\"");
  tells(MDT_PROHIBITED, "\"not\" at \"ban\" negates");
  tells(MDT_HOLDS_POST, "none, the article itself");
}
END_TEST

START_TEST(confidence) {
  // The weights add up to the confidence that is listed
  tells(MDT_PROHIBITED, "bias\n");
  tells(MDT_PROHIBITED, "  sum\n");
  tells(MDT_PROHIBITED, "frame=");
}
END_TEST

static size_t find(const char* const id) {
  size_t index = 0;
  const MdtStatus st = mdt_explain_find(knowledge, doc, mdt_view(id), &index);
  ck_assert(st == MDT_SUCCESS || st == MDT_NOTHING);
  return st ? SIZE_MAX : index;
}

START_TEST(by_number_and_name) {
  const size_t n = doc->claims.count;
  char last[32];
  snprintf(last, sizeof(last), "%zu", n);
  ck_assert_uint_eq(find("1"), 0);
  ck_assert_uint_eq(find(last), n - 1);
  snprintf(last, sizeof(last), "%zu", n + 1);
  ck_assert_uint_eq(find(last), SIZE_MAX);
  ck_assert_uint_eq(find("0"), SIZE_MAX);
  ck_assert_uint_eq(find(""), SIZE_MAX);
  ck_assert_uint_eq(find("#"), SIZE_MAX);
  ck_assert_uint_eq(find("claim-"), SIZE_MAX);
  ck_assert_uint_eq(find("99999999999999999999"), SIZE_MAX);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("explain");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, spans_and_tree);
  tcase_add_test(core, marks_within_marks);
  tcase_add_test(core, frame_and_paths);
  tcase_add_test(core, reasons);
  tcase_add_test(core, confidence);
  tcase_add_test(core, by_number_and_name);
  suite_add_tcase(suite, core);
  return suite;
}
