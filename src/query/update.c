// SPDX-License-Identifier: Apache-2.0
// Running updates: what each operation changes is gathered, then done, within
// one transaction.

#include "query/update.h"

#include "base/log.h"
#include "base/view.h"
#include "query/changes.h"

#include <string.h>

/// An update being run
typedef struct {
  MdtEngine engine;
  MdtStore* store;
  const MdtUpdateOptions* options;
  const MdtLog* log;
  MdtView text;
  const char* base;
  MdtChanges changes;     // Of the current operation
  const MdtOperation* op; // That one
  uint32_t* cells;        // Room for a solution, with its new blank nodes
} Updating;

// --- INSERT and DELETE -------------------------------------------------------

static uint32_t number_at(const MdtVarOrTerm place, const uint32_t* const row) {
  return place.is_slot ? row[place.value] : place.value;
}

/// Whether these can be a statement; what cannot is left out
static bool is_statement(const MdtPool* const pool, const MdtQuad quad) {
  const MdtTermKind subject = mdt_pool_get(pool, quad.subject).kind;
  return (subject == MDT_TERM_IRI || subject == MDT_TERM_BLANK) &&
         mdt_pool_get(pool, quad.predicate).kind == MDT_TERM_IRI &&
         mdt_pool_get(pool, quad.object).kind != MDT_TERM_NONE &&
         mdt_pool_get(pool, quad.graph).kind != MDT_TERM_LITERAL;
}

/// Add what the triples of one graph stand for in `row`
static MdtRun fill_graph(Updating* const updating, MdtRowSet* const set,
                         const MdtQuadPattern* const pattern,
                         const uint32_t* const row) {
  const MdtPool* const pool = updating->engine.pool;
  const bool is_said = pattern->graph.is_slot || pattern->graph.value;
  const uint32_t graph =
    is_said ? number_at(pattern->graph, row) : updating->op->plan.with;
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < pattern->triples.count; ++i) {
    const MdtTriple* const triple = &pattern->triples.items[i];
    const MdtQuad quad = { graph, number_at(triple->subject, row),
                           number_at(triple->predicate, row),
                           number_at(triple->object, row) };
    if ((graph || !is_said) && is_statement(pool, quad)) {
      run = mdt_changes_push(&updating->changes, set, quad);
    }
  }
  return run;
}

static MdtRun fill(Updating* const updating, MdtRowSet* const set,
                   const MdtQuadPatterns* const patterns,
                   const uint32_t* const row) {
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < patterns->count; ++i) {
    run = fill_graph(updating, set, &patterns->items[i], row);
  }
  return run;
}

static MdtRun take_solution(void* const handle, uint32_t* const row) {
  Updating* const updating = (Updating*)handle;
  const MdtOperation* const op = updating->op;
  uint32_t* const cells = updating->cells;
  memcpy(cells, row, (op->plan.n_slots + 1) * sizeof(uint32_t));
  for (size_t i = 0; i < op->blanks.count; ++i) {
    cells[op->blanks.items[i]] = mdt_pool_fresh(updating->engine.pool);
  }
  const MdtRun run = fill(updating, &updating->changes.gone, &op->gone, cells);
  return run ? run
             : fill(updating, &updating->changes.added, &op->added, cells);
}

static MdtPlace place_of(const Updating* const updating) {
  const MdtPlace place = { "update", "update", updating->op->line,
                           updating->op->column };
  return place;
}

static MdtStatus modify(Updating* const updating, const MdtLog* const log) {
  MdtEngine* const engine = &updating->engine;
  const MdtPlan* const plan = &updating->op->plan;
  const MdtRowSink sink = { take_solution, updating };
  if (engine->dataset && (plan->has_dataset || plan->with)) {
    return mdt_fail(log, MDT_BAD_OPTION, place_of(updating),
                    "USING and WITH, where the graphs are given already");
  }
  mdt_engine_plan(engine, plan);
  updating->cells = mdt_engine_row(engine);
  if (plan->select) {
    mdt_run_select(engine, plan->select, sink);
  } else {
    mdt_row_push(sink, mdt_engine_row(engine));
  }
  return engine->status;
}

// --- Whole graphs ------------------------------------------------------------

static bool is_there(const Updating* const updating,
                     const MdtTarget* const target) {
  const MdtQuad pattern = { target->graph, 0, 0, 0 };
  return mdt_store_has(updating->store, pattern);
}

static MdtStatus load(Updating* const updating, const MdtLog* const log) {
  return mdt_changes_load(&updating->changes, updating->op->source,
                          updating->op->to.graph, updating->options, log);
}

static void clear_graph(Updating* const updating, const uint32_t graph) {
  mdt_changes_push_graph(&updating->changes, &updating->changes.gone, graph,
                         graph);
}

static MdtStatus clear(Updating* const updating, const MdtLog* const log) {
  const MdtTarget* const to = &updating->op->to;
  (void)log;
  if (to->kind == MDT_TARGET_GRAPH) {
    clear_graph(updating, to->graph);
  }
  if (to->kind == MDT_TARGET_DEFAULT || to->kind == MDT_TARGET_ALL) {
    clear_graph(updating, 0);
  }
  if (to->kind == MDT_TARGET_NAMED || to->kind == MDT_TARGET_ALL) {
    size_t count = 0;
    const uint32_t* const graphs = mdt_store_graphs(updating->store, &count);
    for (size_t i = 0; i < count; ++i) {
      clear_graph(updating, graphs[i]);
    }
  }
  return updating->engine.status;
}

