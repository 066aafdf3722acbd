// SPDX-License-Identifier: Apache-2.0
// Expressions of time and what they come to; tests/time/cases.txt explains.

#include "harness.h"

#include "base/file.h"
#include "base/view.h"
#include "document/model.h"

#include <mandate/reader.h>

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

static MdtDocument* read_text(const MdtView text, const char* const date) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(mdt_document_new(&doc, mdt_view("case"), text, test_log()),
                   MDT_SUCCESS);
  if (date) {
    ck_assert_int_eq(mdt_document_set_date(doc, mdt_view(date)), MDT_SUCCESS);
  }
  ck_assert_int_eq(mdt_read(knowledge, doc, MDT_LAYER_TIMES), MDT_SUCCESS);
  return doc;
}

/// Whether the times of `sentence` are those of `lines`, each after "="
static bool comes_to(const MdtView sentence, MdtView lines) {
  MdtDocument* const doc = read_text(sentence, "2019-03-27");
  size_t n = 0;
  bool is_right = true;
  while (lines.len) {
    const MdtView line = mdt_view_trim(mdt_view_cut(&lines, '\n'));
    const MdtView time = mdt_view_trim(mdt_view_slice(line, 1, line.len));
    if (time.len) {
      is_right = is_right && n < doc->times.count &&
                 mdt_view_equals(doc->times.items[n].value, time);
      ++n;
    }
  }
  is_right = is_right && n == doc->times.count;
  if (!is_right) {
    fprintf(stderr, "%.*s\n", (int)sentence.len, sentence.data);
    for (size_t i = 0; i < doc->times.count; ++i) {
      const MdtView value = doc->times.items[i].value;
      fprintf(stderr, "  is %.*s\n", (int)value.len, value.data);
    }
  }
  mdt_document_free(doc);
  return is_right;
}

/// Cut the lines that begin with "=" from the front of `rest`
static MdtView cut_answers(MdtView* const rest) {
  const MdtView all = *rest;
  while (rest->len && rest->data[0] == '=') {
    mdt_view_cut(rest, '\n');
  }
  return mdt_view_slice(all, 0, rest->data ? all.len - rest->len : all.len);
}

START_TEST(each_case) {
  MdtView rest = { NULL, 0 };
  unsigned failed = 0;
  ck_assert_int_eq(mdt_file_read(arena, TEST_SOURCE "/tests/time/cases.txt",
                                 1 << 20, &rest, test_log()),
                   MDT_SUCCESS);
  while (rest.data) {
    const MdtView line = mdt_view_trim(mdt_view_cut(&rest, '\n'));
    if (line.len && line.data[0] == '>') {
      const MdtView sentence = mdt_view_slice(line, 2, line.len);
      failed += !comes_to(sentence, cut_answers(&rest));
    }
  }
  ck_assert_uint_eq(failed, 0);
}
END_TEST

static void check_date(const char* const text, const char* const given,
                       const char* const expected) {
  MdtDocument* const doc = read_text(mdt_view(text), given);
  const MdtView date = mdt_document_date(doc);
  ck_assert_msg(mdt_view_is(date, expected), "%s: %.*s", text, (int)date.len,
                date.data);
  mdt_document_free(doc);
}

START_TEST(date_of_article) {
  static const char* const body = "The minister resigned on Tuesday.";
  check_date(body, NULL, "");
  check_date(body, "2018-05-09", "2018-05-09");
  check_date("Minister resigns\n\nWednesday, March 27, 2019\n\nShe left.", NULL,
             "2019-03-27");
  check_date("Minister resigns\n\nWednesday, March 27, 2019\n\nShe left.",
             "2018-05-09", "2019-03-27");
  check_date("Minister resigns\n\nBy Ann Lee | Published 5:02 PM ET, "
             "March 27, 2019\n\nShe left.",
             NULL, "2019-03-27");
  check_date("Minister resigns\n\nShe left on March 27, 2019.", NULL, "");
  check_date("<html><head><title>Minister resigns</title><meta "
             "property=\"article:published_time\" "
             "content=\"2019-03-27T10:00:00Z\"></head><body><p>She "
             "left.</p></body></html>",
             NULL, "2019-03-27");
  check_date("<html><body><article><p>She left.</p><time "
             "datetime=\"2019-03-27\">today</time></article></body></html>",
             NULL, "2019-03-27");
}
END_TEST

START_TEST(undated_article) {
  MdtDocument* const doc =
    read_text(mdt_view("She left on Tuesday, after May 7, 2018."), NULL);
  ck_assert_uint_eq(doc->times.count, 2);
  ck_assert(mdt_view_is(doc->times.items[0].value, "Tuesday"));
  ck_assert(mdt_view_is(doc->times.items[1].value, "after 2018-05-07"));
  mdt_document_free(doc);
}
END_TEST

START_TEST(no_date) {
  static const char* const bad[] = { "",           "2019",     "2019-02-30",
                                     "27/03/2019", "tomorrow", "2019-03-27T" };
  MdtDocument* doc = NULL;
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("case"), mdt_view("She left."), NULL),
    MDT_SUCCESS);
  for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); ++i) {
    ck_assert_int_eq(mdt_document_set_date(doc, mdt_view(bad[i])),
                     MDT_BAD_OPTION);
  }
  mdt_document_free(doc);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("times");
  TCase* const core = tcase_create("core");
  TCase* const errors = tcase_create("errors");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, each_case);
  tcase_add_test(core, date_of_article);
  tcase_add_test(core, undated_article);
  tcase_add_test(errors, no_date);
  suite_add_tcase(suite, core);
  suite_add_tcase(suite, errors);
  return suite;
}
