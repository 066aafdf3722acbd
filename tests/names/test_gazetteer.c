// SPDX-License-Identifier: Apache-2.0
// The keys are those of training/names/marked.py for the same words.

#include "harness.h"

#include "base/view.h"
#include "names/gazetteer.h"

#define BIT(fact) (UINT64_C(1) << (fact))

// "New Haven" is a place, "New Haven Trust" a body, "Ann" a given name and a
// person's
static const uint64_t keys[] = { 0x224a85d3f7abb5cc, 0x7c6e808afffc34f1,
                                 0xe6f79d19051ffcb8 };
static const uint8_t kinds[] = { 1U << MDT_KNOWN_LOC, 1U << MDT_KNOWN_ORG,
                                 1U << MDT_KNOWN_PER | 1U << MDT_KNOWN_GIVEN };
static const MdtKnownNames names = { { keys, NULL, NULL, 3, 3, 0 }, kinds };

static void check(const char* const* const words, const size_t n,
                  const uint64_t* const expected) {
  uint64_t found[8];
  uint64_t word_keys[8] = { 0 };
  bool capitals[8] = { false };
  for (size_t i = 0; i < n; ++i) {
    word_keys[i] = mdt_features_word(mdt_view(words[i]));
    capitals[i] = words[i][0] >= 'A' && words[i][0] <= 'Z';
  }
  mdt_gazetteer_mark(&names, word_keys, capitals, n, found);
  for (size_t i = 0; i < n; ++i) {
    ck_assert(found[i] == expected[i]);
  }
}

START_TEST(takes_the_longest_name) {
  const char* const words[] = { "New", "Haven", "New", "Haven", "Trust" };
  const uint64_t expected[] = { BIT(MDT_FACT_PLACE), BIT(MDT_FACT_IN_PLACE),
                                BIT(MDT_FACT_BODY), BIT(MDT_FACT_IN_BODY),
                                BIT(MDT_FACT_IN_BODY) };
  check(words, 5, expected);
}
END_TEST

START_TEST(joins_kinds) {
  const char* const words[] = { "ANN", "Haven" };
  const uint64_t expected[] = { BIT(MDT_FACT_PERSON) | BIT(MDT_FACT_GIVEN), 0 };
  check(words, 2, expected);
}
END_TEST

START_TEST(wants_a_capital) {
  const char* const words[] = { "new", "Haven", "ann" };
  const uint64_t expected[] = { 0, 0, 0 };
  check(words, 3, expected);
}
END_TEST

START_TEST(takes_nothing) {
  check(NULL, 0, NULL);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("gazetteer");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, takes_the_longest_name);
  tcase_add_test(core, joins_kinds);
  tcase_add_test(core, wants_a_capital);
  tcase_add_test(core, takes_nothing);
  suite_add_tcase(suite, core);
  return suite;
}
