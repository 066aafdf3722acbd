// SPDX-License-Identifier: Apache-2.0
// Sentences and what the frames make of them; tests/claim/cases.txt explains.

#include "harness.h"

#include "base/file.h"
#include "base/view.h"
#include "claim/claims.h"
#include "knowledge.h"

#include <stdio.h>

static MdtKnowledge* knowledge = NULL;
static MdtView cases = { NULL, 0 };
static MdtArena* arena = NULL;

static void set_up(void) {
  arena = mdt_arena_new(NULL);
  ck_assert_int_eq(mdt_knowledge_load(&knowledge, TEST_DATA, test_log()),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_file_read(arena, TEST_SOURCE "/tests/claim/cases.txt",
                                 1 << 20, &cases, test_log()),
                   MDT_SUCCESS);
}

static void tear_down(void) {
  mdt_knowledge_free(knowledge);
  mdt_arena_free(arena);
}

typedef struct {
  MdtRelation relation;
  MdtModality modality;
  bool is_negated;
  MdtView object;
  MdtView recipient;
  bool found;
} Wanted;

static bool holds(const MdtView text, const MdtView words) {
  return mdt_view_find(text, mdt_view_string(arena, words)) != SIZE_MAX;
}

static void compare(void* const handle, const MdtClaim* const claim,
                    const MdtFeatures* const features) {
  Wanted* const wanted = (Wanted*)handle;
  (void)features;
  wanted->found |= claim->relation == wanted->relation &&
                   claim->is_negated == wanted->is_negated &&
                   claim->modality == wanted->modality &&
                   holds(claim->object.text, wanted->object) &&
                   holds(claim->recipient.text, wanted->recipient);
}

/// "directed~: go > crew" after the sign; what is unmarked is affirmed and
/// asserted
static Wanted parse(MdtView line) {
  Wanted wanted = { .found = false };
  MdtView name = mdt_view_trim(mdt_view_cut(&line, ':'));
  const char mark = name.data[name.len - 1];
  wanted.is_negated = mark == '~';
  wanted.modality = mark == '!'   ? MDT_OBLIGATION
                    : mark == '?' ? MDT_POSSIBLE
                    : mark == '%' ? MDT_INTENDED
                                  : MDT_ASSERTED;
  name.len -= wanted.is_negated || wanted.modality != MDT_ASSERTED;
  wanted.relation = mdt_relation_find(name);
  wanted.object = mdt_view_trim(mdt_view_cut(&line, '>'));
  wanted.recipient = line.data ? mdt_view_trim(line) : mdt_view("");
  ck_assert_msg(wanted.relation, "no relation %.*s", (int)name.len, name.data);
  return wanted;
}

static bool is_said(const MdtView sentence, Wanted wanted) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("case"), sentence, test_log()),
    MDT_SUCCESS);
  ck_assert_int_eq(mdt_read(knowledge, doc, MDT_LAYER_ATTRIBUTIONS),
                   MDT_SUCCESS);
  mdt_propose_claims(knowledge->claims, doc, compare, &wanted);
  mdt_document_free(doc);
  return wanted.found;
}

START_TEST(each_case) {
  MdtView rest = cases;
  MdtView sentence = { NULL, 0 };
  unsigned failed = 0;
  while (rest.data) {
    const MdtView line = mdt_view_trim(mdt_view_cut(&rest, '\n'));
    if (!line.len || line.data[0] == '#') {
      continue;
    }
    const MdtView words = mdt_view_trim(mdt_view_slice(line, 1, line.len));
    if (line.data[0] == '>') {
      sentence = words;
    } else if (is_said(sentence, parse(words)) != (line.data[0] == '+')) {
      ++failed;
      fprintf(stderr, "%.*s\n  %.*s\n", (int)sentence.len, sentence.data,
              (int)line.len, line.data);
    }
  }
  ck_assert_uint_eq(failed, 0);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("cases");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, each_case);
  suite_add_tcase(suite, core);
  return suite;
}
