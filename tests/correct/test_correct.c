// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "harness.h"

#include "base/view.h"
#include "rdf/bridge.h"
#include "rdf/vocabulary.h"
#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define DATA  MDT_DATA "port-bridge#"
#define NOTES DATA "source-the-harbour-gazette--clerk-s-notes"

static MdtDocument* doc;
static MdtStore* store;
static char path[] = "correct-XXXXXX";
static char log_text[8192];

static void map_bridge(void) {
  doc = bridge_new();
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(store, NULL, doc, NULL), MDT_SUCCESS);
  strcpy(path, "correct-XXXXXX");
  log_text[0] = '\0';
}

static void forget_bridge(void) {
  mdt_store_free(store);
  mdt_document_free(doc);
  unlink(path);
}

static void remember(void* const handle, const MdtLogEntry* const entry) {
  (void)handle;
  const size_t len = strlen(log_text);
  snprintf(log_text + len, sizeof(log_text) - len, "%u %s%s\n", entry->line,
           entry->level == MDT_LOG_WARNING ? "warning: " : "", entry->text);
}

static MdtStatus correct(const char* const text) {
  static const MdtLog log = { remember, NULL };
  const int file = mkstemp(path);
  FILE* const stream = fdopen(file, "w");
  fprintf(stream,
          "@prefix mdt: <%s> .\n@prefix prov: <%s> .\n@prefix rdfs: <%s> .\n%s",
          MDT_NS, MDT_PROV, MDT_RDFS, text);
  fclose(stream);
  return mdt_store_correct(store, path, &log);
}

static uint32_t iri(const char* const text) {
  return mdt_store_find_iri(store, text);
}

static size_t count(const char* const graph, const char* const subject,
                    const char* const predicate, const char* const object) {
  const MdtQuad pattern = { graph ? iri(graph) : 0, subject ? iri(subject) : 0,
                            iri(predicate), object ? iri(object) : 0 };
  return (graph && !pattern.graph) || (subject && !pattern.subject) ||
             !pattern.predicate || (object && !pattern.object)
           ? 0
           : mdt_store_match(store, pattern).count;
}

static const char* text_of(const char* const subject,
                           const char* const predicate) {
  const uint32_t object = mdt_store_object(store, iri(subject), iri(predicate));
  return object ? mdt_store_term(store, object).text.data : "(nothing)";
}

/// Return the IRI of the one claim with this relation and polarity
static const char* claim_of(const char* const relation,
                            const char* const polarity) {
  const MdtQuad pattern = { 0, 0, iri(MDT_NS "relation"), iri(relation) };
  const MdtMatches found = mdt_store_match(store, pattern);
  for (size_t i = 0; i < found.count; ++i) {
    const uint32_t claim = found.items[i].subject;
    if (mdt_store_object(store, claim, iri(MDT_NS "polarity")) ==
        iri(polarity)) {
      return mdt_store_term(store, claim).text.data;
    }
  }
  return "(no claim)";
}

static const char* directed(void) {
  return claim_of(MDT_NS "directed", MDT_NS "affirmed");
}

static const char* dismissed(void) {
  return claim_of(MDT_NS "dismissed", MDT_NS "affirmed");
}

static void print_fault(void* const handle, const MdtFault* const fault) {
  (void)handle;
  fprintf(stderr, "%s: %.*s: %.*s\n", fault->check->name,
          (int)fault->subject.len, fault->subject.data, (int)fault->text.len,
          fault->text.data);
}

static void check_holds(void) {
  const MdtDocument* const articles[] = { doc };
  size_t n_faults = 99;
  ck_assert_int_eq(
    mdt_store_verify(store, articles, 1, print_fault, NULL, &n_faults),
    MDT_SUCCESS);
  ck_assert_uint_eq(n_faults, 0);
}

static void check_corrected(const char* const text) {
  const MdtStatus st = correct(text);
  ck_assert_msg(!st, "%s", log_text);
  ck_assert_msg(!strstr(log_text, "warning"), "%s", log_text);
  check_holds();
}

static const char* about(const char* const fmt, const char* const claim) {
  static char text[1024];
  snprintf(text, sizeof(text), fmt, claim);
  return text;
}

