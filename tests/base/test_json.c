// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/json.h"
#include "base/view.h"

static const struct {
  const char* text;
  const char* json;
} samples[] = {
  { "", "\"\"" },
  { "plain \xC3\xA9 \xF0\x9F\x98\x80", "\"plain \xC3\xA9 \xF0\x9F\x98\x80\"" },
  { "a \"b\" \\ /", "\"a \\\"b\\\" \\\\ /\"" },
  { "\b\f\n\r\t\x01\x1B\x7F", "\"\\b\\f\\n\\r\\t\\u0001\\u001b\\u007f\"" },
  { "</script>", "\"\\u003c/script>\"" },
  // NEXT LINE, LINE SEPARATOR, RIGHT-TO-LEFT OVERRIDE, byte order mark
  { "\xC2\x85\xE2\x80\xA8\xE2\x80\xAE\xEF\xBB\xBF",
    "\"\\u0085\\u2028\\u202e\\ufeff\"" },
};

START_TEST(quotes) {
  MdtSink* const sink = mdt_sink_new_buffer();
  mdt_json_quote(sink, mdt_view(samples[_i].text));
  ck_assert_str_eq(mdt_sink_bytes(sink).data, samples[_i].json);
  mdt_sink_discard(sink);
}
END_TEST

START_TEST(lays_out) {
  MdtSink* const sink = mdt_sink_new_buffer();
  MdtJson json = mdt_json(sink);
  mdt_json_object(&json, MDT_JSON_LINES);
  mdt_json_key(&json, "a");
  mdt_json_number(&json, 1);
  mdt_json_key(&json, "b");
  mdt_json_array(&json, MDT_JSON_LINES);
  mdt_json_object(&json, MDT_JSON_LINE);
  mdt_json_key_view(&json, mdt_view("c\n"));
  mdt_json_array(&json, MDT_JSON_LINES);
  mdt_json_string(&json, mdt_view("x"));
  mdt_json_plain(&json, "null");
  mdt_json_close(&json);
  mdt_json_close(&json);
  mdt_json_array(&json, MDT_JSON_LINES);
  mdt_json_close(&json);
  mdt_json_close(&json);
  mdt_json_key(&json, "d");
  mdt_json_object(&json, MDT_JSON_LINE);
  mdt_json_close(&json);
  mdt_json_close(&json);
  ck_assert_str_eq(mdt_sink_bytes(sink).data,
                   "{\n"
                   "  \"a\": 1,\n"
                   "  \"b\": [\n"
                   "    { \"c\\n\": [ \"x\", null ] },\n"
                   "    []\n"
                   "  ],\n"
                   "  \"d\": {}\n"
                   "}\n");
  mdt_sink_discard(sink);
}
END_TEST

START_TEST(writes_lines) {
  MdtSink* const sink = mdt_sink_new_buffer();
  MdtJson json = mdt_json(sink);
  for (unsigned i = 0; i < 2; ++i) {
    mdt_json_object(&json, MDT_JSON_LINE);
    mdt_json_key(&json, "i");
    mdt_json_number(&json, i);
    mdt_json_close(&json);
  }
  ck_assert_str_eq(mdt_sink_bytes(sink).data, "{ \"i\": 0 }\n{ \"i\": 1 }\n");
  mdt_sink_discard(sink);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("json");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, quotes, 0, sizeof(samples) / sizeof(*samples));
  tcase_add_test(core, lays_out);
  tcase_add_test(core, writes_lines);
  suite_add_tcase(suite, core);
  return suite;
}
