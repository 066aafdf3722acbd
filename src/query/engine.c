// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "query/engine.h"

#include "base/log.h"
#include "base/view.h"

#include <stdlib.h>
#include <time.h>

MdtRun mdt_row_push(const MdtRowSink sink, uint32_t* const row) {
  return sink.func(sink.handle, row);
}

uint32_t* mdt_engine_row(MdtEngine* const engine) {
  return (uint32_t*)mdt_arena_array(engine->arena, engine->plan->n_slots + 1,
                                    sizeof(uint32_t));
}

MdtRun mdt_engine_fail(MdtEngine* const engine, const MdtStatus status,
                       const char* const what) {
  const MdtPlace place = { "query", "query", 0, 0 };
  if (!engine->status) {
    engine->status = mdt_fail(engine->log, status, place, "%s", what);
  }
  return MDT_RUN_FAIL;
}

static int64_t nanoseconds(void) {
  struct timespec now = { 0, 0 };
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

void mdt_engine_begin(MdtEngine* const engine) {
  const int64_t milliseconds = engine->limits->max_milliseconds;
  engine->deadline = milliseconds ? nanoseconds() + milliseconds * 1000000 : 0;
}

MdtRun mdt_engine_step(MdtEngine* const engine) {
  enum { EVERY = 4096 };
  if (++engine->steps % EVERY) {
    return MDT_RUN_ON;
  }
  if (engine->limits->stop && *engine->limits->stop) {
    return mdt_engine_fail(engine, MDT_TOO_LARGE, "the query was stopped");
  }
  if (engine->deadline && nanoseconds() > engine->deadline) {
    return mdt_engine_fail(engine, MDT_TOO_LARGE,
                           "the query takes longer than it may");
  }
  if (engine->limits->max_bytes &&
      mdt_arena_used(engine->arena) > engine->limits->max_bytes) {
    return mdt_engine_fail(engine, MDT_TOO_LARGE,
                           "the query needs more memory than it may");
  }
  return MDT_RUN_ON;
}

// --- Matching ----------------------------------------------------------------

MdtScan mdt_engine_scan(const MdtEngine* const engine, const size_t graph,
                        const uint32_t subject, const uint32_t predicate,
                        const uint32_t object) {
  const MdtQuad pattern = { engine->active.items[graph], subject, predicate,
                            object };
  return mdt_store_scan(engine->store, pattern);
}

bool mdt_engine_is_double(const MdtEngine* const engine, const size_t graph,
                          MdtQuad quad) {
  for (size_t i = 0; i < graph; ++i) {
    quad.graph = engine->active.items[i];
    if (mdt_store_has(engine->store, quad)) {
      return true;
    }
  }
  return false;
}

// --- Small operators ---------------------------------------------------------

/// An operator with the sink behind it
typedef struct {
  MdtEngine* engine;
  const MdtOperator* op;
  MdtRowSink sink;
  uint32_t graph;    // Of GRAPH: the one that is being asked
  MdtGraphs outside; // Of GRAPH: what is active behind it
} Stage;

static MdtRun filter_row(void* const handle, uint32_t* const row) {
  const Stage* const stage = (const Stage*)handle;
  return mdt_engine_holds(stage->engine, stage->op->expression, row)
           ? mdt_row_push(stage->sink, row)
         : stage->engine->status ? MDT_RUN_FAIL
                                 : MDT_RUN_ON;
}

static MdtRun extend_row(void* const handle, uint32_t* const row) {
  const Stage* const stage = (const Stage*)handle;
  const uint32_t slot = stage->op->slot;
  const uint32_t before = row[slot];
  ++stage->engine->call.row;
  const uint32_t value =
    mdt_engine_term(stage->engine, stage->op->expression, row);
  if (stage->engine->status) {
    return MDT_RUN_FAIL;
  }
  if (before && value && before != value) {
    return MDT_RUN_ON;
  }
  row[slot] = value ? value : before;
  const MdtRun run = mdt_row_push(stage->sink, row);
  row[slot] = before;
  return run;
}

static MdtRun run_union(MdtEngine* const engine, const MdtOperator* const op,
                        uint32_t* const row, const MdtRowSink sink) {
  const MdtRun run = mdt_engine_run(engine, op->a, row, sink);
  return run ? run : mdt_engine_run(engine, op->b, row, sink);
}

/// Bind the cells of row `index` of VALUES and pass it on, if they fit
static MdtRun push_values(const MdtOperator* const op, const size_t index,
                          uint32_t* const row, const MdtRowSink sink,
                          uint32_t* const before) {
  const uint32_t* const cells = op->cells.items + index * op->slots.count;
  bool fits = true;
  for (size_t i = 0; i < op->slots.count; ++i) {
    const uint32_t bound = row[op->slots.items[i]];
    before[i] = bound;
    fits = fits && (!cells[i] || !bound || bound == cells[i]);
  }
  if (!fits) {
    return MDT_RUN_ON;
  }
  for (size_t i = 0; i < op->slots.count; ++i) {
    row[op->slots.items[i]] = cells[i] ? cells[i] : before[i];
  }
  const MdtRun run = mdt_row_push(sink, row);
  for (size_t i = 0; i < op->slots.count; ++i) {
    row[op->slots.items[i]] = before[i];
  }
  return run;
}

static MdtRun run_values(MdtEngine* const engine, const MdtOperator* const op,
                         uint32_t* const row, const MdtRowSink sink) {
  uint32_t* const before = (uint32_t*)mdt_arena_array(
    engine->arena, op->slots.count + 1, sizeof(uint32_t));
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < op->n_rows; ++i) {
    run = push_values(op, i, row, sink, before);
  }
  return run;
}

