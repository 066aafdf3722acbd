// SPDX-License-Identifier: Apache-2.0
// attributions.cases: text, and who is said to say what in it.

#include "harness.h"

#include "base/file.h"
#include "base/sink.h"
#include "base/view.h"
#include "knowledge.h"
#include "quote/quote.h"

static const char CASES[] = TEST_SOURCE "/tests/quote/attributions.cases";

static MdtKnowledge* knowledge;
static MdtArena* arena;

static void open_all(void) {
  ck_assert_int_eq(mdt_knowledge_load(&knowledge, TEST_DATA, test_log()),
                   MDT_SUCCESS);
  arena = mdt_arena_new(NULL);
}

static void close_all(void) {
  mdt_arena_free(arena);
  mdt_knowledge_free(knowledge);
}

static MdtDocument* read_text(const MdtView text) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(mdt_document_new(&doc, mdt_view("case"), text, test_log()),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_read(knowledge, doc, MDT_LAYER_ATTRIBUTIONS),
                   MDT_SUCCESS);
  return doc;
}

static void write_words(MdtSink* const sink, const MdtDocument* const doc,
                        const MdtSpans* const spans) {
  for (size_t i = 0; i < spans->count; ++i) {
    const MdtSpan span = spans->items[i];
    mdt_sink_string(sink, i ? "... " : "");
    mdt_sink_view(sink, mdt_view_slice(doc->text, span.start, span.end));
    mdt_sink_string(sink, " ");
  }
  mdt_sink_string(sink, spans->count ? "" : " ");
}

static MdtView list_attributions(const MdtDocument* const doc,
                                 MdtSink* const sink) {
  for (size_t i = 0; i < doc->attributions.count; ++i) {
    const MdtAttribution* const a = &doc->attributions.items[i];
    mdt_sink_string(sink, "= ");
    write_words(sink, doc, &a->source);
    mdt_sink_string(sink, "| ");
    write_words(sink, doc, &a->cue);
    mdt_sink_string(sink, "| ");
    write_words(sink, doc, &a->content);
    mdt_sink_string(sink, "\n");
  }
  return mdt_sink_bytes(sink);
}

// Compare line by line, without white space at the edges
static bool is_same(MdtView got, MdtView expected) {
  got = mdt_view_trim(got);
  expected = mdt_view_trim(expected);
  while (got.data && expected.data) {
    const MdtView a = mdt_view_trim(mdt_view_cut(&got, '\n'));
    const MdtView b = mdt_view_trim(mdt_view_cut(&expected, '\n'));
    if (!mdt_view_equals(a, b)) {
      return false;
    }
  }
  return !got.data && !expected.data;
}

static void check_case(const MdtView text, const MdtView expected) {
  MdtDocument* const doc = read_text(text);
  MdtSink* const sink = mdt_sink_new_buffer();
  const MdtView got = list_attributions(doc, sink);
  ck_assert_msg(is_same(got, expected), "%.*s\n-- gives\n%.*s-- not\n%.*s",
                (int)text.len, text.data, (int)got.len, got.data,
                (int)expected.len, expected.data);
  mdt_sink_discard(sink);
  mdt_document_free(doc);
}

// Cut off a block: its text, and the lines after it that begin with '='
static bool next_case(MdtView* const rest, MdtView* const text,
                      MdtView* const expected) {
  *text = *expected = (MdtView){ "", 0 };
  while (rest->data) {
    const MdtView line = mdt_view_cut(rest, '\n');
    if (line.len && *line.data == '=') {
      expected->data = expected->len ? expected->data : line.data;
      expected->len = (size_t)(line.data - expected->data) + line.len;
    } else if (line.len && *line.data != '#') {
      *text = line;
    } else if (text->len) {
      return true;
    }
  }
  return text->len > 0;
}

