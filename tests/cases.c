// SPDX-License-Identifier: Apache-2.0

#include "cases.h"

#include "harness.h"

#include "base/file.h"

#include <stdio.h>

enum { MAX_CASES = 1 << 20 };

static MdtView after(const MdtView line, const size_t len) {
  return mdt_view_trim(mdt_view_slice(line, len, line.len));
}

static void take_comment(TestCase* const expected, const MdtView line) {
  static const char* const heading = "# frame :";
  if (mdt_view_starts(line, heading)) {
    expected->frame = after(line, mdt_view(heading).len);
  }
}

static unsigned check(const TestCase* const expected,
                      const TestCaseFunc is_met) {
  if (is_met(expected)) {
    return 0;
  }
  fprintf(stderr, "%.*s\n  %c %.*s\n", (int)expected->sentence.len,
          expected->sentence.data, expected->is_wanted ? '+' : '-',
          (int)expected->words.len, expected->words.data);
  return 1;
}

static unsigned walk(MdtView rest, const TestCaseFunc is_met) {
  TestCase expected = { .is_wanted = false };
  unsigned unmet = 0;
  while (rest.data) {
    const MdtView line = mdt_view_trim(mdt_view_cut(&rest, '\n'));
    switch (line.len ? line.data[0] : '#') {
      case '#':
        take_comment(&expected, line);
        break;
      case '>':
        expected.sentence = after(line, 1);
        break;
      default:
        expected.is_wanted = line.data[0] == '+';
        expected.words = after(line, 1);
        unmet += check(&expected, is_met);
    }
  }
  return unmet;
}

unsigned test_cases_unmet(const char* const path, const TestCaseFunc is_met) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtView text = { NULL, 0 };
  ck_assert_int_eq(
    mdt_file_read(arena, mdt_file_join(arena, TEST_SOURCE "/tests", path),
                  MAX_CASES, &text, test_log()),
    MDT_SUCCESS);
  const unsigned unmet = walk(text, is_met);
  mdt_arena_free(arena);
  return unmet;
}

// Checks run one at a time, each in a process of its own
static TestCaseFunc known = NULL;
static unsigned n_known = 0;

static bool fails_still(const TestCase* const expected) {
  ++n_known;
  return !known(expected);
}

unsigned test_cases_mended(const char* const path, const TestCaseFunc is_met) {
  known = is_met;
  n_known = 0;
  const unsigned mended = test_cases_unmet(path, fails_still);
  printf("%s: %u known failures\n", path, n_known);
  return mended;
}
