// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "serve/negotiate.h"

#include <stdint.h>

static const char* const types[] = { "text/turtle", "text/html",
                                     "application/json" };

static const struct {
  const char* accept;
  size_t best; // Index in `types`; SIZE_MAX: none
} samples[] = {
  { NULL, 0 },
  { "", SIZE_MAX },
  { "*/*", 0 },
  { "text/html", 1 },
  { " TEXT/HTML ; charset=utf-8", 1 },
  { "text/*;q=0.5, text/turtle;q=0.1, application/json;q=0.2", 1 },
  { "application/json;q=0.301,text/html;q=0.3", 2 },
  { "*/*;q=0", SIZE_MAX },
  { "*/*, text/turtle;q=0", 1 },
  { "application/json;q=1.000,*/*;q=0.999", 2 },
  { "text/html;q=nonsense, text/turtle;q=0.9", 1 },
  { "text/html;q=", 1 },
  { ",,;;q=1,=", SIZE_MAX },
  { "text", SIZE_MAX },
  { "*", SIZE_MAX },
  { "text/turtlee, application/jso", SIZE_MAX },
};

START_TEST(chooses) {
  ck_assert_uint_eq(mdt_negotiate(samples[_i].accept, types, 3),
                    samples[_i].best);
}
END_TEST

START_TEST(takes_types_apart) {
  ck_assert(mdt_view_is(mdt_media_type("a/b ; c=d"), "a/b"));
  ck_assert(mdt_view_is(mdt_media_type(NULL), ""));
  ck_assert(mdt_media_is_utf8("a/b"));
  ck_assert(mdt_media_is_utf8("a/b; x=y; Charset=\"UTF-8\""));
  ck_assert(!mdt_media_is_utf8("a/b;charset=utf-16"));
  ck_assert(!mdt_media_is_utf8("a/b;charset=\""));
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("negotiate");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, chooses, 0, sizeof(samples) / sizeof(*samples));
  tcase_add_test(core, takes_types_apart);
  suite_add_tcase(suite, core);
  return suite;
}
