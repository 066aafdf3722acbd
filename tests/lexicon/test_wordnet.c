// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "lexicon/wordnet.h"

static MdtWordNet* open_table(void) {
  MdtWordNet* wordnet = NULL;
  ck_assert_int_eq(
    mdt_wordnet_open(&wordnet, TEST_DATA "/wordnet.mdt", test_log()),
    MDT_SUCCESS);
  return wordnet;
}

static const struct {
  const char* lemma;
  uint8_t first_noun;
} nouns[] = {
  { "prosecutor", MDT_LEX_NOUN_PERSON },
  { "letter", MDT_LEX_NOUN_COMMUNICATION },
  { "arrest", MDT_LEX_NOUN_ACT },
  { "Committee", MDT_LEX_NOUN_GROUP },
  { "prime_minister", MDT_LEX_NOUN_PERSON },
  { "prime minister", MDT_LEX_NOUN_PERSON },
  { "zzyzzyva", 0 },
  { "", 0 },
};

START_TEST(knows_nouns) {
  MdtWordNet* const wordnet = open_table();
  const MdtWordNetEntry entry =
    mdt_wordnet_find(wordnet, mdt_view(nouns[_i].lemma));
  ck_assert_uint_eq(entry.first_noun, nouns[_i].first_noun);
  mdt_wordnet_free(wordnet);
}
END_TEST

START_TEST(joins_noun_and_verb) {
  MdtWordNet* const wordnet = open_table();
  const MdtWordNetEntry order = mdt_wordnet_find(wordnet, mdt_view("order"));
  ck_assert_uint_eq(order.first_verb, 32); // verb.communication
  ck_assert(order.mask >> MDT_LEX_NOUN_COMMUNICATION & 1);
  ck_assert(order.mask >> 32 & 1);
  mdt_wordnet_free(wordnet);
}
END_TEST

START_TEST(tells_names_from_nouns) {
  MdtWordNet* const wordnet = open_table();
  const MdtWordNetEntry paris = mdt_wordnet_find(wordnet, mdt_view("Paris"));
  const MdtWordNetEntry city = mdt_wordnet_find(wordnet, mdt_view("city"));
  ck_assert(paris.names >> MDT_LEX_NOUN_LOCATION & 1);
  ck_assert_uint_eq(city.names, 0);
  mdt_wordnet_free(wordnet);
}
END_TEST

START_TEST(refuses_other_files) {
  MdtWordNet* wordnet = NULL;
  ck_assert_int_eq(mdt_wordnet_open(&wordnet, "no/such.mdt", test_log()),
                   MDT_NO_FILE);
  ck_assert_int_eq(
    mdt_wordnet_open(&wordnet, TEST_DATA "/models/parser.mdt", test_log()),
    MDT_BAD_MODEL);
  mdt_wordnet_free(NULL);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("wordnet");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, knows_nouns, 0, sizeof(nouns) / sizeof(*nouns));
  tcase_add_test(core, joins_noun_and_verb);
  tcase_add_test(core, tells_names_from_nouns);
  suite_add_tcase(suite, core);
  TCase* const errors = tcase_create("errors");
  tcase_add_test(errors, refuses_other_files);
  suite_add_tcase(suite, errors);
  return suite;
}
