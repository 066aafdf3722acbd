// SPDX-License-Identifier: Apache-2.0
// Queries and their answers. An answer is written as its rows, sorted, with
// "; " between; a cell is its text without the namespace, or "-".

#include "harness.h"

#include "base/view.h"
#include "query/results.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PEOPLE TEST_SOURCE "/tests/query/people.trig"
#define PREFIX                                                                 \
  "PREFIX : <http://example.org/> "                                            \
  "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "

static MdtStore* store;

static void read_people(void) {
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_read_file(store, PEOPLE, NULL, test_log()),
                   MDT_SUCCESS);
}

static void forget_people(void) {
  mdt_store_free(store);
}

static MdtStatus ask(const char* const text, const MdtQueryLimits* const limits,
                     MdtResults** const results) {
  char query[1024];
  snprintf(query, sizeof(query), PREFIX "%s", text);
  return mdt_query(results, store, mdt_view(query), NULL, limits, test_log());
}

enum { MAX_ROWS = 64, ROW_SIZE = 256, ANSWER_SIZE = 4096 };

static void write_row(const MdtResults* const results, const size_t row,
                      char out[ROW_SIZE]) {
  static const char space[] = "http://example.org/";
  size_t len = 0;
  for (size_t j = 0; j < results->n_names; ++j) {
    const MdtTerm cell = mdt_results_cell(results, row, j);
    const size_t skipped =
      mdt_view_starts(cell.text, space) ? strlen(space) : 0;
    len += (size_t)snprintf(out + len, ROW_SIZE - len, "%s%.*s", j ? " " : "",
                            cell.kind ? (int)(cell.text.len - skipped) : 1,
                            cell.kind ? cell.text.data + skipped : "-");
  }
}

static int by_text(const void* const a, const void* const b) {
  return strcmp((const char*)a, (const char*)b);
}

static void write_answer(const MdtResults* const results, const bool is_sorted,
                         char out[ANSWER_SIZE]) {
  static char rows[MAX_ROWS][ROW_SIZE];
  out[0] = '\0';
  if (results->kind != MDT_ANSWER_ROWS) {
    snprintf(out, ANSWER_SIZE, "%zu", mdt_results_count(results));
    return;
  }
  ck_assert_uint_le(results->rows.count, MAX_ROWS);
  for (size_t i = 0; i < results->rows.count; ++i) {
    write_row(results, i, rows[i]);
  }
  if (is_sorted) {
    qsort(rows, results->rows.count, ROW_SIZE, by_text);
  }
  for (size_t i = 0; i < results->rows.count; ++i) {
    strcat(out, i ? "; " : "");
    strcat(out, rows[i]);
  }
}

