// SPDX-License-Identifier: Apache-2.0
// Whatever is written into a page stays text.

#include "harness.h"

#include "base/view.h"
#include "report/html.h"

static const struct {
  const char* text;
  const char* html;
} cases[] = {
  // Nothing, plain
  { "", "" },
  { "Ann Lee said so", "Ann Lee said so" },
  // What would be markup
  { "</script><b a='1' c=\"2\">&amp;",
    "&lt;/script&gt;&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;amp;" },
  { "<!-- ]]>", "&lt;!-- ]]&gt;" },
  // Controls, but not white space
  { "a\x01\x1F\x7F z\t\n", "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD z\t\n" },
  { "a\r\nb", "a \nb" },
  { "\xC2\x85", "\xEF\xBF\xBD" },
  // Marks that turn what follows, and that would end our isolation
  { "\xE2\x80\xAEtxt\xE2\x81\xA9", "\xEF\xBF\xBDtxt\xEF\xBF\xBD" },
  { "\xE2\x80\x8Fא", "\xE2\x80\x8Fא" },
  // Emoji of several people, with joiners; noncharacters
  { "👩‍👩‍👧", "👩‍👩‍👧" },
  { "\xEF\xBF\xBE\xF0\x9F\xBF\xBF", "\xEF\xBF\xBD\xEF\xBF\xBD" },
  // No UTF-8
  { "a\xFF\xE2\x82z", "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz" },
};

START_TEST(text_stands_for_itself) {
  MdtSink* const sink = mdt_sink_new_buffer();
  mdt_html_text(sink, mdt_view(cases[_i].text));
  const MdtView made = mdt_sink_bytes(sink);
  ck_assert_str_eq(made.len ? made.data : "", cases[_i].html);
  mdt_sink_discard(sink);
}
END_TEST

START_TEST(values_fill_slots_in_order) {
  MdtSink* const sink = mdt_sink_new_buffer();
  mdt_html_put(sink, "<a href=\"#{}\">{}</a>!", mdt_view("x\"y"),
               mdt_view("<{}>"));
  ck_assert_str_eq(mdt_sink_bytes(sink).data,
                   "<a href=\"#x&quot;y\">&lt;{}&gt;</a>!");
  mdt_sink_discard(sink);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("html");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, text_stands_for_itself, 0,
                      sizeof(cases) / sizeof(*cases));
  tcase_add_test(core, values_fill_slots_in_order);
  suite_add_tcase(suite, core);
  return suite;
}
