// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "document/model.h"
#include "entity/gazetteer.h"

static MdtGazetteer* read_all(MdtArena* const arena) {
  MdtGazetteer* const gazetteer = mdt_gazetteer_new(arena);
  ck_assert(!mdt_gazetteer_read(gazetteer, TEST_DATA "/ontology/agencies.ttl",
                                test_log()));
  ck_assert(!mdt_gazetteer_read(gazetteer, TEST_DATA "/ontology/posts.ttl",
                                test_log()));
  return gazetteer;
}

START_TEST(knows_aliases) {
  MdtArena* const arena = mdt_arena_new(NULL);
  const MdtGazetteer* const gazetteer = read_all(arena);
  bool is_hidden = true;
  const uint32_t a =
    mdt_gazetteer_find(gazetteer, mdt_view("justice department"), &is_hidden);
  ck_assert(!is_hidden);
  const uint32_t b = mdt_gazetteer_find(
    gazetteer, mdt_view("department of justice"), &is_hidden);
  ck_assert_uint_ne(a, MDT_NONE);
  ck_assert_uint_eq(a, b);
  ck_assert_int_eq(mdt_gazetteer_at(gazetteer, a)->type, MDT_TYPE_AGENCY);
  mdt_gazetteer_find(gazetteer, mdt_view("times"), &is_hidden);
  ck_assert(is_hidden);
  ck_assert_uint_eq(
    mdt_gazetteer_find(gazetteer, mdt_view("no such body"), &is_hidden),
    MDT_NONE);
  mdt_arena_free(arena);
}
END_TEST

START_TEST(is_whole) {
  MdtArena* const arena = mdt_arena_new(NULL);
  const MdtGazetteer* const gazetteer = read_all(arena);
  for (uint32_t i = 0; i < mdt_gazetteer_count(gazetteer); ++i) {
    const MdtKnown* const known = mdt_gazetteer_at(gazetteer, i);
    ck_assert_msg(known->type && known->label.len, "%.*s lacks type or label",
                  (int)known->iri.len, known->iri.data);
    ck_assert(known->parent == MDT_NONE ||
              known->parent < mdt_gazetteer_count(gazetteer));
  }
  mdt_arena_free(arena);
}
END_TEST

START_TEST(names_a_missing_file) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtGazetteer* const gazetteer = mdt_gazetteer_new(arena);
  ck_assert_int_eq(mdt_gazetteer_read(gazetteer, "no/such.ttl", test_log()),
                   MDT_NO_FILE);
  mdt_arena_free(arena);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("gazetteer");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, knows_aliases);
  tcase_add_test(core, is_whole);
  suite_add_tcase(suite, core);
  TCase* const errors = tcase_create("errors");
  tcase_add_test(errors, names_a_missing_file);
  suite_add_tcase(suite, errors);
  return suite;
}
