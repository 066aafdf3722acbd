// SPDX-License-Identifier: Apache-2.0
// The segmenter on the cases of cases.txt, and on text that nobody wrote.

#include "harness.h"

#include "base/file.h"
#include "base/sink.h"
#include "base/view.h"
#include "document/model.h"
#include "token/chars.h"
#include "token/segmenter.h"

#include <stdlib.h>
#include <string.h>

static MdtSegmenter* segmenter;

static void load(void) {
  ck_assert_int_eq(mdt_segmenter_load(
                     &segmenter, TEST_DATA "/models/segmenter.mdt", test_log()),
                   MDT_SUCCESS);
}

static void unload(void) {
  mdt_segmenter_free(segmenter);
}

static MdtDocument* tokenize(const MdtView text) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(mdt_document_new(&doc, mdt_view("test"), text, test_log()),
                   MDT_SUCCESS);
  mdt_tokenize(segmenter, doc);
  return doc;
}

/// What joins a word to the one before: "+" within a surface token
static const char* joint(const MdtDocument* const doc, const uint32_t token) {
  for (size_t i = 0; i < doc->multiwords.count; ++i) {
    const MdtMultiword* const m = doc->multiwords.items + i;
    if (token > m->first && token < m->end) {
      return "+";
    }
  }
  return " ";
}

static void show(const MdtDocument* const doc, MdtSink* const sink) {
  for (size_t s = 0; s < doc->sentences.count; ++s) {
    const MdtSentence* const sentence = doc->sentences.items + s;
    mdt_sink_string(sink, "=");
    for (uint32_t t = sentence->first; t < sentence->end; ++t) {
      mdt_sink_string(sink, joint(doc, t));
      mdt_sink_view(sink, doc->tokens.items[t].form);
    }
    mdt_sink_string(sink, "\n");
  }
}

/// Replace each "\n" by a line break
static MdtView unescape(MdtArena* const arena, const MdtView line) {
  char* const text = mdt_view_string(arena, line);
  size_t n = 0;
  for (size_t i = 0; i < line.len; ++i) {
    if (text[i] == '\\' && text[i + 1] == 'n') {
      text[n++] = '\n';
      ++i;
    } else {
      text[n++] = text[i];
    }
  }
  const MdtView result = { text, n };
  return result;
}

static void check_case(const MdtView text, const MdtView expected) {
  MdtDocument* const doc = tokenize(text);
  MdtSink* const sink = mdt_sink_new_buffer();
  show(doc, sink);
  const MdtView got = mdt_sink_bytes(sink);
  ck_assert_msg(mdt_view_equals(got, expected), "expected\n%.*sgot\n%.*s",
                (int)expected.len, expected.data, (int)got.len, got.data);
  mdt_sink_discard(sink);
  mdt_document_free(doc);
}

START_TEST(follows_the_cases) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtView file = { NULL, 0 };
  unsigned n_cases = 0;
  ck_assert_int_eq(mdt_file_read(arena, TEST_SOURCE "/tests/token/cases.txt",
                                 1U << 20U, &file, test_log()),
                   MDT_SUCCESS);
  while (file.len) {
    const MdtView line = mdt_view_cut(&file, '\n');
    if (!line.len || line.data[0] == '#') {
      continue;
    }
    const char* const start = file.data;
    while (file.len && *file.data == '=') {
      mdt_view_cut(&file, '\n');
    }
    const MdtView expected = { start, (size_t)(file.data - start) };
    check_case(unescape(arena, line), expected);
    ++n_cases;
  }
  ck_assert_uint_gt(n_cases, 20);
  mdt_arena_free(arena);
}
END_TEST

START_TEST(knows_the_headline) {
  MdtDocument* doc = tokenize(mdt_view("Mayor resigns\n\nShe left. She did."));
  ck_assert_uint_eq(doc->sentences.count, 3);
  ck_assert(doc->sentences.items[0].is_headline);
  ck_assert(!doc->sentences.items[1].is_headline);
  ck_assert(doc->sentences.items[1].starts_paragraph);
  ck_assert(!doc->sentences.items[2].starts_paragraph);
  mdt_document_free(doc);
  doc = tokenize(mdt_view("The mayor resigned.\n\nShe left."));
  ck_assert(!doc->sentences.items[0].is_headline);
  mdt_document_free(doc);
}
END_TEST

START_TEST(divides_spans) {
  MdtDocument* const doc = tokenize(mdt_view("They don’t."));
  ck_assert_uint_eq(doc->tokens.count, 4);
  ck_assert_uint_eq(doc->multiwords.count, 1);
  ck_assert_uint_eq(doc->tokens.items[1].span.start, 5);
  ck_assert_uint_eq(doc->tokens.items[1].span.end, 7);
  ck_assert_uint_eq(doc->tokens.items[2].span.end, 12);
  ck_assert_uint_eq(doc->multiwords.items[0].span.end, 12);
  mdt_document_free(doc);
}
END_TEST

/// All characters but white space are in exactly one token, in order
static void check_cover(const MdtDocument* const doc) {
  uint32_t at = 0;
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    const MdtSpan span = doc->tokens.items[i].span;
    ck_assert_uint_ge(span.start, at);
    ck_assert_uint_gt(span.end, span.start);
    for (; at < span.start; ++at) {
      ck_assert(mdt_space_len(doc->text, at));
    }
    at = span.end;
  }
}

static void check_repeated(const char* const piece, const size_t size) {
  const size_t len = strlen(piece);
  char* const text = (char*)malloc(size + len);
  for (size_t n = 0; n < size; n += len) {
    memcpy(text + n, piece, len);
  }
  const MdtView view = { text, size - size % len };
  MdtDocument* const doc = tokenize(view);
  for (size_t s = 0; s < doc->sentences.count; ++s) {
    ck_assert_uint_le(
      doc->sentences.items[s].end - doc->sentences.items[s].first, 1000);
  }
  check_cover(doc);
  mdt_document_free(doc);
  free(text);
}

START_TEST(bears_strange_text) {
  check_repeated("(", 50000);
  check_repeated("a", 60000);
  check_repeated("\x01x\x7F ", 40000);
  check_repeated("'", 40000);
  check_repeated("a\n", 40000);
  check_repeated("she said ", 60000);
  check_repeated("n't", 30000);
}
END_TEST

START_TEST(refuses_a_damaged_model) {
  MdtSegmenter* none = NULL;
  ck_assert_int_eq(
    mdt_segmenter_load(&none, TEST_SOURCE "/README.md", test_log()),
    MDT_BAD_MODEL);
  ck_assert_int_eq(mdt_segmenter_load(&none, "absent.mdt", test_log()),
                   MDT_NO_FILE);
  mdt_segmenter_free(NULL);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("segmenter");
  TCase* const core = tcase_create("core");
  tcase_add_unchecked_fixture(core, load, unload);
  tcase_add_test(core, follows_the_cases);
  tcase_add_test(core, knows_the_headline);
  tcase_add_test(core, divides_spans);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_unchecked_fixture(limits, load, unload);
  tcase_add_test(limits, bears_strange_text);
  tcase_add_test(limits, refuses_a_damaged_model);
  suite_add_tcase(suite, limits);
  return suite;
}
