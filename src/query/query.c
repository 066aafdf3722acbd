// SPDX-License-Identifier: Apache-2.0
// Asking a store: planning, running, and what becomes of the solutions.

#define _POSIX_C_SOURCE 200809L

#include "base/view.h"
#include "query/engine.h"
#include "query/moment.h"
#include "query/regex.h"
#include "query/results.h"

#include <locale.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

// --- Rows and yes or no ------------------------------------------------------

/// What takes the solutions
typedef struct {
  MdtEngine* engine;
  MdtResults* results;
  uint32_t* cells;
} Taking;

static MdtRun check_size(const Taking* const taking, const size_t count) {
  const size_t most = taking->engine->limits->max_rows;
  return most && count > most
           ? mdt_engine_fail(taking->engine, MDT_TOO_LARGE,
                             "the answer has more rows than it may")
           : MDT_RUN_ON;
}

static MdtRun take_solution(void* const handle, uint32_t* const row) {
  Taking* const taking = (Taking*)handle;
  const MdtColumns* const columns = &taking->engine->plan->select->columns;
  for (size_t i = 0; i < columns->count; ++i) {
    taking->cells[i] = row[columns->items[i].inner];
  }
  mdt_rows_add(&taking->results->rows, taking->cells);
  return check_size(taking, taking->results->rows.count);
}

static MdtRun take_first(void* const handle, uint32_t* const row) {
  (void)row;
  ((Taking*)handle)->results->boolean = true;
  return MDT_RUN_STOP;
}

// --- Graphs ------------------------------------------------------------------

static MdtRun add_statement(const Taking* const taking,
                            const MdtTerm* const subject,
                            const MdtTerm* const predicate,
                            const MdtTerm* const object) {
  const MdtStatement statement = { *subject, *predicate, *object,
                                   mdt_value_none };
  // What is no triple of RDF is left out (section 16.2)
  if (!object->kind || predicate->kind != MDT_TERM_IRI ||
      (subject->kind != MDT_TERM_IRI && subject->kind != MDT_TERM_BLANK)) {
    return MDT_RUN_ON;
  }
  const MdtStatus st =
    mdt_statement_push(mdt_store_sink(taking->results->graph), &statement);
  return st ? mdt_engine_fail(taking->engine, st, "memory is short")
            : check_size(taking, mdt_store_count(taking->results->graph));
}

static MdtTerm term_at(const Taking* const taking, const MdtVarOrTerm place,
                       const uint32_t* const row) {
  return mdt_pool_get(taking->engine->pool,
                      place.is_slot ? row[place.value] : place.value);
}

static MdtRun fill_template(void* const handle, uint32_t* const row) {
  Taking* const taking = (Taking*)handle;
  MdtEngine* const engine = taking->engine;
  const MdtPlan* const plan = engine->plan;
  MdtRun run = MDT_RUN_ON;
  memcpy(taking->cells, row, plan->n_slots * sizeof(uint32_t));
  for (size_t i = 0; i < plan->blanks.count; ++i) {
    taking->cells[plan->blanks.items[i]] = mdt_pool_fresh(engine->pool);
  }
  for (size_t i = 0; !run && i < plan->construct.count; ++i) {
    const MdtTriple* const triple = &plan->construct.items[i];
    const MdtTerm subject = term_at(taking, triple->subject, taking->cells);
    const MdtTerm predicate = term_at(taking, triple->predicate, taking->cells);
    const MdtTerm object = term_at(taking, triple->object, taking->cells);
    run = add_statement(taking, &subject, &predicate, &object);
  }
  return run;
}

/// Add statements, and the blank nodes that they lead to
static MdtRun describe_quads(const Taking* const taking, const MdtMatches found,
                             MdtRowSet* const nodes) {
  const MdtPool* const pool = taking->engine->pool;
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < found.count; ++i) {
    const MdtQuad quad = found.items[i];
    const MdtTerm subject = mdt_pool_get(pool, quad.subject);
    const MdtTerm predicate = mdt_pool_get(pool, quad.predicate);
    const MdtTerm object = mdt_pool_get(pool, quad.object);
    run = add_statement(taking, &subject, &predicate, &object);
    if (object.kind == MDT_TERM_BLANK) {
      mdt_rowset_add(nodes, &quad.object, NULL);
    }
  }
  return run;
}

