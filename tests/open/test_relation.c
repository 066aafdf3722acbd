// SPDX-License-Identifier: Apache-2.0
// Open relations as users of the library meet them, and in the graph.

#include "harness.h"

#include "base/view.h"
#include "document/model.h"
#include "rdf/vocabulary.h"
#include "store/store.h"

#include <stdio.h>
#include <string.h>

static MdtKnowledge* knowledge = NULL;

static void set_up(void) {
  ck_assert_int_eq(mdt_knowledge_load(&knowledge, TEST_DATA, test_log()),
                   MDT_SUCCESS);
}

static void tear_down(void) {
  mdt_knowledge_free(knowledge);
}

static MdtDocument* read(const char* const text, const MdtLayer layer,
                         const MdtOpenStyle style) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("a"), mdt_view(text), test_log()),
    MDT_SUCCESS);
  ck_assert_int_eq(mdt_read(knowledge, doc, layer), MDT_SUCCESS);
  ck_assert_int_eq(mdt_find_relations(knowledge, doc, style), MDT_SUCCESS);
  return doc;
}

static void check_view(const MdtView got, const char* const wanted) {
  ck_assert_msg(mdt_view_is(got, wanted), "%.*s, not %s", (int)got.len,
                got.data, wanted);
}

START_TEST(tells_all_of_a_relation) {
  MdtDocument* const doc =
    read("It rained.\n\nThe crew could not repair the pump in June.",
         MDT_LAYER_PARSE, MDT_OPEN_READER);
  ck_assert_uint_eq(mdt_document_relation_count(doc), 2);
  const MdtOpenRelation* const relation = mdt_document_relation_at(doc, 1);
  ck_assert_uint_eq(mdt_open_relation_argument_count(relation), 3);
  check_view(mdt_open_relation_argument_at(relation, 0), "The crew");
  check_view(mdt_open_relation_phrase(relation), "could not repair");
  check_view(mdt_open_relation_argument_at(relation, 1), "the pump");
  check_view(mdt_open_relation_argument_at(relation, 2), "in June");
  ck_assert(mdt_open_relation_is_negated(relation));
  ck_assert_int_eq(mdt_open_relation_modality(relation), MDT_POSSIBLE);
  const MdtSpan span = mdt_open_relation_evidence(doc, relation);
  check_view(mdt_view_slice(mdt_document_text(doc), span.start, span.end),
             "The crew could not repair the pump in June.");
  const double confidence = mdt_open_relation_confidence(relation);
  ck_assert(confidence > 0 && confidence < 1);
  mdt_document_free(doc);
}
END_TEST

START_TEST(takes_no_command_for_a_deed) {
  MdtDocument* const doc =
    read("The mayor forced the crew to close the bridge.", MDT_LAYER_PARSE,
         MDT_OPEN_READER);
  ck_assert_uint_eq(mdt_document_relation_count(doc), 2);
  const MdtOpenRelation* const forced = mdt_document_relation_at(doc, 0);
  const MdtOpenRelation* const close = mdt_document_relation_at(doc, 1);
  check_view(mdt_open_relation_phrase(close), "to close");
  ck_assert_int_eq(mdt_open_relation_modality(forced), MDT_ASSERTED);
  ck_assert_int_eq(mdt_open_relation_modality(close), MDT_INTENDED);
  mdt_document_free(doc);
}
END_TEST

START_TEST(finding_again_replaces) {
  MdtDocument* const doc =
    read("Ann and Bea sold wool.", MDT_LAYER_PARSE, MDT_OPEN_CARB);
  ck_assert_uint_eq(mdt_document_relation_count(doc), 2);
  ck_assert_int_eq(mdt_find_relations(knowledge, doc, MDT_OPEN_READER),
                   MDT_SUCCESS);
  ck_assert_uint_eq(mdt_document_relation_count(doc), 1);
  mdt_document_free(doc);
}
END_TEST

