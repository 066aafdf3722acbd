// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "rdf/read.h"
#include "rdf/vocabulary.h"
#include "store/orders.h"
#include "store/store.h"

#include <stdio.h>

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

/// The statements <x:sI> <x:p> <x:o>, in the default graph or <x:g>
static MdtQuad make_quad(MdtStore* const store, const unsigned i,
                         const bool is_named) {
  char text[32];
  snprintf(text, sizeof(text), "x:s%u", i);
  const MdtTerm subject = mdt_term_iri(mdt_view(text));
  const MdtTerm predicate = mdt_term_iri(mdt_view("x:p"));
  const MdtTerm object = mdt_term_iri(mdt_view("x:o"));
  const MdtTerm graph = mdt_term_iri(mdt_view("x:g"));
  const MdtQuad quad = { is_named ? mdt_store_add_term(store, &graph) : 0,
                         mdt_store_add_term(store, &subject),
                         mdt_store_add_term(store, &predicate),
                         mdt_store_add_term(store, &object) };
  return quad;
}

static size_t count_scanned(const MdtStore* const store,
                            const MdtQuad pattern) {
  size_t count = 0;
  for (MdtScan scan = mdt_store_scan(store, pattern); scan.run.count;
       mdt_scan_next(&scan)) {
    count += scan.run.count;
  }
  return count;
}

START_TEST(finds_in_any_graph) {
  MdtStore* const store = read_sample();
  const MdtMatches all = mdt_store_all(store);
  size_t n_named = 0;
  for (size_t i = 0; i < all.count; ++i) {
    MdtQuad pattern = all.items[i];
    n_named += pattern.graph != 0;
    pattern.graph = MDT_GRAPH_ANY;
    ck_assert_int_eq(mdt_store_has(store, pattern), all.items[i].graph != 0);
    pattern.subject = 0;
    pattern.object = 0;
    ck_assert_uint_eq(count_scanned(store, pattern),
                      mdt_store_count_matches(store, pattern));
  }
  const MdtQuad any = { MDT_GRAPH_ANY, 0, 0, 0 };
  ck_assert_uint_gt(n_named, 0);
  ck_assert_uint_eq(count_scanned(store, any), n_named);
  mdt_store_free(store);
}
END_TEST

/// Make random edits, and compare every order with one that is made anew
START_TEST(merges_edits) {
  enum { N = 40, ROUNDS = 200 };
  bool is_in[2 * N] = { false };
  MdtStore* const store = mdt_store_new();
  unsigned dice = 1;
  for (unsigned round = 0; round < ROUNDS; ++round) {
    MdtQuad gone[3];
    MdtQuad added[3];
    size_t count = 0;
    for (unsigned i = 0; i < 6; ++i) {
      dice = dice * 1103515245u + 12345u;
      const unsigned k = (dice >> 16) % (2 * N);
      (i < 3 ? gone : added)[i % 3] = make_quad(store, k % N, k >= N);
      is_in[k] = i >= 3;
    }
    ck_assert_int_eq(mdt_store_edit(store, gone, 3, added, 3), MDT_SUCCESS);
    for (unsigned k = 0; k < 2 * N; ++k) {
      MdtQuad quad = make_quad(store, k % N, k >= N);
      ck_assert_int_eq(mdt_store_has(store, quad), is_in[k]);
      quad.predicate = 0;
      ck_assert_int_eq(mdt_store_has(store, quad), is_in[k]);
      quad.graph = k >= N ? MDT_GRAPH_ANY : 0;
      ck_assert_int_eq(mdt_store_has(store, quad), is_in[k]);
      count += is_in[k];
    }
    ck_assert_uint_eq(mdt_store_count(store), count);
  }
  mdt_store_free(store);
}
END_TEST

/// So many that they are sorted digit by digit, of large numbers, too
START_TEST(sorts_many) {
  enum { N = 10000 };
  MdtQuads quads = { NULL, 0, 0 };
  uint32_t dice = 1;
  for (unsigned order = 0; order < MDT_N_ORDERS; ++order) {
    mdt_quads_clear(&quads);
    for (unsigned i = 0; i < N; ++i) {
      uint32_t parts[4];
      for (unsigned k = 0; k < 4; ++k) {
        dice = dice * 1664525u + 1013904223u;
        parts[k] = k ? dice : dice >> 30;
      }
      const MdtQuad quad = { parts[0], parts[1], parts[2] & 7, parts[3] };
      ck_assert_int_eq(mdt_quads_push(&quads, quad), MDT_SUCCESS);
    }
    mdt_quads_sort(&quads, order);
    for (unsigned i = 1; i < N; ++i) {
      ck_assert_int_le(
        mdt_quad_compare(&quads.items[i - 1], &quads.items[i], order, 4), 0);
    }
  }
  mdt_quads_clear(&quads);
}
END_TEST

START_TEST(undoes_a_transaction) {
  MdtStore* const store = mdt_store_new();
  const MdtQuad first = make_quad(store, 1, false);
  const MdtQuad second = make_quad(store, 2, true);
  size_t n_graphs = 0;
  ck_assert_int_eq(mdt_store_edit(store, NULL, 0, &first, 1), MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_begin(store), MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_begin(store), MDT_BAD_OPTION);
  ck_assert_int_eq(mdt_store_edit(store, &first, 1, &second, 1), MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_edit(store, &second, 1, &first, 1), MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_edit(store, &first, 1, &second, 1), MDT_SUCCESS);
  ck_assert(mdt_store_has(store, second) && !mdt_store_has(store, first));
  mdt_store_rollback(store);
  ck_assert(mdt_store_has(store, first) && !mdt_store_has(store, second));
  mdt_store_graphs(store, &n_graphs);
  ck_assert_uint_eq(n_graphs, 0);
  mdt_store_rollback(store);
  ck_assert_uint_eq(mdt_store_count(store), 1);
  mdt_store_free(store);
}
END_TEST

START_TEST(keeps_a_transaction) {
  MdtStore* const store = mdt_store_new();
  const MdtQuad quad = make_quad(store, 1, true);
  ck_assert_int_eq(mdt_store_begin(store), MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_edit(store, NULL, 0, &quad, 1), MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_commit(store), MDT_SUCCESS);
  mdt_store_rollback(store);
  ck_assert_uint_eq(mdt_store_count(store), 1);
  ck_assert_int_eq(mdt_store_begin(store), MDT_SUCCESS);
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
  tcase_add_test(core, finds_in_any_graph);
  tcase_add_test(core, merges_edits);
  tcase_add_test(core, sorts_many);
  tcase_add_test(core, undoes_a_transaction);
  tcase_add_test(core, keeps_a_transaction);
  tcase_add_test(core, tells_where_a_file_is_wrong);
  tcase_add_test(core, refuses_half_characters);
  tcase_add_test(core, bears_emptiness);
  suite_add_tcase(suite, core);
  return suite;
}
