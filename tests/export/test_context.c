// SPDX-License-Identifier: Apache-2.0
// The context that is published is the one that files carry.

#include "harness.h"

#include "export/context.h"

#include <stdio.h>

START_TEST(is_published) {
  static char published[65536];
  FILE* const file = fopen(TEST_SOURCE "/ontology/context.jsonld", "rb");
  ck_assert_ptr_nonnull(file);
  published[fread(published, 1, sizeof(published) - 1, file)] = '\0';
  fclose(file);
  MdtSink* const sink = mdt_sink_new_buffer();
  MdtJson json = mdt_json(sink);
  const MdtView none = { NULL, 0 };
  mdt_json_object(&json, MDT_JSON_LINES);
  mdt_json_key(&json, "@context");
  mdt_context_write(&json, NULL, none);
  mdt_json_close(&json);
  ck_assert_str_eq(mdt_sink_bytes(sink).data, published);
  mdt_sink_discard(sink);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("context");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, is_published);
  suite_add_tcase(suite, core);
  return suite;
}
