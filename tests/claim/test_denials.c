// SPDX-License-Identifier: Apache-2.0
// What a denial denies, and what nobody in particular vouches for.

#include "harness.h"

#include "base/view.h"
#include "document/model.h"
#include "knowledge.h"

static const struct {
  const char* text;
  MdtRelation denied; // What the denial points at; none: at nothing
} denials[] = {
  { "Port scandal\n\nThe ministry accused Tom Holm of theft. Tom Holm denied "
    "the accusation.",
    MDT_ACCUSED },
  { "Port scandal\n\nThe ministry accused Tom Holm of theft. Ruth Adler denied "
    "the accusation.",
    MDT_RELATION_NONE },
  { "Port scandal\n\nTom Holm ordered the crew to sink the ferry, the Harbour "
    "Gazette reported. Tom Holm rejected the allegation.",
    MDT_DIRECTED },
  { "Port scandal\n\nTom Holm ordered the crew to sink the ferry. Tom Holm "
    "disputed the size of the ferry.",
    MDT_RELATION_NONE },
  { "Port scandal\n\nTom Holm denied that he ordered the crew to sink the "
    "ferry.",
    MDT_DIRECTED },
};

static const struct {
  const char* text;
  bool is_hearsay;
} told[] = {
  { "The police allegedly beat the driver.", true },
  { "The police reportedly beat the driver.", true },
  { "The police badly beat the driver.", false },
};

static MdtKnowledge* knowledge;

static void load(void) {
  ck_assert(!mdt_knowledge_load(&knowledge, TEST_DATA, test_log()));
}

static void unload(void) {
  mdt_knowledge_free(knowledge);
}

static MdtDocument* read(const char* const text) {
  MdtDocument* doc = NULL;
  ck_assert(
    !mdt_document_new(&doc, mdt_view("case"), mdt_view(text), test_log()));
  ck_assert(!mdt_read(knowledge, doc, MDT_LAYER_CLAIMS));
  return doc;
}

static const MdtClaim* find(const MdtDocument* const doc,
                            const MdtRelation relation) {
  const MdtClaim* found = NULL;
  for (size_t i = 0; i < doc->claims.count; ++i) {
    if (doc->claims.items[i].relation == relation) {
      found = &doc->claims.items[i];
    }
  }
  ck_assert_msg(found, "no claim %s", mdt_relation_name(relation));
  return found;
}

START_TEST(denials_point_back) {
  MdtDocument* const doc = read(denials[_i].text);
  const MdtClaim* const denial = find(doc, MDT_DENIED);
  const MdtRelation denied = denial->denies == MDT_NONE
                               ? MDT_RELATION_NONE
                               : doc->claims.items[denial->denies].relation;
  ck_assert_msg(denied == denials[_i].denied, "%s: %s", denials[_i].text,
                mdt_relation_name(denied));
  mdt_document_free(doc);
}
END_TEST

START_TEST(alleged_is_hearsay) {
  MdtDocument* const doc = read(told[_i].text);
  ck_assert_int_eq(find(doc, MDT_HARMED)->is_hearsay, told[_i].is_hearsay);
  mdt_document_free(doc);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("denials");
  TCase* const core = tcase_create("core");
  tcase_add_unchecked_fixture(core, load, unload);
  tcase_add_loop_test(core, denials_point_back, 0,
                      sizeof(denials) / sizeof(*denials));
  tcase_add_loop_test(core, alleged_is_hearsay, 0,
                      sizeof(told) / sizeof(*told));
  suite_add_tcase(suite, core);
  return suite;
}
