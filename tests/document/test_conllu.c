// SPDX-License-Identifier: Apache-2.0
// CoNLL-U: good input to the byte, and bad input that must be refused.

#include "harness.h"

#include "base/sink.h"
#include "base/view.h"
#include "document/conllu.h"
#include "document/given.h"

#include <string.h>

static const char good[] =
  "# newdoc id = t\n"
  "# newpar\n"
  "# sent_id = 1\n"
  "# text = Ada didn't go.\n"
  "1\tAda\tAda\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t"
  "NE=B-PER|TokenRange=0:3\n"
  "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=4:10\n"
  "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\tTokenRange=4:7\n"
  "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\tTokenRange=7:10\n"
  "4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t"
  "SpaceAfter=No|TokenRange=11:13\n"
  "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tTokenRange=13:14\n"
  "\n"
  "# sent_id = 2\n"
  "# text = Ça va.\n"
  "1\tÇa\t_\t_\t_\t_\t_\t_\t_\tTokenRange=15:17\n"
  "2\tva\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=18:20\n"
  "3\t.\t_\t_\t_\t_\t_\t_\t_\tTokenRange=20:21\n"
  "\n";

static MdtStatus read(const char* const text, MdtDocument** const doc) {
  return mdt_document_new(doc, mdt_view("t"), mdt_view(text), test_log());
}

START_TEST(makes_the_round_trip) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(read(good, &doc), MDT_SUCCESS);
  ck_assert(mdt_view_is(mdt_document_text(doc), "Ada didn't go. Ça va."));
  MdtSink* const sink = mdt_sink_new_buffer();
  mdt_conllu_write(doc, sink);
  ck_assert_str_eq(mdt_sink_bytes(sink).data, good);
  mdt_sink_discard(sink);
  mdt_document_free(doc);
}
END_TEST

START_TEST(builds_the_text_from_forms) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(read("1\tIt\t_\t_\t_\t_\t_\t_\t_\t_\n"
                        "2\tgoes\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                        "2.1\tempty\t_\t_\t_\t_\t_\t_\t_\t_\n"
                        "3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n"
                        "\n"
                        "1\tTrue\t_\t_\t_\t_\t_\t_\t_\t_\n",
                        &doc),
                   MDT_SUCCESS);
  ck_assert(mdt_view_is(mdt_document_text(doc), "It goes. True"));
  ck_assert_uint_eq(doc->sentences.count, 2);
  ck_assert(mdt_document_is_tokenized(doc));
  ck_assert(!mdt_document_is_tagged(doc));
  mdt_document_free(doc);
}
END_TEST

START_TEST(forgets_layers) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(read("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tNE=B-LOC\n", &doc),
                   MDT_SUCCESS);
  ck_assert(mdt_document_is_tagged(doc));
  ck_assert(mdt_document_is_parsed(doc));
  mdt_document_forget_trees(doc);
  mdt_document_forget_tags(doc);
  ck_assert(!mdt_document_is_tagged(doc));
  ck_assert(!mdt_document_is_parsed(doc));
  ck_assert_uint_eq(doc->names.count, 0);
  mdt_document_free(doc);
}
END_TEST

/// Check that `text` is refused at `line`, with words that hold `why`
static void check_bad(const char* const text, const unsigned line,
                      const char* const why) {
  MdtDocument* doc = NULL;
  char place[32];
  snprintf(place, sizeof(place), "t:%u:", line);
  ck_assert_int_eq(read(text, &doc), MDT_BAD_SYNTAX);
  ck_assert_msg(!strncmp(test_last_message(), place, strlen(place)) &&
                  strstr(test_last_message(), why),
                "%s", test_last_message());
}

#define WORD(id, head) id "\ta\ta\tX\tFW\t_\t" head "\tdep\t_\t_\n"

START_TEST(refuses_bad_lines) {
  check_bad(WORD("1", "0") "2\ta\n\n", 2, "ten columns");
  check_bad(WORD("1", "0") WORD("3", "1") "\n", 2, "numbered");
  check_bad(WORD("1", "x") "\n", 1, "not a number");
  check_bad("1\ta\ta\tX\tFW\t_\t0\tnone\t_\t_\n", 1, "relation");
  check_bad("1\ta\ta\tFOO\tFW\t_\t0\tdep\t_\t_\n", 1, "part of speech");
  check_bad("# text = b\n" WORD("1", "0"), 2, "does not come next");
  check_bad("1-2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n" WORD("1", "0") "\n", 3,
            "ends before");
}
END_TEST

START_TEST(refuses_what_is_no_tree) {
  check_bad(WORD("1", "2") WORD("2", "1") "\n", 3, "one root");
  check_bad(WORD("1", "0") WORD("2", "0") "\n", 3, "one root");
  check_bad(WORD("1", "0") WORD("2", "3") WORD("3", "2") "\n", 4, "circle");
  check_bad(WORD("1", "0") WORD("2", "9") "\n", 3, "outside");
  check_bad(WORD("1", "0") "2\ta\ta\tX\tFW\t_\t_\t_\t_\t_\n\n", 3, "without");
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("conllu");
  TCase* const good_case = tcase_create("good");
  tcase_add_test(good_case, makes_the_round_trip);
  tcase_add_test(good_case, builds_the_text_from_forms);
  tcase_add_test(good_case, forgets_layers);
  suite_add_tcase(suite, good_case);
  TCase* const bad = tcase_create("bad");
  tcase_add_test(bad, refuses_bad_lines);
  tcase_add_test(bad, refuses_what_is_no_tree);
  suite_add_tcase(suite, bad);
  return suite;
}
