// SPDX-License-Identifier: Apache-2.0
// Files of RDF → statements: what is read, and what is refused, and where.

#include "harness.h"

#include "base/view.h"
#include "rdf/iri.h"
#include "rdf/read.h"

#include <mandate/status.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// What came last, and how many
typedef struct {
  MdtStatus status;
  size_t count;
  size_t object_len;
  char subject[64];
  char object[64];
} Heard;

static void keep(char out[64], const MdtView view) {
  const size_t len = view.len < 63 ? view.len : 63;
  memcpy(out, view.data, len);
  out[len] = '\0';
}

static MdtStatus hear(void* const handle, const MdtStatement* const statement) {
  Heard* const heard = (Heard*)handle;
  ++heard->count;
  heard->object_len = statement->object.text.len;
  keep(heard->subject, statement->subject.text);
  keep(heard->object, statement->object.text);
  return MDT_SUCCESS;
}

static Heard read_view(const MdtView text, const char* const syntax) {
  Heard heard = { 0 };
  const MdtStatementSink sink = { hear, &heard, NULL };
  heard.status = mdt_rdf_read_bytes(text, "text", syntax,
                                    "http://e.example/d/f", sink, test_log());
  return heard;
}

static Heard read_text(const char* const text, const char* const syntax) {
  return read_view(mdt_view(text), syntax);
}

START_TEST(reads_what_is_right) {
  static const struct {
    const char* syntax;
    const char* text;
    size_t count;
    const char* object; // Of the last
  } cases[] = {
    // Nothing
    { "ntriples", "", 0, "" },
    { "nquads", "# only a remark", 0, "" },
    { "turtle", "", 0, "" },
    { "trig", "# only a remark", 0, "" },
    // Lines
    { "ntriples", "<x:s> <x:p> \"o\" .", 1, "o" },
    { "ntriples", "\t<x:s>\t<x:p>\t\"o\"\t.\t# said\r\n\r\n", 1, "o" },
    { "ntriples", "<x:s><x:p>\"a\\\"b\\\\\".\r<x:s><x:p><x:o>.", 2, "x:o" },
    { "ntriples", "\xEF\xBB\xBF<x:s> <x:p> <x:\\u00E9> .", 1, "x:\xC3\xA9" },
    { "ntriples", "_:1.a <x:p> _:b.c. .", 0, NULL },
    { "ntriples", "_:1.a <x:p> _:b.c .", 1, "b.c" },
    { "nquads", "<x:s> <x:p> \"o\"@en-GB-x1 _:g .", 1, "o" },
    { "nquads", "<x:s> <x:p> \"\\U0001F332\"^^<x:t> <x:g> .", 1,
      "\xF0\x9F\x8C\xB2" },
    // What is written is kept, and what is relative is resolved
    { "ntriples", "<x:s> <x:p> <http://a.example/b/./c/../d> .", 1,
      "http://a.example/b/./c/../d" },
    { "turtle", "<s> <p> <http://a.example/b/./c/../d> .", 1,
      "http://a.example/b/./c/../d" },
    { "turtle", "<s> <p> <./b/../c> .", 1, "http://e.example/d/c" },
    { "turtle", "@base <http://b.example/x/y> . <s> <p> <..?q> .", 1,
      "http://b.example/?q" },
    { "turtle", "PREFIX : <k/> :s :p :a\\~b%20 .", 1,
      "http://e.example/d/k/a~b%20" },
    // Lists, brackets, graphs
    { "turtle", "<s> <p> (1 (2) [ <q> 3 ]) .", 10, NULL },
    { "turtle", "<s> <p> _:b1 , _:B1 , [] , _:genid1 .", 4, "genid1" },
    { "turtle", "<s> <p> -1.5e-3, .5, 1.", 3, "1" },
    { "trig", "GRAPH <g> { <s> <p> 1 , 2. } [] { <s> <p> true }", 3, "true" },
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); ++i) {
    const Heard heard = read_text(cases[i].text, cases[i].syntax);
    const bool is_bad = !cases[i].object && !cases[i].count;
    ck_assert_msg((heard.status == MDT_SUCCESS) == !is_bad, "%s",
                  cases[i].text);
    ck_assert_msg(heard.count == cases[i].count, "%s: %zu", cases[i].text,
                  heard.count);
    if (cases[i].object) {
      ck_assert_str_eq(heard.object, cases[i].object);
    }
  }
}
END_TEST