/// Each line is a sentence, whatever stands at its end
START_TEST(reads_lines_as_sentences) {
  const char* const text = "The pump -LRB- an old one -RRB- broke . It\n"
                           "they 'd leave `` now ''\n";
  MdtDocument* doc = NULL;
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("a"), mdt_view(text), test_log()),
    MDT_SUCCESS);
  ck_assert_int_eq(mdt_read_lines(knowledge, doc, MDT_LAYER_TOKENS),
                   MDT_SUCCESS);
  ck_assert_uint_eq(doc->sentences.count, 2);
  ck_assert_uint_eq(doc->tokens.count, 16);
  check_view(doc->tokens.items[2].form, "(");
  check_view(doc->tokens.items[6].form, ")");
  check_view(doc->tokens.items[11].form, "'d");
  check_view(doc->tokens.items[13].form, "\"");
  mdt_document_free(doc);
}
END_TEST

/// A sentence of nothing but joined names must not give their square
START_TEST(bounds_what_is_joined) {
  char text[4096] = "";
  size_t len = 0;
  for (int i = 0; i < 60; ++i) {
    len += (size_t)snprintf(text + len, sizeof(text) - len, "%sAnn%d",
                            i ? ", " : "", i);
  }
  len += (size_t)snprintf(text + len, sizeof(text) - len, " and Bea sold ");
  for (int i = 0; i < 60; ++i) {
    len += (size_t)snprintf(text + len, sizeof(text) - len, "%swool%d",
                            i ? ", " : "", i);
  }
  snprintf(text + len, sizeof(text) - len, " and silk.");
  MdtDocument* const doc = read(text, MDT_LAYER_PARSE, MDT_OPEN_CARB);
  ck_assert_uint_le(mdt_document_relation_count(doc), 2000);
  mdt_document_free(doc);
}
END_TEST

static uint32_t iri(const MdtStore* const store, const char* const text) {
  return mdt_store_find_iri(store, text);
}

static MdtStore* store_of(const MdtDocument* const doc) {
  MdtStore* const store = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(store, knowledge, doc, NULL),
                   MDT_SUCCESS);
  return store;
}

static const char* const story =
  "Mayor Ada Poole ordered the crew to close the bridge. Ada Poole did not "
  "paint the bridge.";

START_TEST(graph_has_what_no_frame_covers) {
  MdtDocument* const doc = read(story, MDT_LAYER_CLAIMS, MDT_OPEN_GRAPH);
  MdtStore* const store = store_of(doc);
  const MdtQuad pattern = { 0, 0, iri(store, MDT_NS "phrase"), 0 };
  const MdtMatches found = mdt_store_match(store, pattern);
  size_t n_ordered = 0;
  uint32_t painted = 0;
  for (size_t i = 0; i < found.count; ++i) {
    const MdtView phrase = mdt_store_term(store, found.items[i].object).text;
    n_ordered += mdt_view_starts(phrase, "ordered");
    painted =
      mdt_view_is(phrase, "did not paint") ? found.items[i].subject : painted;
  }
  ck_assert_uint_eq(n_ordered, 0);
  ck_assert_uint_ne(painted, 0);
  ck_assert_uint_eq(
    mdt_store_object(store, painted, iri(store, MDT_RDF "type")),
    iri(store, MDT_NS "OpenRelation"));
  ck_assert_uint_eq(
    mdt_store_object(store, painted, iri(store, MDT_NS "polarity")),
    iri(store, MDT_NS "negated"));
  ck_assert_uint_ne(
    mdt_store_object(store, painted, iri(store, MDT_NS "evidence")), 0);
  mdt_store_free(store);
  mdt_document_free(doc);
}
END_TEST

START_TEST(graph_of_others_has_none) {
  MdtDocument* const doc = read(story, MDT_LAYER_CLAIMS, MDT_OPEN_READER);
  MdtStore* const store = store_of(doc);
  ck_assert_uint_eq(iri(store, MDT_NS "OpenRelation"), 0);
  mdt_store_free(store);
  mdt_document_free(doc);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("relation");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, tells_all_of_a_relation);
  tcase_add_test(core, takes_no_command_for_a_deed);
  tcase_add_test(core, finding_again_replaces);
  tcase_add_test(core, reads_lines_as_sentences);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_checked_fixture(limits, set_up, tear_down);
  tcase_add_test(limits, bounds_what_is_joined);
  suite_add_tcase(suite, limits);
  TCase* const graph = tcase_create("graph");
  tcase_add_checked_fixture(graph, set_up, tear_down);
  tcase_add_test(graph, graph_has_what_no_frame_covers);
  tcase_add_test(graph, graph_of_others_has_none);
  suite_add_tcase(suite, graph);
  return suite;
}
