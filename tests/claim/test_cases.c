// SPDX-License-Identifier: Apache-2.0
// Sentences and what the frames make of them; cases.txt and frames.cases
// explain.

#include "cases.h"
#include "harness.h"

#include "claim/claims.h"
#include "claim/work.h"
#include "knowledge.h"

#include <stdio.h>

static MdtKnowledge* knowledge = NULL;
static MdtArena* arena = NULL;

static void set_up(void) {
  arena = mdt_arena_new(NULL);
  ck_assert_int_eq(mdt_knowledge_load(&knowledge, TEST_DATA, test_log()),
                   MDT_SUCCESS);
}

static void tear_down(void) {
  mdt_knowledge_free(knowledge);
  mdt_arena_free(arena);
}

typedef struct {
  MdtView frame;   ///< Empty: whichever
  MdtView subject; ///< Some of its words, or empty, as those below
  MdtRelation relation;
  MdtModality modality;
  bool is_negated;
  bool is_any; ///< Whatever its polarity, modality and frame
  MdtView object;
  MdtView recipient;
  bool found;
} Wanted;

static bool holds(const MdtView text, const MdtView words) {
  return mdt_view_find(text, mdt_view_string(arena, words)) != SIZE_MAX;
}

static bool is_so(const Wanted* const wanted, const MdtClaim* const claim) {
  return wanted->is_any ||
         (claim->is_negated == wanted->is_negated &&
          claim->modality == wanted->modality &&
          (!wanted->frame.len || mdt_view_equals(claim->frame, wanted->frame)));
}

static void compare(void* const handle, const MdtClaim* const claim,
                    const MdtFeatures* const features) {
  Wanted* const wanted = (Wanted*)handle;
  (void)features;
  wanted->found |= claim->relation == wanted->relation &&
                   is_so(wanted, claim) &&
                   holds(claim->subject.text, wanted->subject) &&
                   holds(claim->object.text, wanted->object) &&
                   holds(claim->recipient.text, wanted->recipient);
}

/// "directed~": what is unmarked is affirmed and asserted
static void take_relation(Wanted* const wanted, MdtView name) {
  const char mark = name.data[name.len - 1];
  wanted->is_negated = mark == '~';
  wanted->modality = mark == '!'   ? MDT_OBLIGATION
                     : mark == '?' ? MDT_POSSIBLE
                     : mark == '%' ? MDT_INTENDED
                                   : MDT_ASSERTED;
  name.len -= wanted->is_negated || wanted->modality != MDT_ASSERTED;
  wanted->relation = mdt_relation_find(name);
  ck_assert_msg(wanted->relation, "no relation %.*s", (int)name.len, name.data);
}

/// "subject | relation: object > recipient", all but the relation optional
static Wanted parse(const TestCase* const expected) {
  MdtView line = expected->words;
  Wanted wanted = { .frame = expected->frame,
                    .is_any = expected->frame.len && !expected->is_wanted };
  if (mdt_view_find(line, "|") != SIZE_MAX) {
    wanted.subject = mdt_view_trim(mdt_view_cut(&line, '|'));
  }
  take_relation(&wanted, mdt_view_trim(mdt_view_cut(&line, ':')));
  wanted.object = mdt_view_trim(mdt_view_cut(&line, '>'));
  wanted.recipient = line.data ? mdt_view_trim(line) : mdt_view("");
  return wanted;
}

static bool is_met(const TestCase* const expected) {
  Wanted wanted = parse(expected);
  MdtDocument* doc = NULL;
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("case"), expected->sentence, test_log()),
    MDT_SUCCESS);
  ck_assert_int_eq(mdt_read(knowledge, doc, MDT_LAYER_ATTRIBUTIONS),
                   MDT_SUCCESS);
  mdt_propose_claims(knowledge->claims, doc, compare, &wanted);
  mdt_document_free(doc);
  return wanted.found == expected->is_wanted;
}

START_TEST(each_case) {
  ck_assert_uint_eq(test_cases_unmet("claim/cases.txt", is_met), 0);
}
END_TEST

START_TEST(each_frame) {
  ck_assert_uint_eq(test_cases_unmet("claim/frames.cases", is_met), 0);
}
END_TEST

START_TEST(known_failures_fail) {
  ck_assert_msg(!test_cases_mended("claim/known-failures.cases", is_met),
                "mended: move them to frames.cases");
}
END_TEST

static MdtView sought = { NULL, 0 };
static bool has_case[2]; ///< [wanted or not]

static bool note(const TestCase* const expected) {
  has_case[expected->is_wanted] |= mdt_view_equals(expected->frame, sought);
  return true;
}

START_TEST(no_frame_is_untried) {
  const MdtFrames* const frames = knowledge->claims->frames;
  for (size_t i = 0; i < mdt_frames_count(frames); ++i) {
    const MdtView name = mdt_frames_at(frames, i)->frame->name;
    if (!mdt_view_equals(name, sought)) {
      sought = name;
      has_case[0] = has_case[1] = false;
      test_cases_unmet("claim/frames.cases", note);
      ck_assert_msg(has_case[0] && has_case[1], "%.*s lacks a case or its twin",
                    (int)name.len, name.data);
    }
  }
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("cases");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, each_case);
  tcase_add_test(core, each_frame);
  tcase_add_test(core, known_failures_fail);
  tcase_add_test(core, no_frame_is_untried);
  suite_add_tcase(suite, core);
  return suite;
}
