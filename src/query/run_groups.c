// SPDX-License-Identifier: Apache-2.0
// Groups and aggregates (sections 11 and 18.5.1).

#include "query/engine.h"

#include "base/view.h"
#include "query/number.h"
#include "rdf/vocabulary.h"

#include <string.h>

/// What an aggregate has seen of its group
typedef struct {
  uint64_t count;    // Values
  MdtNumber sum;     // Of numbers
  uint32_t best;     // Term: least, greatest, or any
  bool has_error;    // A value was an error, or no number
  MdtIndices values; // Terms, to be joined
} Tally;

/// The groups of a SELECT
typedef struct {
  MdtEngine* engine;
  const MdtSelect* select;
  MdtRowSet keys;
  uint32_t* key;   // [groups of the SELECT] of the row at hand
  Tally* all;      // [groups][aggregates]
  size_t room;     // Groups that fit
  MdtRowSet* seen; // [aggregates] of DISTINCT: group and value
} Grouping;

static void make_room(Grouping* const grouping, const size_t n_groups) {
  const size_t n = grouping->select->aggregates.count;
  if (n_groups <= grouping->room) {
    return;
  }
  const size_t room = grouping->room ? 2 * grouping->room : 8;
  Tally* const all = (Tally*)mdt_arena_array(grouping->engine->arena,
                                             room * (n ? n : 1), sizeof(Tally));
  if (grouping->room && n) {
    memcpy(all, grouping->all, grouping->room * n * sizeof(Tally));
  }
  for (size_t i = grouping->room * n; i < room * n; ++i) {
    all[i].sum = mdt_number_integer(0);
  }
  grouping->all = all;
  grouping->room = room;
}

// --- Taking values -----------------------------------------------------------

static void take_best(MdtEngine* const engine, Tally* const tally,
                      const uint32_t value, const int sign) {
  const MdtTerm a = mdt_pool_get(engine->pool, value);
  const MdtTerm b = mdt_pool_get(engine->pool, tally->best);
  if (!tally->best || sign * mdt_value_order(&a, &b) < 0) {
    tally->best = value;
  }
}

static void take_number(MdtEngine* const engine, Tally* const tally,
                        const uint32_t value) {
  const MdtTerm term = mdt_pool_get(engine->pool, value);
  tally->sum = mdt_number_compute('+', tally->sum, mdt_number_of(&term));
  tally->has_error = tally->has_error || !tally->sum.kind;
}

static void take_value(MdtEngine* const engine,
                       const MdtAggregate* const aggregate, Tally* const tally,
                       const uint32_t value) {
  ++tally->count;
  switch (aggregate->kind) {
    case MDT_AGGREGATE_SUM:
    case MDT_AGGREGATE_AVG:
      take_number(engine, tally, value);
      break;
    case MDT_AGGREGATE_MIN:
      take_best(engine, tally, value, 1);
      break;
    case MDT_AGGREGATE_MAX:
      take_best(engine, tally, value, -1);
      break;
    case MDT_AGGREGATE_SAMPLE:
      tally->best = tally->best ? tally->best : value;
      break;
    case MDT_AGGREGATE_CONCAT:
      *mdt_push(engine->arena, &tally->values) = value;
      break;
    case MDT_AGGREGATE_COUNT:
    case MDT_N_AGGREGATES:
      break;
  }
}

/// COUNT(DISTINCT *): the variables of the solution make the value
static bool is_new_row(Grouping* const grouping, const size_t index,
                       const uint32_t group, const uint32_t* const row) {
  const MdtIndices* const visible = &grouping->engine->plan->visible;
  uint32_t* const key = (uint32_t*)mdt_arena_array(
    grouping->engine->call.arena, visible->count + 1, sizeof(uint32_t));
  bool is_new = false;
  key[0] = group;
  for (size_t i = 0; i < visible->count; ++i) {
    key[i + 1] = row[visible->items[i]];
  }
  mdt_rowset_add(&grouping->seen[index], key, &is_new);
  return is_new;
}

static bool is_new_value(Grouping* const grouping, const size_t index,
                         const uint32_t group, const uint32_t value) {
  const uint32_t key[] = { group, value };
  bool is_new = false;
  mdt_rowset_add(&grouping->seen[index], key, &is_new);
  return is_new;
}

static void take_aggregate(Grouping* const grouping, const size_t index,
                           const uint32_t group, const uint32_t* const row) {
  const MdtAggregate* const aggregate =
    &grouping->select->aggregates.items[index];
  Tally* const tally =
    &grouping->all[group * grouping->select->aggregates.count + index];
  if (!aggregate->arg) {
    tally->count +=
      !aggregate->is_distinct || is_new_row(grouping, index, group, row);
    return;
  }
  const uint32_t value = mdt_engine_term(grouping->engine, aggregate->arg, row);
  if (!value) {
    tally->has_error = true;
  } else if (!aggregate->is_distinct ||
             is_new_value(grouping, index, group, value)) {
    take_value(grouping->engine, aggregate, tally, value);
  }
}

static MdtRun take_row(void* const handle, uint32_t* const row) {
  Grouping* const grouping = (Grouping*)handle;
  MdtEngine* const engine = grouping->engine;
  const MdtKeys* const groups = &grouping->select->groups;
  uint32_t* const key = grouping->key;
  ++engine->call.row;
  for (size_t i = 0; i < groups->count; ++i) {
    key[i] = mdt_engine_term(engine, groups->items[i].expression, row);
  }
  const uint32_t group = (uint32_t)mdt_rowset_add(&grouping->keys, key, NULL);
  make_room(grouping, grouping->keys.rows.count);
  for (size_t i = 0; i < grouping->select->aggregates.count; ++i) {
    take_aggregate(grouping, i, group, row);
  }
  return engine->status ? MDT_RUN_FAIL : mdt_engine_step(engine);
}

