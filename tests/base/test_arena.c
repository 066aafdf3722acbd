// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/intern.h"
#include "base/vector.h"
#include "base/view.h"

#include <stdio.h>
#include <stdlib.h>

MDT_VECTOR(Numbers, int);

static void* limited(void* const handle, void* const ptr, const size_t size) {
  int* const left = (int*)handle;
  if (!size) {
    free(ptr);
    return NULL;
  }
  return --*left < 0 ? NULL : realloc(ptr, size);
}

START_TEST(vectors_grow) {
  MdtArena* const arena = mdt_arena_new(NULL);
  Numbers numbers = { NULL, 0, 0 };
  for (int i = 0; i < 1000; ++i) {
    *mdt_push(arena, &numbers) = i;
  }
  ck_assert_uint_eq(numbers.count, 1000);
  ck_assert_int_eq(numbers.items[999], 999);
  mdt_arena_free(arena);
}
END_TEST

START_TEST(large_pieces_keep_the_block_in_use) {
  MdtArena* const arena = mdt_arena_new(NULL);
  char* const small = (char*)mdt_arena_alloc(arena, 8);
  char* const large = (char*)mdt_arena_alloc(arena, 1 << 20);
  small[7] = large[(1 << 20) - 1] = 'x';
  ck_assert_uint_ge(mdt_arena_used(arena), (1 << 20) + 8);
  mdt_arena_reset(arena);
  ck_assert_uint_eq(mdt_arena_used(arena), 0);
  ck_assert_int_eq(*(char*)mdt_arena_alloc(arena, 8), 0);
  mdt_arena_free(arena);
}
END_TEST

START_TEST(shortage_jumps) {
  int left = _i;
  const MdtAllocator allocator = { limited, &left };
  MdtArena* const arena = mdt_arena_new(&allocator);
  if (!arena) {
    return;
  }
  volatile int jumped = 0;
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  if (!setjmp(shortage)) {
    for (int i = 0; i < 100; ++i) {
      mdt_arena_alloc(arena, 200000);
    }
  } else {
    jumped = 1;
  }
  ck_assert_int_eq(jumped, 1);
  mdt_arena_free(arena);
}
END_TEST

START_TEST(interner_numbers_strings) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtInterner* const set = mdt_interner_new(arena);
  char name[16];
  for (unsigned i = 0; i < 500; ++i) {
    snprintf(name, sizeof(name), "s%u", i);
    ck_assert_uint_eq(mdt_intern(set, mdt_view(name)), i);
  }
  ck_assert_uint_eq(mdt_intern(set, mdt_view("s7")), 7);
  ck_assert_uint_eq(mdt_interner_find(set, mdt_view("s499")), 499);
  ck_assert_uint_eq(mdt_interner_find(set, mdt_view("none")), UINT32_MAX);
  ck_assert(mdt_view_is(mdt_interner_get(set, 20), "s20"));
  ck_assert_uint_eq(mdt_interner_count(set), 500);
  mdt_arena_free(arena);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("arena");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, vectors_grow);
  tcase_add_test(core, large_pieces_keep_the_block_in_use);
  tcase_add_test(core, interner_numbers_strings);
  suite_add_tcase(suite, core);
  TCase* const errors = tcase_create("errors");
  tcase_add_loop_test(errors, shortage_jumps, 0, 5);
  suite_add_tcase(suite, errors);
  return suite;
}
