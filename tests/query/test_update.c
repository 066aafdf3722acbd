// SPDX-License-Identifier: Apache-2.0
// Updates. A store is written as its statements, sorted, with "; " between:
// subject, predicate, object and, where it is not the default one, graph;
// names without their namespace, every blank node as "_".

#define _XOPEN_SOURCE 700

#include "harness.h"

#include "base/view.h"
#include "rdf/read.h"
#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SPACE "http://example.org/"
#define PREFIX                                                                 \
  "PREFIX : <http://example.org/> "                                            \
  "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "

enum { SIZE = 4096, MAX_LINES = 64, LINE_SIZE = 256 };

static MdtStore* store;

static void fill_store(void) {
  static const char data[] = "@prefix : <http://example.org/> . "
                             ":a :p 1 , 2 . :b :p :a . "
                             ":g1 { :a :q :b . :c :p 1 . } "
                             ":g2 { :a :q :c . }";
  store = mdt_store_new();
  ck_assert_int_eq(mdt_rdf_read_bytes(mdt_view(data), "data", "trig", SPACE,
                                      mdt_store_sink(store), test_log()),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_store_index(store), MDT_SUCCESS);
}

static void empty_store(void) {
  mdt_store_free(store);
}

static size_t write_term(char* const out, const MdtTerm term) {
  const size_t cut = mdt_view_starts(term.text, SPACE) ? sizeof(SPACE) - 1 : 0;
  return term.kind == MDT_TERM_BLANK
           ? (size_t)sprintf(out, "_ ")
           : (size_t)sprintf(out, "%.*s ", (int)(term.text.len - cut),
                             term.text.data + cut);
}

static int by_text(const void* const a, const void* const b) {
  return strcmp((const char*)a, (const char*)b);
}

static const char* statements(void) {
  static char out[SIZE];
  static char lines[MAX_LINES][LINE_SIZE];
  const MdtMatches all = mdt_store_all(store);
  ck_assert_uint_le(all.count, MAX_LINES);
  for (size_t i = 0; i < all.count; ++i) {
    const MdtStatement it = mdt_store_statement(store, all.items[i]);
    size_t len = write_term(lines[i], it.subject);
    len += write_term(lines[i] + len, it.predicate);
    len += write_term(lines[i] + len, it.object);
    len += it.graph.kind ? write_term(lines[i] + len, it.graph) : 0;
    lines[i][len - 1] = '\0';
  }
  qsort(lines, all.count, LINE_SIZE, by_text);
  out[0] = '\0';
  for (size_t i = 0; i < all.count; ++i) {
    strcat(strcat(out, i ? "; " : ""), lines[i]);
  }
  return out;
}

static MdtStatus update(const char* const text,
                        const MdtUpdateOptions* const options) {
  char whole[2 * SIZE];
  snprintf(whole, sizeof(whole), PREFIX "%s", text);
  return mdt_update(store, mdt_view(whole), SPACE, options, test_log());
}

#define BEFORE "a p 1; a p 2; a q b g1; a q c g2; b p a; c p 1 g1"