START_TEST(rejects) {
  const char* const claim = dismissed();
  check_corrected(about("<#no> a mdt:Rejection ; mdt:claim <%s> ;\n"
                        "  rdfs:comment \"Not so.\" ;\n"
                        "  prov:wasAssociatedWith <#ann> .\n"
                        "<#ann> rdfs:label \"Ann\" .\n",
                        claim));
  ck_assert_uint_eq(count(NULL, NULL, MDT_NS "dismissed", NULL), 0);
  ck_assert_uint_eq(count(NULL, claim, MDT_NS "subject", NULL), 0);
  ck_assert_str_eq(text_of(claim, MDT_RDF "type"), MDT_NS "Invalidated");
  ck_assert_str_eq(text_of(claim, MDT_PROV "wasInvalidatedBy"), DATA "no");
  ck_assert_str_eq(text_of(DATA "no", MDT_RDFS "comment"), "Not so.");
  ck_assert_str_eq(text_of(DATA "no", MDT_PROV "wasAssociatedWith"),
                   DATA "ann");
  ck_assert_str_eq(text_of(DATA "ann", MDT_RDFS "label"), "Ann");
  // Whom nothing is said of any more is gone, with mention and evidence
  ck_assert_uint_eq(count(NULL, DATA "port-authority", MDT_RDFS "label", NULL),
                    0);
  ck_assert_uint_eq(count(NULL, DATA "time-2018-05", MDT_RDF "type", NULL), 0);
  ck_assert_msg(strstr(log_text, "4 rejected: Port Authority dismissed "
                                 "Per Lindqvist"),
                "%s", log_text);
}
END_TEST

START_TEST(lets_a_denial_of_what_was_rejected_stay) {
  check_corrected(about("[] a mdt:Rejection ; mdt:claim <%s> .", directed()));
  ck_assert_uint_eq(count(NULL, NULL, MDT_NS "denies", NULL), 0);
  ck_assert_uint_eq(count(NOTES, NULL, MDT_NS "directed", NULL), 0);
  ck_assert_str_ne(claim_of(MDT_NS "directed", MDT_NS "negated"), "(no claim)");
}
END_TEST

START_TEST(revises_polarity) {
  const char* const claim = dismissed();
  check_corrected(about("<#r> a mdt:Revision ; mdt:claim <%s> ;\n"
                        "  mdt:newPolarity mdt:negated .",
                        claim));
  ck_assert_uint_eq(count(NULL, NULL, MDT_NS "dismissed", NULL), 0);
  ck_assert_str_eq(text_of(claim, MDT_RDFS "label"),
                   "Not: Port Authority dismissed Per Lindqvist");
  ck_assert_str_eq(text_of(claim, MDT_NS "correctedBy"), DATA "r");
}
END_TEST

START_TEST(revises_relation_and_modality) {
  const char* const duty = claim_of(MDT_NS "implemented", MDT_NS "affirmed");
  check_corrected(about("[] a mdt:Revision ; mdt:claim <%s> ;\n"
                        "  mdt:newModality mdt:asserted ;\n"
                        "  mdt:newRelation mdt:promised .",
                        duty));
  ck_assert_uint_eq(count(DATA "source-the-harbour-gazette", DATA "crews",
                          MDT_NS "promised", NULL),
                    1);
  ck_assert_uint_eq(count(NULL, DATA "crews", MDT_NS "promised", NULL), 0);
}
END_TEST

START_TEST(revises_sources) {
  check_corrected(about("[] a mdt:Revision ; mdt:claim <%s> ;\n"
                        "  mdt:newSources ( <#clerk-s-notes> <#crews> ) .",
                        dismissed()));
  const char* const chain = DATA "source-clerk-s-notes--crews";
  ck_assert_uint_eq(count(NULL, NULL, MDT_NS "dismissed", NULL), 0);
  ck_assert_uint_eq(count(chain, NULL, MDT_NS "dismissed", NULL), 1);
  ck_assert_str_eq(text_of(chain, MDT_RDFS "label"), "clerk's notes > crews");
  ck_assert_str_eq(text_of(chain, MDT_RDF "_2"), DATA "crews");
}
END_TEST

START_TEST(gives_a_claim_to_the_article) {
  check_corrected(about("[] a mdt:Revision ; mdt:claim <%s> ;\n"
                        "  mdt:newSources () .",
                        directed()));
  ck_assert_uint_eq(count(NULL, NULL, MDT_NS "directed", NULL), 1);
  ck_assert_uint_eq(count(NULL, NOTES, MDT_RDF "type", NULL), 0);
}
END_TEST

