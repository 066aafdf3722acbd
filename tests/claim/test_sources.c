// SPDX-License-Identifier: Apache-2.0
// On whose word: a sentence, a relation that it tells of, and its chain.

#include "harness.h"

#include "base/sink.h"
#include "base/view.h"

static const struct {
  const char* text;
  MdtRelation relation;
  const char* chain; // Nearest to the reader first, joined by " > "
} cases[] = {
  // The article's own word, one source, two
  { "Mayor Anna Keller closed the school.", MDT_ENDED, "" },
  { "Mayor Anna Keller closed the school, the Harbour Gazette reported.",
    MDT_ENDED, "Harbour Gazette" },
  { "Anna Keller told the crew to close the bridge, according to the clerk's "
    "notes, the Harbour Gazette reported.",
    MDT_DIRECTED, "Harbour Gazette > clerk's notes" },
  // A quotation that goes on makes no inner source an outer one
  { "According to the Harbour Gazette, a clerk expressed regret and that the "
    "mayor promised to close the school; \"The council will need a good deal "
    "of "
    "money for all of its other schools next year.\"",
    MDT_PROMISED, "Harbour Gazette > clerk" },
  { "Officials ordered the closure, according to two clerks familiar with the "
    "plan.",
    MDT_DIRECTED, "two clerks familiar with the plan" },
  // Who read a document passes on what it says
  { "Officials ordered the closure, according to a draft report reviewed by "
    "the Harbour Gazette.",
    MDT_DIRECTED, "Harbour Gazette > draft report" },
  { "Officials ordered the closure, according to a draft report finished by "
    "Tom Holm.",
    MDT_DIRECTED, "draft report" },
};

static MdtKnowledge* knowledge;

static void load(void) {
  ck_assert(!mdt_knowledge_load(&knowledge, TEST_DATA, test_log()));
}

static void unload(void) {
  mdt_knowledge_free(knowledge);
}

static void check_chain(const MdtClaim* const claim, const char* const chain) {
  MdtSink* const sink = mdt_sink_new_buffer();
  for (size_t i = 0; i < mdt_claim_source_count(claim); ++i) {
    mdt_sink_string(sink, i ? " > " : "");
    mdt_sink_view(sink, mdt_claim_source_at(claim, i));
  }
  const MdtView got = mdt_sink_bytes(sink);
  ck_assert_msg(mdt_view_is(got, chain), "\"%.*s\" is not \"%s\"", (int)got.len,
                got.data, chain);
  mdt_sink_discard(sink);
}

START_TEST(finds_chains) {
  MdtDocument* doc = NULL;
  ck_assert(!mdt_document_new(&doc, mdt_view("case"), mdt_view(cases[_i].text),
                              test_log()));
  ck_assert(!mdt_read(knowledge, doc, MDT_LAYER_CLAIMS));
  size_t found = 0;
  for (size_t i = 0; i < mdt_document_claim_count(doc); ++i) {
    const MdtClaim* const claim = mdt_document_claim_at(doc, i);
    if (mdt_claim_relation(claim) == cases[_i].relation) {
      check_chain(claim, cases[_i].chain);
      ++found;
    }
  }
  ck_assert_msg(found, "no such claim: %s", cases[_i].text);
  mdt_document_free(doc);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("sources");
  TCase* const core = tcase_create("core");
  tcase_add_unchecked_fixture(core, load, unload);
  tcase_add_loop_test(core, finds_chains, 0, sizeof(cases) / sizeof(*cases));
  suite_add_tcase(suite, core);
  return suite;
}
