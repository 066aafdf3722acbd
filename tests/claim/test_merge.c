// SPDX-License-Identifier: Apache-2.0
// What several sentences state is listed once.

#include "harness.h"

#include "base/view.h"
#include "document/model.h"
#include "knowledge.h"

static const struct {
  const char* text;
  MdtRelation relation;
  size_t count; // How many claims in that relation
} cases[] = {
  { "Anna Keller asked the port to waive the fee. Anna Keller urged that the "
    "fee be waived.",
    MDT_REQUESTED, 1 },
  { "Anna Keller asked the port to waive the fee. Anna Keller urged that the "
    "debt be waived.",
    MDT_REQUESTED, 2 },
  { "Anna Keller asked for Tom Holm's resignation. Keller demanded his "
    "resignation.",
    MDT_REQUESTED, 1 },
  { "Anna Keller asked for Tom Holm's resignation. Keller demanded her "
    "salary.",
    MDT_REQUESTED, 2 },
};

static MdtKnowledge* knowledge;

static void load(void) {
  ck_assert(!mdt_knowledge_load(&knowledge, TEST_DATA, test_log()));
}

static void unload(void) {
  mdt_knowledge_free(knowledge);
}

START_TEST(lists_once) {
  MdtDocument* doc = NULL;
  ck_assert(!mdt_document_new(&doc, mdt_view("case"), mdt_view(cases[_i].text),
                              test_log()));
  ck_assert(!mdt_read(knowledge, doc, MDT_LAYER_CLAIMS));
  size_t found = 0;
  for (size_t i = 0; i < doc->claims.count; ++i) {
    found += doc->claims.items[i].relation == cases[_i].relation;
  }
  ck_assert_uint_eq(found, cases[_i].count);
  mdt_document_free(doc);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("merge");
  TCase* const core = tcase_create("core");
  tcase_add_unchecked_fixture(core, load, unload);
  tcase_add_loop_test(core, lists_once, 0, sizeof(cases) / sizeof(*cases));
  suite_add_tcase(suite, core);
  return suite;
}