START_TEST(tells_what_is_wrong_and_where) {
  static const struct {
    const char* syntax;
    const char* text;
    MdtStatus status;
    const char* place;
    const char* cause;
  } cases[] = {
    { "ntriples", "<x:s> <x:p> 1 .", MDT_BAD_SYNTAX, "text:1:13:", "object" },
    { "ntriples", "<x:s> a <x:o> .", MDT_BAD_SYNTAX, "text:1:7:", "predicate" },
    { "ntriples", "\n\"s\" <x:p> <x:o> .", MDT_BAD_SYNTAX,
      "text:2:1:", "subject" },
    { "ntriples", "<x:s> <x:p> <x:o> <x:g> .", MDT_BAD_SYNTAX,
      "text:1:19:", "\".\"" },
    { "nquads", "<x:s> <x:p> <x:o> \"g\" .", MDT_BAD_SYNTAX,
      "text:1:19:", "a graph" },
    { "ntriples", "<x:s> <x:p> <x:o> . <x:s> <x:p> <x:q> .", MDT_BAD_SYNTAX,
      "text:1:21:", "nothing should follow" },
    { "ntriples", "<x:s> <p> <x:o> .", MDT_BAD_SYNTAX,
      "text:1:8:", "absolute" },
    { "ntriples", "<x:s> <x:a b> <x:o> .", MDT_BAD_SYNTAX,
      "text:1:8:", "no IRI has" },
    { "ntriples", "<x:s> <x:a\\u0020b> <x:o> .", MDT_BAD_SYNTAX,
      "text:1:8:", "no IRI has" },
    { "ntriples", "<x:s> <x:p> <x:o", MDT_BAD_SYNTAX,
      "text:1:14:", "does not end" },
    { "ntriples", "<x:s> <x:p> \"\xC3\xA9 o", MDT_BAD_SYNTAX,
      "text:1:17:", "does not end" },
    { "ntriples", "<x:s> <x:p> \"o\\", MDT_BAD_SYNTAX,
      "text:1:16:", "does not end" },
    { "ntriples", "<x:s> <x:p> \"\\q\" .", MDT_BAD_SYNTAX,
      "text:1:14:", "no such escape" },
    { "ntriples", "<x:s> <x:p> \"o\"@en- .", MDT_BAD_SYNTAX,
      "text:1:20:", "language" },
    { "ntriples", "<x:s> <x:p> \"\\uD800\" .", MDT_BAD_TEXT,
      "text:1:14:", "no character" },
    { "ntriples", "<x:s> <x:p> \"\xED\xA0\x80\" .", MDT_BAD_TEXT,
      "text:1:14:", "UTF-8" },
    { "ntriples", "<x:s> <x:\\u0000> \"\" .", MDT_BAD_SYNTAX,
      "text:1:8:", "no IRI has" },
    { "ntriples", "_:. <x:p> \"\" .", MDT_BAD_SYNTAX, "text:1:3:", "label" },
    { "turtle", "\n<s> <p> \"\\uD800\" .", MDT_BAD_TEXT,
      "text:2:", "no character" },
    { "turtle", "<s> <p> 1 .\n<s> <p> \"\xFF\" .", MDT_BAD_TEXT,
      "text:2:", "UTF-8" },
    { "turtle", "<s> <p>\nk:o .", MDT_BAD_SYNTAX, "text:2:1:", "declared" },
    { "turtle", "<s> <p> TRUE .", MDT_BAD_SYNTAX, "text:1:9:", "mark" },
    { "turtle", "<s> <p> 1", MDT_BAD_SYNTAX, "text:1:", "" },
    { "turtle", "<s> <p> <a b> .", MDT_BAD_SYNTAX, "text:1:", "IRI" },
    { "turtle", "<s> <p> \"\\U00110000\" .", MDT_BAD_TEXT,
      "text:1:10:", "no character" },
    { "trig", "<g> { <s> <p> 1", MDT_BAD_SYNTAX, "text:1:16:", "\"}\"" },
    { "trig", "GRAPH (1) {}", MDT_BAD_SYNTAX, "text:1:10:", "name of a graph" },
    { "turtle", "<g> { <s> <p> 1 }", MDT_BAD_SYNTAX, "text:1:5:", "predicate" },
    { "turtle", "\n<s> <p> '''\n\\q\n\n''' .", MDT_BAD_SYNTAX,
      "text:3:1:", "no such escape" },
    { "turtle", "_x <p> 1 .", MDT_BAD_SYNTAX, "text:1:1:", "blank node" },
    { "turtle", "<s> <p> +. .", MDT_BAD_SYNTAX, "text:1:9:", "digits" },
    { "turtle", "<s> <p> '''\n\n", MDT_BAD_SYNTAX, "text:3:1:", "not end" },
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); ++i) {
    const Heard heard = read_text(cases[i].text, cases[i].syntax);
    const char* const told = test_last_message();
    ck_assert_msg(heard.status == cases[i].status, "%s", cases[i].text);
    ck_assert_msg(strstr(told, cases[i].place) && strstr(told, cases[i].cause),
                  "%s: %s", cases[i].text, told);
  }
}
END_TEST

