// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "diff/work.h"
#include "rdf/bridge.h"

/// The same article, read twice
static MdtArena* arena;
static MdtDocument* docs[2];
static MdtStore* stores[2];

static void set_up(void) {
  arena = mdt_arena_new(NULL);
  for (size_t i = 0; i < 2; ++i) {
    docs[i] = bridge_new();
    stores[i] = mdt_store_new();
  }
}

static void tear_down(void) {
  for (size_t i = 0; i < 2; ++i) {
    mdt_store_free(stores[i]);
    mdt_document_free(docs[i]);
  }
  mdt_arena_free(arena);
}

static const MdtDiff* compare_from(const char* const base) {
  const MdtGraphOptions elsewhere = { base, 0 };
  const MdtDiffOptions options = { .confidence = 10 };
  ck_assert_int_eq(mdt_store_add_document(stores[0], NULL, docs[0], NULL),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_add_document(stores[1], NULL, docs[1], &elsewhere),
                   MDT_SUCCESS);
  return mdt_diff_new(arena, stores[0], stores[1], &options);
}

static const MdtDiff* compare(void) {
  return compare_from(NULL);
}

/// Return the one difference between claims
static const MdtDifference* only_difference(const MdtDiff* const diff) {
  const MdtDifference* found = NULL;
  ck_assert_uint_eq(mdt_diff_count(diff), 1);
  for (uint32_t i = 0; i < diff->claims.count[0]; ++i) {
    if (diff->claim_differences[i].count) {
      ck_assert_uint_eq(diff->claim_differences[i].count, 1);
      found = &diff->claim_differences[i].items[0];
    }
  }
  ck_assert_ptr_nonnull(found);
  return found;
}

static void check(const char* const what, const char* const a,
                  const char* const b) {
  const MdtDifference* const difference = only_difference(compare());
  ck_assert_str_eq(difference->what, what);
  ck_assert_msg(mdt_view_is(difference->a, a), "%.*s", (int)difference->a.len,
                difference->a.data);
  ck_assert_msg(mdt_view_is(difference->b, b), "%.*s", (int)difference->b.len,
                difference->b.data);
}

START_TEST(finds_a_graph_like_itself) {
  const MdtDiff* const diff = compare();
  ck_assert_uint_eq(mdt_diff_count(diff), 0);
  ck_assert_uint_eq(diff->claims.count[0], 5);
  for (uint32_t i = 0; i < diff->claims.count[0]; ++i) {
    ck_assert_str_eq(diff->claims.rule[i], "content");
  }
}
END_TEST

START_TEST(matches_claims_whatever_they_are_called) {
  const MdtDiff* const diff = compare_from("https://example.org/other/");
  ck_assert_uint_eq(mdt_diff_count(diff), 0);
  for (uint32_t i = 0; i < diff->entities.count[0]; ++i) {
    const bool is_article = diff->tables[0]->entities.items[i].is_article;
    ck_assert_str_eq(diff->entities.rule[i], is_article ? "digest" : "name");
  }
}
END_TEST

START_TEST(tells_polarity) {
  docs[1]->claims.items[BRIDGE_DISMISS].is_negated = true;
  check("polarity", "affirmed", "negated");
}
END_TEST

START_TEST(tells_modality) {
  docs[1]->claims.items[BRIDGE_DISMISS].modality = MDT_INTENDED;
  check("modality", "asserted", "intended");
}
END_TEST

START_TEST(tells_sources) {
  bridge_source(docs[1], &docs[1]->claims.items[BRIDGE_DISMISS],
                BRIDGE_GAZETTE);
  check("source", "the article itself", "The Harbour Gazette");
}
END_TEST

START_TEST(tells_the_order_of_sources) {
  MdtClaim* const claim = &docs[1]->claims.items[BRIDGE_ORDER];
  const MdtArgument first = claim->sources[0];
  claim->sources[0] = claim->sources[1];
  claim->sources[1] = first;
  check("source", "The Harbour Gazette \xE2\x80\xBA clerk's notes",
        "clerk's notes \xE2\x80\xBA The Harbour Gazette");
}
END_TEST

