// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "claim/frames.h"

#include <stdio.h>
#include <string.h>

static MdtStatus read_text(MdtArena* const arena, const char* const text,
                           MdtFrames** const frames) {
  static const char* const prefixes =
    "@prefix : <https://w3id.org/mandate/frames#> .\n"
    "@prefix mdt: <https://w3id.org/mandate#> .\n";
  static const char* const path = "test_frames.ttl";
  FILE* const file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  fprintf(file, "%s%s\n", prefixes, text);
  fclose(file);
  const MdtStatus st = mdt_frames_read(arena, path, frames, test_log());
  remove(path);
  return st;
}

START_TEST(frames_take_from_patterns) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtFrames* frames = NULL;
  ck_assert_int_eq(
    read_text(arena,
              ":halt :evokes mdt:ended ; :like :does ; :verb \"call off\","
              " \"call\" ; :objectType mdt:Act, mdt:Policy .\n"
              ":does :subject \"subject\" ; :object \"unit object\" .",
              &frames),
    MDT_SUCCESS);
  ck_assert_uint_eq(mdt_frames_count(frames), 2);
  const MdtUnit* const unit =
    mdt_frames_find(frames, MDT_UNIT_VERB, mdt_view("Call"));
  ck_assert_ptr_nonnull(unit);
  ck_assert(mdt_view_is(unit->rest, "off"));
  ck_assert(mdt_view_is(mdt_frames_next(frames, unit)->rest, ""));
  ck_assert_int_eq(unit->frame->relation, MDT_ENDED);
  ck_assert_int_eq(unit->frame->object.count, 2);
  ck_assert_int_eq(unit->frame->object.ways[1].step, MDT_STEP_OBJECT);
  ck_assert_uint_eq(unit->frame->object_types,
                    1u << MDT_TYPE_ACT | 1u << MDT_TYPE_POLICY);
  ck_assert_ptr_null(mdt_frames_find(frames, MDT_UNIT_NOUN, mdt_view("call")));
  mdt_arena_free(arena);
}
END_TEST

START_TEST(wrong_frames_are_refused) {
  static const char* const wrong[] = {
    ":a :evokes mdt:liked ; :verb \"like\" .",
    ":a :evokes mdt:ended ; :verb \"end\" ; :subject \"sideways\" .",
    ":a :evokes mdt:ended ; :verb \"end\" ; :objectType mdt:Thing .",
    ":a :verb \"end\" .",
    ":a :colour \"red\" .",
    ":a :evokes mdt:ended",
  };
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtFrames* frames = NULL;
  ck_assert_int_eq(read_text(arena, wrong[_i], &frames), MDT_BAD_SYNTAX);
  ck_assert_str_ne(test_last_message(), "");
  mdt_arena_free(arena);
}
END_TEST

START_TEST(families_are_read_in_order) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtFileNames files = { NULL, 0, 0 };
  ck_assert_int_eq(mdt_frames_list(arena, TEST_DATA, &files, test_log()),
                   MDT_SUCCESS);
  ck_assert_uint_gt(files.count, 5);
  ck_assert_str_eq(files.items[0], "ontology/frames.ttl");
  for (size_t i = 2; i < files.count; ++i) {
    ck_assert_int_lt(strcmp(files.items[i - 1], files.items[i]), 0);
  }
  mdt_arena_free(arena);
}
END_TEST

START_TEST(no_families_are_missed) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtFrames* frames = NULL;
  ck_assert_int_eq(
    mdt_frames_load(arena, TEST_DATA "/models", &frames, test_log()),
    MDT_NO_FILE);
  mdt_arena_free(arena);
}
END_TEST

START_TEST(paths_are_parsed) {
  MdtPath path;
  ck_assert(mdt_path_parse(&path, mdt_view("object prep:of")));
  ck_assert_int_eq(path.ways[1].step, MDT_STEP_PHRASE);
  ck_assert(mdt_view_is(path.ways[1].word, "of"));
  ck_assert(!mdt_path_parse(&path, mdt_view("prep:")));
  ck_assert(mdt_path_parse(&path, mdt_view("")));
  ck_assert_uint_eq(path.count, 0);
}
END_TEST

START_TEST(the_lexicon_is_sound) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtFrames* frames = NULL;
  ck_assert_int_eq(mdt_frames_load(arena, TEST_DATA, &frames, test_log()),
                   MDT_SUCCESS);
  ck_assert_uint_gt(mdt_frames_count(frames), 300);
  for (size_t i = 0; i < mdt_frames_count(frames); ++i) {
    const MdtUnit* const unit = mdt_frames_at(frames, i);
    ck_assert_uint_gt(unit->frame->subject.count, 0);
    ck_assert_uint_gt(unit->frame->object.count, 0);
  }
  mdt_arena_free(arena);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("frames");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, frames_take_from_patterns);
  tcase_add_test(core, families_are_read_in_order);
  tcase_add_test(core, paths_are_parsed);
  tcase_add_test(core, the_lexicon_is_sound);
  suite_add_tcase(suite, core);
  TCase* const errors = tcase_create("errors");
  tcase_add_loop_test(errors, wrong_frames_are_refused, 0, 6);
  tcase_add_test(errors, no_families_are_missed);
  suite_add_tcase(suite, errors);
  return suite;
}