START_TEST(keeps_what_follows_a_nul) {
  static const char raw[] = "<x:s> <x:p> \"a\0b\" .";
  const MdtView text = { raw, sizeof(raw) - 1 };
  static const char* const syntaxes[] = { "turtle", "trig", "ntriples",
                                          "nquads" };
  for (size_t i = 0; i < 4; ++i) {
    ck_assert_uint_eq(read_view(text, syntaxes[i]).object_len, 3);
    const Heard heard = read_text("<x:s> <x:p> \"a\\u0000b\" .", syntaxes[i]);
    ck_assert_uint_eq(heard.object_len, 3);
  }
}
END_TEST

/// `count` of `part` after `start`
static Heard read_deep(const char* const start, const char* const part,
                       const size_t count) {
  const size_t len = strlen(part);
  char* const text = (char*)malloc(strlen(start) + count * len + 1);
  char* end = text + sprintf(text, "%s", start);
  for (size_t i = 0; i < count; ++i) {
    end += sprintf(end, "%s", part);
  }
  const Heard heard = read_text(text, "turtle");
  free(text);
  return heard;
}

START_TEST(makes_labels_that_are_not_there) {
  const Heard heard = read_text("<s> <p> _:genid1 , [] .", "turtle");
  ck_assert_str_eq(heard.object, "genidx1");
}
END_TEST

START_TEST(survives_depth) {
  static const char* const parts[] = { "[ <p> ", "( ", "( [ <p> " };
  for (size_t i = 0; i < 3; ++i) {
    ck_assert_int_eq(read_deep("<s> <p> ", parts[i], 100000).status,
                     MDT_BAD_SYNTAX);
    ck_assert_ptr_nonnull(strstr(test_last_message(), "too deeply"));
  }
  // Wide is not deep
  ck_assert_uint_eq(read_deep("", "<s> <p> [ <q> (1) ] .\n", 3000).count,
                    12000);
}
END_TEST

START_TEST(reads_a_line_longer_than_a_block) {
  const size_t len = 700000;
  char* const text = (char*)malloc(len + 64);
  const int start = sprintf(text, "<x:s> <x:p> \"");
  memset(text + start, 'x', len);
  strcpy(text + start + len, "\" .\n<x:s> <x:p> \"o\" .");
  const Heard heard = read_text(text, "ntriples");
  ck_assert_uint_eq(heard.count, 2);
  ck_assert_str_eq(heard.object, "o");
  free(text);
}
END_TEST

START_TEST(resolves_as_the_standard_does) {
  // From section 5.4 of RFC 3986, and beyond
  static const char* const cases[][2] = {
    { "g:h", "g:h" },
    { "g", "http://a/b/c/g" },
    { "./g", "http://a/b/c/g" },
    { "g/", "http://a/b/c/g/" },
    { "/g", "http://a/g" },
    { "//g", "http://g" },
    { "?y", "http://a/b/c/d;p?y" },
    { "g?y", "http://a/b/c/g?y" },
    { "#s", "http://a/b/c/d;p?q#s" },
    { "", "http://a/b/c/d;p?q" },
    { ".", "http://a/b/c/" },
    { "..", "http://a/b/" },
    { "..?x#y", "http://a/b/?x#y" },
    { "../../../g", "http://a/g" },
    { "/../g", "http://a/g" },
    { "..g", "http://a/b/c/..g" },
    { "g/./h/../i", "http://a/b/c/g/i" },
    { "g;x=1/../y", "http://a/b/c/y" },
    { "g?y/../x", "http://a/b/c/g?y/../x" },
  };
  MdtArena* const arena = mdt_arena_new(NULL);
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); ++i) {
    const MdtView found = mdt_iri_resolve(arena, mdt_view(cases[i][0]),
                                          mdt_view("http://a/b/c/d;p?q"));
    ck_assert_msg(mdt_view_is(found, cases[i][1]), "%s: %.*s", cases[i][0],
                  (int)found.len, found.data);
  }
  ck_assert(mdt_view_is(
    mdt_iri_resolve(arena, mdt_view("g"), mdt_view("http://a")), "http://a/g"));
  ck_assert(
    mdt_view_is(mdt_iri_resolve(arena, mdt_view("g"), mdt_view("")), "g"));
  mdt_arena_free(arena);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("read");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, reads_what_is_right);
  tcase_add_test(core, keeps_what_follows_a_nul);
  tcase_add_test(core, makes_labels_that_are_not_there);
  tcase_add_test(core, resolves_as_the_standard_does);
  suite_add_tcase(suite, core);
  TCase* const errors = tcase_create("errors");
  tcase_add_test(errors, tells_what_is_wrong_and_where);
  suite_add_tcase(suite, errors);
  TCase* const limits = tcase_create("limits");
  tcase_add_test(limits, survives_depth);
  tcase_add_test(limits, reads_a_line_longer_than_a_block);
  suite_add_tcase(suite, limits);
  return suite;
}
