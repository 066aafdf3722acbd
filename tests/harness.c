// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include <stdio.h>
#include <stdlib.h>

static char last_message[2048];

static void remember(void* const handle, const MdtLogEntry* const entry) {
  (void)handle;
  snprintf(last_message, sizeof(last_message), "%s:%u:%u: %s",
           entry->file ? entry->file : "", entry->line, entry->column,
           entry->text);
}

const MdtLog* test_log(void) {
  static const MdtLog log = { remember, NULL };
  return &log;
}

const char* test_last_message(void) {
  return last_message;
}

int main(void) {
  SRunner* const runner = srunner_create(test_suite());
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
