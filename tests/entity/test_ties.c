// SPDX-License-Identifier: Apache-2.0
// Sentences, and what they say of posts and structure. Twins differ in a word
// or two, and one of the two must yield nothing.

#include "harness.h"

#include "base/view.h"
#include "document/model.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  const char* text;
  const char* ties; // "subject relation object [time]" one a line
} Case;

static const Case holders[] = {
  { "Judge Marian Cole ruled on Monday.", "Marian Cole holdsPost Judge\n" },
  { "Then-Attorney General Paul Wirth told reporters to wait.",
    "Paul Wirth holdsPost Attorney General then\n" },
  { "Former mayor Clara Benson criticised the plan.",
    "Clara Benson holdsPost mayor former\n" },
  { "Clara Benson, the deputy director for research, wrote the letter.",
    "Clara Benson holdsPost deputy director for research\n" },
  { "The acting sheriff, Thomas Reed, closed the road.",
    "Thomas Reed holdsPost sheriff acting\n" },
  { "Thomas Reed is the governor.", "Thomas Reed holdsPost governor\n" },
  { "Thomas Reed is not the governor.", "" },
  { "Thomas Reed met the governor.", "" },
  { "Thomas Reed was elected governor.", "Thomas Reed holdsPost governor\n" },
};

static const Case members[] = {
  { "Two Border Patrol agents found the boat.",
    "Two Border Patrol agents memberOf Border Patrol\n" },
  { "CNN's Laura Finch reported from Berlin.", "Laura Finch memberOf CNN\n" },
  { "Laura Finch told CNN that she would stay.", "" },
  { "Laura Finch of the World Bank wrote the study.",
    "Laura Finch memberOf World Bank\n" },
  { "Laura Finch, a Republican who chairs the World Bank, wrote the study.",
    "Laura Finch memberOf Republican Party\n"
    "Laura Finch memberOf World Bank\n" },
  { "Laura Finch, who chairs no bank, wrote the study.", "" },
  { "Laura Finch of the bank's Border Patrol wrote the study.",
    "Laura Finch memberOf Border Patrol\n" },
  { "Laura Finch served in the Border Patrol.",
    "Laura Finch memberOf Border Patrol\n" },
  { "Laura Finch laughed in the Border Patrol.", "" },
  { "The police spokesman Laura Finch wrote the study.",
    "Laura Finch holdsPost police spokesman\n"
    "Laura Finch memberOf police\n" },
  { "The puppet spokesman Laura Finch wrote the study.",
    "Laura Finch holdsPost puppet spokesman\n" },
};

static const Case parts[] = {
  { "The US Justice Department opened the files.",
    "US Justice Department partOf US\n" },
  { "The Chilean government signed the treaty.",
    "Chilean government partOf Chile\n" },
  { "The government signed the treaty.", "" },
  { "The House Judiciary Committee met.",
    "House Judiciary Committee partOf House\n" },
  { "They saw Chile's Border Patrol.", "Border Patrol partOf Chile\n" },
  { "They saw Laura's Border Patrol.", "" },
  { "The Border Patrol (BP) of Chile met.", "Border Patrol partOf Chile\n" },
};

static void print_ties(const MdtDocument* const doc, char* const out,
                       const size_t size) {
  size_t len = 0;
  out[0] = '\0';
  for (size_t i = 0; i < doc->ties.count; ++i) {
    const MdtTie* const tie = &doc->ties.items[i];
    const MdtMention* const m = doc->mentions.items;
    const MdtView a = doc->entities.items[m[tie->subject].entity].name;
    const MdtView b = doc->entities.items[m[tie->object].entity].name;
    len += (size_t)snprintf(
      out + len, size - len, "%.*s %s %.*s%s%.*s\n", (int)a.len, a.data,
      mdt_relation_name(tie->relation), (int)b.len, b.data,
      tie->time.len ? " " : "", (int)tie->time.len, tie->time.data);
  }
}

static void check_cases(const Case* const cases, const size_t n) {
  MdtKnowledge* knowledge = NULL;
  ck_assert(!mdt_knowledge_load(&knowledge, TEST_DATA, test_log()));
  for (size_t i = 0; i < n; ++i) {
    MdtDocument* doc = NULL;
    char ties[1024];
    ck_assert(!mdt_document_new(&doc, mdt_view("case"), mdt_view(cases[i].text),
                                test_log()));
    ck_assert(!mdt_read(knowledge, doc, MDT_LAYER_ENTITIES));
    print_ties(doc, ties, sizeof(ties));
    ck_assert_msg(!strcmp(ties, cases[i].ties), "%s\ngot:\n%sexpected:\n%s",
                  cases[i].text, ties, cases[i].ties);
    mdt_document_free(doc);
  }
  mdt_knowledge_free(knowledge);
}

START_TEST(finds_holders) {
  check_cases(holders, sizeof(holders) / sizeof(*holders));
}
END_TEST

START_TEST(finds_members) {
  check_cases(members, sizeof(members) / sizeof(*members));
}
END_TEST

START_TEST(finds_parts) {
  check_cases(parts, sizeof(parts) / sizeof(*parts));
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("ties");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, finds_holders);
  tcase_add_test(core, finds_members);
  tcase_add_test(core, finds_parts);
  suite_add_tcase(suite, core);
  return suite;
}
