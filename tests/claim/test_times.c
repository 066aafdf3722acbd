// SPDX-License-Identifier: Apache-2.0
// Which claims are given which times, in an article of 27 March 2019. Twins
// differ in where the time hangs.

#include "harness.h"

#include "base/view.h"
#include "document/model.h"

#include <mandate/reader.h>

#include <stdio.h>

static MdtKnowledge* knowledge = NULL;

static void set_up(void) {
  ck_assert_int_eq(mdt_knowledge_load(&knowledge, TEST_DATA, test_log()),
                   MDT_SUCCESS);
}

static void tear_down(void) {
  mdt_knowledge_free(knowledge);
}

static void check(const char* const text, const MdtRelation relation,
                  const char* const expected) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("case"), mdt_view(text), test_log()),
    MDT_SUCCESS);
  ck_assert_int_eq(mdt_document_set_date(doc, mdt_view("2019-03-27")),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_read(knowledge, doc, MDT_LAYER_CLAIMS), MDT_SUCCESS);
  size_t found = 0;
  for (size_t i = 0; i < doc->claims.count; ++i) {
    const MdtClaim* const claim = &doc->claims.items[i];
    if (claim->relation == relation) {
      ++found;
      ck_assert_msg(mdt_view_is(claim->time, expected), "%s: %.*s", text,
                    (int)claim->time.len, claim->time.data);
    }
  }
  ck_assert_msg(found, "%s: no claim", text);
  mdt_document_free(doc);
}

START_TEST(of_its_clause) {
  check("The minister on Tuesday ordered the police to close the harbour.",
        MDT_DIRECTED, "2019-03-26");
  check("On Tuesday, the minister ordered the police to close the harbour.",
        MDT_DIRECTED, "2019-03-26");
  check("The minister said on Tuesday that the harbour was closed.", MDT_SAID,
        "2019-03-26");
  check("The minister said that the harbour was closed on Tuesday.", MDT_SAID,
        "");
  check("The minister said in a 2006 interview that she liked the harbour.",
        MDT_SAID, "2006");
  check("The minister said the 2006 budget was good.", MDT_SAID, "");
}
END_TEST

START_TEST(lent_by_another) {
  check("The mayor met the king on Tuesday and approved the treaty.",
        MDT_AUTHORIZED, "2019-03-26");
  check("The mayor met the king on Tuesday, but the council approved the "
        "treaty.",
        MDT_AUTHORIZED, "");
  check("The court issued a ruling on May 7, 2018.", MDT_ESTABLISHED,
        "2018-05-07");
}
END_TEST

START_TEST(told_elsewhere) {
  check("Fire kills nine in Delhi\n\nA fire broke out in a Delhi hotel on "
        "Tuesday.\n\nThe fire killed nine people.",
        MDT_HARMED, "2019-03-26");
  check("Fires kill nine in Delhi\n\nA fire broke out in a hotel on Tuesday. "
        "Another fire broke out in a Delhi school on Monday.",
        MDT_HARMED, "");
  check("Ann Lee bans marches from Paris\n\nMayor Ann Lee on Tuesday banned "
        "parades and rallies.",
        MDT_PROHIBITED, "2019-03-26");
  check("Ann Lee bans marches from Paris\n\nTom Fox on Tuesday banned no "
        "rockets.",
        MDT_PROHIBITED, "");
}
END_TEST

START_TEST(of_posts) {
  check("Ann Lee was mayor of Paris from 1977 to 1995.", MDT_HOLDS_POST,
        "1977/1995");
  check("Ann Lee, the former mayor of Paris, slept in 1995.", MDT_HOLDS_POST,
        "former");
  check("Then-Mayor Ann Lee slept in 1995.", MDT_HOLDS_POST, "then");
  check("Mayor Ann Lee slept on Tuesday.", MDT_HOLDS_POST, "");
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("times of claims");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, of_its_clause);
  tcase_add_test(core, lent_by_another);
  tcase_add_test(core, told_elsewhere);
  tcase_add_test(core, of_posts);
  suite_add_tcase(suite, core);
  return suite;
}
