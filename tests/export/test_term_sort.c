// SPDX-License-Identifier: Apache-2.0
// Sorted terms: each before the next, as mdt_term_compare has it.

#include "harness.h"

#include "base/view.h"
#include "export/term_sort.h"

#include <stdio.h>
#include <string.h>

/// Numbers that look random and are the same everywhere
static uint32_t roll(uint32_t* const state, const uint32_t limit) {
  *state = *state * 1664525u + 1013904223u;
  return (*state >> 8) % limit;
}

static void check(const MdtStore* const store) {
  MdtArena* const arena = mdt_arena_new(NULL);
  const uint32_t count = mdt_store_term_count(store);
  const uint32_t* const ids = mdt_term_sort(arena, store);
  for (uint32_t i = 1; i < count; ++i) {
    const MdtTerm a = mdt_store_term(store, ids[i - 1]);
    const MdtTerm b = mdt_store_term(store, ids[i]);
    ck_assert_msg(mdt_term_compare(&a, &b) < 0, "%.*s, %.*s", (int)a.text.len,
                  a.text.data, (int)b.text.len, b.text.data);
  }
  mdt_arena_free(arena);
}

/// Fill a store with terms of up to `len` of these pieces
static MdtStore* make(const size_t count, const unsigned len) {
  static const char* const pieces[] = {
    "0", "00", "7", "12",       "a",    "ab",   "#",
    "~", "-",  " ", "\xC3\xA9", "http", "\x01", "000000000000012"
  };
  enum { N_PIECES = sizeof(pieces) / sizeof(*pieces) };
  MdtStore* const store = mdt_store_new();
  uint32_t state = 7;
  for (size_t i = 0; i < count; ++i) {
    char text[512] = "";
    for (uint32_t n = roll(&state, len + 1); n > 0; --n) {
      strcat(text, pieces[roll(&state, N_PIECES)]);
    }
    MdtTerm term = mdt_term_string(mdt_view(text));
    term.kind = (MdtTermKind)(1 + roll(&state, 3));
    if (term.kind == MDT_TERM_LITERAL && roll(&state, 2)) {
      term.datatype = mdt_view(roll(&state, 2) ? "x:a" : "x:b");
    }
    ck_assert_uint_ne(mdt_store_add_term(store, &term), 0);
  }
  return store;
}

START_TEST(sorts_whatever_there_is) {
  static const struct {
    size_t count;
    unsigned len;
  } cases[] = { { 0, 1 }, { 1, 3 }, { 500, 2 }, { 3000, 5 }, { 3000, 30 } };
  for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); ++i) {
    MdtStore* const store = make(cases[i].count, cases[i].len);
    check(store);
    mdt_store_free(store);
  }
}
END_TEST

START_TEST(sorts_long_numbers_and_nuls) {
  static char text[700];
  MdtStore* const store = mdt_store_new();
  memset(text, '9', sizeof(text));
  for (size_t len = 1; len < sizeof(text); ++len) {
    const MdtTerm number = mdt_term_string((MdtView){ text, len });
    mdt_store_add_term(store, &number);
  }
  memset(text, '\0', sizeof(text));
  for (size_t len = 0; len < 100; ++len) {
    const MdtTerm nuls = mdt_term_string((MdtView){ text, len });
    mdt_store_add_term(store, &nuls);
  }
  check(store);
  mdt_store_free(store);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("term_sort");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, sorts_whatever_there_is);
  tcase_add_test(core, sorts_long_numbers_and_nuls);
  suite_add_tcase(suite, core);
  return suite;
}
