// SPDX-License-Identifier: Apache-2.0
// The table of claims: what a small graph says, and in which order.

#include "harness.h"

#include "base/view.h"
#include "export/claim_table.h"

static MdtStore* store;
static MdtArena* arena;
static const MdtClaimTable* table;

static void set_up(void) {
  arena = mdt_arena_new(NULL);
  store = mdt_store_new();
  ck_assert_int_eq(mdt_store_read_file(
                     store, TEST_SOURCE "/tests/export/table.ttl", NULL, NULL),
                   MDT_SUCCESS);
  table = mdt_claim_table_new(arena, store);
}

static void tear_down(void) {
  mdt_store_free(store);
  mdt_arena_free(arena);
}

static const MdtTableEntity* entity(const uint32_t index) {
  ck_assert_uint_lt(index, table->entities.count);
  return &table->entities.items[index];
}

static const MdtTablePassage* passage(const uint32_t index) {
  ck_assert_uint_lt(index, table->passages.count);
  return &table->passages.items[index];
}

START_TEST(claims_come_in_the_order_of_the_text) {
  ck_assert_uint_eq(table->claims.count, 2); // One has no object
  ck_assert(mdt_view_ends(table->claims.items[0].iri, "claim-a"));
  ck_assert(mdt_view_ends(table->claims.items[1].iri, "claim-b"));
}
END_TEST

START_TEST(claim_is_whole) {
  const MdtTableClaim* const claim = &table->claims.items[0];
  ck_assert_int_eq(claim->relation, MDT_DIRECTED);
  ck_assert_int_eq(claim->modality, MDT_POSSIBLE);
  ck_assert(!claim->is_negated);
  ck_assert_uint_eq(claim->confidence, 75);
  ck_assert(mdt_view_is(claim->frame, "order"));
  ck_assert(mdt_view_is(claim->time, "2020"));
  ck_assert(mdt_view_is(entity(claim->recipient)->label, "City"));
  ck_assert_uint_eq(claim->sources.count, 2);
  ck_assert(mdt_view_is(entity(claim->sources.items[0])->label, "Courier"));
  ck_assert(mdt_view_ends(claim->chain, "#chain"));
}
END_TEST

START_TEST(evidence_is_in_the_order_of_the_text) {
  const MdtTableClaim* const claim = &table->claims.items[0];
  ck_assert_uint_eq(claim->evidence.count, 2);
  ck_assert_uint_eq(passage(claim->evidence.items[0])->sentence, 0);
  ck_assert_uint_eq(passage(claim->evidence.items[1])->end, 80);
  ck_assert_uint_eq(claim->sentence, 0);
  ck_assert_uint_eq(claim->start, 4);
  ck_assert_uint_eq(passage(claim->cue)->end, 15);
}
END_TEST

START_TEST(denials_point_both_ways) {
  const MdtTableClaim* const denied = &table->claims.items[0];
  ck_assert_uint_eq(table->claims.items[1].denies, 0);
  ck_assert(table->claims.items[1].is_negated);
  ck_assert_uint_eq(denied->denied_by, 1);
  ck_assert_uint_eq(denied->denials.count, 1);
}
END_TEST

START_TEST(entities_have_names_and_mentions) {
  const MdtTableEntity* const mayor = entity(table->claims.items[0].subject);
  ck_assert_int_eq(mayor->type, MDT_TYPE_PERSON);
  ck_assert_uint_eq(mayor->aliases.count, 2);
  ck_assert(mdt_view_is(mayor->aliases.items[0], "Ann"));
  ck_assert_uint_eq(mayor->mentions.count, 2);
  ck_assert_uint_eq(passage(mayor->mentions.items[0])->start, 4);
  ck_assert(mdt_view_is(passage(mayor->mentions.items[1])->exact, "Maxwell"));
  ck_assert_uint_eq(mayor->uses, 2);
}
END_TEST

START_TEST(what_no_claim_names_is_there_too) {
  const MdtTableEntity* const last =
    entity((uint32_t)table->entities.count - 1);
  const MdtTableEntity* const city = entity(table->claims.items[0].recipient);
  ck_assert_int_eq(last->type, MDT_TYPE_PLACE);
  ck_assert_uint_eq(last->uses, 0);
  ck_assert(mdt_view_is(city->known, "https://example.org/city"));
}
END_TEST

START_TEST(articles_are_known) {
  ck_assert_uint_eq(table->articles.count, 1);
  const MdtTableEntity* const article = entity(table->articles.items[0]);
  ck_assert(article->is_article);
  ck_assert(mdt_view_is(article->label, "story"));
  ck_assert(mdt_view_is(article->date, "2020-02-01"));
  ck_assert(mdt_view_is(article->digest, "00ff"));
}
END_TEST

START_TEST(empty_store_has_no_rows) {
  MdtStore* const empty = mdt_store_new();
  const MdtClaimTable* const none = mdt_claim_table_new(arena, empty);
  ck_assert_uint_eq(none->claims.count, 0);
  ck_assert_uint_eq(none->entities.count, 0);
  mdt_store_free(empty);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("claim table");
  TCase* const core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_test(core, claims_come_in_the_order_of_the_text);
  tcase_add_test(core, claim_is_whole);
  tcase_add_test(core, evidence_is_in_the_order_of_the_text);
  tcase_add_test(core, denials_point_both_ways);
  tcase_add_test(core, entities_have_names_and_mentions);
  tcase_add_test(core, what_no_claim_names_is_there_too);
  tcase_add_test(core, articles_are_known);
  tcase_add_test(core, empty_store_has_no_rows);
  suite_add_tcase(suite, core);
  return suite;
}