// --- Graphs ------------------------------------------------------------------

/// All named graphs: those of the store are listed when they are first needed
static MdtGraphs named_graphs(MdtEngine* const engine) {
  if (!engine->is_chosen && !engine->named.items) {
    engine->named.items = mdt_store_graphs(engine->store, &engine->named.count);
  }
  return engine->named;
}

static bool is_named(const MdtEngine* const engine, const uint32_t graph) {
  const MdtQuad pattern = { graph, 0, 0, 0 };
  for (size_t i = 0; i < engine->named.count; ++i) {
    if (engine->named.items[i] == graph) {
      return true;
    }
  }
  return !engine->is_chosen && graph != MDT_GRAPH_ANY &&
         mdt_store_has(engine->store, pattern);
}

/// The name of the graph joins what was found in it: it is not known within
static MdtRun name_row(void* const handle, uint32_t* const row) {
  Stage* const stage = (Stage*)handle;
  const MdtGraphs within = stage->engine->active;
  const MdtVarOrTerm place = stage->op->graph;
  const uint32_t before = place.is_slot ? row[place.value] : stage->graph;
  if (before && before != stage->graph) {
    return MDT_RUN_ON;
  }
  if (place.is_slot) {
    row[place.value] = stage->graph;
  }
  stage->engine->active = stage->outside;
  const MdtRun run = mdt_row_push(stage->sink, row);
  stage->engine->active = within;
  if (place.is_slot) {
    row[place.value] = before;
  }
  return run;
}

static MdtRun run_in_graph(Stage* const stage, const uint32_t graph,
                           uint32_t* const row) {
  MdtEngine* const engine = stage->engine;
  const MdtRowSink sink = { name_row, stage };
  stage->graph = graph;
  engine->active.items = &stage->graph;
  engine->active.count = 1;
  const MdtRun run = mdt_engine_run(engine, stage->op->a, row, sink);
  engine->active = stage->outside;
  return run;
}

/// The triples that all solutions of `op` match, or null
static const MdtOperator* find_triples(const MdtOperator* op) {
  while (op && op->kind != MDT_OP_TRIPLES) {
    const bool has_first =
      op->kind == MDT_OP_JOIN || op->kind == MDT_OP_LEFT_JOIN ||
      op->kind == MDT_OP_FILTER || op->kind == MDT_OP_EXTEND ||
      op->kind == MDT_OP_MINUS;
    op = has_first ? op->a : NULL;
  }
  return op;
}

static uint32_t value_in(const MdtVarOrTerm place, const uint32_t* const row) {
  return place.is_slot ? row[place.value] : place.value;
}

/// Put the pattern that matches least in all named graphs together into
/// `*pattern`, and return how much that is
static size_t find_rarest(const MdtEngine* const engine,
                          const MdtOperator* const triples,
                          const uint32_t* const row, MdtQuad* const pattern) {
  size_t least = SIZE_MAX;
  for (size_t i = 0; triples && i < triples->triples.count; ++i) {
    const MdtTriple* const triple = &triples->triples.items[i];
    const MdtQuad asked = { MDT_GRAPH_ANY, value_in(triple->subject, row),
                            value_in(triple->predicate, row),
                            value_in(triple->object, row) };
    const size_t count =
      triple->path ? SIZE_MAX : mdt_store_count_matches(engine->store, asked);
    if (count < least) {
      least = count;
      *pattern = asked;
    }
  }
  return least;
}

static int compare_graphs(const void* const a, const void* const b) {
  const uint32_t x = *(const uint32_t*)a;
  const uint32_t y = *(const uint32_t*)b;
  return x < y ? -1 : x > y;
}