/// Add what is said of `first`, and of the blank nodes that this leads to: a
/// concise bounded description
static MdtRun describe(const Taking* const taking, const uint32_t first) {
  MdtEngine* const engine = taking->engine;
  MdtRowSet nodes = mdt_rowset_new(engine->arena, 1);
  MdtRun run = MDT_RUN_ON;
  mdt_rowset_add(&nodes, &first, NULL);
  for (size_t i = 0; !run && i < nodes.rows.count; ++i) {
    const uint32_t node = *mdt_rows_at(&nodes.rows, i);
    for (size_t g = 0; !run && g < engine->active.count; ++g) {
      MdtScan scan = mdt_engine_scan(engine, g, node, 0, 0);
      for (; !run && scan.run.count; mdt_scan_next(&scan)) {
        run = describe_quads(taking, scan.run, &nodes);
      }
    }
  }
  return run;
}

static MdtRun describe_solution(void* const handle, uint32_t* const row) {
  const Taking* const taking = (const Taking*)handle;
  const MdtVarOrTerms* const described = &taking->engine->plan->described;
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < described->count; ++i) {
    const MdtVarOrTerm place = described->items[i];
    const uint32_t node = place.is_slot ? row[place.value] : place.value;
    run = node ? describe(taking, node) : MDT_RUN_ON;
  }
  return run;
}

// --- The four forms ----------------------------------------------------------

static const struct {
  MdtAnswerKind kind;
  MdtRun (*take)(void* handle, uint32_t* row);
} forms[] = {
  [MDT_FORM_SELECT] = { MDT_ANSWER_ROWS, take_solution },
  [MDT_FORM_CONSTRUCT] = { MDT_ANSWER_GRAPH, fill_template },
  [MDT_FORM_DESCRIBE] = { MDT_ANSWER_GRAPH, describe_solution },
  [MDT_FORM_ASK] = { MDT_ANSWER_BOOLEAN, take_first },
};

static void name_columns(MdtResults* const results,
                         const MdtSelect* const select) {
  results->n_names = select->columns.count;
  results->names = (const char**)mdt_arena_array(
    results->arena, select->columns.count + 1, sizeof(char*));
  for (size_t i = 0; i < select->columns.count; ++i) {
    results->names[i] =
      mdt_view_string(results->arena, select->columns.items[i].name);
  }
  results->rows = mdt_rows_new(results->arena, select->columns.count);
}

static MdtStatus take_all(MdtEngine* const engine, MdtResults* const results) {
  const MdtPlan* const plan = engine->plan;
  const size_t width = plan->n_slots + plan->select->columns.count + 1;
  Taking taking = { engine, results, NULL };
  const MdtRowSink sink = { forms[plan->form].take, &taking };
  taking.cells =
    (uint32_t*)mdt_arena_array(engine->keep, width, sizeof(uint32_t));
  results->kind = forms[plan->form].kind;
  if (results->kind == MDT_ANSWER_ROWS) {
    name_columns(results, plan->select);
  }
  if (results->kind == MDT_ANSWER_GRAPH) {
    results->graph = mdt_store_new();
    if (!results->graph) {
      return MDT_NO_MEMORY;
    }
  }
  mdt_run_select(engine, plan->select, sink);
  return engine->status   ? engine->status
         : results->graph ? mdt_store_index(results->graph)
                          : MDT_SUCCESS;
}

// --- Getting ready -----------------------------------------------------------

/// Return the graphs with these names
static MdtGraphs find_graphs(const MdtEngine* const engine,
                             const MdtView* const names, const size_t count) {
  uint32_t* const found =
    (uint32_t*)mdt_arena_array(engine->keep, count + 1, sizeof(uint32_t));
  for (size_t i = 0; i < count; ++i) {
    const MdtTerm name = mdt_term_iri(names[i]);
    found[i] = mdt_pool_add(engine->pool, &name);
  }
  return (MdtGraphs){ found, count };
}

