// SPDX-License-Identifier: Apache-2.0
// Tags, lemmas and features of a few plain sentences: what any model must get.

#include "harness.h"

#include "base/view.h"
#include "document/model.h"
#include "tag/lemmatizer.h"
#include "tag/tagger.h"
#include "token/segmenter.h"

static MdtSegmenter* segmenter;
static MdtTagger* tagger;
static MdtLemmatizer* lemmatizer;

static void load(void) {
  ck_assert(!mdt_segmenter_load(&segmenter, TEST_DATA "/models/segmenter.mdt",
                                test_log()));
  ck_assert(
    !mdt_tagger_load(&tagger, TEST_DATA "/models/tagger.mdt", test_log()));
  ck_assert(!mdt_lemmatizer_load(
    &lemmatizer, TEST_DATA "/models/lemmatiser.mdt", test_log()));
}

static void unload(void) {
  mdt_segmenter_free(segmenter);
  mdt_tagger_free(tagger);
  mdt_lemmatizer_free(lemmatizer);
}

static MdtDocument* read(const char* const text) {
  MdtDocument* doc = NULL;
  ck_assert(
    !mdt_document_new(&doc, mdt_view("test"), mdt_view(text), test_log()));
  mdt_tokenize(segmenter, doc);
  mdt_tag(tagger, doc);
  mdt_lemmatize(lemmatizer, doc);
  return doc;
}

static void check(const MdtDocument* const doc, const uint32_t token,
                  const MdtUpos upos, const MdtXpos xpos,
                  const char* const lemma) {
  const MdtToken* const t = doc->tokens.items + token;
  ck_assert_str_eq(mdt_upos_name(t->upos), mdt_upos_name(upos));
  ck_assert_str_eq(mdt_xpos_name(t->xpos), mdt_xpos_name(xpos));
  ck_assert_msg(mdt_view_is(t->lemma, lemma), "%.*s", (int)t->lemma.len,
                t->lemma.data);
}

START_TEST(tags_plain_words) {
  MdtDocument* const doc = read("The ministers wrote that she was not told.");
  check(doc, 0, MDT_UPOS_DET, MDT_XPOS_DT, "the");
  check(doc, 1, MDT_UPOS_NOUN, MDT_XPOS_NNS, "minister");
  check(doc, 2, MDT_UPOS_VERB, MDT_XPOS_VBD, "write");
  check(doc, 3, MDT_UPOS_SCONJ, MDT_XPOS_IN, "that");
  check(doc, 4, MDT_UPOS_PRON, MDT_XPOS_PRP, "she");
  check(doc, 5, MDT_UPOS_AUX, MDT_XPOS_VBD, "be");
  check(doc, 6, MDT_UPOS_PART, MDT_XPOS_RB, "not");
  check(doc, 7, MDT_UPOS_VERB, MDT_XPOS_VBN, "tell");
  check(doc, 8, MDT_UPOS_PUNCT, MDT_XPOS_PERIOD, ".");
  ck_assert(mdt_view_is(doc->tokens.items[1].feats, "Number=Plur"));
  ck_assert(mdt_view_find(doc->tokens.items[7].feats, "VerbForm=Part") !=
            SIZE_MAX);
  mdt_document_free(doc);
}
END_TEST

START_TEST(tags_contractions) {
  MdtDocument* const doc = read("I don’t know Anna's plan.");
  check(doc, 0, MDT_UPOS_PRON, MDT_XPOS_PRP, "I");
  check(doc, 1, MDT_UPOS_AUX, MDT_XPOS_VBP, "do");
  check(doc, 2, MDT_UPOS_PART, MDT_XPOS_RB, "not");
  check(doc, 4, MDT_UPOS_PROPN, MDT_XPOS_NNP, "Anna");
  check(doc, 5, MDT_UPOS_PART, MDT_XPOS_POS, "'s");
  mdt_document_free(doc);
}
END_TEST

START_TEST(keeps_given_lemmas) {
  MdtDocument* const doc = read("Go.");
  doc->tokens.items[0].lemma = mdt_view("given");
  mdt_lemmatize(lemmatizer, doc);
  ck_assert(mdt_view_is(doc->tokens.items[0].lemma, "given"));
  mdt_document_free(doc);
}
END_TEST

START_TEST(refuses_other_models) {
  MdtTagger* none = NULL;
  MdtLemmatizer* no_lemmas = NULL;
  ck_assert_int_eq(
    mdt_tagger_load(&none, TEST_DATA "/models/segmenter.mdt", test_log()),
    MDT_BAD_MODEL);
  ck_assert_int_eq(
    mdt_lemmatizer_load(&no_lemmas, TEST_DATA "/models/tagger.mdt", test_log()),
    MDT_BAD_MODEL);
  mdt_tagger_free(NULL);
  mdt_lemmatizer_free(NULL);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("tagger");
  TCase* const core = tcase_create("core");
  tcase_add_unchecked_fixture(core, load, unload);
  tcase_add_test(core, tags_plain_words);
  tcase_add_test(core, tags_contractions);
  tcase_add_test(core, keeps_given_lemmas);
  suite_add_tcase(suite, core);
  TCase* const errors = tcase_create("errors");
  tcase_add_test(errors, refuses_other_models);
  suite_add_tcase(suite, errors);
  return suite;
}
