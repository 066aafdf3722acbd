// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "parse/parse.h"

#include <stdio.h>
#include <string.h>

static const char MODEL[] = TEST_DATA "/models/parser.mdt";
static const char VECTORS[] = TEST_DATA "/models/vectors.mdt";
static const char WORDNET[] = TEST_DATA "/wordnet.mdt";

static MdtVectors* vectors;
static MdtParser* parser;
static MdtWordNet* wordnet;
static MdtDocument* doc;

static void open_all(void) {
  ck_assert_int_eq(mdt_vectors_load(&vectors, VECTORS, test_log()),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_parser_load(&parser, MODEL, vectors, test_log()),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_wordnet_open(&wordnet, WORDNET, test_log()),
                   MDT_SUCCESS);
  doc = mdt_document_alloc(NULL, test_log());
}

static void close_all(void) {
  mdt_document_free(doc);
  mdt_wordnet_free(wordnet);
  mdt_parser_free(parser);
  mdt_vectors_free(vectors);
}

// Add a sentence of words "form/UPOS/XPOS"
static void add_sentence(const char* const words) {
  const uint32_t first = (uint32_t)doc->tokens.count;
  MdtView left = mdt_view(words);
  uint32_t at = 0;
  while (left.data && left.len) {
    MdtView word = mdt_view_cut(&left, ' ');
    MdtToken* const token = mdt_push(doc->arena, &doc->tokens);
    token->form = mdt_view_cut(&word, '/');
    token->upos = mdt_upos_find(mdt_view_cut(&word, '/'));
    token->xpos = mdt_xpos_find(word);
    token->span = (MdtSpan){ at, at + (uint32_t)token->form.len };
    at = token->span.end + 1;
  }
  MdtSentence* const sentence = mdt_push(doc->arena, &doc->sentences);
  sentence->first = first;
  sentence->story = first;
  sentence->end = (uint32_t)doc->tokens.count;
}

static void check_tree(const MdtSentence* const sentence) {
  unsigned n_roots = 0;
  for (uint32_t i = sentence->first; i < sentence->end; ++i) {
    uint32_t at = i;
    n_roots += doc->tokens.items[i].head == MDT_NONE;
    ck_assert_int_ne(doc->tokens.items[i].deprel, MDT_DEP_NONE);
    for (uint32_t n = sentence->first; at != MDT_NONE; ++n) {
      ck_assert_uint_le(n, sentence->end);
      ck_assert(at >= sentence->first && at < sentence->end);
      at = doc->tokens.items[at].head;
    }
  }
  ck_assert_uint_eq(n_roots, 1);
}

static void check_arc(const uint32_t word, const uint32_t head,
                      const MdtDeprel deprel) {
  ck_assert_uint_eq(doc->tokens.items[word].head, head);
  ck_assert_str_eq(mdt_deprel_name(doc->tokens.items[word].deprel),
                   mdt_deprel_name(deprel));
}

START_TEST(parses_active_and_passive) {
  add_sentence("The/DET/DT judge/NOUN/NN wanted/VERB/VBD to/PART/TO "
               "stop/VERB/VB the/DET/DT plan/NOUN/NN ././PUNCT/.");
  add_sentence("The/DET/DT letter/NOUN/NN was/AUX/VBD written/VERB/VBN "
               "by/ADP/IN his/PRON/PRP$ deputy/NOUN/NN ././PUNCT/.");
  ck_assert_int_eq(mdt_parse(parser, wordnet, doc), MDT_SUCCESS);
  check_tree(&doc->sentences.items[0]);
  check_tree(&doc->sentences.items[1]);
  check_arc(1, 2, MDT_DEP_NSUBJ);
  check_arc(2, MDT_NONE, MDT_DEP_ROOT);
  check_arc(4, 2, MDT_DEP_XCOMP);
  check_arc(6, 4, MDT_DEP_OBJ);
  check_arc(9, 11, MDT_DEP_NSUBJ_PASS);
  check_arc(10, 11, MDT_DEP_AUX_PASS);
  check_arc(14, 11, MDT_DEP_OBL_AGENT);
}
END_TEST

START_TEST(takes_nothing) {
  ck_assert_int_eq(mdt_parse(parser, wordnet, doc), MDT_SUCCESS);
  add_sentence("Stop/VERB/VB");
  ck_assert_int_eq(mdt_parse(parser, wordnet, doc), MDT_SUCCESS);
  check_arc(0, MDT_NONE, MDT_DEP_ROOT);
}
END_TEST

START_TEST(takes_an_endless_sentence) {
  static char words[2000 * 12 + 1];
  for (unsigned i = 0; i < 2000; ++i) {
    memcpy(words + i * 12, i % 2 ? "he/PRON/PRP " : "go/VERB/VBP ", 13);
  }
  add_sentence(words);
  ck_assert_uint_eq(doc->tokens.count, 2000);
  ck_assert_int_eq(mdt_parse(parser, wordnet, doc), MDT_SUCCESS);
  check_tree(&doc->sentences.items[0]);
}
END_TEST

START_TEST(takes_untagged_words) {
  add_sentence("\xE2\x80\x94 xyzzy of q");
  ck_assert_int_eq(mdt_parse(parser, wordnet, doc), MDT_SUCCESS);
  check_tree(&doc->sentences.items[0]);
}
END_TEST

START_TEST(says_what_is_missing) {
  MdtParser* none = NULL;
  ck_assert_int_eq(mdt_parser_load(&none, "no/such.mdt", vectors, test_log()),
                   MDT_NO_FILE);
  ck_assert(strstr(test_last_message(), "no/such.mdt"));
  ck_assert_ptr_null(none);
  mdt_parser_free(none);
}
END_TEST

START_TEST(refuses_a_damaged_model) {
  static const char path[] = "damaged-parser.mdt";
  FILE* const in = fopen(MODEL, "rb");
  FILE* const out = fopen(path, "wb");
  ck_assert(in && out);
  for (long i = 0, c = getc(in); c != EOF; ++i, c = getc(in)) {
    putc(i == 123456 ? (int)c ^ 1 : (int)c, out);
  }
  fclose(in);
  fclose(out);
  MdtParser* none = NULL;
  ck_assert_int_eq(mdt_parser_load(&none, path, vectors, test_log()),
                   MDT_BAD_MODEL);
  ck_assert_ptr_null(none);
  remove(path);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("parse");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, open_all, close_all);
  tcase_add_test(core, parses_active_and_passive);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_checked_fixture(limits, open_all, close_all);
  tcase_add_test(limits, takes_nothing);
  tcase_add_test(limits, takes_an_endless_sentence);
  tcase_add_test(limits, takes_untagged_words);
  suite_add_tcase(suite, limits);
  TCase* const errors = tcase_create("errors");
  tcase_add_checked_fixture(errors, open_all, close_all);
  tcase_add_test(errors, says_what_is_missing);
  tcase_add_test(errors, refuses_a_damaged_model);
  suite_add_tcase(suite, errors);
  return suite;
}
