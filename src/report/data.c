// SPDX-License-Identifier: Apache-2.0
// What filters ask of a claim, or of a sentence that several rest on: whom it
// is about (e), on whose word (s), its relation (r) and its kinds (k).

#include "report/pieces.h"

#include "base/view.h"

/// Words of an attribute, each once
typedef struct {
  MdtReport* report;
  MdtIndices ranks;
} Words;

static void add_rank(Words* const words, const uint32_t entity) {
  const uint32_t rank = words->report->rank[entity];
  for (size_t i = 0; i < words->ranks.count; ++i) {
    if (words->ranks.items[i] == rank) {
      return;
    }
  }
  *mdt_push(words->report->arena, &words->ranks) = rank;
}

static void put_ranks(const Words* const words, const char* const name) {
  MdtSink* const sink = words->report->sink;
  for (size_t i = 0; i < words->ranks.count; ++i) {
    mdt_sink_format(sink, i ? "%s%u" : " data-%s=\"%u", i ? " " : name,
                    words->ranks.items[i]);
  }
  mdt_sink_string(sink, words->ranks.count ? "\"" : "");
}

static void put_places(MdtReport* const report, const uint32_t* const claims,
                       const size_t count) {
  Words words = { report, { NULL, 0, 0 } };
  for (size_t i = 0; i < count; ++i) {
    const MdtTableClaim* const claim = &report->table->claims.items[claims[i]];
    add_rank(&words, claim->subject);
    add_rank(&words, claim->object);
    if (claim->recipient != MDT_NONE) {
      add_rank(&words, claim->recipient);
    }
  }
  put_ranks(&words, "e");
}

static void put_sources(MdtReport* const report, const uint32_t* const claims,
                        const size_t count) {
  Words words = { report, { NULL, 0, 0 } };
  for (size_t i = 0; i < count; ++i) {
    const MdtIndices* const sources =
      &report->table->claims.items[claims[i]].sources;
    for (size_t j = 0; j < sources->count; ++j) {
      add_rank(&words, sources->items[j]);
    }
  }
  put_ranks(&words, "s");
}

static void put_relations(MdtReport* const report, const uint32_t* const claims,
                          const size_t count) {
  bool is_put[MDT_N_RELATIONS] = { false };
  mdt_sink_string(report->sink, " data-r=\"");
  for (size_t i = 0; i < count; ++i) {
    const MdtRelation relation =
      report->table->claims.items[claims[i]].relation;
    const char* const name = mdt_relation_name(relation);
    if (!is_put[relation]) {
      mdt_sink_format(report->sink, "%s%s", i ? " " : "",
                      *name ? name : "other");
    }
    is_put[relation] = true;
  }
  mdt_sink_string(report->sink, "\"");
}

static void put_kinds(MdtReport* const report, const uint32_t* const claims,
                      const size_t count) {
  mdt_sink_string(report->sink, " data-k=\"");
  for (unsigned kind = 0; kind < MDT_REPORT_N_KINDS; ++kind) {
    bool is_so = false;
    for (size_t i = 0; i < count; ++i) {
      is_so = is_so || mdt_report_is(&report->table->claims.items[claims[i]],
                                     (MdtReportKind)kind);
    }
    if (is_so) {
      mdt_sink_format(report->sink, "%c",
                      mdt_report_kind((MdtReportKind)kind)->letter);
    }
  }
  mdt_sink_string(report->sink, "\"");
}

void mdt_report_put_data(MdtReport* const report, const uint32_t* const claims,
                         const size_t count) {
  put_places(report, claims, count);
  put_sources(report, claims, count);
  put_relations(report, claims, count);
  put_kinds(report, claims, count);
}
