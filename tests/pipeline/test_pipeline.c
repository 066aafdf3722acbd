// SPDX-License-Identifier: Apache-2.0

#include "harness.h"

#include "base/view.h"
#include "document/model.h"

#include <stdlib.h>

static MdtKnowledge* knowledge;

static void load(void) {
  ck_assert_int_eq(mdt_knowledge_load(&knowledge, TEST_DATA, test_log()),
                   MDT_SUCCESS);
}

static void unload(void) {
  mdt_knowledge_free(knowledge);
}

static const char article[] =
  "Minister defends closure\n\n"
  "The minister, Anna Berg, told the agency's staff to close the camp, the "
  "Herald reported. \"I never ordered anyone to leave,\" she said.\n";

static MdtDocument* read_text(const char* const text) {
  MdtDocument* doc = NULL;
  ck_assert_int_eq(
    mdt_document_new(&doc, mdt_view("sample"), mdt_view(text), test_log()),
    MDT_SUCCESS);
  ck_assert_int_eq(mdt_read(knowledge, doc, MDT_LAYER_CLAIMS), MDT_SUCCESS);
  return doc;
}

START_TEST(reads_to_claims) {
  MdtDocument* const doc = read_text(article);
  ck_assert_uint_eq(doc->sentences.count, 3);
  ck_assert_uint_gt(doc->claims.count, 0);
  mdt_document_free(doc);
}
END_TEST

static int lies_within(const MdtSpan span, const MdtDocument* const doc) {
  return span.start <= span.end && span.end <= doc->text.len;
}

START_TEST(keeps_every_claim_in_its_place) {
  MdtDocument* const doc = read_text(article);
  for (size_t i = 0; i < doc->claims.count; ++i) {
    const MdtClaim* const claim = &doc->claims.items[i];
    ck_assert_uint_gt(claim->evidence.count, 0);
    ck_assert(lies_within(claim->cue, doc));
    ck_assert(lies_within(claim->subject.span, doc));
    ck_assert(lies_within(claim->object.span, doc));
    ck_assert_uint_le(claim->confidence, 100);
  }
  mdt_document_free(doc);
}
END_TEST

/// Articles that no newsroom wrote
static const char* const strange[] = {
  "x",
  ".",
  "\"",
  "said said said said",
  "\xE2\x80\x9C\xE2\x80\x9C\xE2\x80\x9D",
  "of of of of of of of , , , , ) ) ) (",
  "\n\n\nA\n\nB\n\n\n",
  "He said she said he said she said he said she said they said so.",
};

START_TEST(bears_strange_text) {
  mdt_document_free(read_text(strange[_i]));
}
END_TEST

typedef struct {
  int left; // Allocations that still succeed
} Budget;

static void* spend(void* const handle, void* const ptr, const size_t size) {
  Budget* const budget = (Budget*)handle;
  if (!size) {
    free(ptr);
    return NULL;
  }
  return --budget->left < 0 ? NULL : realloc(ptr, size);
}

static MdtStatus read_within(const int allocations) {
  Budget budget = { allocations };
  const MdtAllocator allocator = { spend, &budget };
  MdtDocument* const doc = mdt_document_alloc(&allocator, NULL);
  if (!doc) {
    return MDT_NO_MEMORY;
  }
  doc->text = mdt_view(article);
  const MdtStatus st = mdt_read(knowledge, doc, MDT_LAYER_CLAIMS);
  mdt_document_free(doc);
  return st;
}

START_TEST(survives_short_memory) {
  int allocations = 0;
  while (read_within(allocations) == MDT_NO_MEMORY) {
    allocations += 1 + allocations / 20;
    ck_assert_int_lt(allocations, 10000000);
  }
  ck_assert_int_eq(read_within(allocations), MDT_SUCCESS);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("pipeline");
  TCase* const core = tcase_create("core");
  tcase_add_unchecked_fixture(core, load, unload);
  tcase_add_test(core, reads_to_claims);
  tcase_add_test(core, keeps_every_claim_in_its_place);
  suite_add_tcase(suite, core);
  TCase* const limits = tcase_create("limits");
  tcase_add_unchecked_fixture(limits, load, unload);
  tcase_add_loop_test(limits, bears_strange_text, 0,
                      sizeof(strange) / sizeof(*strange));
  tcase_add_test(limits, survives_short_memory);
  suite_add_tcase(suite, limits);
  return suite;
}
