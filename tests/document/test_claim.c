// SPDX-License-Identifier: Apache-2.0
// Claims as callers of the library walk them.

#include "harness.h"

#include "base/view.h"

#include <string.h>

static MdtKnowledge* knowledge;
static MdtDocument* doc;

static const char text[] =
  "In May 2020, Mayor Anna Keller told the staff to close the bridge, the "
  "Harbour Gazette reported. \"I never ordered anyone to close the bridge,\" "
  "Keller said.";

static void read_article(void) {
  ck_assert(!mdt_knowledge_load(&knowledge, TEST_DATA, test_log()));
  ck_assert(
    !mdt_document_new(&doc, mdt_view("case"), mdt_view(text), test_log()));
  ck_assert(!mdt_read(knowledge, doc, MDT_LAYER_CLAIMS));
}

static void forget_article(void) {
  mdt_document_free(doc);
  mdt_knowledge_free(knowledge);
}

static const MdtClaim* find(const MdtRelation relation, const bool negated) {
  for (size_t i = 0; i < mdt_document_claim_count(doc); ++i) {
    const MdtClaim* const claim = mdt_document_claim_at(doc, i);
    if (mdt_claim_relation(claim) == relation &&
        mdt_claim_is_negated(claim) == negated) {
      return claim;
    }
  }
  ck_abort_msg("no such claim: %s", mdt_relation_name(relation));
  return NULL;
}

static void check_text(const MdtClaim* const claim, const MdtRole role,
                       const MdtType type, const char* const expected) {
  const MdtView got = mdt_claim_text(claim, role);
  ck_assert_msg(mdt_view_is(got, expected), "%.*s", (int)got.len, got.data);
  ck_assert_int_eq(mdt_claim_type(claim, role), type);
}

static void check_words(const MdtSpan span, const char* const expected) {
  const MdtView words =
    mdt_view_slice(mdt_document_text(doc), span.start, span.end);
  ck_assert_msg(mdt_view_is(words, expected), "%.*s", (int)words.len,
                words.data);
}

START_TEST(tells_who_and_what) {
  const MdtClaim* const claim = find(MDT_DIRECTED, false);
  check_text(claim, MDT_ROLE_SUBJECT, MDT_TYPE_PERSON, "Anna Keller");
  check_text(claim, MDT_ROLE_OBJECT, MDT_TYPE_ACT, "close the bridge");
  check_text(claim, MDT_ROLE_RECIPIENT, MDT_TYPE_GROUP, "staff");
  check_words(mdt_claim_span(claim, MDT_ROLE_OBJECT), "close the bridge");
  check_words(mdt_claim_cue(claim), "told");
  ck_assert_int_eq(mdt_claim_modality(claim), MDT_ASSERTED);
  ck_assert(mdt_view_is(mdt_claim_time(claim), "2020-05"));
}
END_TEST

START_TEST(tells_on_whose_word) {
  const MdtClaim* const claim = find(MDT_DIRECTED, false);
  ck_assert_uint_eq(mdt_claim_source_count(claim), 1);
  ck_assert(mdt_view_is(mdt_claim_source_at(claim, 0), "Harbour Gazette"));
  ck_assert_uint_eq(mdt_claim_evidence_count(claim), 1);
  const MdtSpan evidence = mdt_claim_evidence_at(doc, claim, 0);
  ck_assert_uint_eq(evidence.start, 0);
  ck_assert_uint_eq(evidence.end, strlen(text) - strlen(strchr(text, '"')) - 1);
  ck_assert(mdt_claim_confidence(claim) > 0.0);
  ck_assert(mdt_claim_confidence(claim) <= 1.0);
}
END_TEST

START_TEST(tells_what_is_denied) {
  const MdtClaim* const claim = find(MDT_DIRECTED, true);
  check_text(claim, MDT_ROLE_SUBJECT, MDT_TYPE_PERSON, "Anna Keller");
  ck_assert_ptr_eq(mdt_claim_denied(doc, claim), find(MDT_DIRECTED, false));
  ck_assert_ptr_null(mdt_claim_denied(doc, find(MDT_DIRECTED, false)));
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("claim");
  TCase* const core = tcase_create("core");
  tcase_add_unchecked_fixture(core, read_article, forget_article);
  tcase_add_test(core, tells_who_and_what);
  tcase_add_test(core, tells_on_whose_word);
  tcase_add_test(core, tells_what_is_denied);
  suite_add_tcase(suite, core);
  return suite;
}