START_TEST(promotes_no_hearsay_by_the_way) {
  MdtStore* const first = store;
  doc->claims.items[BRIDGE_DISMISS].is_hearsay = true;
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(store, NULL, doc, NULL), MDT_SUCCESS);
  check_corrected("[] a mdt:Naming ; mdt:entity <#port-authority> ;\n"
                  "  mdt:newName \"Port Board\" .");
  ck_assert_uint_eq(count(NULL, NULL, MDT_NS "dismissed", NULL), 0);
  mdt_store_free(first);
}
END_TEST

START_TEST(names_a_source) {
  check_corrected("<#n> a mdt:Naming ; mdt:entity <#clerk-s-notes> ;\n"
                  "  mdt:newName \"Ida Vale\" ; mdt:newType mdt:Person ;\n"
                  "  mdt:newAlias \"the clerk\" .");
  ck_assert_str_eq(text_of(DATA "clerk-s-notes", MDT_RDF "type"),
                   MDT_NS "Person");
  ck_assert_str_eq(text_of(DATA "clerk-s-notes", MDT_SKOS "altLabel"),
                   "the clerk");
  ck_assert_str_eq(text_of(NOTES, MDT_RDFS "label"),
                   "The Harbour Gazette > Ida Vale");
  ck_assert_uint_eq(count(NOTES, NULL, MDT_NS "directed", NULL), 1);
}
END_TEST

START_TEST(merges) {
  check_corrected("<#m> a mdt:Merger ; mdt:into <#per-lindqvist> ;\n"
                  "  mdt:entity <#clerk-s-notes> , <#crews> .");
  const char* const chain = DATA "source-the-harbour-gazette--per-lindqvist";
  ck_assert_uint_eq(count(NULL, DATA "crews", MDT_NS "mention", NULL), 0);
  ck_assert_uint_eq(count(NULL, NULL, MDT_NS "subject", DATA "crews"), 0);
  ck_assert_uint_eq(count(NULL, DATA "per-lindqvist", MDT_NS "mention", NULL),
                    3);
  ck_assert_uint_eq(
    count(NULL, DATA "per-lindqvist", MDT_SKOS "altLabel", NULL), 2);
  ck_assert_uint_eq(count(chain, NULL, MDT_NS "directed", NULL), 1);
  ck_assert_uint_eq(count(NULL, NOTES, MDT_RDF "type", NULL), 0);
  ck_assert_str_eq(text_of(chain, MDT_RDFS "label"),
                   "The Harbour Gazette > Per Lindqvist");
  ck_assert_str_eq(text_of(DATA "crews", MDT_RDF "type"), MDT_NS "Invalidated");
  ck_assert_str_eq(text_of(DATA "crews", MDT_PROV "wasInvalidatedBy"),
                   DATA "m");
}
END_TEST

START_TEST(makes_one_chain_of_two) {
  // Lindqvist himself is the source of the denial
  check_corrected("[] a mdt:Merger ; mdt:into <#the-harbour-gazette> ;\n"
                  "  mdt:entity <#clerk-s-notes> .\n"
                  "[] a mdt:Merger ; mdt:into <#the-harbour-gazette> ;\n"
                  "  mdt:entity <#per-lindqvist> .\n");
  ck_assert_uint_eq(count(NULL, NULL, MDT_RDF "type", MDT_NS "SourceChain"),
                    2); // The Gazette, and the Gazette quoting itself
}
END_TEST

/// The mention of an entity that begins last
static const char* mention_of(const char* const entity) {
  const MdtQuad pattern = { 0, iri(entity), iri(MDT_NS "mention"), 0 };
  const MdtMatches found = mdt_store_match(store, pattern);
  return mdt_store_term(store, found.items[found.count - 1].object).text.data;
}

