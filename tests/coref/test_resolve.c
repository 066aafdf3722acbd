// SPDX-License-Identifier: Apache-2.0
// Texts with two mentions in each: whether they refer to one thing or to two.

#include "harness.h"

#include "base/view.h"
#include "document/model.h"

#include <string.h>

static const struct {
  const char* text;
  const char* a; // Its first occurrence
  const char* b; // Its last occurrence
  bool is_one;
} cases[] = {
  // Names
  { "Anna Keller resigned on Friday. Keller had led the bank.", "Anna Keller",
    "Keller", true },
  { "Anna Keller resigned. Tom Keller stayed.", "Anna Keller", "Tom Keller",
    false },
  { "The National Energy Board met in May. The NEB said little.",
    "National Energy Board", "NEB", true },
  { "The Department of Justice sued. The Justice Department won.",
    "Department of Justice", "Justice Department", true },
  { "The Northern Coal Board met the Northern Coal Fund. Northern Coal won.",
    "Northern Coal Board", "Northern Coal Fund", false },
  { "The House met. The House Rules Committee met in the House.",
    "House Rules Committee", "House", false },
  // Roles and descriptions
  { "Mayor Anna Keller opened the bridge. The mayor smiled.", "Anna Keller",
    "The mayor", true },
  { "Mayor Anna Keller opened the bridge. The driver smiled.", "Anna Keller",
    "The driver", false },
  { "Anna Keller asked the attorney general to stay. Tom Holm told the "
    "attorney general to leave.",
    "the attorney general", "the attorney general", true },
  { "A draft report came out in May. The report said little.", "A draft report",
    "The report", true },
  { "A draft report came out in May. Another report said more.",
    "A draft report", "Another report", false },
  { "Anna Keller's 12-page draft report came out. Keller's draft report said "
    "little.",
    "Anna Keller's 12-page draft report", "Keller's draft report", true },
  { "Anna Keller's draft report came out. Tom Holm's draft report said more.",
    "Anna Keller's draft report", "Tom Holm's draft report", false },
  { "President Anna Keller's new school policy failed. Tom Holm praised the "
    "Keller administration's school policy.",
    "President Anna Keller's new school policy",
    "the Keller administration's school policy", true },
  { "Anna Keller's tax policy failed. Tom Holm praised the Moss government's "
    "tax policy.",
    "Anna Keller's tax policy", "the Moss government's tax policy", false },
  { "The mayor left; his office did not reply. The United Nations human rights "
    "office said that it was worried.",
    "his office", "The United Nations human rights office", false },
  // Pronouns
  { "Anna Keller resigned. She had led the bank.", "Anna Keller", "She", true },
  { "Anna Keller met Peter Holm. He had led the bank.", "Peter Holm", "He",
    true },
  { "Tom Keller spoke. Tom Keller ate. Peter Holm refused to meet Tom Keller, "
    "and he left.",
    "Peter Holm", "he", true },
  { "The ministry closed. It had lost its funds.", "The ministry", "It", true },
  { "Anna Keller met the prosecutors who wrote the letter.", "the prosecutors",
    "who", true },
  // Titles, acronyms, kinds of names
  { "Tom Holm told The Daily Herald. The paper printed it on Friday.",
    "Daily Herald", "The paper", true },
  { "The Coal Board met Anna Keller. The board said little.", "Coal Board",
    "The board", true },
  { "The National Energy Agency met Anna Keller. The agency said little.",
    "National Energy Agency", "The agency", true },
  { "The Coal Board met the Steel Board. The board said little.", "Coal Board",
    "The board", false },
  { "Attorney General Anna Keller spoke. Tom Holm saw the A.G. on Friday.",
    "Anna Keller", "the A.G.", true },
  { "Dr. Anna Keller spoke. Later Ms. Keller left.", "Anna Keller", "Keller",
    true },
  { "Tom Holm praised the new tax policy. The policy took effect in May.",
    "the new tax policy", "The policy", true },
  { "The prosecutors met Anna Keller. They wanted her notes.",
    "The prosecutors", "They", true },
  { "The prosecutors met Anna Keller. They wanted her notes.", "Anna Keller",
    "her", true },
  { "Anna Keller wrote an 86-page draft report. The 86-page document blames "
    "the police.",
    "an 86-page draft report", "The 86-page document", true },
  { "No minister may ignore the law. He spoke at noon.", "No minister", "He",
    false },
  { "Anna Keller, whose brother led the bank, resigned.", "Anna Keller",
    "whose", true },
  { "Tom Holm, who led the bank, resigned.", "Tom Holm", "who", true },
  { "The reporters crossed the border. They had worked for the Evening Post, "
    "and they left.",
    "The reporters", "they", true },
  { "Tom Holm said that he was sorry.", "Tom Holm", "he", true },
  { "Anna Keller and Tom Holm met. He thanked her.", "Tom Holm", "He", true },
  { "Anna Keller met Rosa Vega. The judge thanked her.", "The judge", "her",
    false },
  { "Mayor Anna Keller met Mayor Tom Holm. The mayor smiled.", "Anna Keller",
    "The mayor", false },
  { "\"You must leave,\" Anna Keller told Tom Holm.", "You", "Tom Holm", true },
  { "The ministry sued the court of the county. It had lost its funds.",
    "the county", "It", false },
  // Speakers
  { "\"I never saw the letter,\" said Anna Keller.", "I", "Anna Keller", true },
  { "\"We never saw the letter,\" said Anna Keller.", "We", "Anna Keller",
    false },
  { "\"We never saw the letter,\" said the Ministry of Health.", "We",
    "Ministry of Health", true },
  // Posts
  { "President Anna Keller called. Chilean President Tom Holm met President "
    "Keller. Later President Holm left.",
    "President", "President", false },
  { "President Anna Keller spoke. Later President Keller left.", "President",
    "President", true },
};