static const struct {
  const char* query;
  const char* answer;
} answered[] = {
  // Patterns
  { "SELECT ?x { ?x :reports :bob }", "ann; dee" },
  { "SELECT ?x ?z { ?x :reports ?y . ?y :reports ?z }", "ann cyd; dee cyd" },
  { "SELECT ?x { ?x :knows ?x }", "cyd" },
  { "SELECT ?x ?a { ?x :reports ?y OPTIONAL { ?x :age ?a } }",
    "ann 41; bob 55; dee -" },
  { "SELECT ?x { ?x :name ?n OPTIONAL { ?x :age ?a FILTER(?a > 50) } "
    "FILTER(!BOUND(?a)) }",
    "ann; dee" },
  { "SELECT ?x { { ?x :age 41 } UNION { ?x :age 63 } }", "ann; cyd" },
  { "SELECT ?x { ?x :name ?n FILTER NOT EXISTS { ?x :age ?a } }", "dee" },
  { "SELECT ?x { ?x :name ?n FILTER EXISTS { ?y :reports ?x FILTER(?y = :ann) "
    "} }",
    "bob" },
  { "SELECT ?x { ?x :name ?n MINUS { ?x :reports ?y } }", "cyd" },
  { "SELECT ?x { ?x :name ?n MINUS { ?a :reports ?b } }",
    "ann; bob; cyd; dee" },
  { "SELECT * { VALUES (?x ?n) { (:ann UNDEF) (UNDEF \"Bob\") } ?x :name ?n }",
    "ann Ann; bob Bob" },
  { "SELECT ?x ?d { ?x :age ?a BIND(?a * 2 AS ?d) } ORDER BY DESC(?d)",
    "cyd 126; bob 110; ann 82" },
  // What an inner group cannot see
  { "SELECT ?x { ?x :age ?a { ?x :name ?n FILTER(?a > 1) } }", "" },
  // Graphs
  { "SELECT ?x ?g { GRAPH ?g { ?x :likes :bob } }", "ann g1; ann g2; bob g1" },
  { "SELECT ?x { ?x :likes ?y }", "" },
  { "SELECT ?x FROM :g1 FROM :g2 { ?x :likes :bob }", "ann; bob" },
  { "SELECT ?g FROM NAMED :g2 { GRAPH ?g { ?x :likes ?y } }", "g2; g2" },
  { "SELECT ?x { GRAPH :none { ?x ?p ?y } }", "" },
  { "SELECT ?g { GRAPH ?g {} }", "g1; g2" },
  // Paths
  { "SELECT ?x { :ann :reports+ ?x }", "bob; cyd" },
  { "SELECT ?x { :ann :reports* ?x }", "ann; bob; cyd" },
  { "SELECT ?x { ?x :reports/:reports :cyd }", "ann; dee" },
  { "SELECT ?x { :cyd ^:reports+ ?x }", "ann; bob; dee" },
  { "SELECT ?x { :cyd (:knows|^:reports) ?x }", "ann; bob; cyd" },
  { "SELECT ?x { :cyd !(:knows|:name|:pay) ?x }", "63" },
  { "SELECT ?x { :cyd :knows? ?x }", "ann; cyd" },
  { "SELECT ?x { :nobody :reports* ?x }", "nobody" },
  { "SELECT (COUNT(*) AS ?n) { ?x :reports+ ?y }", "5" },
  { "SELECT ?x { :cyd (:knows/:reports)+ ?x }", "bob" },
  // Groups
  { "SELECT ?b (COUNT(?x) AS ?n) { ?x :reports ?b } GROUP BY ?b",
    "bob 2; cyd 1" },
  { "SELECT (COUNT(*) AS ?n) { ?x :never ?y }", "0" },
  { "SELECT (COUNT(*) AS ?n) { ?x :never ?y } GROUP BY ?x", "" },
  { "SELECT (SUM(?p) AS ?s) (AVG(?p) AS ?a) { ?x :pay ?p "
    "FILTER(isNumeric(?p)) }",
    "3.75 1.875" },
  { "SELECT (SUM(?p) AS ?s) { ?x :pay ?p }", "-" },
  { "SELECT (MIN(?a) AS ?l) (MAX(?a) AS ?m) { ?x :age ?a }", "41 63" },
  { "SELECT (GROUP_CONCAT(?n; SEPARATOR=\", \") AS ?all) "
    "{ SELECT ?n { ?x :name ?n } ORDER BY STR(?n) }",
    "Ann, Bob, Cyd, Dée" },
  { "SELECT ?b { ?x :reports ?b } GROUP BY ?b HAVING(COUNT(?x) > 1)", "bob" },
  { "SELECT ?d (COUNT(*) AS ?n) { ?x :age ?a } GROUP BY (FLOOR(?a / 50) AS ?d)",
    "0.0 1; 1.0 2" },
  { "SELECT (COUNT(DISTINCT ?b) AS ?n) { ?x :reports ?b }", "2" },
  { "SELECT ?x ?n { ?x :reports ?b { SELECT ?b (COUNT(*) AS ?n) "
    "{ ?y :reports ?b } GROUP BY ?b } }",
    "ann 2; bob 1; dee 2" },
  // Order and slices
  { "SELECT ?x { ?x :age ?a } ORDER BY ?a LIMIT 1 OFFSET 1", "bob" },
  { "SELECT DISTINCT ?b { ?x :reports ?b } ORDER BY ?b", "bob; cyd" },
  { "SELECT ?x { ?x :name ?n } LIMIT 0", "" },
  // Expressions
  { "SELECT ?x { ?x :age ?a FILTER(?a IN (41, 63.0)) }", "ann; cyd" },
  { "SELECT ?x { ?x :pay ?p FILTER(?p > 2 || ?x = :dee) }", "bob; dee" },
  { "SELECT ?x { ?x :pay ?p FILTER(?p > 2) }", "bob" },
  { "SELECT ?l { ?x :name ?n BIND(STRLEN(?n) AS ?l) FILTER(?x = :dee) }", "3" },
  { "SELECT (UCASE(?n) AS ?u) { :dee :name ?n }", "DÉE" },
  { "SELECT ?x { ?x :name ?n FILTER REGEX(?n, \"^[a-c]\", \"i\") }",
    "ann; bob; cyd" },
  { "SELECT (REPLACE(\"b-a\", \"(.)-(.)\", \"$2$1\") AS ?r) {}", "ab" },
  { "SELECT (SUBSTR(\"Dée\", 2, 1) AS ?r) {}", "é" },
  { "SELECT (xsd:integer(\"7\") + 0.5 AS ?r) {}", "7.5" },
  { "SELECT (1 / 3 AS ?r) (7.0 / 2 AS ?s) (1e0 / 0 AS ?t) (1 / 0 AS ?u) {}",
    "0.333333333333333333 3.5 INF -" },
  { "SELECT (YEAR(?d) AS ?y) { ?x :since ?d }", "2001" },
  { "SELECT ?x { ?x :since ?d FILTER(?d < \"2002-01-01\"^^xsd:date) }", "ann" },
  { "SELECT (IF(1 > 2, \"a\", COALESCE(?x, \"b\")) AS ?r) {}", "b" },
  { "SELECT (SHA1(\"abc\") AS ?r) {}",
    "a9993e364706816aba3e25717850c26c9cd0d89d" },
  { "SELECT (IRI(\"x\") AS ?r) {}", "x" },
  { "SELECT (LANG(?n) AS ?l) { :ann :name ?n }", "en" },
  { "SELECT (9223372036854775807 + 1 AS ?r) {}", "9223372036854775808" },
  // Other forms
  { "ASK { :ann :age 41 }", "1" },
  { "ASK { :ann :age 42 }", "0" },
  { "CONSTRUCT { ?y :has [ :member ?x ] } { ?x :reports ?y }", "6" },
  { "CONSTRUCT { ?n :of ?x } { ?x :name ?n }", "0" },
  { "CONSTRUCT WHERE { ?x :reports ?y }", "3" },
  { "CONSTRUCT {} WHERE {}", "0" },
  { "DESCRIBE :ann", "4" },
  { "DESCRIBE ?x { ?x :age 63 }", "5" },
  { "SELECT ?x { SERVICE SILENT <http://127.0.0.1:1/> { ?x ?p ?o } }", "-" },
};

