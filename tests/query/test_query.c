// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "query/results.h"

#define SAMPLE TEST_SOURCE "/tests/rdf/sample.trig"
#define MDT                                                                    \
  "PREFIX mdt: <https://w3id.org/mandate#>"                                    \
  "PREFIX : <https://w3id.org/mandate/data/port-bridge#>"

static MdtStore* store;

static void read_sample(void) {
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_read_file(store, SAMPLE, NULL, test_log()),
                   MDT_SUCCESS);
}

static void forget_sample(void) {
  mdt_store_free(store);
}

static MdtStatus ask(const char* const text, size_t* const count) {
  MdtResults* results = NULL;
  const MdtStatus st =
    mdt_query(&results, store, mdt_view(text), NULL, test_log());
  if (!st) {
    *count = mdt_results_count(results);
  }
  mdt_results_free(results);
  return st;
}

static const struct {
  const char* query;
  size_t count;
} answered[] = {
  // A denied claim is never a plain triple, nor one that is only passed on
  { MDT "SELECT * { ?s mdt:directed ?o }", 0 },
  { MDT "SELECT * { GRAPH ?g { ?s mdt:directed ?o } }", 1 },
  { MDT "SELECT * { GRAPH :source-the-harbour-gazette--clerk-s-notes "
        "{ ?s mdt:directed ?o } }",
    1 },
  { MDT "SELECT * { ?c mdt:relation mdt:directed }", 2 },
  { MDT "SELECT * { GRAPH ?g { ?c mdt:relation ?r } }", 0 },
  { MDT "ASK { ?c mdt:polarity mdt:negated }", 1 },
  { MDT "ASK { ?c mdt:polarity :nothing }", 0 },
  { MDT "CONSTRUCT { ?s mdt:related ?o } { ?s mdt:holdsPost ?o }", 1 },
  { MDT "SELECT ?r (COUNT(?c) AS ?n) { ?c mdt:relation ?r } GROUP BY ?r", 5 },
  { MDT "SELECT ?r (COUNT(?c) AS ?n) { ?c mdt:never ?r } GROUP BY ?r", 0 },
  { MDT "SELECT ?c { ?c mdt:confidence ?f FILTER(?f / 2 > 0.45) }", 4 },
  { MDT "SELECT ?c { ?c mdt:frame ?f FILTER REGEX(?f, \"^TELL\", \"i\") }", 1 },
  { MDT "SELECT ?c ?d { ?c a mdt:Claim OPTIONAL { ?c mdt:denies ?d } }", 8 },
};

START_TEST(answers) {
  size_t count = 99;
  ck_assert_int_eq(ask(answered[_i].query, &count), MDT_SUCCESS);
  ck_assert_uint_eq(count, answered[_i].count);
}
END_TEST

static const char* const refused[] = {
  MDT "SELECT * { ?s mdt:partOf+ ?o }",
  MDT "SELECT * { ?s mdt:evidence/mdt:sentence ?o }",
  MDT "SELECT * { ?s ^mdt:subject ?o }",
  MDT "SELECT * { ?s (mdt:cue|mdt:evidence) ?o }",
  MDT "SELECT ?s { ?s ?p ?o FILTER EXISTS { ?o ?p ?s } }",
  MDT "SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { ?o ?p ?s } }",
  MDT "SELECT ?s { ?s ?p ?o MINUS { ?s a mdt:Claim } }",
  MDT "SELECT (GROUP_CONCAT(?o; separator=\",\") AS ?all) { ?s ?p ?o }",
  MDT "SELECT ?x (COUNT(?s) AS ?n) { ?s ?p ?o } GROUP BY (STR(?o) AS ?x)",
  MDT "SELECT ?p (COUNT(?s) AS ?n) { ?s ?p ?o } GROUP BY ?p "
      "HAVING (COUNT(?s) > 1) (COUNT(?s) < 9)",
  MDT "SELECT (COUNT(DISTINCT *) AS ?n) { ?s ?p ?o }",
  MDT "SELECT (COUNT(?s) AS ?n) { ?s mdt:never ?o }",
  MDT "SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?p",
  MDT "SELECT ?o { ?s ?p ?o { SELECT ?s { ?s a mdt:Claim } LIMIT 2 } }",
  MDT "SELECT * { GRAPH <https://example.org/unknown> { ?s ?p ?o } }",
  MDT "SELECT * { GRAPH :unknown { ?s ?p ?o } }",
  MDT "SELECT * FROM <https://example.org/> { ?s ?p ?o }",
  MDT "CONSTRUCT {} WHERE {}",
  MDT "DESCRIBE :per-lindqvist",
  MDT "INSERT DATA { :a :b :c }",
  MDT "DELETE WHERE { ?s ?p ?o }",
  MDT "SELECT ?s { ?s mdt:frame ?f { ?s a ?t FILTER(?f = \"x\") } }",
  MDT "SELECT ?s { ?s a ?t OPTIONAL { ?s ?p ?o OPTIONAL { ?o ?q ?t } } }",
  MDT "SELECT ?s { ?s ?p ?o FILTER REGEX(?o, \"\\\\d\") }",
  MDT "SELECT ?s { ?s ?p ?o FILTER REGEX(?o, \"a\", \"x\") }",
};

START_TEST(refuses) {
  size_t count = 0;
  ck_assert_int_eq(ask(refused[_i], &count), MDT_UNSUPPORTED);
  ck_assert_ptr_nonnull(strstr(test_last_message(), "cannot be answered"));
}
END_TEST

static const char* const broken[] = {
  "",
  "SELECT",
  "SELECT * {",
  "SELECT * { ?s ?p }",
  "\xFF",
  "SELECT * { ?s ?p \"open }",
  "no SPARQL at all",
  "}{",
  "((((",

};

START_TEST(tells_bad_syntax) {
  size_t count = 0;
  ck_assert_int_eq(ask(broken[_i], &count), MDT_BAD_SYNTAX);
}
END_TEST

START_TEST(knows_names_without_rows) {
  MdtResults* results = NULL;
  const MdtView text = mdt_view(MDT "SELECT ?o ?s { ?s mdt:never ?o }");
  ck_assert_int_eq(mdt_query(&results, store, text, NULL, test_log()),
                   MDT_SUCCESS);
  ck_assert_uint_eq(results->n_names, 2);
  ck_assert_str_eq(results->names[0], "o");
  mdt_results_free(results);
}
END_TEST

#define N(array) ((int)(sizeof(array) / sizeof(*(array))))

Suite* test_suite(void) {
  Suite* const suite = suite_create("query");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, read_sample, forget_sample);
  tcase_add_loop_test(core, answers, 0, N(answered));
  tcase_add_loop_test(core, refuses, 0, N(refused));
  tcase_add_loop_test(core, tells_bad_syntax, 0, N(broken));
  tcase_add_test(core, knows_names_without_rows);
  suite_add_tcase(suite, core);
  return suite;
}
