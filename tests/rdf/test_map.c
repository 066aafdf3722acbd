// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "rdf/bridge.h"
#include "rdf/vocabulary.h"
#include "store/store.h"

#include <stdio.h>

#define DATA MDT_DATA "port-bridge#"

static MdtDocument* doc;
static MdtStore* store;

static void map_bridge(void) {
  doc = bridge_new();
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(store, NULL, doc, NULL), MDT_SUCCESS);
}

static void forget_bridge(void) {
  mdt_store_free(store);
  mdt_document_free(doc);
}

static uint32_t iri(const char* const text) {
  return mdt_store_find_iri(store, text);
}

/// How many statements of a graph (null: the default one) have this property
static size_t count(const char* const graph, const char* const predicate) {
  const MdtQuad pattern = { graph ? iri(graph) : 0, 0, iri(predicate), 0 };
  return pattern.predicate ? mdt_store_match(store, pattern).count : 0;
}

/// The one claim with this relation and polarity
static uint32_t find_claim(const char* const relation,
                           const char* const polarity) {
  const MdtQuad pattern = { 0, 0, iri(MDT_NS "relation"), iri(relation) };
  const MdtMatches found = mdt_store_match(store, pattern);
  for (size_t i = 0; i < found.count; ++i) {
    const uint32_t claim = found.items[i].subject;
    if (mdt_store_object(store, claim, iri(MDT_NS "polarity")) ==
        iri(polarity)) {
      return claim;
    }
  }
  return 0;
}

static MdtView object_of(const uint32_t subject, const char* const predicate) {
  const uint32_t id = mdt_store_object(store, subject, iri(predicate));
  return id ? mdt_store_term(store, id).text : mdt_view("(nothing)");
}

START_TEST(promotes_only_what_is_affirmed_and_asserted) {
  const char* const notes = DATA "source-the-harbour-gazette--clerk-s-notes";
  ck_assert_uint_eq(count(NULL, MDT_NS "holdsPost"), 1);
  ck_assert_uint_eq(count(NULL, MDT_NS "dismissed"), 1);
  ck_assert_uint_eq(count(NULL, MDT_NS "directed"), 0);
  ck_assert_uint_eq(count(notes, MDT_NS "directed"), 1);
  size_t n_graphs = 0;
  mdt_store_graphs(store, &n_graphs);
  ck_assert_uint_eq(n_graphs, 1); // None for the denial, none for the duty
  ck_assert_uint_eq(count(NULL, MDT_NS "implemented"), 0);
}
END_TEST

START_TEST(promotes_no_hearsay) {
  doc->claims.items[BRIDGE_DISMISS].is_hearsay = true;
  MdtStore* const other = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(other, NULL, doc, NULL), MDT_SUCCESS);
  ck_assert_uint_eq(
    mdt_store_match(
      other,
      (MdtQuad){ 0, 0, mdt_store_find_iri(other, MDT_NS "dismissed"), 0 })
      .count,
    0);
  mdt_store_free(other);
}
END_TEST

START_TEST(keeps_the_order_of_sources) {
  const uint32_t claim = find_claim(MDT_NS "directed", MDT_NS "affirmed");
  const uint32_t chain =
    mdt_store_object(store, claim, iri(MDT_NS "sourceChain"));
  ck_assert_uint_ne(chain, 0);
  ck_assert(
    mdt_view_is(object_of(chain, MDT_RDF "_1"), DATA "the-harbour-gazette"));
  ck_assert(mdt_view_is(object_of(chain, MDT_RDF "_2"), DATA "clerk-s-notes"));
  ck_assert(mdt_view_is(object_of(chain, MDT_RDFS "label"),
                        "The Harbour Gazette > clerk's notes"));
}
END_TEST

START_TEST(links_a_denial_to_what_it_denies) {
  const uint32_t denial = find_claim(MDT_NS "directed", MDT_NS "negated");
  ck_assert_uint_ne(denial, 0);
  ck_assert_uint_eq(mdt_store_object(store, denial, iri(MDT_NS "denies")),
                    find_claim(MDT_NS "directed", MDT_NS "affirmed"));
}
END_TEST

START_TEST(counts_code_points) {
  // Quotation marks of three bytes stand before both
  const uint32_t headline = iri(DATA "chars-0-34-position");
  ck_assert_uint_eq(headline, 0); // No claim has it as evidence
  const MdtView text = doc->text;
  const size_t fired = mdt_view_find(text, "fired");
  size_t points = 0;
  for (size_t i = 0; i < fired; ++i) {
    points += ((unsigned char)text.data[i] & 0xC0u) != 0x80u;
  }
  char name[128];
  snprintf(name, sizeof(name), DATA "chars-%zu-%zu-position", points,
           points + 5);
  ck_assert_uint_ne(iri(name), 0);
  snprintf(name, sizeof(name), DATA "chars-%zu-%zu-quote", points, points + 5);
  ck_assert(mdt_view_is(object_of(iri(name), MDT_OA "exact"), "fired"));
}
END_TEST