/// The graphs that are asked: those of the store, or what the caller, or FROM
/// and FROM NAMED, choose of them (section 13.2)
static void choose_graphs(MdtEngine* const engine) {
  static const uint32_t unnamed = 0;
  const MdtPlan* const plan = engine->plan;
  const MdtQueryDataset* const given = engine->dataset;
  engine->is_chosen = given || plan->has_dataset;
  if (given) {
    engine->defaults = find_graphs(engine, given->defaults, given->n_defaults);
    engine->named = find_graphs(engine, given->named, given->n_named);
  } else if (plan->has_dataset) {
    engine->defaults.items = plan->from.items;
    engine->defaults.count = plan->from.count;
    engine->named.items = plan->named.items;
    engine->named.count = plan->named.count;
  } else {
    engine->defaults.items = &unnamed;
    engine->defaults.count = 1;
  }
  engine->active = engine->defaults;
}

static void get_ready(MdtEngine* const engine) {
  const MdtPlan* const plan = engine->plan;
  engine->orders = (MdtMatchOrder*)mdt_arena_array(
    engine->keep, plan->n_operators + 1, sizeof(MdtMatchOrder));
  engine->bound =
    (bool*)mdt_arena_array(engine->keep, plan->n_slots + 1, sizeof(bool));
  engine->call.now = mdt_moment_now(engine->keep);
  engine->call.base = plan->base;
  if (getrandom(&engine->call.random, sizeof(engine->call.random), 0) < 0) {
    engine->call.random = (uint64_t)time(NULL);
  }
  mdt_engine_begin(engine);
  choose_graphs(engine);
}

/// Plan and run; numbers are read and written with a point
static MdtStatus answer(MdtEngine* const engine, MdtResults* const results,
                        const MdtView text, const char* const base) {
  MdtPlan* const plan =
    (MdtPlan*)mdt_arena_alloc(engine->keep, sizeof(MdtPlan));
  const MdtStatus st =
    mdt_plan(engine->keep, engine->pool, text, base, plan, engine->log);
  engine->plan = plan;
  results->pool = engine->pool;
  results->prefixes = mdt_order_known_prefixes(results->arena, engine->store);
  if (st) {
    return st;
  }
  get_ready(engine);
  return take_all(engine, results);
}

static MdtStatus answer_in_c(MdtEngine* const engine, MdtResults* const results,
                             const MdtView text, const char* const base) {
  const locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  const locale_t before = plain ? uselocale(plain) : (locale_t)0;
  jmp_buf shortage;
  volatile MdtStatus st = MDT_NO_MEMORY;
  mdt_arena_guard(engine->keep, &shortage);
  mdt_arena_guard(engine->spare, &shortage);
  mdt_arena_guard(engine->call.arena, &shortage);
  if (!setjmp(shortage)) {
    engine->pool = mdt_pool_new(engine->keep, engine->store);
    st = answer(engine, results, text, base);
  }
  mdt_arena_guard(engine->keep, NULL);
  mdt_regex_free(&engine->call.regexes);
  if (plain) {
    uselocale(before);
    freelocale(plain);
  }
  return st;
}

MdtStatus mdt_query(MdtResults** const out, const MdtStore* const store,
                    const MdtView text, const char* const base,
                    const MdtQueryLimits* const limits,
                    const MdtLog* const log) {
  return mdt_query_dataset(out, store, text, base, NULL, limits, log);
}

MdtStatus mdt_query_dataset(MdtResults** const out, const MdtStore* const store,
                            const MdtView text, const char* const base,
                            const MdtQueryDataset* const dataset,
                            const MdtQueryLimits* const limits,
                            const MdtLog* const log) {
  static const MdtQueryLimits unlimited = { 0, 0, 0, NULL };
  MdtResults* const results = mdt_results_new();
  MdtArena* const spare = mdt_arena_new(NULL);
  MdtArena* const scratch = mdt_arena_new(NULL);
  MdtStatus st = MDT_NO_MEMORY;
  if (results) {
    results->pin = mdt_store_pin(store);
  }
  if (results && results->pin.store && spare && scratch) {
    MdtEngine engine = { 0 };
    engine.keep = results->arena;
    engine.arena = results->arena;
    engine.spare = spare;
    engine.store = results->pin.store;
    engine.limits = limits ? limits : &unlimited;
    engine.dataset = dataset;
    engine.log = log;
    engine.call.arena = scratch;
    st = answer_in_c(&engine, results, text, base);
  }
  mdt_arena_free(spare);
  mdt_arena_free(scratch);
  if (st) {
    mdt_results_free(results);
    return st;
  }
  *out = results;
  return MDT_SUCCESS;
}