START_TEST(reads_cases) {
  MdtView rest = { NULL, 0 };
  MdtView text;
  MdtView expected;
  ck_assert_int_eq(mdt_file_read(arena, CASES, 1 << 20, &rest, test_log()),
                   MDT_SUCCESS);
  while (next_case(&rest, &text, &expected)) {
    check_case(text, expected);
  }
}
END_TEST

START_TEST(hangs_children_under_parents) {
  MdtDocument* const doc = read_text(
    mdt_view("The envoy told the senate that the general ordered the troops "
             "to withdraw, the Herald reported."));
  uint32_t chain[4];
  ck_assert_uint_eq(doc->attributions.count, 3);
  ck_assert_uint_eq(doc->attributions.items[1].parent, 0);
  ck_assert_uint_eq(doc->attributions.items[0].parent, 2);
  ck_assert_uint_eq(doc->attributions.items[2].parent, MDT_NONE);
  ck_assert_uint_eq(mdt_attribution_chain(doc, 1, chain, 4), 3);
  ck_assert_uint_eq(chain[0], 2);
  ck_assert_uint_eq(chain[2], 1);
  ck_assert_uint_eq(
    mdt_attribution_covering(doc, doc->attributions.items[1].content_head), 1);
  ck_assert(doc->attributions.items[2].is_speech_act);
  mdt_document_free(doc);
}
END_TEST

START_TEST(knows_who_is_told) {
  MdtDocument* const doc =
    read_text(mdt_view("The envoy told the senate that the talks had failed."));
  ck_assert_uint_eq(doc->attributions.count, 1);
  const MdtAttribution* const a = &doc->attributions.items[0];
  ck_assert(mdt_view_is(doc->tokens.items[a->addressee].form, "senate"));
  mdt_document_free(doc);
}
END_TEST

START_TEST(takes_nothing) {
  MdtDocument* const doc = read_text(mdt_view("Stop.\n"));
  ck_assert_uint_eq(doc->attributions.count, 0);
  ck_assert_uint_eq(mdt_attribution_covering(doc, 0), MDT_NONE);
  ck_assert_uint_eq(mdt_attribution_covering(doc, 7), MDT_NONE);
  mdt_document_free(doc);
}
END_TEST

static MdtDocument* read_tokens(const MdtView text) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(mdt_document_new(&doc, mdt_view("case"), text, test_log()),
                   MDT_SUCCESS);
  ck_assert_int_eq(mdt_read(knowledge, doc, MDT_LAYER_TOKENS), MDT_SUCCESS);
  for (size_t i = 0; i < doc->tokens.count; ++i) {
    doc->tokens.items[i].head = MDT_NONE;
  }
  return doc;
}

// Without trees, which would take longer than all else
START_TEST(takes_fifty_thousand_marks) {
  enum { N = 50000 };
  char* const text = (char*)mdt_arena_array(arena, N, 4);
  MdtReporting* known = NULL;
  for (size_t i = 0; i < N; ++i) {
    text[i * 4] = '"';
    text[i * 4 + 1] = i % 3 ? 'a' : '\'';
    text[i * 4 + 2] = i % 5 ? ' ' : '.';
    text[i * 4 + 3] = i % 1000 ? ' ' : '\n';
  }
  ck_assert_int_eq(mdt_reporting_load(arena, TEST_DATA "/lexicon",
                                      knowledge->wordnet, &known, test_log()),
                   MDT_SUCCESS);
  MdtDocument* const doc = read_tokens((MdtView){ text, N * 4 });
  ck_assert_int_eq(mdt_attribute(known, doc), MDT_SUCCESS);
  mdt_document_free(doc);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("attributions");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, open_all, close_all);
  tcase_add_test(core, reads_cases);
  tcase_add_test(core, hangs_children_under_parents);
  tcase_add_test(core, knows_who_is_told);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_checked_fixture(limits, open_all, close_all);
  tcase_add_test(limits, takes_nothing);
  tcase_add_test(limits, takes_fifty_thousand_marks);
  suite_add_tcase(suite, limits);
  return suite;
}
