// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"

#include <stdlib.h>
#include <string.h>

static MdtStatus make(MdtDocument** const doc, const MdtView text) {
  return mdt_document_new(doc, mdt_view("sample"), text, test_log());
}

static void check_text(const char* const input, const char* const expected) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(make(&doc, mdt_view(input)), MDT_SUCCESS);
  const MdtView text = mdt_document_text(doc);
  ck_assert_msg(mdt_view_is(text, expected), "got \"%.*s\"", (int)text.len,
                text.data);
  mdt_document_free(doc);
}

START_TEST(keeps_plain_text) {
  check_text("A line.\r\n\tAnd another.\n", "A line.\r\n\tAnd another.\n");
  check_text("<3 is no markup", "<3 is no markup");
}
END_TEST

START_TEST(reads_pages) {
  check_text("<!DOCTYPE html><html><head><title>t</title></head><body>"
             "<nav>Menu</nav><h1>Head &amp; line</h1><article><p>One\n"
             "<b>two</b>.</p><script>x()</script><p>Three.</p></article>"
             "<footer>foot</footer></body></html>",
             "Head & line\n\nOne two.\n\nThree.");
  check_text("<html><body>a<br>b<p>c", "a\n\nb\n\nc");
}
END_TEST

static const struct {
  const char* bytes;
  size_t len;
  const char* message;
} bad[] = {
  { "", 0, "sample:0:0: no text in it" },
  { " \n\t", 3, "sample:0:0: no text in it" },
  { "ab\nc\0d", 6, "sample:2:2: a NUL byte: this is not text" },
  { "ab\n\xFF", 4, "sample:2:1: byte 0xFF is not UTF-8" },
  { "<html><body></body></html>", 26, "sample:0:0: no text in this page" },
};

START_TEST(refuses) {
  const MdtView text = { bad[_i].bytes, bad[_i].len };
  MdtDocument* doc = NULL;
  ck_assert_int_eq(make(&doc, text), MDT_BAD_TEXT);
  ck_assert_str_eq(test_last_message(), bad[_i].message);
  ck_assert_ptr_null(doc);
}
END_TEST

START_TEST(bears_deep_pages) {
  enum { DEPTH = 50000 };
  static char page[DEPTH * 5 + 64];
  strcpy(page, "<html>");
  for (int i = 0; i < DEPTH; ++i) {
    memcpy(page + 6 + 3 * i, "<p>", 3);
  }
  strcpy(page + 6 + 3 * DEPTH, "deep");
  MdtDocument* doc = NULL;
  ck_assert_int_eq(make(&doc, mdt_view(page)), MDT_SUCCESS);
  mdt_document_free(doc);
}
END_TEST

START_TEST(refuses_endless_lines) {
  enum { LENGTH = 10 * 1024 * 1024 };
  char* const line = (char*)malloc(LENGTH);
  memset(line, 'x', LENGTH);
  const MdtView text = { line, LENGTH };
  MdtDocument* doc = NULL;
  ck_assert_int_eq(make(&doc, text), MDT_TOO_LARGE);
  ck_assert(strstr(test_last_message(), "sample:1:0: a line of over"));
  free(line);
}
END_TEST

START_TEST(names_a_missing_file) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(mdt_document_new_file(&doc, "no/such.txt", test_log()),
                   MDT_NO_FILE);
  ck_assert(strstr(test_last_message(), "no/such.txt"));
}
END_TEST

START_TEST(forgives_null) {
  mdt_document_free(NULL);
  mdt_knowledge_free(NULL);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("text");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, keeps_plain_text);
  tcase_add_test(core, reads_pages);
  tcase_add_test(core, forgives_null);
  suite_add_tcase(suite, core);
  TCase* const errors = tcase_create("errors");
  tcase_add_loop_test(errors, refuses, 0, sizeof(bad) / sizeof(*bad));
  tcase_add_test(errors, refuses_endless_lines);
  tcase_add_test(errors, names_a_missing_file);
  suite_add_tcase(suite, errors);
  TCase* const limits = tcase_create("limits");
  tcase_add_test(limits, bears_deep_pages);
  suite_add_tcase(suite, limits);
  return suite;
}
