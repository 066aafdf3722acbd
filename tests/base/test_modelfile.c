// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "harness.h"

#include "base/modelfile.h"
#include "training/modelfile.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char path[64];

static void make_model(void) {
  static const float weights[6] = { 1, 2, 3, 4, 5, 6 };
  const MdtModelSection sections[] = {
    { "weights", MDT_F32, 2, { 2, 3 }, weights },
    { "words", MDT_BYTES, 1, { 5 }, "a\nb\nc" },
  };
  snprintf(path, sizeof(path), "modelfile-test-%d.mdt", (int)getpid());
  ck_assert_int_eq(mdt_modelfile_write(path, "test", sections, 2, test_log()),
                   MDT_SUCCESS);
}

static void remove_model(void) {
  unlink(path);
}

START_TEST(comes_back) {
  MdtModelFile* file = NULL;
  ck_assert_int_eq(mdt_modelfile_open(&file, path, "test", test_log()),
                   MDT_SUCCESS);
  uint32_t dims[4];
  const float* const weights =
    (const float*)mdt_modelfile_section(file, "weights", MDT_F32, 2, dims);
  ck_assert_ptr_nonnull(weights);
  ck_assert_uint_eq(dims[0], 2);
  ck_assert_uint_eq(dims[1], 3);
  ck_assert(weights[5] == 6.0f);
  ck_assert_ptr_null(mdt_modelfile_section(file, "weights", MDT_I8, 2, dims));
  ck_assert_ptr_null(mdt_modelfile_section(file, "none", MDT_F32, 2, dims));
  mdt_modelfile_free(file);
  mdt_modelfile_free(NULL);
}
END_TEST

START_TEST(refuses_another_kind) {
  MdtModelFile* file = NULL;
  ck_assert_int_eq(mdt_modelfile_open(&file, path, "other", test_log()),
                   MDT_BAD_MODEL);
  ck_assert_int_eq(mdt_modelfile_open(&file, "none.mdt", "test", test_log()),
                   MDT_NO_FILE);
}
END_TEST

/// Damage each 7th byte in turn; none may pass, save for the spare header bytes
START_TEST(refuses_damage) {
  FILE* const stream = fopen(path, "r+b");
  fseek(stream, 0, SEEK_END);
  const long size = ftell(stream);
  for (long at = 0; at < size; at += 7) {
    fseek(stream, at, SEEK_SET);
    const int byte = fgetc(stream);
    fseek(stream, at, SEEK_SET);
    fputc(byte ^ 0x55, stream);
    fflush(stream);
    MdtModelFile* file = NULL;
    const MdtStatus st = mdt_modelfile_open(&file, path, "test", test_log());
    ck_assert_int_eq(st, at >= 48 && at < 64 ? MDT_SUCCESS : MDT_BAD_MODEL);
    mdt_modelfile_free(st ? NULL : file);
    fseek(stream, at, SEEK_SET);
    fputc(byte, stream);
  }
  fclose(stream);
}
END_TEST

START_TEST(refuses_a_stump) {
  for (long size = 1; size < 300; size += 13) {
    ck_assert_int_eq(truncate(path, size), 0);
    MdtModelFile* file = NULL;
    ck_assert_int_eq(mdt_modelfile_open(&file, path, "test", test_log()),
                     MDT_BAD_MODEL);
    remove_model();
    make_model();
  }
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("modelfile");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, make_model, remove_model);
  tcase_add_test(core, comes_back);
  suite_add_tcase(suite, core);
  TCase* const errors = tcase_create("errors");
  tcase_add_checked_fixture(errors, make_model, remove_model);
  tcase_add_test(errors, refuses_another_kind);
  tcase_add_test(errors, refuses_damage);
  tcase_add_test(errors, refuses_a_stump);
  suite_add_tcase(suite, errors);
  return suite;
}