static const struct {
  const char* update;
  const char* result;
} done[] = {
  // Data
  { "", BEFORE },
  { "INSERT DATA { :x :p 1 }",
    "a p 1; a p 2; a q b g1; a q c g2; b p a; c p 1 g1; x p 1" },
  { "INSERT DATA { :a :p 1 , 2 }", BEFORE },
  { "INSERT DATA { GRAPH :g3 { :x :p :y } . :x :q () }",
    "a p 1; a p 2; a q b g1; a q c g2; b p a; c p 1 g1; x p y g3; "
    "x q http://www.w3.org/1999/02/22-rdf-syntax-ns#nil" },
  { "INSERT DATA { _:x :p _:x GRAPH :g3 { _:x :p 1 } }",
    "_ p 1 g3; _ p _; a p 1; a p 2; a q b g1; a q c g2; b p a; c p 1 g1" },
  { "DELETE DATA { :a :p 1 . :a :p 9 . :no :no :no }",
    "a p 2; a q b g1; a q c g2; b p a; c p 1 g1" },
  { "DELETE DATA { :c :p 1 }", BEFORE },
  { "DELETE DATA { GRAPH :g1 { :c :p 1 } }",
    "a p 1; a p 2; a q b g1; a q c g2; b p a" },
  // Patterns
  { "DELETE WHERE { :a ?p ?o }", "a q b g1; a q c g2; b p a; c p 1 g1" },
  { "DELETE WHERE { :a :p 1 . :b :p ?x GRAPH ?g { ?x :q ?y } }",
    "a p 2; c p 1 g1" },
  { "DELETE { ?s :p ?o } INSERT { ?s :r ?o } WHERE { ?s :p ?o }",
    "a q b g1; a q c g2; a r 1; a r 2; b r a; c p 1 g1" },
  { "DELETE { :a :p ?o } INSERT { :a :p ?n } WHERE { :a :p ?o "
    "BIND(?o + 1 AS ?n) }",
    "a p 2; a p 3; a q b g1; a q c g2; b p a; c p 1 g1" },
  { "INSERT { ?s :has [] } WHERE { ?s :p ?o }",
    "a has _; a has _; a p 1; a p 2; a q b g1; a q c g2; b has _; b p a; "
    "c p 1 g1" },
  { "INSERT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH :g1 { ?s ?p ?o } "
    "BIND(IF(?o = 1, :g9, ?none) AS ?g) }",
    "a p 1; a p 2; a q b g1; a q c g2; b p a; c p 1 g1; c p 1 g9" },
  { "INSERT { ?o :is ?s } WHERE { ?s :p ?o }",
    "a is b; a p 1; a p 2; a q b g1; a q c g2; b p a; c p 1 g1" },
  { "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } "
    "FILTER(?o = :b || ?o = 1) }",
    "a p 1; a p 2; a q c g2; b p a" },
  { "INSERT { ?x :n ?n } WHERE { SELECT ?x (COUNT(*) AS ?n) { ?x :p ?o } "
    "GROUP BY ?x }",
    "a n 2; a p 1; a p 2; a q b g1; a q c g2; b n 1; b p a; c p 1 g1" },
  // WITH and USING
  { "WITH :g1 DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "a p 1; a p 2; a q c g2; b p a" },
  { "WITH :g1 INSERT { ?s :r ?o . GRAPH :g2 { ?s :t ?o } } "
    "WHERE { ?s :q ?o }",
    "a p 1; a p 2; a q b g1; a q c g2; a r b g1; a t b g2; b p a; c p 1 g1" },
  { "WITH :g1 DELETE { ?s ?p ?o } USING :g2 WHERE { ?s ?p ?x "
    "BIND(:b AS ?o) }",
    "a p 1; a p 2; a q c g2; b p a; c p 1 g1" },
  { "INSERT { ?s :u ?o } USING :g1 USING :g2 WHERE { ?s :q ?o }",
    "a p 1; a p 2; a q b g1; a q c g2; a u b; a u c; b p a; c p 1 g1" },
  { "INSERT { ?s :u ?o } USING NAMED :g2 WHERE { GRAPH ?g { ?s :q ?o } }",
    "a p 1; a p 2; a q b g1; a q c g2; a u c; b p a; c p 1 g1" },
  // Whole graphs
  { "CLEAR DEFAULT", "a q b g1; a q c g2; c p 1 g1" },
  { "DROP GRAPH :g1", "a p 1; a p 2; a q c g2; b p a" },
  { "CLEAR GRAPH :none", BEFORE },
  { "DROP NAMED", "a p 1; a p 2; b p a" },
  { "CLEAR SILENT ALL", "" },
  { "CREATE GRAPH :none", BEFORE },
  { "CREATE SILENT GRAPH :g1", BEFORE },
  { "ADD :g1 TO :g2",
    "a p 1; a p 2; a q b g1; a q b g2; a q c g2; b p a; c p 1 g1; c p 1 g2" },
  { "COPY GRAPH :g1 TO GRAPH :g2",
    "a p 1; a p 2; a q b g1; a q b g2; b p a; c p 1 g1; c p 1 g2" },
  { "MOVE :g1 TO DEFAULT", "a q b; a q c g2; c p 1" },
  { "COPY DEFAULT TO :g1",
    "a p 1; a p 1 g1; a p 2; a p 2 g1; a q c g2; b p a; b p a g1" },
  { "MOVE :g1 TO :g1", BEFORE },
  { "MOVE SILENT :none TO :g1 ; COPY SILENT :none TO DEFAULT", BEFORE },
  { "LOAD SILENT <file:///etc/passwd> INTO GRAPH :g1", BEFORE },
  // Several
  { "INSERT DATA { :x :p :new } ; INSERT { ?s :q :newer } WHERE { ?s ?p :new } "
    "; DELETE WHERE { ?s ?p :new } ;",
    "a p 1; a p 2; a q b g1; a q c g2; b p a; c p 1 g1; x q newer" },
  { "DROP ALL ; INSERT { ?s :p _:b } WHERE { ?s ?p ?o } ; "
    "INSERT DATA { _:c :p 1 } ; INSERT { ?s :q _:b } WHERE { ?s :p ?o }",
    "_ p 1; _ q _" },
  { "PREFIX x: <http://example.org/> DROP ALL ; PREFIX y: <urn:> "
    "INSERT DATA { x:a y:b <c> }",
    "a urn:b c" },
  { "insert data { :x :p \"\"\"two\nlines\"\"\" } ; delete where { :x :p ?o }",
    BEFORE },
};

START_TEST(does_what_it_says) {
  ck_assert_msg(!update(done[_i].update, NULL), "%s: %s", done[_i].update,
                test_last_message());
  ck_assert_msg(!strcmp(statements(), done[_i].result), "%s: %s",
                done[_i].update, statements());
}
END_TEST

static const struct {
  const char* update;
  MdtStatus status;
  const char* message;
} failed[] = {
  { "INSERT DATA { ?x :p 1 }", MDT_BAD_SYNTAX,
    "a variable cannot stand in INSERT DATA" },
  { "DELETE DATA { _:a :p 1 }", MDT_BAD_SYNTAX,
    "a blank node cannot stand in DELETE DATA" },
  { "DELETE DATA { :a :p ?x }", MDT_BAD_SYNTAX, "a variable" },
  { "DELETE WHERE { :a :p [] }", MDT_BAD_SYNTAX,
    "a blank node cannot stand in DELETE WHERE" },
  { "DELETE { ?a :p (1) } WHERE { ?a :p ?b }", MDT_BAD_SYNTAX,
    "a blank node cannot stand in DELETE" },
  { "INSERT DATA { _:a :p 1 } ; INSERT DATA { _:a :p 2 }", MDT_BAD_SYNTAX,
    "the blank node _:a is in two" },
  { "INSERT { :a :p 1 }", MDT_BAD_SYNTAX,
    "expected WHERE, but the update ends" },
  { "INSERT { :a :p 1 } { }", MDT_BAD_SYNTAX, "expected WHERE, found \"{\"" },
  { "INSERT DATA { :a :p 1 :b :p 2 }", MDT_BAD_SYNTAX,
    "expected \".\" between triples" },
  { "INSERT DATA { GRAPH :g { GRAPH :h { :a :p 1 } } }", MDT_BAD_SYNTAX,
    "expected \"}\", found \"GRAPH\"" },
  { "INSERT DATA { :a :p/:q 1 }", MDT_BAD_SYNTAX, "a path" },
  { "INSERT DATA { :a :p 1 } DROP ALL", MDT_BAD_SYNTAX,
    "expected \";\" or the end of the update, found \"DROP\"" },
  { "WITH :g DELETE WHERE { :a :p ?x }", MDT_BAD_SYNTAX, "expected \"{\"" },
  { "CLEAR :g", MDT_BAD_SYNTAX, "expected GRAPH, DEFAULT, NAMED or ALL" },
  { "CREATE DEFAULT", MDT_BAD_SYNTAX, "expected GRAPH" },
  { "COPY ALL TO :g", MDT_BAD_SYNTAX, "expected GRAPH, DEFAULT or an IRI" },
  { "ADD :g :h", MDT_BAD_SYNTAX, "expected TO" },
  { "LOAD INTO GRAPH :g", MDT_BAD_SYNTAX, "expected an IRI" },
  { "SELECT * { ?s ?p ?o }", MDT_BAD_SYNTAX, "expected INSERT, DELETE" },
  { "; DROP ALL", MDT_BAD_SYNTAX, "expected INSERT, DELETE" },
  { "CREATE GRAPH :g1", MDT_BAD_OPTION, "there is a graph <" SPACE "g1>" },
  { "COPY :none TO :g1", MDT_BAD_OPTION, "there is no graph" },
  { "LOAD <file:///etc/passwd>", MDT_UNSUPPORTED, "not allowed" },
  { "LOAD <http://127.0.0.1:1/x.ttl>", MDT_UNSUPPORTED, "not allowed" },
  { "LOAD <ftp://127.0.0.1/x.ttl>", MDT_UNSUPPORTED, "alone" },
};

// Nothing is done, not even what comes before the fault
START_TEST(all_or_nothing) {
  char text[SIZE];
  snprintf(text, SIZE,
           "DELETE DATA { :a :p 1 } ; INSERT DATA { :new :p 1 } ; %s",
           failed[_i].update);
  ck_assert_int_eq(update(text, NULL), failed[_i].status);
  ck_assert_msg(strstr(test_last_message(), failed[_i].message) != NULL,
                "%s: %s", failed[_i].update, test_last_message());
  ck_assert_str_eq(statements(), BEFORE);
}
END_TEST

START_TEST(keeps_within_limits) {
  static const MdtUpdateOptions rows = { .limits = { .max_rows = 2 } };
  static const MdtUpdateOptions bytes = { .limits = { .max_bytes = 1 << 20 } };
  ck_assert_int_eq(update("DELETE DATA { :a :p 1 , 2 }", &rows), MDT_SUCCESS);
  ck_assert_int_eq(
    update("DROP SILENT GRAPH :g1 ; INSERT DATA { :x :p 1 , 2 , 3 }", &rows),
    MDT_TOO_LARGE);
  ck_assert_str_eq(statements(), "a q b g1; a q c g2; b p a; c p 1 g1");
  ck_assert_int_eq(update("INSERT DATA { :x :p 1 , 2 , 3 , 4 , 5 , 6 , 7 } ; "
                          "INSERT { [] :r ?x } WHERE { ?a :p ?b . ?c :p ?d . "
                          "?e :p ?f . ?g :p ?h . ?i :p ?j . ?k :p ?x }",
                          &bytes),
                   MDT_TOO_LARGE);
  ck_assert_str_eq(statements(), "a q b g1; a q c g2; b p a; c p 1 g1");
}
END_TEST

START_TEST(asks_the_graphs_that_are_given) {
  const MdtView name = mdt_view(SPACE "g1");
  const MdtQueryDataset dataset = { &name, 1, NULL, 0 };
  const MdtUpdateOptions given = { .dataset = &dataset };
  ck_assert_int_eq(update("INSERT { ?s :u ?o } WHERE { ?s :q ?o }", &given),
                   MDT_SUCCESS);
  ck_assert_str_eq(statements(),
                   "a p 1; a p 2; a q b g1; a q c g2; a u b; b p a; c p 1 g1");
  ck_assert_int_eq(
    update("WITH :g1 DELETE { ?s :q ?o } WHERE { ?s :q ?o }", &given),
    MDT_BAD_OPTION);
}
END_TEST

static void write_file(const char* const path, const char* const text) {
  FILE* const file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  fputs(text, file);
  fclose(file);
}

START_TEST(loads_files) {
  static const MdtUpdateOptions may = { .may_read_files = 1 };
  static const char path[] = "test_update load.ttl";
  char text[SIZE];
  char folder[1024];
  write_file(path, "<a> <urn:p> _:x . _:x <urn:p> 1 .");
  ck_assert_ptr_nonnull(realpath(".", folder));
  snprintf(
    text, SIZE,
    "DROP ALL ; LOAD <file://%s/test_update%%20load.ttl> INTO GRAPH :g ; "
    "LOAD <file://%s/test_update%%20load.ttl> INTO GRAPH :g ; "
    "DELETE { GRAPH :g { ?s ?p ?o } } WHERE { GRAPH :g { ?s ?p ?o "
    "FILTER(ISIRI(?s)) } } ; LOAD SILENT <file:///no/such/file.ttl>",
    folder, folder);
  ck_assert_int_eq(update(text, &may), MDT_SUCCESS);
  ck_assert_str_eq(statements(), "_ urn:p 1 g; _ urn:p 1 g");
  write_file(path, "<a> <urn:p> 1 . <a> <urn:p> ");
  snprintf(text, SIZE, "DROP ALL ; LOAD <file://%s/test_update%%20load.ttl>",
           folder);
  ck_assert_int_eq(update(text, &may), MDT_BAD_SYNTAX);
  ck_assert_int_eq(update("DROP ALL ; LOAD <file:///no/such/file.ttl>", &may),
                   MDT_NO_FILE);
  ck_assert_str_eq(statements(), "_ urn:p 1 g; _ urn:p 1 g");
  remove(path);
}
END_TEST

#define N(array) ((int)(sizeof(array) / sizeof(*(array))))

Suite* test_suite(void) {
  Suite* const suite = suite_create("update");
  TCase* const tcase = tcase_create("all");
  tcase_add_checked_fixture(tcase, fill_store, empty_store);
  tcase_add_loop_test(tcase, does_what_it_says, 0, N(done));
  tcase_add_loop_test(tcase, all_or_nothing, 0, N(failed));
  tcase_add_test(tcase, keeps_within_limits);
  tcase_add_test(tcase, asks_the_graphs_that_are_given);
  tcase_add_test(tcase, loads_files);
  suite_add_tcase(suite, tcase);
  return suite;
}