START_TEST(answers) {
  char got[ANSWER_SIZE];
  const bool is_ordered = strstr(answered[_i].query, "ORDER BY") != NULL;
  MdtResults* results = NULL;
  ck_assert_msg(ask(answered[_i].query, NULL, &results) == MDT_SUCCESS,
                "%s: %s", answered[_i].query, test_last_message());
  write_answer(results, !is_ordered, got);
  ck_assert_msg(!strcmp(got, answered[_i].answer), "%s: %s", answered[_i].query,
                got);
  mdt_results_free(results);
}
END_TEST

/// Queries that are wrong, and a part of what is said of them
static const struct {
  const char* query;
  const char* message;
} broken[] = {
  { "", "expected SELECT, CONSTRUCT, DESCRIBE or ASK, but the query ends" },
  { "SELECT", "expected variables" },
  { "SELECT * {", "expected a pattern or \"}\", but the query ends" },
  { "SELECT * { ?s ?p }", "expected a variable or a term, found \"}\"" },
  { "SELECT * { ?s x:p ?o }", "the prefix \"x:\" is not declared" },
  { "SELECT * { ?s ?p \"open }", "does not end" },
  { "SELECT ?x { BIND(1 AS ?x) BIND(2 AS ?x) }", "bound already" },
  { "SELECT ?x (COUNT(?y) AS ?n) { ?x :p ?y } GROUP BY ?y",
    "?x has no one value in a group" },
  { "SELECT (COUNT(?x) AS ?n) { ?x :p ?y FILTER(SUM(?y) > 1) }",
    "an aggregate cannot stand here" },
  { "SELECT * { VALUES (?a ?b) { (1) } }", "1 values for 2 variables" },
  { "SELECT * { _:a :p 1 OPTIONAL { _:a :q 2 } }", "in two graph patterns" },
  { "SELECT * { ?x :p ?y } LIMIT x", "expected a number, found \"x\"" },
  { "SELECT (STRLEN(1, 2) AS ?x) {}", "does not take 2 arguments" },
  { "SELECT * {} nonsense", "expected the end of the query" },
  { "CONSTRUCT { ?x :p/:q ?y } {}", "a path cannot stand in a template" },
  { "SELECT * { ?x :p \"\\z\" }", "no such escape" },
  { "SELECT * { ?x :p ?y \x01 }", "no such character" },
  { "no SPARQL at all", "expected SELECT" },
};

