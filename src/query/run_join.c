// SPDX-License-Identifier: Apache-2.0
// Joins. Where the second side is a pattern that indices answer, it is asked
// anew for each row of the first; else its rows are kept once, indexed by the
// columns that both sides bind, and looked up.

#include "query/engine.h"

#include <string.h>

/// The rows of a side, and how they are found
typedef struct {
  MdtRows rows;
  MdtRowIndex index;
} Kept;

/// A join in which the second side is asked anew or looked up
typedef struct {
  MdtEngine* engine;
  const MdtOperator* op;
  MdtRowSink sink;
  const uint32_t* given; // What was bound before
  uint32_t* merged;      // Room for a row of both sides
  Kept kept;
  MdtIndices shared; // Slots of both sides that were not bound before
  bool is_nested;    // The second side is asked anew
  bool has_match;    // Of a left join: the row had one that fits
} Joiner;

static bool is_lookup(const MdtOperator* const op) {
  return op->kind == MDT_OP_TRIPLES ||
         (op->kind == MDT_OP_GRAPH && op->a->kind == MDT_OP_TRIPLES) ||
         (op->kind == MDT_OP_UNION && is_lookup(op->a) && is_lookup(op->b));
}

static uint32_t* copy_row(MdtEngine* const engine, const uint32_t* const row) {
  uint32_t* const copy = mdt_engine_row(engine);
  memcpy(copy, row, engine->plan->n_slots * sizeof(uint32_t));
  return copy;
}

static MdtRun keep_row(void* const handle, uint32_t* const row) {
  Joiner* const joiner = (Joiner*)handle;
  mdt_rows_add(&joiner->kept.rows, row);
  return mdt_engine_step(joiner->engine);
}

/// A slot that all kept rows bind, and the other side may
static bool is_key(const Joiner* const joiner, const MdtOperator* const other,
                   const uint32_t slot) {
  const MdtRows* const rows = &joiner->kept.rows;
  if (!mdt_operator_binds(other, slot) || joiner->given[slot]) {
    return false;
  }
  for (size_t i = 0; i < rows->count; ++i) {
    if (!mdt_rows_at(rows, i)[slot]) {
      return false;
    }
  }
  return true;
}

/// Run `op` and keep its rows, indexed by what `other` binds, too
static MdtRun keep(Joiner* const joiner, const MdtOperator* const op,
                   const MdtOperator* const other) {
  MdtEngine* const engine = joiner->engine;
  const MdtRowSink sink = { keep_row, joiner };
  MdtIndices keys = { NULL, 0, 0 };
  joiner->kept.rows = mdt_rows_new(engine->arena, engine->plan->n_slots);
  const MdtRun run =
    mdt_engine_run(engine, op, copy_row(engine, joiner->given), sink);
  for (uint32_t slot = 0; slot < engine->plan->n_slots; ++slot) {
    if (is_key(joiner, other, slot)) {
      *mdt_push(engine->arena, &keys) = slot;
    }
    if (!joiner->given[slot] && mdt_operator_binds(op, slot) &&
        mdt_operator_binds(other, slot)) {
      *mdt_push(engine->arena, &joiner->shared) = slot;
    }
  }
  joiner->kept.index = mdt_rows_index(&joiner->kept.rows, keys);
  return run;
}

/// Whether two rows agree where both are bound
static bool are_compatible(const Joiner* const joiner, const uint32_t* const a,
                           const uint32_t* const b) {
  for (size_t i = 0; i < joiner->shared.count; ++i) {
    const uint32_t slot = joiner->shared.items[i];
    if (a[slot] && b[slot] && a[slot] != b[slot]) {
      return false;
    }
  }
  return true;
}

/// Whether `row` binds all that the index asks for
static bool has_keys(const MdtRowIndex* const index,
                     const uint32_t* const row) {
  for (size_t i = 0; i < index->columns.count; ++i) {
    if (!row[index->columns.items[i]]) {
      return false;
    }
  }
  return true;
}

/// Goes through the kept rows that may fit a row
typedef struct {
  const MdtRowIndex* index;
  uint32_t at; // Row plus one
  bool is_all; // The row lacks a key: all are looked at
} Search;

static Search search(const MdtRowIndex* const index,
                     const uint32_t* const row) {
  const bool is_all = !has_keys(index, row);
  const Search found = { index,
                         is_all ? (index->rows->count ? 1 : 0)
                                : mdt_rowindex_first(index, row),
                         is_all };
  return found;
}

static const uint32_t* next_kept(Search* const search) {
  if (!search->at) {
    return NULL;
  }
  const uint32_t* const row = mdt_rows_at(search->index->rows, search->at - 1);
  if (search->is_all) {
    search->at = search->at < search->index->rows->count ? search->at + 1 : 0;
  } else {
    search->at = search->index->next[search->at - 1];
  }
  return row;
}

/// Put what `kept` binds beside what `row` binds and pass it on
static MdtRun push_merged(Joiner* const joiner, const uint32_t* const row,
                          const uint32_t* const kept, const MdtRowSink sink) {
  const size_t n = joiner->engine->plan->n_slots;
  for (size_t i = 0; i < n; ++i) {
    joiner->merged[i] = row[i] ? row[i] : kept[i];
  }
  return mdt_row_push(sink, joiner->merged);
}

