// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "rdf/bridge.h"
#include "rdf/vocabulary.h"
#include "store/store.h"
#include "verify/points.h"

#include <stdio.h>

#define DATA MDT_DATA "port-bridge#"

static MdtDocument* doc;
static MdtStore* store;
static char last[512];

static void map_bridge(void) {
  doc = bridge_new();
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(store, NULL, doc, NULL), MDT_SUCCESS);
}

static void forget_bridge(void) {
  mdt_store_free(store);
  mdt_document_free(doc);
}

static void remember(void* const handle, const MdtFault* const fault) {
  (void)handle;
  snprintf(last, sizeof(last), "%s: %.*s: %.*s", fault->check->name,
           (int)fault->subject.len, fault->subject.data, (int)fault->text.len,
           fault->text.data);
}

static size_t verify(void) {
  const MdtDocument* const articles[] = { doc };
  size_t n_faults = 99;
  last[0] = '\0';
  ck_assert_int_eq(
    mdt_store_verify(store, articles, 1, remember, NULL, &n_faults),
    MDT_SUCCESS);
  return n_faults;
}

static void add(const char* const subject, const char* const predicate,
                const char* const object, const char* const graph) {
  MdtStatement statement = { mdt_term_iri(mdt_view(subject)),
                             mdt_term_iri(mdt_view(predicate)),
                             mdt_term_iri(mdt_view(object)),
                             { 0 } };
  if (graph) {
    statement.graph = mdt_term_iri(mdt_view(graph));
  }
  ck_assert_int_eq(mdt_statement_push(mdt_store_sink(store), &statement),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_index(store), MDT_SUCCESS);
}

START_TEST(holds_what_was_mapped) {
  ck_assert_uint_eq(verify(), 0);
}
END_TEST

START_TEST(holds_what_goes_on_after_its_cue) {
  // "…," he said. "The second sentence."
  bridge_claim(doc, MDT_SAID, bridge_argument(doc, BRIDGE_LINDQVIST),
               bridge_act(doc, "fired Lindqvist"), 3, "said");
  MdtStore* const first = store;
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(store, NULL, doc, NULL), MDT_SUCCESS);
  ck_assert_uint_eq(verify(), 0);
  mdt_store_free(first);
}
END_TEST

START_TEST(finds_what_no_claim_allows) {
  // The order is the notes', not the article's nor the Gazette's
  const MdtQuad pattern = {
    mdt_store_find_iri(store, DATA "source-the-harbour-gazette--clerk-s-notes"),
    0, 0, 0
  };
  const MdtMatches found = mdt_store_match(store, pattern);
  ck_assert_uint_eq(found.count, 1);
  const MdtQuad quad = found.items[0];
  add(mdt_store_term(store, quad.subject).text.data, MDT_NS "directed",
      mdt_store_term(store, quad.object).text.data, NULL);
  ck_assert_uint_eq(verify(), 1);
  ck_assert_msg(strstr(last, "triples: " DATA "per-lindqvist") &&
                  strstr(last, "is told by others"),
                "%s", last);
}
END_TEST

START_TEST(finds_everything_missing_in_nothing) {
  MdtStore* const full = store;
  store = mdt_store_new();
  ck_assert_uint_eq(verify(), 1);
  ck_assert_str_eq(last, "articles: port-bridge: the graph has no such "
                         "article");
  mdt_store_free(store);
  store = full;
}
END_TEST

START_TEST(bears_odd_places) {
  static const char* const places[] = { "_0", "_x", "_1x", "_",
                                        "_99999999999" };
  for (size_t i = 0; i < sizeof(places) / sizeof(*places); ++i) {
    char predicate[128];
    snprintf(predicate, sizeof(predicate), MDT_RDF "%s", places[i]);
    add(DATA "source-the-harbour-gazette", predicate, DATA "clerk-s-notes",
        NULL);
    ck_assert_uint_eq(verify(), 0);
  }
}
END_TEST

START_TEST(slices_by_code_points) {
  MdtArena* const arena = mdt_arena_new(NULL);
  enum { N = 1000 };
  char* const text = (char*)mdt_arena_alloc(arena, 3 * N);
  for (size_t i = 0; i < N; ++i) {
    memcpy(text + 2 * i, i % 2 ? "\xC3\xA9" : "ab", 2);
  }
  const MdtPoints points = mdt_points_new(arena, (MdtView){ text, 2 * N });
  ck_assert_uint_eq(points.count, 3 * N / 2);
  for (size_t i = 0; i + 3 <= points.count; i += 3) {
    ck_assert(mdt_view_is(mdt_points_slice(&points, i, i + 3), "ab\xC3\xA9"));
  }
  const MdtPoints nothing = mdt_points_new(arena, (MdtView){ "", 0 });
  ck_assert_uint_eq(mdt_points_slice(&nothing, 0, 0).len, 0);
  mdt_arena_free(arena);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("verify");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, map_bridge, forget_bridge);
  tcase_add_test(core, holds_what_was_mapped);
  tcase_add_test(core, holds_what_goes_on_after_its_cue);
  tcase_add_test(core, finds_what_no_claim_allows);
  tcase_add_test(core, finds_everything_missing_in_nothing);
  tcase_add_test(core, bears_odd_places);
  tcase_add_test(core, slices_by_code_points);
  suite_add_tcase(suite, core);
  return suite;
}