// --- Giving groups -----------------------------------------------------------

static MdtTerm join_values(MdtEngine* const engine,
                           const MdtAggregate* const aggregate,
                           const Tally* const tally) {
  size_t len = 0;
  for (size_t i = 0; i < tally->values.count; ++i) {
    len += mdt_pool_get(engine->pool, tally->values.items[i]).text.len +
           aggregate->separator.len;
  }
  char* const text = (char*)mdt_arena_alloc(engine->arena, len + 1);
  MdtTerm all = mdt_term_string(mdt_view(""));
  len = 0;
  for (size_t i = 0; i < tally->values.count; ++i) {
    const MdtTerm term = mdt_pool_get(engine->pool, tally->values.items[i]);
    const MdtView separator = i ? aggregate->separator : mdt_view("");
    if (separator.len) {
      memcpy(text + len, separator.data, separator.len);
    }
    if (term.text.len) {
      memcpy(text + len + separator.len, term.text.data, term.text.len);
    }
    len += separator.len + term.text.len;
    if (term.kind != MDT_TERM_LITERAL) {
      return mdt_value_none;
    }
  }
  all.text.data = text;
  all.text.len = len;
  return all;
}

static MdtTerm result_of(MdtEngine* const engine,
                         const MdtAggregate* const aggregate,
                         const Tally* const tally) {
  MdtArena* const arena = engine->arena;
  const MdtNumber count = mdt_number_integer((int64_t)tally->count);
  switch (aggregate->kind) {
    case MDT_AGGREGATE_COUNT:
      return mdt_number_term(arena, count);
    case MDT_AGGREGATE_SUM:
      return tally->has_error ? mdt_value_none
                              : mdt_number_term(arena, tally->sum);
    case MDT_AGGREGATE_AVG:
      return tally->has_error ? mdt_value_none
             : !tally->count
               ? mdt_number_term(arena, count)
               : mdt_number_term(arena,
                                 mdt_number_compute('/', tally->sum, count));
    case MDT_AGGREGATE_CONCAT:
      return tally->has_error ? mdt_value_none
                              : join_values(engine, aggregate, tally);
    case MDT_AGGREGATE_MIN:
    case MDT_AGGREGATE_MAX:
      return tally->has_error ? mdt_value_none
                              : mdt_pool_get(engine->pool, tally->best);
    case MDT_AGGREGATE_SAMPLE:
      return mdt_pool_get(engine->pool, tally->best);
    case MDT_N_AGGREGATES:
      break;
  }
  return mdt_value_none;
}

static MdtRun give_group(Grouping* const grouping, const size_t group,
                         uint32_t* const row, const MdtRowSink sink) {
  MdtEngine* const engine = grouping->engine;
  const MdtSelect* const select = grouping->select;
  const uint32_t* const key = mdt_rows_at(&grouping->keys.rows, group);
  memset(row, 0, engine->plan->n_slots * sizeof(uint32_t));
  for (size_t i = 0; i < select->groups.count; ++i) {
    if (select->groups.items[i].slot != MDT_NONE) {
      row[select->groups.items[i].slot] = key[i];
    }
  }
  for (size_t i = 0; i < select->aggregates.count; ++i) {
    const MdtAggregate* const aggregate = &select->aggregates.items[i];
    const MdtTerm value = result_of(
      engine, aggregate, &grouping->all[group * select->aggregates.count + i]);
    row[aggregate->slot] = mdt_pool_add(engine->pool, &value);
  }
  for (size_t i = 0; i < select->having.count; ++i) {
    if (!mdt_engine_holds(engine, select->having.items[i], row)) {
      return engine->status ? MDT_RUN_FAIL : MDT_RUN_ON;
    }
  }
  return select->values ? mdt_engine_run(engine, select->values, row, sink)
                        : mdt_row_push(sink, row);
}

static void begin(Grouping* const grouping) {
  MdtEngine* const engine = grouping->engine;
  const MdtSelect* const select = grouping->select;
  const size_t n = select->aggregates.count;
  grouping->keys = mdt_rowset_new(engine->arena, select->groups.count);
  grouping->seen =
    (MdtRowSet*)mdt_arena_array(engine->arena, n + 1, sizeof(MdtRowSet));
  for (size_t i = 0; i < n; ++i) {
    grouping->seen[i] = mdt_rowset_new(
      engine->arena,
      select->aggregates.items[i].arg ? 2 : engine->plan->visible.count + 1);
  }
}

MdtRun mdt_run_groups(MdtEngine* const engine, const MdtSelect* const select,
                      const MdtRowSink sink) {
  Grouping grouping = { 0 };
  const MdtRowSink taking = { take_row, &grouping };
  grouping.engine = engine;
  grouping.select = select;
  grouping.key = (uint32_t*)mdt_arena_array(
    engine->arena, select->groups.count + 1, sizeof(uint32_t));
  begin(&grouping);
  uint32_t* const row = mdt_engine_row(engine);
  MdtRun run = mdt_engine_run(engine, select->pattern, row, taking);
  if (!run && !select->groups.count && !grouping.keys.rows.count) {
    mdt_rowset_add(&grouping.keys, grouping.key, NULL); // One, of nothing
    make_room(&grouping, 1);
  }
  for (size_t i = 0; !run && i < grouping.keys.rows.count; ++i) {
    run = give_group(&grouping, i, row, sink);
  }
  return run;
}
