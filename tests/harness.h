// SPDX-License-Identifier: Apache-2.0
// What every unit test has in common: a main, and a log that remembers.

#ifndef MDT_TESTS_HARNESS_H
#define MDT_TESTS_HARNESS_H

#include <mandate/mandate.h>

#include <check.h>

/// Return the suite of this test program; each test defines it
Suite* test_suite(void);

/// Return a log sink that keeps the last message
const MdtLog* test_log(void);

/// Return the last message that test_log received, or ""
const char* test_last_message(void);

#endif
