// SPDX-License-Identifier: Apache-2.0
// The values are those of training/network/features.py for the same words.

#include "harness.h"

#include "base/view.h"
#include "network/features.h"

static const struct {
  const char* form;
  uint64_t word;
  unsigned n_affixes;
  uint64_t first; // Affix
  uint64_t last;  // Affix
  uint64_t shape;
} samples[] = {
  // Plain forms
  { "Court", 0xb1a1e28e443fd5a8, 6, 0x77c3571956707fb1, 0x65fcd9609829e7f8,
    0x0000100000000000 },
  { "of", 0x08b06007b5567108, 1, 0x08d93007b579248c, 0x08d93007b579248c, 0 },
  // Odd forms: points, digits, beyond ASCII, one character
  { "A.G.'s", 0xf131de98169345e9, 6, 0x77ca96195677096c, 0xa29e4f1e08af8ccd,
    0x0058100000000000 },
  { "2019", 0xc2acd5f9ebc47f35, 5, 0x78ddb2195760a207, 0x61bf2417cfc58ec6,
    0x0000c00000000000 },
  { "na\xC3\xAFve", 0x1e858bc68a6332ab, 6, 0x779e6d19565188d6,
    0x266340fd217520ee, 0x0002000000000000 },
  { "\xE2\x80\x9C", 0x56404c1b88509659, 0, 0, 0, 0x0022000000000000 },
};

START_TEST(agrees_with_training) {
  const MdtView form = mdt_view(samples[_i].form);
  uint64_t keys[MDT_MAX_AFFIXES] = { 0 };
  ck_assert(mdt_features_word(form) == samples[_i].word);
  const unsigned n = mdt_features_affixes(form, keys);
  ck_assert_uint_eq(n, samples[_i].n_affixes);
  ck_assert(keys[0] == samples[_i].first);
  ck_assert(!n || keys[n - 1] == samples[_i].last);
  ck_assert(mdt_features_shape(form, false) == samples[_i].shape);
  ck_assert(mdt_features_shape(form, true) ==
            (samples[_i].shape | UINT64_C(1) << 56));
}
END_TEST

START_TEST(takes_an_empty_form) {
  const MdtView none = { "", 0 };
  uint64_t keys[MDT_MAX_AFFIXES];
  ck_assert_uint_eq(mdt_features_affixes(none, keys), 0);
  ck_assert(mdt_features_shape(none, false) == 0);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("features");
  TCase* const core = tcase_create("core");
  tcase_add_loop_test(core, agrees_with_training, 0,
                      sizeof(samples) / sizeof(*samples));
  tcase_add_test(core, takes_an_empty_form);
  suite_add_tcase(suite, core);
  return suite;
}
