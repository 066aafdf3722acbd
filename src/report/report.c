// SPDX-License-Identifier: Apache-2.0
// The order of a report's parts.

#include "report/report.h"

#include "base/try.h"
#include "base/view.h"
#include "export/view.h"
#include "report/html.h"
#include "report/pieces.h"

bool mdt_report_has_entry(const MdtReport* const report, const uint32_t index) {
  const MdtTableEntity* const entity = &report->table->entities.items[index];
  return !entity->is_article && entity->type != MDT_TYPE_ACT &&
         entity->type != MDT_TYPE_PROPOSITION &&
         (entity->uses || entity->mentions.count);
}

static void file_under(MdtReport* const report, MdtIndices* const list,
                       const uint32_t claim) {
  if (!list->count || list->items[list->count - 1] != claim) {
    *mdt_push(report->arena, list) = claim;
  }
}

/// File each claim under those whom it is about
static void file_claim(MdtReport* const report, const uint32_t index) {
  const MdtTableClaim* const claim = &report->table->claims.items[index];
  MdtReportAbout* const about = report->about;
  file_under(report, &about[claim->subject].did, index);
  file_under(report, &about[claim->object].had, index);
  if (claim->recipient != MDT_NONE) {
    file_under(report, &about[claim->recipient].had, index);
  }
  for (size_t i = 0; i < claim->sources.count; ++i) {
    file_under(report, &about[claim->sources.items[i]].told, index);
  }
  for (size_t i = 0; i < claim->evidence.count; ++i) {
    file_under(report, &report->stated[claim->evidence.items[i]], index);
  }
}

static void make_room(MdtReport* const report) {
  const MdtClaimTable* const table = report->table;
  MdtArena* const arena = report->arena;
  const size_t n_entities = table->entities.count + 1;
  const size_t n_passages = table->passages.count + 1;
  report->about =
    (MdtReportAbout*)mdt_arena_array(arena, n_entities, sizeof(MdtReportAbout));
  report->text = (const MdtRuler**)mdt_arena_array(arena, n_entities,
                                                   sizeof(const MdtRuler*));
  report->passages =
    (MdtIndices*)mdt_arena_array(arena, n_entities, sizeof(MdtIndices));
  report->stated =
    (MdtIndices*)mdt_arena_array(arena, n_passages, sizeof(MdtIndices));
  report->meant =
    (uint32_t*)mdt_arena_array(arena, n_passages, sizeof(uint32_t));
  report->is_cue = (bool*)mdt_arena_array(arena, n_passages, sizeof(bool));
  report->is_marked = (bool*)mdt_arena_array(arena, n_passages, sizeof(bool));
  report->sentences =
    (MdtView*)mdt_arena_array(arena, table->claims.count + 1, sizeof(MdtView));
}

static void file_claims(MdtReport* const report) {
  const MdtTableClaims* const claims = &report->table->claims;
  for (uint32_t i = 0; i < claims->count; ++i) {
    const MdtTableClaim* const claim = &claims->items[i];
    file_claim(report, i);
    report->sentences[i] =
      mdt_view_sentence(report->arena, report->table, claim);
    if (claim->cue != MDT_NONE) {
      report->is_cue[claim->cue] = true;
    }
  }
}

/// File passages under their articles, and tell whom they mention
static void file_passages(MdtReport* const report) {
  const MdtClaimTable* const table = report->table;
  for (uint32_t i = 0; i < table->passages.count; ++i) {
    const uint32_t article = table->passages.items[i].article;
    report->meant[i] = MDT_NONE;
    if (article != MDT_NONE) {
      *mdt_push(report->arena, &report->passages[article]) = i;
    }
  }
  for (size_t i = table->entities.count; i-- > 0;) {
    const uint32_t entity = report->entity_order[i];
    const MdtIndices* const mentions = &table->entities.items[entity].mentions;
    for (size_t j = 0; j < mentions->count; ++j) {
      report->meant[mentions->items[j]] = entity;
    }
  }
}

/// Write the claims of `article` from number `first` on; return the next
static uint32_t write_claims(MdtReport* const report, const uint32_t article,
                             const uint32_t first) {
  const MdtTableClaims* const claims = &report->table->claims;
  uint32_t next = first;
  while (next < claims->count && claims->items[next].article == article) {
    mdt_report_write_card(report, next++);
  }
  return next;
}

/// Write an article beside its claims
static uint32_t write_reading(MdtReport* const report, const uint32_t article,
                              const uint32_t first) {
  const bool has_text = article != MDT_NONE && report->text[article];
  MdtSink* const sink = report->sink;
  mdt_sink_string(sink, has_text ? "<div class=\"reading with-text\">\n"
                                 : "<div class=\"reading\">\n");
  if (has_text) {
    mdt_report_write_article(report, article);
  }
  mdt_sink_string(sink, "<section class=\"claims\"><h2>Claims");
  if (article != MDT_NONE && report->table->articles.count > 1) {
    mdt_html_put(sink, " of <bdi>{}</bdi>",
                 report->table->entities.items[article].label);
  }
  mdt_sink_string(sink, "</h2>\n<div class=\"cards\">\n");
  const uint32_t next = write_claims(report, article, first);
  if (next == first) {
    mdt_sink_string(sink, "<p>No claim was found.</p>\n");
  }
  mdt_sink_string(sink, "</div></section></div>\n");
  return next;
}

/// Write all articles in their order; then claims that come from none
static void write_readings(MdtReport* const report) {
  const MdtIndices* const articles = &report->table->articles;
  uint32_t next = 0;
  mdt_sink_string(report->sink, "<div id=\"reading\">\n");
  mdt_report_write_filters(report);
  for (size_t i = 0; i < articles->count; ++i) {
    next = write_reading(report, articles->items[i], next);
  }
  while (next < report->table->claims.count) {
    next =
      write_reading(report, report->table->claims.items[next].article, next);
  }
  mdt_sink_string(report->sink, "</div>\n");
}

MdtStatus mdt_write_report(const MdtExport* const job) {
  MdtReport report = { job, job->arena, job->sink };
  MdtStatus st = MDT_SUCCESS;
  report.table = mdt_claim_table_new(job->arena, job->store);
  mdt_report_order(&report);
  make_room(&report);
  file_claims(&report);
  file_passages(&report);
  mdt_report_name_all(&report);
  TRY(st, mdt_report_take_texts(&report));
  mdt_report_write_head(&report);
  mdt_report_write_facts(&report);
  write_readings(&report);
  mdt_report_write_entities(&report);
  TRY(st, mdt_report_write_pictures(&report));
  mdt_report_write_making(&report);
  return MDT_SUCCESS;
}