START_TEST(tells_what_is_wrong) {
  MdtResults* results = NULL;
  ck_assert_int_eq(ask(broken[_i].query, NULL, &results), MDT_BAD_SYNTAX);
  ck_assert_msg(strstr(test_last_message(), broken[_i].message) != NULL,
                "%s: %s", broken[_i].query, test_last_message());
  ck_assert_ptr_null(results);
}
END_TEST

START_TEST(refuses_updates_and_services) {
  static const char* const queries[] = {
    "INSERT DATA { :a :b :c }", "DELETE WHERE { ?s ?p ?o }",
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
  };
  MdtResults* results = NULL;
  for (size_t i = 0; i < sizeof(queries) / sizeof(*queries); ++i) {
    ck_assert_int_eq(ask(queries[i], NULL, &results), MDT_UNSUPPORTED);
  }
}
END_TEST

START_TEST(survives_deep_nesting) {
  enum { DEPTH = 100000 };
  char* const text = (char*)malloc(2 * DEPTH + 64);
  static const char opening[] = { '{', '(', '[', '!' };
  MdtResults* results = NULL;
  for (size_t i = 0; i < sizeof(opening); ++i) {
    const size_t len =
      (size_t)sprintf(text, i == 1 ? "SELECT * { FILTER " : "SELECT * { ");
    memset(text + len, opening[i], DEPTH);
    text[len + DEPTH] = '\0';
    ck_assert_int_eq(
      mdt_query(&results, store, mdt_view(text), NULL, NULL, test_log()),
      MDT_BAD_SYNTAX);
  }
  free(text);
}
END_TEST

START_TEST(keeps_within_limits) {
  static const char wide[] =
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . "
    "?q ?r ?s . ?t ?u ?v }";
  const MdtQueryLimits limits[] = { { 0, 1000, 0 },
                                    { 30, 0, 0 },
                                    { 0, 0, (size_t)1 << 22 } };
  MdtResults* results = NULL;
  for (size_t i = 0; i < sizeof(limits) / sizeof(*limits); ++i) {
    ck_assert_int_eq(ask(wide, &limits[i], &results), MDT_TOO_LARGE);
  }
}
END_TEST

START_TEST(bounds_regular_expressions) {
  MdtResults* results = NULL;
  ck_assert_int_eq(
    ask("SELECT (REGEX(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", "
        "\"^(a+)+b|(a*)*c$\") AS ?r) {}",
        NULL, &results),
    MDT_SUCCESS);
  mdt_results_free(results);
}
END_TEST

START_TEST(knows_names_without_rows) {
  MdtResults* results = NULL;
  ck_assert_int_eq(ask("SELECT ?o ?s { ?s :never ?o }", NULL, &results),
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
  tcase_add_checked_fixture(core, read_people, forget_people);
  tcase_add_loop_test(core, answers, 0, N(answered));
  tcase_add_loop_test(core, tells_what_is_wrong, 0, N(broken));
  tcase_add_test(core, refuses_updates_and_services);
  tcase_add_test(core, knows_names_without_rows);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_checked_fixture(limits, read_people, forget_people);
  tcase_add_test(limits, survives_deep_nesting);
  tcase_add_test(limits, keeps_within_limits);
  tcase_add_test(limits, bounds_regular_expressions);
  suite_add_tcase(suite, limits);
  return suite;
}
