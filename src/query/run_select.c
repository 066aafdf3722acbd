// SPDX-License-Identifier: Apache-2.0
// Solutions of a SELECT: extended, ordered, distinct, sliced (section 15).

#include "query/engine.h"

#include <stdlib.h>
#include <string.h>

/// A SELECT giving its solutions
typedef struct {
  MdtEngine* engine;
  const MdtSelect* select;
  MdtRowSink sink;
  MdtRows ordered; // Rows and, behind, the keys of their order
  MdtRowSet seen;  // Of DISTINCT and REDUCED
  uint32_t* cells; // Room for the columns of a row
  uint32_t* wide;  // Room for a row and its keys
  int64_t n_found; // Solutions so far, with those that OFFSET skips
  bool is_full;    // LIMIT is reached
} Selecting;

static bool is_distinct(Selecting* const selecting, const uint32_t* const row) {
  const MdtSelect* const select = selecting->select;
  bool is_new = true;
  if (select->is_distinct || select->is_reduced) {
    for (size_t i = 0; i < select->columns.count; ++i) {
      selecting->cells[i] = row[select->columns.items[i].inner];
    }
    mdt_rowset_add(&selecting->seen, selecting->cells, &is_new);
  }
  return is_new;
}

static MdtRun give(Selecting* const selecting, uint32_t* const row) {
  const MdtSelect* const select = selecting->select;
  if (!is_distinct(selecting, row)) {
    return MDT_RUN_ON;
  }
  const int64_t place = selecting->n_found++ - select->offset;
  const bool is_limited = select->limit != MDT_NO_LIMIT;
  MdtRun run = MDT_RUN_ON;
  if (place >= 0 && (!is_limited || place < select->limit)) {
    run = mdt_row_push(selecting->sink, row);
  }
  if (!run && is_limited && place + 1 >= select->limit) {
    selecting->is_full = true;
    run = MDT_RUN_STOP;
  }
  return run;
}

static void keep(Selecting* const selecting, const uint32_t* const row) {
  MdtEngine* const engine = selecting->engine;
  const size_t n = engine->plan->n_slots;
  const MdtKeys* const orders = &selecting->select->orders;
  memcpy(selecting->wide, row, n * sizeof(uint32_t));
  for (size_t i = 0; i < orders->count; ++i) {
    selecting->wide[n + i] =
      mdt_engine_term(engine, orders->items[i].expression, row);
  }
  mdt_rows_add(&selecting->ordered, selecting->wide);
}

/// Bind what the head computes, and pass the row on or keep it
static MdtRun take_row(void* const handle, uint32_t* const row) {
  Selecting* const selecting = (Selecting*)handle;
  MdtEngine* const engine = selecting->engine;
  const MdtColumns* const columns = &selecting->select->columns;
  MdtRun run = MDT_RUN_ON;
  ++engine->call.row;
  for (size_t i = 0; i < columns->count; ++i) {
    const MdtColumn* const column = &columns->items[i];
    if (column->expression) {
      row[column->inner] = mdt_engine_term(engine, column->expression, row);
    }
  }
  if (selecting->select->orders.count) {
    keep(selecting, row);
    run = mdt_engine_step(engine);
  } else if (!engine->status) {
    run = give(selecting, row);
  }
  for (size_t i = 0; i < columns->count; ++i) {
    if (columns->items[i].expression) {
      row[columns->items[i].inner] = 0;
    }
  }
  return engine->status ? MDT_RUN_FAIL : run;
}

// --- Order -------------------------------------------------------------------

/// A row to be put in order
typedef struct {
  const Selecting* selecting;
  size_t index;
} Ordered;

static int compare(const void* const a, const void* const b) {
  const Ordered* const x = (const Ordered*)a;
  const Ordered* const y = (const Ordered*)b;
  const Selecting* const selecting = x->selecting;
  const MdtKeys* const keys = &selecting->select->orders;
  const size_t n = selecting->engine->plan->n_slots;
  const uint32_t* const p = mdt_rows_at(&selecting->ordered, x->index) + n;
  const uint32_t* const q = mdt_rows_at(&selecting->ordered, y->index) + n;
  for (size_t i = 0; i < keys->count; ++i) {
    if (p[i] != q[i]) {
      const MdtTerm s = mdt_pool_get(selecting->engine->pool, p[i]);
      const MdtTerm t = mdt_pool_get(selecting->engine->pool, q[i]);
      const int order = mdt_value_order(&s, &t);
      if (order) {
        return keys->items[i].is_descending ? -order : order;
      }
    }
  }
  return (x->index > y->index) - (x->index < y->index);
}

static MdtRun give_ordered(Selecting* const selecting) {
  const size_t n = selecting->ordered.count;
  Ordered* const order =
    (Ordered*)mdt_arena_array(selecting->engine->arena, n + 1, sizeof(Ordered));
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; i < n; ++i) {
    order[i].selecting = selecting;
    order[i].index = i;
  }
  qsort(order, n, sizeof(Ordered), compare);
  for (size_t i = 0; !run && i < n; ++i) {
    run = give(selecting, mdt_rows_at(&selecting->ordered, order[i].index));
  }
  return run;
}

static void begin(Selecting* const selecting) {
  MdtEngine* const engine = selecting->engine;
  const size_t n_columns = selecting->select->columns.count;
  const size_t width = engine->plan->n_slots + selecting->select->orders.count;
  selecting->ordered = mdt_rows_new(engine->arena, width);
  selecting->seen = mdt_rowset_new(engine->arena, n_columns);
  selecting->cells =
    (uint32_t*)mdt_arena_array(engine->arena, n_columns + 1, sizeof(uint32_t));
  selecting->wide =
    (uint32_t*)mdt_arena_array(engine->arena, width + 1, sizeof(uint32_t));
}

MdtRun mdt_run_select(MdtEngine* const engine, const MdtSelect* const select,
                      const MdtRowSink sink) {
  Selecting selecting = { 0 };
  const MdtRowSink taking = { take_row, &selecting };
  selecting.engine = engine;
  selecting.select = select;
  selecting.sink = sink;
  if (select->limit == 0) {
    return MDT_RUN_ON;
  }
  begin(&selecting);
  MdtRun run =
    select->is_grouped
      ? mdt_run_groups(engine, select, taking)
      : mdt_engine_run(engine, select->pattern, mdt_engine_row(engine), taking);
  if (!run && select->orders.count) {
    run = give_ordered(&selecting);
  }
  return run == MDT_RUN_STOP && selecting.is_full ? MDT_RUN_ON : run;
}