static MdtStatus create(Updating* const updating, const MdtLog* const log) {
  const MdtTarget* const to = &updating->op->to;
  return is_there(updating, to)
           ? mdt_fail(log, MDT_BAD_OPTION, place_of(updating),
                      "there is a graph <%.*s>", (int)to->name.len,
                      to->name.data)
           : MDT_SUCCESS;
}

/// ADD, COPY and MOVE: what is there goes but for ADD, and what was read from
/// goes for MOVE; a graph onto itself is as it was
static MdtStatus transfer(Updating* const updating, const MdtLog* const log) {
  const MdtOperation* const op = updating->op;
  MdtChanges* const changes = &updating->changes;
  const uint32_t from = op->from.graph;
  const uint32_t to = op->to.graph;
  if (from && !is_there(updating, &op->from)) {
    return mdt_fail(log, MDT_BAD_OPTION, place_of(updating),
                    "there is no graph <%.*s>", (int)op->from.name.len,
                    op->from.name.data);
  }
  if (from == to) {
    return MDT_SUCCESS;
  }
  if (op->kind != MDT_UPDATE_ADD) {
    clear_graph(updating, to);
  }
  if (op->kind == MDT_UPDATE_MOVE) {
    clear_graph(updating, from);
  }
  mdt_changes_push_graph(changes, &changes->added, from, to);
  return updating->engine.status;
}

// --- Operations --------------------------------------------------------------

static MdtStatus (*const operations[])(Updating* updating,
                                       const MdtLog* log) = {
  [MDT_UPDATE_MODIFY] = modify, [MDT_UPDATE_LOAD] = load,
  [MDT_UPDATE_CLEAR] = clear,   [MDT_UPDATE_CREATE] = create,
  [MDT_UPDATE_ADD] = transfer,  [MDT_UPDATE_COPY] = transfer,
  [MDT_UPDATE_MOVE] = transfer,
};

/// Gather what an operation changes, and do it. A silent one that fails changes
/// nothing; limits hold for it, too.
static MdtStatus run_operation(Updating* const updating,
                               const MdtOperation* const op) {
  const MdtLog* const log = op->is_silent ? NULL : updating->log;
  updating->op = op;
  updating->changes = mdt_changes_new(&updating->engine);
  const MdtStatus st = operations[op->kind](updating, log);
  if (updating->engine.status || st == MDT_NO_MEMORY) {
    return st;
  }
  if (st) {
    return op->is_silent ? MDT_SUCCESS : st;
  }
  return mdt_changes_apply(&updating->changes, updating->store);
}

/// Read on to the next operation, with numbers of its own
static MdtStatus next(Updating* const updating, MdtUpdateReader* const reader,
                      MdtOperation* const op) {
  MdtEngine* const engine = &updating->engine;
  engine->pool = mdt_pool_new(engine->keep, updating->store);
  return mdt_update_next(reader, engine->pool, op);
}

static MdtStatus run_all(void* const handle) {
  Updating* const updating = (Updating*)handle;
  MdtArena* const arena = updating->engine.keep;
  MdtOperation* const op =
    (MdtOperation*)mdt_arena_alloc(arena, sizeof(MdtOperation));
  MdtUpdateReader reader;
  MdtStatus st = mdt_update_begin(&reader, arena, updating->text,
                                  updating->base, updating->log);
  while (!st) {
    st = next(updating, &reader, op);
  }
  if (st != MDT_NOTHING) {
    return st;
  }
  mdt_update_rewind(&reader);
  mdt_engine_begin(&updating->engine);
  while (!(st = next(updating, &reader, op)) &&
         !(st = run_operation(updating, op))) {
  }
  return st == MDT_NOTHING ? MDT_SUCCESS : st;
}

/// Run within a transaction
static MdtStatus run(Updating* const updating) {
  MdtStatus st = mdt_store_begin(updating->store);
  if (st) {
    return st;
  }
  st = mdt_engine_guarded(&updating->engine, run_all, updating);
  st = st ? st : mdt_store_commit(updating->store);
  if (st) {
    mdt_store_rollback(updating->store);
  }
  return st;
}

MdtStatus mdt_update(MdtStore* const store, const MdtView text,
                     const char* const base,
                     const MdtUpdateOptions* const options,
                     const MdtLog* const log) {
  static const MdtUpdateOptions usual = { 0 };
  Updating updating = { 0 };
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtStatus st = MDT_NO_MEMORY;
  updating.store = store;
  updating.options = options ? options : &usual;
  updating.log = log;
  updating.text = text;
  updating.base = base;
  if (arena && mdt_engine_init(&updating.engine, arena, store,
                               &updating.options->limits, log)) {
    updating.engine.dataset = updating.options->dataset;
    st = run(&updating);
  }
  mdt_engine_clear(&updating.engine);
  mdt_arena_free(arena);
  return st;
}
