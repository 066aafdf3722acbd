// SPDX-License-Identifier: Apache-2.0
// Every word of the vocabulary is in the ontology, with its label, definition
// and example.

#include "harness.h"

#include "base/view.h"
#include "rdf/vocabulary.h"
#include "store/store.h"

#include <stdio.h>

static MdtStore* store;

static void read_ontology(void) {
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_read_file(store, TEST_DATA "/ontology/mandate.ttl",
                                       NULL, test_log()),
                   MDT_SUCCESS);
}

static void forget_ontology(void) {
  mdt_store_free(store);
}

static uint32_t iri(const char* const text) {
  return mdt_store_find_iri(store, text);
}

static void check_word(const char* const name, const char* const class) {
  char text[128];
  snprintf(text, sizeof(text), MDT_NS "%s", name);
  const uint32_t word = iri(text);
  ck_assert_msg(word, "%s is missing", text);
  const MdtQuad typed = { 0, word, iri(MDT_RDF "type"), iri(class) };
  ck_assert_msg(mdt_store_match(store, typed).count, "%s has no type", text);
  static const char* const required[] = { MDT_RDFS "label",
                                          MDT_SKOS "definition",
                                          MDT_SKOS "example" };
  for (size_t i = 0; i < 3; ++i) {
    ck_assert_msg(mdt_store_object(store, word, iri(required[i])),
                  "%s has no %s", text, required[i]);
  }
}

START_TEST(has_every_type) {
  for (unsigned i = 1; i < MDT_N_TYPES; ++i) {
    check_word(mdt_type_name((MdtType)i), MDT_OWL "Class");
  }
}
END_TEST

START_TEST(has_every_relation) {
  for (unsigned i = 1; i < MDT_N_RELATIONS; ++i) {
    check_word(mdt_relation_name((MdtRelation)i), MDT_OWL "ObjectProperty");
  }
}
END_TEST

START_TEST(has_every_modality) {
  for (unsigned i = 0; i < MDT_N_MODALITIES; ++i) {
    check_word(mdt_modality_name((MdtModality)i), MDT_NS "Modality");
  }
}
END_TEST

START_TEST(has_every_correction) {
  static const char* const classes[] = { "Correction", "Rejection", "Revision",
                                         "Naming",     "Split",     "Merger",
                                         "Invalidated" };
  static const char* const properties[] = {
    "claim",       "entity",      "into",       "newType",    "newPolarity",
    "newModality", "newRelation", "newSources", "correctedBy"
  };
  for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); ++i) {
    check_word(classes[i], MDT_OWL "Class");
  }
  for (size_t i = 0; i < sizeof(properties) / sizeof(*properties); ++i) {
    check_word(properties[i], MDT_OWL "ObjectProperty");
  }
  check_word("newName", MDT_OWL "DatatypeProperty");
  check_word("newAlias", MDT_OWL "DatatypeProperty");
}
END_TEST

START_TEST(explains_all_that_it_defines) {
  static const char* const kinds[] = { MDT_OWL "Class",
                                       MDT_OWL "ObjectProperty",
                                       MDT_OWL "DatatypeProperty",
                                       MDT_OWL "NamedIndividual" };
  for (size_t i = 0; i < 4; ++i) {
    const MdtQuad pattern = { 0, 0, iri(MDT_RDF "type"), iri(kinds[i]) };
    const MdtMatches found = mdt_store_match(store, pattern);
    for (size_t j = 0; j < found.count; ++j) {
      const MdtView text = mdt_store_term(store, found.items[j].subject).text;
      ck_assert(mdt_view_starts(text, MDT_NS));
      check_word(text.data + sizeof(MDT_NS) - 1, kinds[i]);
    }
  }
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("ontology");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, read_ontology, forget_ontology);
  tcase_add_test(core, has_every_type);
  tcase_add_test(core, has_every_relation);
  tcase_add_test(core, has_every_modality);
  tcase_add_test(core, has_every_correction);
  tcase_add_test(core, explains_all_that_it_defines);
  suite_add_tcase(suite, core);
  return suite;
}
