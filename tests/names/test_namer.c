// SPDX-License-Identifier: Apache-2.0
// Names that any model must find.

#include "harness.h"

#include "base/view.h"
#include "document/model.h"

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
    !mdt_document_new(&doc, mdt_view("test"), mdt_view(text), test_log()));
  ck_assert(!mdt_read(knowledge, doc, MDT_LAYER_NAMES));
  return doc;
}

static void check(const MdtDocument* const doc, const size_t index,
                  const char* const text, const MdtNameKind kind) {
  ck_assert_uint_lt(index, doc->names.count);
  const MdtName* const name = doc->names.items + index;
  const MdtView got =
    mdt_view_slice(doc->text, doc->tokens.items[name->first].span.start,
                   doc->tokens.items[name->end - 1].span.end);
  ck_assert_msg(mdt_view_is(got, text), "%.*s", (int)got.len, got.data);
  ck_assert_int_eq(name->kind, kind);
}

START_TEST(finds_names) {
  MdtDocument* const doc = read("President Angela Brown flew to Berlin and "
                                "London. She met John Smith there.");
  check(doc, 0, "Angela Brown", MDT_NAME_PER);
  check(doc, 1, "Berlin", MDT_NAME_LOC);
  check(doc, 2, "London", MDT_NAME_LOC);
  check(doc, 3, "John Smith", MDT_NAME_PER);
  ck_assert_uint_eq(doc->names.count, 4);
  mdt_document_free(doc);
}
END_TEST

START_TEST(finds_bodies) {
  MdtDocument* const doc =
    read("The Supreme Court and the BBC did not answer.");
  check(doc, 0, "Supreme Court", MDT_NAME_ORG);
  check(doc, 1, "BBC", MDT_NAME_ORG);
  mdt_document_free(doc);
}
END_TEST

START_TEST(knows_surnames_again) {
  MdtDocument* const doc = read("The report faults Laura Meetings. Meetings "
                                "declined to comment. Meetings on the report "
                                "begin in June, and Meetings will attend.");
  check(doc, 0, "Laura Meetings", MDT_NAME_PER);
  check(doc, 1, "Meetings", MDT_NAME_PER);
  check(doc, 2, "Meetings", MDT_NAME_PER);
  ck_assert_uint_eq(doc->names.items[1].first, 6);
  ck_assert_uint_eq(doc->names.count, 3);
  mdt_document_free(doc);
}
END_TEST

START_TEST(finds_none) {
  MdtDocument* const doc = read("The old house by the river was sold.");
  ck_assert_uint_eq(doc->names.count, 0);
  mdt_document_free(doc);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("namer");
  TCase* const core = tcase_create("core");
  tcase_add_unchecked_fixture(core, load, unload);
  tcase_add_test(core, finds_names);
  tcase_add_test(core, finds_bodies);
  tcase_add_test(core, knows_surnames_again);
  tcase_add_test(core, finds_none);
  suite_add_tcase(suite, core);
  return suite;
}
