// SPDX-License-Identifier: Apache-2.0
// Two engines over one store: what both can answer, they answer alike.

#include "harness.h"

#include "base/view.h"
#include "query/rasqal.h"

#include <stdlib.h>
#include <string.h>

#define SAMPLE TEST_SOURCE "/tests/rdf/sample.trig"
#define PREFIX "PREFIX mdt: <https://w3id.org/mandate#> "

static const char* const queries[] = {
  PREFIX "SELECT * { ?s mdt:directed ?o }",
  PREFIX "SELECT * { GRAPH ?g { ?s ?p ?o } }",
  PREFIX "SELECT ?c ?r { ?c mdt:relation ?r ; mdt:polarity mdt:negated }",
  PREFIX "SELECT ?r (COUNT(?c) AS ?n) { ?c mdt:relation ?r } GROUP BY ?r",
  PREFIX "SELECT ?c ?d { ?c a mdt:Claim OPTIONAL { ?c mdt:denies ?d } }",
  PREFIX "SELECT ?c { ?c mdt:frame ?f FILTER REGEX(?f, \"^TELL\", \"i\") }",
  PREFIX "SELECT ?r { { ?c mdt:relation ?r } UNION { ?r mdt:gist ?g } }",
  PREFIX "ASK { ?c mdt:polarity mdt:negated }",
  PREFIX "CONSTRUCT { ?s mdt:related ?o } { ?s mdt:holdsPost ?o }",
};

static int by_terms(const void* const a, const void* const b) {
  return strcmp(*(char* const*)a, *(char* const*)b);
}

/// Write a row as one string, to be freed
static char* write_row(const MdtResults* const results, const size_t row) {
  char* const out = (char*)calloc(1, 4096);
  size_t len = 0;
  for (size_t j = 0; j < results->n_names; ++j) {
    const MdtTerm cell = mdt_results_cell(results, row, j);
    len += (size_t)snprintf(out + len, 4096 - len, "%d%.*s|", (int)cell.kind,
                            (int)cell.text.len, cell.text.data);
  }
  return out;
}

static char** write_rows(const MdtResults* const results) {
  const size_t count = results->rows.count;
  char** const rows = (char**)calloc(count + 1, sizeof(char*));
  for (size_t i = 0; i < count; ++i) {
    rows[i] = write_row(results, i);
  }
  qsort(rows, count, sizeof(char*), by_terms);
  return rows;
}

static void compare_rows(const MdtResults* const a, const MdtResults* const b) {
  char** const x = write_rows(a);
  char** const y = write_rows(b);
  for (size_t i = 0; i < a->rows.count; ++i) {
    ck_assert_str_eq(x[i], y[i]);
    free(x[i]);
    free(y[i]);
  }
  free(x);
  free(y);
}

START_TEST(agrees) {
  MdtStore* const store = mdt_store_new();
  MdtResults* ours = NULL;
  MdtResults* theirs = NULL;
  const MdtView text = mdt_view(queries[_i]);
  ck_assert_int_eq(mdt_store_read_file(store, SAMPLE, NULL, test_log()),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_query(&ours, store, text, NULL, NULL, test_log()),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_query_rasqal(&theirs, store, text, NULL, test_log()),
                   MDT_SUCCESS);
  ck_assert_uint_eq(mdt_results_count(ours), mdt_results_count(theirs));
  if (ours->kind == MDT_ANSWER_ROWS) {
    compare_rows(ours, theirs);
  }
  mdt_results_free(ours);
  mdt_results_free(theirs);
  mdt_store_free(store);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("rasqal");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, agrees, 0,
                      (int)(sizeof(queries) / sizeof(*queries)));
  suite_add_tcase(suite, core);
  return suite;
}
