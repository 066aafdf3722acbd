// SPDX-License-Identifier: Apache-2.0
// A store in a folder, written and read by librdf alone.

#define _XOPEN_SOURCE 700

#include "harness.h"

#include <mandate/librdf.h>

#include <redland.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char folder[64];
static librdf_world* world;
static librdf_storage* storage;
static librdf_model* model;

static void open_model(void) {
  world = librdf_new_world();
  librdf_world_open(world);
  mdt_librdf_register(world);
  storage = librdf_new_storage(world, "mandate", folder, NULL);
  ck_assert_ptr_nonnull(storage);
  model = librdf_new_model(world, storage, NULL);
  ck_assert_ptr_nonnull(model);
}

static void close_model(void) {
  librdf_free_model(model);
  librdf_free_storage(storage);
  librdf_free_world(world);
}

static void begin(void) {
  strcpy(folder, "/tmp/mandate-librdf-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  open_model();
}

static void end(void) {
  char path[128];
  close_model();
  snprintf(path, sizeof(path), "%s/data.mdb", folder);
  remove(path);
  snprintf(path, sizeof(path), "%s/lock.mdb", folder);
  remove(path);
  rmdir(folder);
}

static librdf_node* iri(const char* const text) {
  return librdf_new_node_from_uri_string(world, (const unsigned char*)text);
}

static librdf_statement* statement(const char* const subject,
                                   const char* const word) {
  librdf_node* const object =
    word
      ? librdf_new_node_from_literal(world, (const unsigned char*)word, "en", 0)
      : NULL;
  return librdf_new_statement_from_nodes(world, subject ? iri(subject) : NULL,
                                         iri("x:says"), object);
}

static void add(const char* const subject, const char* const word,
                const char* const context) {
  librdf_statement* const added = statement(subject, word);
  librdf_node* const graph = context ? iri(context) : NULL;
  ck_assert_int_eq(librdf_model_context_add_statement(model, graph, added), 0);
  librdf_free_statement(added);
  if (graph) {
    librdf_free_node(graph);
  }
}

static int count(librdf_stream* const stream) {
  int n = 0;
  ck_assert_ptr_nonnull(stream);
  for (; !librdf_stream_end(stream); librdf_stream_next(stream)) {
    ck_assert_ptr_nonnull(librdf_stream_get_object(stream));
    ++n;
  }
  librdf_free_stream(stream);
  return n;
}

static int count_of(const char* const subject) {
  librdf_statement* const pattern = statement(subject, NULL);
  const int n = count(librdf_model_find_statements(model, pattern));
  librdf_free_statement(pattern);
  return n;
}

START_TEST(adds_and_finds) {
  add("x:ann", "yes", NULL);
  add("x:ann", "yes", NULL);
  add("x:ann", "no", "x:g");
  add("x:bob", "yes", "x:g");
  ck_assert_int_eq(librdf_model_size(model), 3);
  ck_assert_int_eq(count_of("x:ann"), 2);
  ck_assert_int_eq(count_of(NULL), 3);
  ck_assert_int_eq(count(librdf_model_as_stream(model)), 3);
  close_model();
  open_model();
  ck_assert_int_eq(librdf_model_size(model), 3);
  ck_assert_int_eq(count_of("x:bob"), 1);
  librdf_statement* const known = statement("x:bob", "yes");
  librdf_statement* const unknown = statement("x:bob", "no");
  ck_assert_int_ne(librdf_model_contains_statement(model, known), 0);
  ck_assert_int_eq(librdf_model_contains_statement(model, unknown), 0);
  librdf_free_statement(known);
  librdf_free_statement(unknown);
}
END_TEST

START_TEST(has_contexts) {
  librdf_node* const graph = iri("x:g");
  add("x:ann", "yes", "x:g");
  add("x:bob", "yes", "x:h");
  librdf_iterator* const contexts = librdf_model_get_contexts(model);
  int n = 0;
  for (; !librdf_iterator_end(contexts); librdf_iterator_next(contexts)) {
    ++n;
  }
  librdf_free_iterator(contexts);
  ck_assert_int_eq(n, 2);
  ck_assert_int_eq(count(librdf_model_context_as_stream(model, graph)), 1);
  ck_assert_int_eq(librdf_model_context_remove_statements(model, graph), 0);
  ck_assert_int_eq(librdf_model_size(model), 1);
  librdf_free_node(graph);
}
END_TEST

START_TEST(removes) {
  add("x:ann", "yes", NULL);
  add("x:ann", "yes", "x:g");
  librdf_statement* const gone = statement("x:ann", "yes");
  ck_assert_int_eq(librdf_model_remove_statement(model, gone), 0);
  ck_assert_int_eq(librdf_model_size(model), 1);
  librdf_free_statement(gone);
}
END_TEST

START_TEST(undoes_transactions) {
  add("x:ann", "yes", NULL);
  ck_assert_int_eq(librdf_model_transaction_start(model), 0);
  add("x:bob", "yes", NULL);
  ck_assert_int_eq(librdf_model_size(model), 2);
  ck_assert_int_eq(librdf_model_transaction_rollback(model), 0);
  ck_assert_int_eq(librdf_model_size(model), 1);
  ck_assert_int_eq(librdf_model_transaction_start(model), 0);
  add("x:bob", "yes", NULL);
  ck_assert_int_eq(librdf_model_transaction_commit(model), 0);
  ck_assert_int_eq(librdf_model_size(model), 2);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("librdf");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, begin, end);
  tcase_add_test(core, adds_and_finds);
  tcase_add_test(core, has_contexts);
  tcase_add_test(core, removes);
  tcase_add_test(core, undoes_transactions);
  suite_add_tcase(suite, core);
  return suite;
}