static MdtRun look_up(Joiner* const joiner, uint32_t* const row,
                      const MdtRowSink sink) {
  Search found = search(&joiner->kept.index, row);
  MdtRun run = MDT_RUN_ON;
  for (const uint32_t* kept = next_kept(&found); !run && kept;
       kept = next_kept(&found)) {
    if (are_compatible(joiner, row, kept)) {
      run = push_merged(joiner, row, kept, sink);
    }
    run = run ? run : mdt_engine_step(joiner->engine);
  }
  return run;
}

// --- Join --------------------------------------------------------------------

static MdtRun join_row(void* const handle, uint32_t* const row) {
  Joiner* const joiner = (Joiner*)handle;
  return joiner->is_nested
           ? mdt_engine_run(joiner->engine, joiner->op->b, row, joiner->sink)
           : look_up(joiner, row, joiner->sink);
}

MdtRun mdt_run_join(MdtEngine* const engine, const MdtOperator* const op,
                    uint32_t* const row, const MdtRowSink sink) {
  MdtOperator swapped = *op;
  if (op->b->kind == MDT_OP_SERVICE) {
    return mdt_run_service_join(engine, op->a, op->b, row, sink);
  }
  // What can be looked up comes second
  if (is_lookup(op->a) && !is_lookup(op->b)) {
    swapped.a = op->b;
    swapped.b = op->a;
  }
  Joiner joiner = { engine, &swapped, sink, copy_row(engine, row),
                    mdt_engine_row(engine) };
  const MdtRowSink joining = { join_row, &joiner };
  joiner.is_nested = is_lookup(swapped.b);
  const MdtRun run =
    joiner.is_nested ? MDT_RUN_ON : keep(&joiner, swapped.b, swapped.a);
  return run ? run : mdt_engine_run(engine, swapped.a, row, joining);
}

// --- Left join ---------------------------------------------------------------

static MdtRun take_match(void* const handle, uint32_t* const row) {
  Joiner* const joiner = (Joiner*)handle;
  const MdtExpression* const condition = joiner->op->expression;
  if (condition && !mdt_engine_holds(joiner->engine, condition, row)) {
    return joiner->engine->status ? MDT_RUN_FAIL : MDT_RUN_ON;
  }
  joiner->has_match = true;
  return mdt_row_push(joiner->sink, row);
}

static MdtRun left_join_row(void* const handle, uint32_t* const row) {
  Joiner* const joiner = (Joiner*)handle;
  const MdtRowSink matching = { take_match, joiner };
  joiner->has_match = false;
  const MdtRun run =
    joiner->is_nested
      ? mdt_engine_run(joiner->engine, joiner->op->b, row, matching)
      : look_up(joiner, row, matching);
  return run || joiner->has_match ? run : mdt_row_push(joiner->sink, row);
}

/// Whether asking anew is cheap: something that is asked is bound by then
static bool is_connected(const MdtEngine* const engine,
                         const MdtOperator* const op,
                         const uint32_t* const row) {
  for (uint32_t slot = 0; slot < engine->plan->n_slots; ++slot) {
    if (mdt_operator_binds(op->b, slot) &&
        (row[slot] || mdt_operator_binds(op->a, slot))) {
      return true;
    }
  }
  return false;
}

MdtRun mdt_run_left_join(MdtEngine* const engine, const MdtOperator* const op,
                         uint32_t* const row, const MdtRowSink sink) {
  Joiner joiner = { engine, op, sink, copy_row(engine, row),
                    mdt_engine_row(engine) };
  const MdtRowSink joining = { left_join_row, &joiner };
  joiner.is_nested = is_lookup(op->b) && is_connected(engine, op, row);
  const MdtRun run =
    joiner.is_nested ? MDT_RUN_ON : keep(&joiner, op->b, op->a);
  return run ? run : mdt_engine_run(engine, op->a, row, joining);
}

// --- Minus -------------------------------------------------------------------

/// Whether two rows share a variable, of those that were not given
static bool have_overlap(const Joiner* const joiner, const uint32_t* const a,
                         const uint32_t* const b) {
  for (size_t i = 0; i < joiner->shared.count; ++i) {
    const uint32_t slot = joiner->shared.items[i];
    if (a[slot] && b[slot]) {
      return true;
    }
  }
  return false;
}

static MdtRun minus_row(void* const handle, uint32_t* const row) {
  Joiner* const joiner = (Joiner*)handle;
  Search found = search(&joiner->kept.index, row);
  for (const uint32_t* kept = next_kept(&found); kept;
       kept = next_kept(&found)) {
    if (have_overlap(joiner, row, kept) && are_compatible(joiner, row, kept)) {
      return MDT_RUN_ON;
    }
  }
  return mdt_row_push(joiner->sink, row);
}

MdtRun mdt_run_minus(MdtEngine* const engine, const MdtOperator* const op,
                     uint32_t* const row, const MdtRowSink sink) {
  Joiner joiner = { engine, op, sink, copy_row(engine, row),
                    mdt_engine_row(engine) };
  const MdtRowSink taking = { minus_row, &joiner };
  const MdtRun run = keep(&joiner, op->b, op->a);
  return run ? run : mdt_engine_run(engine, op->a, row, taking);
}