START_TEST(tells_times) {
  docs[1]->claims.items[BRIDGE_DISMISS].time = mdt_view("2018");
  check("time", "2018-05", "2018");
}
END_TEST

START_TEST(tells_recipients) {
  MdtClaim* const claim = &docs[1]->claims.items[BRIDGE_ORDER];
  claim->recipient = bridge_argument(docs[1], BRIDGE_AUTHORITY);
  check("recipient", "crews", "Port Authority");
}
END_TEST

START_TEST(tells_another_relation_of_the_same_words) {
  docs[1]->claims.items[BRIDGE_DISMISS].relation = MDT_ACCUSED;
  check("relation", "dismissed", "accused");
}
END_TEST

START_TEST(tells_another_object_of_the_same_words) {
  docs[1]->claims.items[BRIDGE_DISMISS].object =
    bridge_argument(docs[1], BRIDGE_CREWS);
  check("object", "Per Lindqvist", "crews");
}
END_TEST

START_TEST(tells_confidence_beyond_a_threshold) {
  docs[1]->claims.items[BRIDGE_DISMISS].confidence = 79;
  check("confidence", "0.90", "0.79");
}
END_TEST

START_TEST(bears_confidence_within_it) {
  docs[1]->claims.items[BRIDGE_DISMISS].confidence = 80;
  ck_assert_uint_eq(mdt_diff_count(compare()), 0);
}
END_TEST

START_TEST(tells_what_one_has_only) {
  bridge_claim(docs[1], MDT_OPPOSED, bridge_argument(docs[1], BRIDGE_CREWS),
               bridge_argument(docs[1], BRIDGE_AUTHORITY), 3, "in May");
  const MdtDiff* const diff = compare();
  ck_assert_uint_eq(mdt_diff_count(diff), 1);
  const uint32_t last = diff->claims.count[1] - 1;
  uint32_t only = MDT_NONE;
  for (uint32_t i = 0; i <= last; ++i) {
    only = diff->claims.partner[1][i] == MDT_NONE ? i : only;
  }
  ck_assert_uint_ne(only, MDT_NONE);
  ck_assert(mdt_view_is(mdt_diff_claim_words(diff, 1, only),
                        "crews opposed Port Authority"));
}
END_TEST

START_TEST(tells_types_and_names) {
  docs[1]->entities.items[BRIDGE_AUTHORITY].type = MDT_TYPE_ORGANIZATION;
  docs[1]->claims.items[BRIDGE_DISMISS].subject.type = MDT_TYPE_ORGANIZATION;
  const MdtDiff* const diff = compare();
  ck_assert_uint_eq(mdt_diff_count(diff), 1);
  for (uint32_t i = 0; i < diff->entities.count[0]; ++i) {
    const MdtDifferences* const found = &diff->entity_differences[i];
    ck_assert(!found->count || mdt_view_is(found->items[0].a, "Agency"));
  }
}
END_TEST

START_TEST(compares_nothing_with_something) {
  ck_assert_int_eq(mdt_store_add_document(stores[0], NULL, docs[0], NULL),
                   MDT_SUCCESS);
  const MdtDiff* const diff = mdt_diff_new(arena, stores[0], stores[1], NULL);
  ck_assert_uint_eq(mdt_diff_count(diff),
                    diff->claims.count[0] + diff->entities.count[0]);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("diff");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, finds_a_graph_like_itself);
  tcase_add_test(core, matches_claims_whatever_they_are_called);
  tcase_add_test(core, tells_polarity);
  tcase_add_test(core, tells_modality);
  tcase_add_test(core, tells_sources);
  tcase_add_test(core, tells_the_order_of_sources);
  tcase_add_test(core, tells_times);
  tcase_add_test(core, tells_recipients);
  tcase_add_test(core, tells_another_relation_of_the_same_words);
  tcase_add_test(core, tells_another_object_of_the_same_words);
  tcase_add_test(core, tells_confidence_beyond_a_threshold);
  tcase_add_test(core, bears_confidence_within_it);
  tcase_add_test(core, tells_what_one_has_only);
  tcase_add_test(core, tells_types_and_names);
  tcase_add_test(core, compares_nothing_with_something);
  suite_add_tcase(suite, core);
  return suite;
}