static size_t find_last(const MdtView text, const char* const words) {
  size_t found = SIZE_MAX;
  for (size_t i = 0; i + strlen(words) <= text.len; ++i) {
    if (!memcmp(text.data + i, words, strlen(words))) {
      found = i;
    }
  }
  return found;
}

static uint32_t entity_at(const MdtDocument* const doc, const size_t start,
                          const size_t len) {
  for (size_t i = 0; i < doc->mentions.count; ++i) {
    const MdtMention* const m = &doc->mentions.items[i];
    if (m->span.start == start && m->span.end == start + len && !m->is_inner) {
      return m->entity;
    }
  }
  return MDT_NONE;
}

START_TEST(joins) {
  MdtKnowledge* knowledge = NULL;
  ck_assert(!mdt_knowledge_load(&knowledge, TEST_DATA, test_log()));
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); ++i) {
    const MdtView text = mdt_view(cases[i].text);
    MdtDocument* doc = NULL;
    ck_assert(!mdt_document_new(&doc, mdt_view("case"), text, test_log()));
    ck_assert(!mdt_read(knowledge, doc, MDT_LAYER_ATTRIBUTIONS));
    const uint32_t a =
      entity_at(doc, mdt_view_find(text, cases[i].a), strlen(cases[i].a));
    const uint32_t b =
      entity_at(doc, find_last(text, cases[i].b), strlen(cases[i].b));
    ck_assert_msg(a != MDT_NONE && b != MDT_NONE, "no mention in: %s",
                  cases[i].text);
    ck_assert_msg((a == b) == cases[i].is_one, "wrong: %s", cases[i].text);
    mdt_document_free(doc);
  }
  mdt_knowledge_free(knowledge);
}
END_TEST

START_TEST(is_linear) {
  enum { TIMES = 500 };
  static const char sentence[] =
    "Anna Keller told the ministry that its report was late, and she left. ";
  static char text[TIMES * sizeof(sentence)];
  for (size_t i = 0; i < TIMES; ++i) {
    strcpy(text + i * (sizeof(sentence) - 1), sentence);
  }
  MdtKnowledge* knowledge = NULL;
  MdtDocument* doc = NULL;
  ck_assert(!mdt_knowledge_load(&knowledge, TEST_DATA, test_log()));
  ck_assert(
    !mdt_document_new(&doc, mdt_view("long"), mdt_view(text), test_log()));
  ck_assert(!mdt_read(knowledge, doc, MDT_LAYER_ENTITIES));
  ck_assert_uint_ge(doc->mentions.count, 4 * TIMES);
  mdt_document_free(doc);
  mdt_knowledge_free(knowledge);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("resolve");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, joins);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_test(limits, is_linear);
  suite_add_tcase(suite, limits);
  return suite;
}
