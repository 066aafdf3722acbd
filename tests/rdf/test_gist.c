// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "document/conllu.h"
#include "rdf/gist.h"

/// Word, lemma, part of speech, head (1-based, 0: root), relation
#define W(n, form, lemma, upos, head, rel)                                     \
#n "\t" form "\t" lemma "\t" upos "\t_\t_\t" #head "\t" rel "\t_\t_\n"

// "They must not shut down the lengthy harbour works of young crews"
static const char* const order = W(1, "They", "they", "PRON", 4, "nsubj")
  W(2, "must", "must", "AUX", 4, "aux") W(3, "not", "not", "PART", 4, "advmod")
    W(4, "shut", "shut", "VERB", 0, "root")
      W(5, "down", "down", "ADP", 4, "compound:prt")
        W(6, "the", "the", "DET", 9, "det")
          W(7, "lengthy", "lengthy", "ADJ", 9, "amod")
            W(8, "harbour", "harbour", "NOUN", 9, "compound")
              W(9, "works", "work", "NOUN", 4, "obj")
                W(10, "of", "of", "ADP", 12, "case")
                  W(11, "young", "young", "ADJ", 12, "amod")
                    W(12, "crews", "crew", "NOUN", 9, "nmod") "\n";

// "Ines Okafor asked them to go"
static const char* const request = W(1, "Ines", "Ines", "PROPN", 3, "nsubj")
  W(2, "Okafor", "Okafor", "PROPN", 1, "flat")
    W(3, "asked", "ask", "VERB", 0, "root")
      W(4, "them", "they", "PRON", 3, "obj") W(5, "to", "to", "PART", 6, "mark")
        W(6, "go", "go", "VERB", 3, "xcomp") "\n";

static MdtDocument* read_tree(const char* const tree) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("tree"), mdt_view(tree), test_log()),
    MDT_SUCCESS);
  return doc;
}

static MdtArgument whole(const MdtDocument* const doc) {
  MdtArgument argument = {
    MDT_TYPE_ACT, MDT_NONE, MDT_NONE, { 0, 0 }, { NULL, 0 }
  };
  argument.span.end = (uint32_t)doc->text.len;
  return argument;
}

START_TEST(says_verb_and_heads) {
  MdtDocument* const doc = read_tree(order);
  const MdtArgument argument = whole(doc);
  const MdtView gist = mdt_gist_of_clause(doc->arena, doc, &argument);
  ck_assert(mdt_view_is(gist, "not shut down: they, works"));
  mdt_document_free(doc);
}
END_TEST

START_TEST(keeps_names_and_inner_clauses) {
  MdtDocument* const doc = read_tree(request);
  const MdtArgument argument = whole(doc);
  const MdtView gist = mdt_gist_of_clause(doc->arena, doc, &argument);
  ck_assert(mdt_view_is(gist, "ask: Ines Okafor, them, go"));
  mdt_document_free(doc);
}
END_TEST

START_TEST(stays_within_the_argument) {
  MdtDocument* const doc = read_tree(order);
  MdtArgument argument = whole(doc);
  argument.head = 3;
  argument.span.start = doc->tokens.items[3].span.start;
  argument.span.end = doc->tokens.items[4].span.end;
  const MdtView gist = mdt_gist_of_clause(doc->arena, doc, &argument);
  ck_assert(mdt_view_is(gist, "not shut down"));
  mdt_document_free(doc);
}
END_TEST

START_TEST(describes_a_noun) {
  MdtDocument* const doc = read_tree(order);
  ck_assert(mdt_view_is(mdt_gist_of_noun(doc->arena, doc, 8),
                        "lengthy harbour works of young crews"));
  ck_assert(mdt_view_is(mdt_gist_of_noun(doc->arena, doc, 11), "young crews"));
  mdt_document_free(doc);
}
END_TEST

START_TEST(does_without_words) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("a"), mdt_view("Text."), test_log()),
    MDT_SUCCESS);
  const MdtArgument argument = whole(doc);
  ck_assert(mdt_view_is(mdt_gist_of_clause(doc->arena, doc, &argument), "act"));
  mdt_document_free(doc);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("gist");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, says_verb_and_heads);
  tcase_add_test(core, keeps_names_and_inner_clauses);
  tcase_add_test(core, stays_within_the_argument);
  tcase_add_test(core, describes_a_noun);
  tcase_add_test(core, does_without_words);
  suite_add_tcase(suite, core);
  return suite;
}
