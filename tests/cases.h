// SPDX-License-Identifier: Apache-2.0
// Cases that anyone can edit: a file of sentences, each with what must and
// what must not be read from it.
//
//   # frame :command              a comment; this one names what is tried
//   > The king ordered a retreat. a sentence
//   + directed: retreat           what must be read from it
//   - requested                   what must not

#ifndef MDT_TESTS_CASES_H
#define MDT_TESTS_CASES_H

#include "base/view.h"

/// One line of what is expected of a sentence
typedef struct {
  MdtView frame;    ///< What "# frame :" before it names, or empty
  MdtView sentence; ///< What stands after ">"
  MdtView words;    ///< What stands after the sign
  bool is_wanted;   ///< The sign is "+", not "-"
} TestCase;

typedef bool (*TestCaseFunc)(const TestCase* expected);

/// Call `is_met` for each line of `path`, below tests/, that expects something;
/// print those that are not met and return how many they are
unsigned test_cases_unmet(const char* path, TestCaseFunc is_met);

/// Do the same for a file of known failures, of which none should be met: print
/// how many lines there are and those that are met, and return how many these
/// are
unsigned test_cases_mended(const char* path, TestCaseFunc is_met);

#endif
