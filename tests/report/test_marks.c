// SPDX-License-Identifier: Apache-2.0
// Marks that overlap become elements that nest. In the cases P is a paragraph,
// S a sentence, M a mention, C a cue; "!" is where a mark ends.

#include "harness.h"

#include "base/sink.h"
#include "base/view.h"
#include "report/marks.h"
#include "report/ruler.h"

#include <string.h>

static const char letters[] = "PSMC";

static void open_mark(void* const handle, const MdtMark* const mark) {
  mdt_sink_format((MdtSink*)handle, mark->is_opened ? "<%c~" : "<%c",
                  letters[mark->layer]);
  mdt_sink_format((MdtSink*)handle, "%u>", mark->value);
}

static void close_mark(void* const handle, const MdtMark* const mark) {
  mdt_sink_format((MdtSink*)handle, "</%c>", letters[mark->layer]);
}

static void end_mark(void* const handle, const MdtMark* const mark) {
  mdt_sink_format((MdtSink*)handle, "%s%c%u", mark->is_opened ? "!" : "?",
                  letters[mark->layer], mark->value);
}

static void write_text(void* const handle, const MdtView text) {
  mdt_sink_view((MdtSink*)handle, text);
}

enum { MAX_MARKS = 4 };

static const struct {
  MdtMark marks[MAX_MARKS]; // Of "abcdefghij"; an end of 0 ends them
  const char* html;
} cases[] = {
  { { { 0, 0, MDT_MARK_CUE, 0, false } }, "abcdefghij" },
  // One within another, whole
  { { { 0, 10, MDT_MARK_PARAGRAPH, 0, false },
      { 2, 4, MDT_MARK_MENTION, 1, false } },
    "<P0>ab<M1>cd</M>!M1efghij</P>!P0" },
  // A mention goes over the end of a sentence
  { { { 0, 5, MDT_MARK_SENTENCE, 1, false },
      { 3, 7, MDT_MARK_MENTION, 2, false },
      { 5, 10, MDT_MARK_SENTENCE, 3, false } },
    "<S1>abc<M2>de</M></S>!S1<S3><M~2>fg</M>!M2hij</S>!S3" },
  // A cue ends in the midst of a mention
  { { { 0, 4, MDT_MARK_CUE, 1, false }, { 2, 6, MDT_MARK_MENTION, 2, false } },
    "<C1>ab</C><M2><C~1>cd</C>!C1ef</M>!M2ghij" },
  // A mention within a mention cuts it in two
  { { { 0, 8, MDT_MARK_MENTION, 1, false },
      { 3, 5, MDT_MARK_MENTION, 2, false } },
    "<M1>abc</M><M2>de</M>!M2<M~1>fgh</M>!M1ij" },
  // One that others cover wholly is told of at its end
  { { { 0, 4, MDT_MARK_SENTENCE, 1, false },
      { 0, 2, MDT_MARK_SENTENCE, 2, false },
      { 2, 4, MDT_MARK_SENTENCE, 3, false } },
    "<S2>ab</S>!S2<S3>cd</S>!S3?S1efghij" },
  // Empty, and at the very end
  { { { 10, 10, MDT_MARK_CUE, 1, false }, { 9, 10, MDT_MARK_CUE, 2, false } },
    "abcdefghi<C2>j</C>?C1!C2" },
  // What ends in a sentence is told of outside of the mention that goes on
  { { { 0, 6, MDT_MARK_MENTION, 1, false },
      { 0, 4, MDT_MARK_SENTENCE, 2, false } },
    "<S2><M1>abcd</M></S>!S2<M~1>ef</M>!M1ghij" },
};

START_TEST(marks_nest) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtSink* const sink = mdt_sink_new_buffer();
  const MdtMarkWriter writer = { sink, open_mark, close_mark, end_mark,
                                 write_text };
  MdtMarks marks = { NULL, 0, 0 };
  for (size_t i = 0; i < MAX_MARKS && cases[_i].marks[i].end; ++i) {
    *mdt_push(arena, &marks) = cases[_i].marks[i];
  }
  mdt_marks_walk(arena, mdt_view("abcdefghij"), &marks, &writer);
  ck_assert_str_eq(mdt_sink_bytes(sink).data, cases[_i].html);
  mdt_sink_discard(sink);
  mdt_arena_free(arena);
}
END_TEST

static void count_text(void* const handle, const MdtView text) {
  *(size_t*)handle += text.len;
}

static void ignore(void* const handle, const MdtMark* const mark) {
  (void)handle;
  (void)mark;
}

START_TEST(many_marks_that_cover_each_other_take_no_time) {
  enum { COUNT = 100000 };
  MdtArena* const arena = mdt_arena_new(NULL);
  char* const text = (char*)mdt_arena_alloc(arena, COUNT + 1);
  memset(text, 'x', COUNT);
  MdtMarks marks = { NULL, 0, 0 };
  size_t written = 0;
  for (uint32_t i = 0; i < COUNT; ++i) {
    MdtMark* const mark = mdt_push(arena, &marks);
    mark->start = i / 2;
    mark->end = COUNT - i / 2;
    mark->layer = (MdtMarkLayer)(i % MDT_N_MARK_LAYERS);
    mark->value = i;
  }
  const MdtMarkWriter writer = { &written, ignore, ignore, ignore, count_text };
  mdt_marks_walk(arena, mdt_view(text), &marks, &writer);
  ck_assert_uint_eq(written, COUNT);
  mdt_arena_free(arena);
}
END_TEST

START_TEST(ruler_counts_characters) {
  MdtArena* const arena = mdt_arena_new(NULL);
  char text[400] = "";
  for (int i = 0; i < 100; ++i) {
    strcat(text, i % 2 ? "x" : "é");
  }
  const MdtRuler ruler = mdt_ruler(arena, mdt_view(text));
  ck_assert_uint_eq(ruler.n_chars, 100);
  ck_assert_uint_eq(mdt_ruler_byte(&ruler, 0), 0);
  ck_assert_uint_eq(mdt_ruler_byte(&ruler, 1), 2);
  ck_assert_uint_eq(mdt_ruler_byte(&ruler, 64), 96);
  ck_assert_uint_eq(mdt_ruler_byte(&ruler, 99), 149);
  ck_assert_uint_eq(mdt_ruler_byte(&ruler, 100), 150);
  ck_assert(mdt_view_is(mdt_ruler_slice(&ruler, 64, 66), "éx"));
  ck_assert_uint_eq(mdt_ruler(arena, mdt_view("")).n_chars, 0);
  mdt_arena_free(arena);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("marks");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, marks_nest, 0, sizeof(cases) / sizeof(*cases));
  tcase_add_test(core, many_marks_that_cover_each_other_take_no_time);
  tcase_add_test(core, ruler_counts_characters);
  suite_add_tcase(suite, core);
  return suite;
}