START_TEST(splits) {
  // Another Lindqvist was fired
  MdtStore* const first = store;
  MdtMention* const mention = mdt_push(doc->arena, &doc->mentions);
  mention->span = bridge_span(doc, "Lindqvist in May");
  mention->head = MDT_NONE;
  mention->kind = MDT_MENTION_DESCRIPTION;
  mention->type = MDT_TYPE_PERSON;
  mention->entity = BRIDGE_LINDQVIST;
  *mdt_push(doc->arena, &doc->entities.items[BRIDGE_LINDQVIST].mentions) =
    (uint32_t)doc->mentions.count - 1;
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_add_document(store, NULL, doc, NULL), MDT_SUCCESS);
  check_corrected(about("<#s> a mdt:Split ; mdt:entity <#per-lindqvist> ;\n"
                        "  mdt:mention <%s> ; mdt:newName \"Eva Lindqvist\" .",
                        mention_of(DATA "per-lindqvist")));
  ck_assert_uint_eq(count(NULL, DATA "port-authority", MDT_NS "dismissed",
                          DATA "eva-lindqvist"),
                    1);
  ck_assert_uint_eq(count(NULL, NULL, MDT_NS "holdsPost", NULL), 1);
  ck_assert_uint_eq(count(NULL, DATA "per-lindqvist", MDT_NS "holdsPost", NULL),
                    1);
  ck_assert_str_eq(text_of(dismissed(), MDT_RDFS "label"),
                   "Port Authority dismissed Eva Lindqvist");
  ck_assert_str_eq(text_of(DATA "s", MDT_PROV "generated"),
                   DATA "eva-lindqvist");
  mdt_store_free(first);
}
END_TEST

START_TEST(passes_over_what_no_longer_applies) {
  static const char* const texts[] = {
    "[] a mdt:Rejection ; mdt:claim <#claim-gone> .",
    "[] a mdt:Naming ; mdt:entity <#nobody> ; mdt:newName \"N\" .",
    "[] a mdt:Merger ; mdt:entity <#nobody> ; mdt:into <#crews> .",
    ("[] a mdt:Split ; mdt:entity <#crews> ; mdt:mention <#chars-1-2> ;"
     " mdt:newName \"N\" ."),
  };
  const size_t before = mdt_store_count(store);
  for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); ++i) {
    strcpy(path, "correct-XXXXXX");
    log_text[0] = '\0';
    ck_assert_int_eq(correct(texts[i]), MDT_SUCCESS);
    ck_assert_msg(strstr(log_text, "4 warning: ") &&
                    strstr(log_text, "no longer applies"),
                  "%s", log_text);
    ck_assert_uint_eq(mdt_store_count(store), before);
    check_holds();
    unlink(path);
  }
}
END_TEST

START_TEST(leaves_other_articles_alone) {
  ck_assert_int_eq(correct("[] a mdt:Rejection ;"
                           " mdt:claim <https://example.org/other#claim> ."),
                   MDT_SUCCESS);
  ck_assert_str_eq(log_text, "0 warning: no correction of this graph\n");
}
END_TEST

START_TEST(refuses_what_says_nothing) {
  static const char* const texts[] = {
    "[] a mdt:Rejection .",
    "[] a mdt:Rejection ; mdt:claim <%s> , <#other> .",
    "[] a mdt:Revision ; mdt:claim <%s> .",
    "[] a mdt:Revision ; mdt:claim <%s> ; mdt:newPolarity mdt:asserted .",
    "[] a mdt:Revision ; mdt:claim <%s> ; mdt:newRelation \"ordered\" .",
    "[] a mdt:Naming ; mdt:entity <#crews> .",
    "[] a mdt:Naming ; mdt:entity <#crews> ; mdt:newType mdt:Ship .",
    "[] a mdt:Merger ; mdt:into <#crews> .",
    "[] a mdt:Merger ; mdt:into <#crews> ; mdt:entity <#crews> .",
    "[] a mdt:Split ; mdt:entity <#crews> ; mdt:newName \"N\" .",
    "<#x> a mdt:Rejection ; mdt:claim",
  };
  for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); ++i) {
    strcpy(path, "correct-XXXXXX");
    ck_assert_msg(correct(about(texts[i], dismissed())) == MDT_BAD_SYNTAX, "%s",
                  texts[i]);
    unlink(path);
    check_holds();
  }
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("correct");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, map_bridge, forget_bridge);
  tcase_add_test(core, rejects);
  tcase_add_test(core, lets_a_denial_of_what_was_rejected_stay);
  tcase_add_test(core, revises_polarity);
  tcase_add_test(core, revises_relation_and_modality);
  tcase_add_test(core, revises_sources);
  tcase_add_test(core, gives_a_claim_to_the_article);
  tcase_add_test(core, promotes_no_hearsay_by_the_way);
  tcase_add_test(core, names_a_source);
  tcase_add_test(core, merges);
  tcase_add_test(core, makes_one_chain_of_two);
  tcase_add_test(core, splits);
  tcase_add_test(core, passes_over_what_no_longer_applies);
  tcase_add_test(core, leaves_other_articles_alone);
  tcase_add_test(core, refuses_what_says_nothing);
  suite_add_tcase(suite, core);
  return suite;
}
