// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "rdf/read_raptor.h"
#include "rdf/vocabulary.h"
#include "store/store.h"

#define SAMPLE TEST_SOURCE "/tests/rdf/sample.trig"
#define DATA   MDT_DATA "port-bridge#"

static MdtStore* read_sample(void) {
  MdtStore* const store = mdt_store_new();
  ck_assert_int_eq(mdt_store_read_file(store, SAMPLE, NULL, test_log()),
                   MDT_SUCCESS);
  return store;
}

START_TEST(keeps_graphs_apart) {
  MdtStore* const store = read_sample();
  const uint32_t directed = mdt_store_find_iri(store, MDT_NS "directed");
  const uint32_t chain =
    mdt_store_find_iri(store, DATA "source-the-harbour-gazette--clerk-s-notes");
  const MdtQuad plain = { 0, 0, directed, 0 };
  const MdtQuad named = { chain, 0, directed, 0 };
  ck_assert_uint_gt(directed, 0);
  ck_assert_uint_eq(mdt_store_match(store, plain).count, 0);
  ck_assert_uint_eq(mdt_store_match(store, named).count, 1);
  size_t count = 0;
  ck_assert_uint_eq(mdt_store_graphs(store, &count)[0], chain);
  ck_assert_uint_eq(count, 1);
  mdt_store_free(store);
}
END_TEST

/// Count by walking, to compare with what bisection finds
static size_t count_by_hand(const MdtStore* const store, const MdtQuad p) {
  const MdtMatches all = mdt_store_all(store);
  size_t count = 0;
  for (size_t i = 0; i < all.count; ++i) {
    const MdtQuad q = all.items[i];
    count += q.graph == p.graph && (!p.subject || q.subject == p.subject) &&
             (!p.predicate || q.predicate == p.predicate) &&
             (!p.object || q.object == p.object);
  }
  return count;
}

START_TEST(finds_every_pattern) {
  MdtStore* const store = read_sample();
  const MdtMatches all = mdt_store_all(store);
  for (size_t i = 0; i < all.count; ++i) {
    for (unsigned mask = 0; mask < 8; ++mask) {
      MdtQuad pattern = all.items[i];
      pattern.subject = mask & 1 ? pattern.subject : 0;
      pattern.predicate = mask & 2 ? pattern.predicate : 0;
      pattern.object = mask & 4 ? pattern.object : 0;
      ck_assert_uint_eq(mdt_store_match(store, pattern).count,
                        count_by_hand(store, pattern));
    }
  }
  mdt_store_free(store);
}
END_TEST

START_TEST(drops_doubles) {
  MdtStore* const store = read_sample();
  const size_t count = mdt_store_count(store);
  ck_assert_int_eq(mdt_store_read_file(store, SAMPLE, NULL, test_log()),
                   MDT_SUCCESS);
  ck_assert_uint_eq(mdt_store_count(store), count);
  mdt_store_free(store);
}
END_TEST

START_TEST(tells_where_a_file_is_wrong) {
  MdtStore* const store = mdt_store_new();
  ck_assert_int_eq(
    mdt_store_read_file(store, "/nonexistent.ttl", NULL, test_log()),
    MDT_NO_FILE);
  const char* const path = TEST_SOURCE "/tests/rdf/broken.ttl";
  ck_assert_int_eq(mdt_store_read_file(store, path, NULL, test_log()),
                   MDT_BAD_SYNTAX);
  ck_assert_ptr_nonnull(strstr(test_last_message(), "broken.ttl:4:"));
  mdt_store_free(store);
}
END_TEST

START_TEST(refuses_half_characters) {
  MdtStore* const store = mdt_store_new();
  const MdtView text = mdt_view("<x:a> <x:b> \"\\uD800\" .\n");
  ck_assert_int_eq(mdt_rdf_read_bytes(text, "half.nt", "ntriples",
                                      "x:", mdt_store_sink(store), test_log()),
                   MDT_BAD_TEXT);
  mdt_store_free(store);
}
END_TEST

START_TEST(bears_emptiness) {
  MdtStore* const store = mdt_store_new();
  const MdtQuad any = { 0, 0, 0, 0 };
  ck_assert_int_eq(mdt_store_index(store), MDT_SUCCESS);
  ck_assert_uint_eq(mdt_store_match(store, any).count, 0);
  ck_assert_uint_eq(mdt_store_find_iri(store, MDT_NS "Claim"), 0);
  mdt_store_free(store);
  mdt_store_free(NULL);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("store");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, keeps_graphs_apart);
  tcase_add_test(core, finds_every_pattern);
  tcase_add_test(core, drops_doubles);
  tcase_add_test(core, tells_where_a_file_is_wrong);
  tcase_add_test(core, refuses_half_characters);
  tcase_add_test(core, bears_emptiness);
  suite_add_tcase(suite, core);
  return suite;
}