START_TEST(dates) {
  const uint32_t claim = find_claim(MDT_NS "dismissed", MDT_NS "affirmed");
  const uint32_t time = mdt_store_object(store, claim, iri(MDT_NS "time"));
  const MdtTerm term = mdt_store_term(store, time);
  ck_assert(mdt_view_is(term.text, "2018-05"));
  ck_assert(mdt_view_is(term.datatype, MDT_XSD "gYearMonth"));
  ck_assert(
    mdt_view_is(object_of(claim, MDT_NS "during"), DATA "time-2018-05"));
  const uint32_t then = find_claim(MDT_NS "holdsPost", MDT_NS "affirmed");
  ck_assert(mdt_view_is(object_of(then, MDT_NS "time"), "then"));
  // What no calendar tells has a node of its own, called by its words
  ck_assert(mdt_view_is(object_of(then, MDT_NS "during"), DATA "when-then"));
  ck_assert(
    mdt_view_is(object_of(iri(DATA "when-then"), MDT_RDFS "label"), "then"));
}
END_TEST

START_TEST(tells_what_was_read) {
  const uint32_t article = iri(MDT_DATA "port-bridge");
  ck_assert_uint_eq(object_of(article, MDT_NS "sha256").len, 64);
  ck_assert_uint_eq(count(NULL, MDT_PROV "wasDerivedFrom"), doc->claims.count);
}
END_TEST

START_TEST(quotes_nothing_when_told_not_to) {
  const MdtGraphOptions options = { "https://example.org/a/", 1 };
  MdtStore* const other = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(other, NULL, doc, &options),
                   MDT_SUCCESS);
  ck_assert_uint_eq(mdt_store_find_iri(other, MDT_OA "exact"), 0);
  ck_assert_uint_ne(mdt_store_find_iri(
                      other, "https://example.org/a/port-bridge#per-lindqvist"),
                    0);
  for (uint32_t i = 1; i <= mdt_store_term_count(other); ++i) {
    const MdtView text = mdt_store_term(other, i).text;
    ck_assert_uint_eq(mdt_view_find(text, "close"), SIZE_MAX);
    ck_assert_uint_eq(mdt_view_find(text, "told"), SIZE_MAX);
  }
  mdt_store_free(other);
}
END_TEST

START_TEST(makes_the_same_names_again) {
  const size_t before = mdt_store_count(store);
  ck_assert_int_eq(mdt_store_add_document(store, NULL, doc, NULL), MDT_SUCCESS);
  ck_assert_uint_eq(mdt_store_count(store), before);
}
END_TEST

START_TEST(keeps_namesakes_apart) {
  bridge_entity(doc, MDT_TYPE_PLACE, "Port Authority", MDT_MENTION_NAME);
  bridge_entity(doc, MDT_TYPE_PLACE, "Port Authority", MDT_MENTION_NAME);
  const uint32_t last = (uint32_t)doc->entities.count - 1;
  bridge_claim(doc, MDT_CONFERRED_WITH, bridge_argument(doc, last - 1),
               bridge_argument(doc, last), 3, "fired");
  bridge_claim(doc, MDT_CONFERRED_WITH, bridge_argument(doc, BRIDGE_AUTHORITY),
               bridge_argument(doc, last), 3, "fired");
  MdtStore* const other = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(other, NULL, doc, NULL), MDT_SUCCESS);
  ck_assert_uint_ne(mdt_store_find_iri(other, DATA "port-authority"), 0);
  ck_assert_uint_ne(mdt_store_find_iri(other, DATA "port-authority-place"), 0);
  ck_assert_uint_ne(mdt_store_find_iri(other, DATA "port-authority-place-2"),
                    0);
  mdt_store_free(other);
}
END_TEST

START_TEST(refuses_a_relative_base) {
  static const char* const bases[] = { "data/", "", "http://a b/", "a<b:c" };
  for (size_t i = 0; i < sizeof(bases) / sizeof(*bases); ++i) {
    const MdtGraphOptions options = { bases[i], 0 };
    ck_assert_int_eq(mdt_store_add_document(store, NULL, doc, &options),
                     MDT_BAD_OPTION);
  }
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("map");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, map_bridge, forget_bridge);
  tcase_add_test(core, promotes_only_what_is_affirmed_and_asserted);
  tcase_add_test(core, promotes_no_hearsay);
  tcase_add_test(core, keeps_the_order_of_sources);
  tcase_add_test(core, links_a_denial_to_what_it_denies);
  tcase_add_test(core, counts_code_points);
  tcase_add_test(core, dates);
  tcase_add_test(core, tells_what_was_read);
  tcase_add_test(core, quotes_nothing_when_told_not_to);
  tcase_add_test(core, makes_the_same_names_again);
  tcase_add_test(core, keeps_namesakes_apart);
  tcase_add_test(core, refuses_a_relative_base);
  suite_add_tcase(suite, core);
  return suite;
}
