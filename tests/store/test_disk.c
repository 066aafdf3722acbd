// SPDX-License-Identifier: Apache-2.0
// Stores in folders, held against those in memory.

#define _XOPEN_SOURCE 700

#include "harness.h"

#include "base/view.h"
#include "store/store.h"

#include <mandate/query.h>

#include <lmdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define SAMPLE TEST_SOURCE "/tests/rdf/sample.trig"
#define PEOPLE TEST_SOURCE "/tests/query/people.trig"

static char folder[64];

static void make_folder(void) {
  strcpy(folder, "/tmp/mandate-disk-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void drop_folder(void) {
  char path[128];
  snprintf(path, sizeof(path), "%s/data.mdb", folder);
  remove(path);
  snprintf(path, sizeof(path), "%s/lock.mdb", folder);
  remove(path);
  rmdir(folder);
}

static MdtStore* open_store(void) {
  MdtStore* store = NULL;
  ck_assert_int_eq(mdt_store_open(&store, folder, MDT_STORE_CREATE, test_log()),
                   MDT_SUCCESS);
  return store;
}

static MdtStore* open_again(MdtStore* const store) {
  mdt_store_free(store);
  return open_store();
}

static uint32_t number_of(MdtStore* const store, const char kind,
                          const unsigned i) {
  char text[32];
  snprintf(text, sizeof(text), "x:%c%u", kind, i);
  const MdtTerm term = mdt_term_iri(mdt_view(text));
  return mdt_store_add_term(store, &term);
}

static MdtQuad make_quad(MdtStore* const store, const unsigned i,
                         const bool is_named) {
  const MdtQuad quad = { is_named ? number_of(store, 'g', i % 3) : 0,
                         number_of(store, 's', i), number_of(store, 'p', i % 5),
                         number_of(store, 'o', i % 7) };
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

static MdtStatus edit(MdtStore* const store, const MdtQuad* const gone,
                      const MdtQuad* const added) {
  return mdt_store_edit(store, gone, gone != NULL, added, added != NULL);
}

START_TEST(keeps_what_it_read) {
  MdtStore* store = open_store();
  MdtStore* const memory = mdt_store_new();
  ck_assert_int_eq(mdt_store_read_file(memory, PEOPLE, NULL, test_log()), 0);
  ck_assert_int_eq(mdt_store_read_file(store, PEOPLE, NULL, test_log()), 0);
  store = open_again(store);
  ck_assert_uint_eq(mdt_store_count(store), mdt_store_count(memory));
  ck_assert_uint_gt(mdt_store_count(store), 0);
  MdtStore* const copy = mdt_store_new();
  ck_assert_int_eq(mdt_store_push_all(store, mdt_store_sink(copy)), 0);
  ck_assert_int_eq(mdt_store_push_all(memory, mdt_store_sink(store)), 0);
  ck_assert_int_eq(mdt_store_index(copy), MDT_SUCCESS);
  ck_assert_uint_eq(mdt_store_count(copy), mdt_store_count(memory));
  mdt_store_free(copy);
  mdt_store_free(memory);
  mdt_store_free(store);
}
END_TEST

START_TEST(reads_a_file_twice_but_once) {
  MdtStore* store = open_store();
  ck_assert_int_eq(mdt_store_read_file(store, PEOPLE, NULL, test_log()), 0);
  const size_t count = mdt_store_count(store);
  store = open_again(store);
  ck_assert_int_eq(mdt_store_read_file(store, PEOPLE, NULL, test_log()), 0);
  ck_assert_uint_eq(mdt_store_count(store), count);
  mdt_store_free(store);
}
END_TEST

/// Patterns of all kinds, of graphs known and not
static void compare_patterns(const MdtStore* const store,
                             const MdtQuad* const quads,
                             const bool* const is_in, const size_t n,
                             MdtQuad pattern) {
  size_t named = 0;
  size_t own = 0;
  const uint32_t graph = pattern.graph;
  for (size_t i = 0; i < n; ++i) {
    const bool fits =
      is_in[i] && (!pattern.subject || pattern.subject == quads[i].subject) &&
      (!pattern.predicate || pattern.predicate == quads[i].predicate) &&
      (!pattern.object || pattern.object == quads[i].object);
    own += fits && quads[i].graph == graph;
    named += fits && quads[i].graph;
  }
  ck_assert_uint_eq(count_scanned(store, pattern), own);
  ck_assert_uint_eq(mdt_store_count_matches(store, pattern), own);
  pattern.graph = MDT_GRAPH_ANY;
  ck_assert_uint_eq(count_scanned(store, pattern), named);
}

/// Many quads, added and taken out in batches, so that blocks part and empty
START_TEST(finds_what_was_edited) {
  enum { N = 3000, BATCH = 400, ROUNDS = 30 };
  MdtStore* store = open_store();
  MdtQuad* const quads = (MdtQuad*)calloc(N, sizeof(MdtQuad));
  bool* const is_in = (bool*)calloc(N, sizeof(bool));
  unsigned dice = 7;
  ck_assert_int_eq(mdt_store_begin(store), MDT_SUCCESS);
  for (unsigned i = 0; i < N; ++i) {
    quads[i] = make_quad(store, i, i % 2);
  }
  ck_assert_int_eq(mdt_store_commit(store), MDT_SUCCESS);
  for (unsigned round = 0; round < ROUNDS; ++round) {
    MdtQuad changed[2][BATCH];
    unsigned which[2][BATCH];
    size_t counts[2] = { 0, 0 };
    const unsigned shift = round < ROUNDS / 2 ? 1 : 3;
    for (unsigned i = 0; i < BATCH; ++i) {
      dice = dice * 1103515245u + 12345u;
      const unsigned k = (dice >> 12) % N;
      const bool is_added = (dice >> 8) % 4 >= shift;
      which[is_added][counts[is_added]] = k;
      changed[is_added][counts[is_added]++] = quads[k];
    }
    // What is both stays
    for (unsigned is_added = 0; is_added < 2; ++is_added) {
      for (size_t i = 0; i < counts[is_added]; ++i) {
        is_in[which[is_added][i]] = is_added;
      }
    }
    ck_assert_int_eq(
      mdt_store_edit(store, changed[0], counts[0], changed[1], counts[1]),
      MDT_SUCCESS);
  }
  store = open_again(store);
  size_t count = 0;
  for (unsigned i = 0; i < N; ++i) {
    count += is_in[i];
    ck_assert_int_eq(mdt_store_has(store, quads[i]), is_in[i]);
  }
  ck_assert_uint_eq(mdt_store_count(store), count);
  for (unsigned i = 0; i < 24; ++i) {
    MdtQuad pattern = quads[i * 111];
    pattern.subject = i & 1 ? pattern.subject : 0;
    pattern.predicate = i & 2 ? pattern.predicate : 0;
    pattern.object = i & 4 ? pattern.object : 0;
    compare_patterns(store, quads, is_in, N, pattern);
  }
  size_t n_graphs = 0;
  mdt_store_graphs(store, &n_graphs);
  ck_assert_uint_eq(n_graphs, 3);
  free(quads);
  free(is_in);
  mdt_store_free(store);
}
END_TEST

START_TEST(undoes_a_transaction) {
  MdtStore* store = open_store();
  const MdtQuad first = make_quad(store, 1, false);
  ck_assert_int_eq(edit(store, NULL, &first), MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_begin(store), MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_begin(store), MDT_BAD_OPTION);
  const MdtQuad second = make_quad(store, 2, true);
  ck_assert_int_eq(edit(store, &first, &second), MDT_SUCCESS);
  ck_assert(mdt_store_has(store, second) && !mdt_store_has(store, first));
  mdt_store_rollback(store);
  ck_assert(mdt_store_has(store, first) && !mdt_store_has(store, second));
  ck_assert_int_eq(mdt_store_begin(store), MDT_SUCCESS);
  ck_assert_int_eq(edit(store, &first, NULL), MDT_SUCCESS);
  store = open_again(store); // As a crash would
  ck_assert_uint_eq(mdt_store_count(store), 1);
  ck_assert_int_eq(mdt_store_begin(store), MDT_SUCCESS);
  ck_assert_int_eq(edit(store, &first, NULL), MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_commit(store), MDT_SUCCESS);
  store = open_again(store);
  ck_assert_uint_eq(mdt_store_count(store), 0);
  mdt_store_free(store);
}
END_TEST

static size_t count_rows(const MdtStore* const store) {
  MdtResults* results = NULL;
  const MdtView query = mdt_view("SELECT * { ?s ?p ?o }");
  ck_assert_int_eq(mdt_query(&results, store, query, NULL, NULL, test_log()),
                   MDT_SUCCESS);
  const size_t count = mdt_results_count(results);
  mdt_results_free(results);
  return count;
}

START_TEST(reads_beside_a_writer) {
  MdtStore* store = open_store();
  const MdtQuad first = make_quad(store, 1, false);
  ck_assert_int_eq(edit(store, NULL, &first), MDT_SUCCESS);
  const MdtPin before = mdt_store_pin(store);
  ck_assert_int_eq(mdt_store_begin(store), MDT_SUCCESS);
  const MdtQuad second = make_quad(store, 2, false);
  ck_assert_int_eq(edit(store, NULL, &second), MDT_SUCCESS);
  ck_assert_uint_eq(count_rows(store), 2);
  ck_assert_uint_eq(count_rows(before.store), 1);
  ck_assert_int_eq(mdt_store_commit(store), MDT_SUCCESS);
  ck_assert_uint_eq(count_rows(store), 2);
  ck_assert_uint_eq(mdt_store_count(before.store), 1);
  mdt_store_unpin(before);
  mdt_store_free(store);
}
END_TEST

START_TEST(answers_as_memory_does) {
  static const char* const queries[] = {
    "SELECT * { ?s ?p ?o }",
    "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
    "SELECT * { ?a ?p ?b . ?b ?q ?c OPTIONAL { ?c ?r ?d } }",
    "SELECT * { ?a (!<x:no>)+ ?b }",
  };
  MdtStore* const store = open_store();
  MdtStore* const memory = mdt_store_new();
  ck_assert_int_eq(mdt_store_read_file(memory, PEOPLE, NULL, test_log()), 0);
  ck_assert_int_eq(mdt_store_read_file(store, PEOPLE, NULL, test_log()), 0);
  for (size_t i = 0; i < sizeof(queries) / sizeof(*queries); ++i) {
    MdtResults* a = NULL;
    MdtResults* b = NULL;
    const MdtView query = mdt_view(queries[i]);
    ck_assert_int_eq(mdt_query(&a, memory, query, NULL, NULL, test_log()), 0);
    ck_assert_int_eq(mdt_query(&b, store, query, NULL, NULL, test_log()), 0);
    ck_assert_uint_eq(mdt_results_count(a), mdt_results_count(b));
    mdt_results_free(a);
    mdt_results_free(b);
  }
  mdt_store_free(memory);
  mdt_store_free(store);
}
END_TEST

START_TEST(keeps_terms_of_all_kinds) {
  static const char text[] =
    "<x:s> <x:p> \"\" , \"a\"@en , \"1\"^^<x:t> , \"\"@de , \"two\\nlines\" .";
  char path[128];
  snprintf(path, sizeof(path), "%s.ttl", folder);
  FILE* const file = fopen(path, "w");
  fputs(text, file);
  fclose(file);
  MdtStore* store = open_store();
  MdtStore* const memory = mdt_store_new();
  ck_assert_int_eq(mdt_store_read_file(store, path, NULL, test_log()), 0);
  ck_assert_int_eq(mdt_store_read_file(memory, path, NULL, test_log()), 0);
  remove(path);
  store = open_again(store);
  for (uint32_t i = 1; i <= mdt_store_term_count(memory); ++i) {
    const MdtTerm term = mdt_store_term(memory, i);
    const uint32_t id = mdt_store_find(store, &term);
    ck_assert_uint_gt(id, 0);
    const MdtTerm kept = mdt_store_term(store, id);
    ck_assert_int_eq(mdt_term_compare(&term, &kept), 0);
    ck_assert_int_eq(kept.text.data[kept.text.len], '\0');
    ck_assert_int_eq(kept.language.data[kept.language.len], '\0');
    ck_assert_int_eq(kept.datatype.data[kept.datatype.len], '\0');
  }
  mdt_store_free(memory);
  mdt_store_free(store);
}
END_TEST

START_TEST(refuses_what_is_no_store) {
  MdtStore* store = NULL;
  char path[128];
  snprintf(path, sizeof(path), "%s/data.mdb", folder);
  ck_assert_int_eq(mdt_store_open(&store, "/nonexistent/store", 0, test_log()),
                   MDT_NO_FILE);
  ck_assert_int_eq(
    mdt_store_open(&store, folder, MDT_STORE_READ_ONLY, test_log()),
    MDT_NO_FILE);
  FILE* file = fopen(path, "w");
  fclose(file);
  ck_assert_int_eq(
    mdt_store_open(&store, folder, MDT_STORE_READ_ONLY, test_log()),
    MDT_NO_FILE);
  file = fopen(path, "w");
  for (int i = 0; i < 9000; ++i) {
    fputc('x', file);
  }
  fclose(file);
  ck_assert_int_eq(mdt_store_open(&store, folder, 0, test_log()),
                   MDT_BAD_MODEL);
  ck_assert_ptr_nonnull(strstr(test_last_message(), folder));
}
END_TEST

/// As one is whose maker was killed before it wrote anything
START_TEST(opens_a_folder_of_nothing) {
  MdtStore* store = NULL;
  MDB_env* env = NULL;
  const MdtQuad any = { 0, 0, 0, 0 };
  ck_assert_int_eq(mdb_env_create(&env), 0);
  ck_assert_int_eq(mdb_env_open(env, folder, 0, 0666), 0);
  mdb_env_close(env);
  ck_assert_int_eq(
    mdt_store_open(&store, folder, MDT_STORE_READ_ONLY, test_log()), 0);
  ck_assert_uint_eq(mdt_store_count(store), 0);
  ck_assert_uint_eq(mdt_store_scan(store, any).run.count, 0);
  ck_assert_uint_eq(mdt_store_find_iri(store, "x:a"), 0);
  ck_assert_uint_eq(count_rows(store), 0);
  mdt_store_free(store);
}
END_TEST

START_TEST(writes_nothing_where_it_may_not) {
  MdtStore* store = open_store();
  const MdtQuad quad = make_quad(store, 1, false);
  ck_assert_int_eq(edit(store, NULL, &quad), MDT_SUCCESS);
  mdt_store_free(store);
  ck_assert_int_eq(
    mdt_store_open(&store, folder, MDT_STORE_READ_ONLY, test_log()), 0);
  ck_assert_int_eq(mdt_store_begin(store), MDT_BAD_OPTION);
  ck_assert_int_eq(edit(store, &quad, NULL), MDT_BAD_OPTION);
  ck_assert_int_ne(mdt_store_read_file(store, SAMPLE, NULL, test_log()), 0);
  ck_assert_uint_eq(mdt_store_count(store), 1);
  mdt_store_free(store);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("disk");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, make_folder, drop_folder);
  tcase_add_test(core, keeps_what_it_read);
  tcase_add_test(core, reads_a_file_twice_but_once);
  tcase_add_test(core, finds_what_was_edited);
  tcase_add_test(core, undoes_a_transaction);
  tcase_add_test(core, reads_beside_a_writer);
  tcase_add_test(core, answers_as_memory_does);
  tcase_add_test(core, keeps_terms_of_all_kinds);
  tcase_add_test(core, refuses_what_is_no_store);
  tcase_add_test(core, opens_a_folder_of_nothing);
  tcase_add_test(core, writes_nothing_where_it_may_not);
  suite_add_tcase(suite, core);
  return suite;
}
