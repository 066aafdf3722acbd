// SPDX-License-Identifier: Apache-2.0

#include "base/view.h"
#include "diff/work.h"
#include "export/label.h"
#include "export/view.h"

#include <stdio.h>
#include <string.h>

void mdt_diff_note(MdtDiff* const diff, MdtDifferences* const differences,
                   const char* const what, const MdtView a, const MdtView b) {
  if (!mdt_view_equals(a, b)) {
    MdtDifference* const difference = mdt_push(diff->arena, differences);
    difference->what = what;
    difference->a = a;
    difference->b = b;
  }
}

uint32_t mdt_diff_identity(const MdtDiff* const diff, const unsigned side,
                           const uint32_t entity) {
  const uint32_t partner =
    side && entity != MDT_NONE ? diff->entities.partner[1][entity] : MDT_NONE;
  return entity == MDT_NONE || !side ? entity
         : partner != MDT_NONE       ? partner
                                     : diff->entities.count[0] + entity;
}

// --- In words ----------------------------------------------------------------

MdtView mdt_diff_entity_words(const MdtDiff* const diff, const unsigned side,
                              const uint32_t entity) {
  const MdtTableEntity* const row = &diff->tables[side]->entities.items[entity];
  const char* const type = mdt_type_name(row->type);
  const MdtView label = mdt_label_clean(diff->arena, row->label);
  return mdt_label_format(diff->arena, "%.*s (%s)", MDT_ARGS(label),
                          row->is_article ? "Article"
                          : *type         ? type
                                          : "Entity");
}

MdtView mdt_diff_claim_words(const MdtDiff* const diff, const unsigned side,
                             const uint32_t claim) {
  const MdtClaimTable* const table = diff->tables[side];
  const MdtTableClaim* const row = &table->claims.items[claim];
  MdtArena* const arena = diff->arena;
  const MdtView sentence = mdt_view_sentence(arena, table, row);
  const MdtView chain = mdt_view_chain(arena, table, row);
  return mdt_label_clean(
    arena, mdt_label_format(arena, "%.*s%s%.*s%s%.*s", MDT_ARGS(chain),
                            chain.len ? ": " : "", MDT_ARGS(sentence),
                            row->time.len ? ", " : "", MDT_ARGS(row->time)));
}

// --- The whole ---------------------------------------------------------------

MdtDiff* mdt_diff_new(MdtArena* const arena, const MdtStore* const a,
                      const MdtStore* const b,
                      const MdtDiffOptions* const options) {
  MdtDiff* const diff = (MdtDiff*)mdt_arena_alloc(arena, sizeof(MdtDiff));
  diff->arena = arena;
  diff->tables[0] = mdt_claim_table_new(arena, a);
  diff->tables[1] = mdt_claim_table_new(arena, b);
  if (options) {
    diff->options = *options;
  }
  if (!diff->options.name_a) {
    diff->options.name_a = "A";
  }
  if (!diff->options.name_b) {
    diff->options.name_b = "B";
  }
  mdt_diff_entities(diff);
  mdt_diff_claims(diff);
  return diff;
}

static size_t count_pairs(const MdtPairs* const pairs,
                          const MdtDifferences* const differences) {
  size_t count = 0;
  for (uint32_t i = 0; i < pairs->count[0]; ++i) {
    count += pairs->partner[0][i] == MDT_NONE || differences[i].count;
  }
  for (uint32_t i = 0; i < pairs->count[1]; ++i) {
    count += pairs->partner[1][i] == MDT_NONE;
  }
  return count;
}

size_t mdt_diff_count(const MdtDiff* const diff) {
  return count_pairs(&diff->entities, diff->entity_differences) +
         count_pairs(&diff->claims, diff->claim_differences);
}

static size_t compare(MdtArena* const arena, const MdtStore* const a,
                      const MdtStore* const b,
                      const MdtDiffOptions* const options,
                      MdtSink* const sink) {
  const MdtDiff* const diff = mdt_diff_new(arena, a, b, options);
  (diff->options.json ? mdt_diff_write_json : mdt_diff_write_text)(diff, sink);
  return mdt_diff_count(diff);
}

static MdtSink* open_sink(const char* const path, const MdtLog* const log) {
  return strcmp(path, "-") ? mdt_sink_new_file(path, log)
                           : mdt_sink_new_stream(stdout, "standard output");
}

MdtStatus mdt_store_diff(const MdtStore* const a, const MdtStore* const b,
                         const MdtDiffOptions* const options,
                         const char* const path, size_t* const n_differences,
                         const MdtLog* const log) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtSink* const sink = arena ? open_sink(path, log) : NULL;
  jmp_buf shortage;
  MdtStatus st = arena ? MDT_NO_WRITE : MDT_NO_MEMORY;
  if (sink) {
    mdt_arena_guard(arena, &shortage);
    if (setjmp(shortage)) {
      mdt_sink_discard(sink);
      st = MDT_NO_MEMORY;
    } else {
      *n_differences = compare(arena, a, b, options, sink);
      st = mdt_sink_close(sink, log);
    }
  }
  mdt_arena_free(arena);
  return st;
}