/// The graphs where `pattern` matches, in their order
static MdtGraphs graphs_with(MdtEngine* const engine, const MdtQuad pattern) {
  MdtRowSet set = mdt_rowset_new(engine->arena, 1);
  for (MdtScan scan = mdt_store_scan(engine->store, pattern); scan.run.count;
       mdt_scan_next(&scan)) {
    for (size_t i = 0; i < scan.run.count; ++i) {
      mdt_rowset_add(&set, &scan.run.items[i].graph, NULL);
    }
  }
  if (set.rows.count) {
    qsort(set.rows.data, set.rows.count, sizeof(uint32_t), compare_graphs);
  }
  const MdtGraphs found = { set.rows.data, set.rows.count };
  return found;
}

/// The graphs in which `op` may have a solution: where a rare pattern of it
/// matches, it tells them; else they are all
static MdtGraphs likely_graphs(MdtEngine* const engine,
                               const MdtOperator* const op,
                               const uint32_t* const row) {
  enum { FEW = 64 };
  MdtQuad pattern = { 0, 0, 0, 0 };
  const size_t least = find_rarest(engine, find_triples(op), row, &pattern);
  return least <= FEW || least < named_graphs(engine).count
           ? graphs_with(engine, pattern)
           : named_graphs(engine);
}

static MdtRun run_graph(MdtEngine* const engine, const MdtOperator* const op,
                        uint32_t* const row, const MdtRowSink sink) {
  Stage stage = { engine, op, sink, 0, engine->active };
  const uint32_t graph = value_in(op->graph, row);
  if (graph) {
    return is_named(engine, graph) ? run_in_graph(&stage, graph, row)
                                   : MDT_RUN_ON;
  }
  const MdtGraphs graphs = likely_graphs(engine, op->a, row);
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < graphs.count; ++i) {
    if (is_named(engine, graphs.items[i])) {
      run = run_in_graph(&stage, graphs.items[i], row);
    }
  }
  return run;
}

// --- Subqueries --------------------------------------------------------------

/// What a subquery selects, put beside what is bound outside
typedef struct {
  const MdtSelect* select;
  uint32_t* row;
  uint32_t* before;
  MdtRowSink sink;
} Inlet;

static MdtRun export_row(void* const handle, uint32_t* const inner) {
  const Inlet* const inlet = (const Inlet*)handle;
  const MdtColumns* const columns = &inlet->select->columns;
  for (size_t i = 0; i < columns->count; ++i) {
    const uint32_t value = inner[columns->items[i].inner];
    const uint32_t bound = inlet->row[columns->items[i].outer];
    inlet->before[i] = bound;
    if (value && bound && value != bound) {
      return MDT_RUN_ON;
    }
  }
  for (size_t i = 0; i < columns->count; ++i) {
    const uint32_t value = inner[columns->items[i].inner];
    inlet->row[columns->items[i].outer] = value ? value : inlet->before[i];
  }
  const MdtRun run = mdt_row_push(inlet->sink, inlet->row);
  for (size_t i = 0; i < columns->count; ++i) {
    inlet->row[columns->items[i].outer] = inlet->before[i];
  }
  return run;
}

static MdtRun run_subquery(MdtEngine* const engine, const MdtOperator* const op,
                           uint32_t* const row, const MdtRowSink sink) {
  Inlet inlet = { op->select, row, NULL, sink };
  const MdtRowSink inner = { export_row, &inlet };
  inlet.before = (uint32_t*)mdt_arena_array(
    engine->arena, op->select->columns.count + 1, sizeof(uint32_t));
  return mdt_run_select(engine, op->select, inner);
}

MdtRun mdt_engine_run(MdtEngine* const engine, const MdtOperator* const op,
                      uint32_t* const row, const MdtRowSink sink) {
  Stage stage = { engine, op, sink, 0, engine->active };
  const MdtRowSink filtering = { filter_row, &stage };
  const MdtRowSink extending = { extend_row, &stage };
  switch (op->kind) {
    case MDT_OP_UNIT:
      return mdt_row_push(sink, row);
    case MDT_OP_TRIPLES:
      return mdt_run_triples(engine, op, row, sink);
    case MDT_OP_JOIN:
      return mdt_run_join(engine, op, row, sink);
    case MDT_OP_LEFT_JOIN:
      return mdt_run_left_join(engine, op, row, sink);
    case MDT_OP_FILTER:
      return mdt_engine_run(engine, op->a, row, filtering);
    case MDT_OP_UNION:
      return run_union(engine, op, row, sink);
    case MDT_OP_GRAPH:
      return run_graph(engine, op, row, sink);
    case MDT_OP_EXTEND:
      return mdt_engine_run(engine, op->a, row, extending);
    case MDT_OP_MINUS:
      return mdt_run_minus(engine, op, row, sink);
    case MDT_OP_VALUES:
      return run_values(engine, op, row, sink);
    case MDT_OP_SELECT:
      return run_subquery(engine, op, row, sink);
    case MDT_OP_SERVICE:
      return mdt_run_service(engine, op, row, sink);
  }
  return MDT_RUN_ON;
}
