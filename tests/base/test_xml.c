// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "base/xml.h"

static const struct {
  const char* text;
  const char* xml;
} samples[] = {
  { "", "" },
  { "plain \xC3\xA9\n\t", "plain \xC3\xA9\n\t" },
  { "<a b=\"c\">&</a>", "&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;" },
  { "a\rb\x01\x1B", "a&#13;b\xEF\xBF\xBD\xEF\xBF\xBD" },
};

START_TEST(escapes) {
  MdtSink* const sink = mdt_sink_new_buffer();
  mdt_xml_write(sink, mdt_view(samples[_i].text));
  ck_assert_str_eq(mdt_sink_bytes(sink).data, samples[_i].xml);
  mdt_sink_discard(sink);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("xml");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, escapes, 0, sizeof(samples) / sizeof(*samples));
  suite_add_tcase(suite, core);
  return suite;
}
