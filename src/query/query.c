// SPDX-License-Identifier: Apache-2.0
// Asking a store: planning, running, and what becomes of the solutions.

#include "base/view.h"
#include "query/engine.h"
#include "query/results.h"

#include <string.h>

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

// --- The whole ---------------------------------------------------------------

/// A query on its way to its answer
typedef struct {
  MdtEngine engine;
  MdtResults* results;
  MdtView text;
  const char* base;
} Asking;

static MdtStatus answer(void* const handle) {
  Asking* const asking = (Asking*)handle;
  MdtEngine* const engine = &asking->engine;
  MdtResults* const results = asking->results;
  MdtPlan* const plan =
    (MdtPlan*)mdt_arena_alloc(engine->keep, sizeof(MdtPlan));
  engine->pool = mdt_pool_new(engine->keep, engine->store);
  const MdtStatus st = mdt_plan(engine->keep, engine->pool, asking->text,
                                asking->base, plan, engine->log);
  results->pool = engine->pool;
  results->prefixes = mdt_order_known_prefixes(results->arena, engine->store);
  if (st) {
    return st;
  }
  mdt_engine_begin(engine);
  mdt_engine_plan(engine, plan);
  return take_all(engine, results);
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
  MdtResults* const results = mdt_results_new();
  Asking asking = { { 0 }, results, text, base };
  MdtStatus st = MDT_NO_MEMORY;
  if (results) {
    results->pin = mdt_store_pin(store);
  }
  if (results && results->pin.store &&
      mdt_engine_init(&asking.engine, results->arena, results->pin.store,
                      limits, log)) {
    asking.engine.dataset = dataset;
    st = mdt_engine_guarded(&asking.engine, answer, &asking);
  }
  mdt_engine_clear(&asking.engine);
  if (st) {
    mdt_results_free(results);
    return st;
  }
  *out = results;
  return MDT_SUCCESS;
}
