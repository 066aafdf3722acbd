// SPDX-License-Identifier: Apache-2.0
// Evaluating expressions. Values live in a scratch arena that is emptied
// before the next expression is evaluated.

#include "query/engine.h"

#include "base/view.h"

#include <string.h>

static MdtTerm evaluate(MdtEngine* engine, const MdtExpression* expression,
                        const uint32_t* row);

static MdtTruth truth_of(MdtEngine* const engine,
                         const MdtExpression* const expression,
                         const uint32_t* const row) {
  const MdtTerm value = evaluate(engine, expression, row);
  return mdt_value_truth(&value);
}

/// "||" looks for a true one and "&&" for a false one; an error is the answer
/// only where there is none (section 17.2)
static MdtTerm evaluate_logic(MdtEngine* const engine,
                              const MdtExpression* const expression,
                              const uint32_t* const row,
                              const MdtTruth decisive) {
  MdtTruth all = decisive == MDT_TRUE ? MDT_FALSE : MDT_TRUE;
  for (size_t i = 0; i < expression->args.count; ++i) {
    const MdtTruth truth = truth_of(engine, expression->args.items[i], row);
    if (truth == decisive) {
      return mdt_value_boolean(decisive);
    }
    all = truth == MDT_ERROR ? MDT_ERROR : all;
  }
  return mdt_value_boolean(all);
}

static MdtTerm evaluate_in(MdtEngine* const engine,
                           const MdtExpression* const expression,
                           const uint32_t* const row) {
  const bool is_not = expression->kind == MDT_EXPR_NOT_IN;
  const MdtTerm left = evaluate(engine, expression->args.items[0], row);
  MdtTruth found = MDT_FALSE;
  for (size_t i = 1; found != MDT_TRUE && i < expression->args.count; ++i) {
    const MdtTerm right = evaluate(engine, expression->args.items[i], row);
    const MdtTruth truth = mdt_value_equals(&left, &right);
    found = truth == MDT_FALSE ? found : truth;
  }
  return mdt_value_boolean(found == MDT_ERROR              ? MDT_ERROR
                           : (found == MDT_TRUE) == is_not ? MDT_FALSE
                                                           : MDT_TRUE);
}

static MdtTerm evaluate_if(MdtEngine* const engine,
                           const MdtExpression* const expression,
                           const uint32_t* const row) {
  const MdtTruth truth = truth_of(engine, expression->args.items[0], row);
  return truth == MDT_ERROR
           ? mdt_value_none
           : evaluate(engine, expression->args.items[truth == MDT_TRUE ? 1 : 2],
                      row);
}

static MdtTerm evaluate_coalesce(MdtEngine* const engine,
                                 const MdtExpression* const expression,
                                 const uint32_t* const row) {
  MdtTerm value = mdt_value_none;
  for (size_t i = 0; !value.kind && i < expression->args.count; ++i) {
    value = evaluate(engine, expression->args.items[i], row);
  }
  return value;
}

static MdtTerm evaluate_call(MdtEngine* const engine,
                             const MdtExpression* const expression,
                             const uint32_t* const row) {
  const size_t n = expression->args.count;
  MdtTerm* const args =
    (MdtTerm*)mdt_arena_array(engine->call.arena, n + 1, sizeof(MdtTerm));
  for (size_t i = 0; i < n; ++i) {
    args[i] = evaluate(engine, expression->args.items[i], row);
  }
  return expression->function->code(&engine->call, args, (unsigned)n);
}

static MdtTerm evaluate_cast(MdtEngine* const engine,
                             const MdtExpression* const expression,
                             const uint32_t* const row) {
  if (expression->args.count != 1) {
    return mdt_value_none;
  }
  const MdtTerm value = evaluate(engine, expression->args.items[0], row);
  return mdt_function_cast(engine->call.arena, expression->name, &value);
}

// --- EXISTS ------------------------------------------------------------------

static MdtRun see_one(void* const handle, uint32_t* const row) {
  (void)row;
  *(bool*)handle = true;
  return MDT_RUN_STOP;
}

/// The rows that the pattern keeps die with it: they are put into an arena of
/// their own, unless that is in use by an EXISTS around this one
static bool exists(MdtEngine* const engine, const MdtOperator* const pattern,
                   const uint32_t* const row) {
  MdtArena* const arena = engine->arena;
  bool has_one = false;
  const MdtRowSink sink = { see_one, &has_one };
  engine->arena = engine->spare;
  uint32_t* const copy = mdt_engine_row(engine);
  memcpy(copy, row, engine->plan->n_slots * sizeof(uint32_t));
  mdt_engine_run(engine, pattern, copy, sink);
  if (arena != engine->spare) {
    mdt_arena_reset(engine->spare);
  }
  engine->arena = arena;
  return has_one;
}

static MdtTerm evaluate_exists(MdtEngine* const engine,
                               const MdtExpression* const expression,
                               const uint32_t* const row) {
  const bool has_one = exists(engine, expression->pattern, row);
  return mdt_value_boolean(engine->status ? MDT_ERROR
                           : has_one      ? MDT_TRUE
                                          : MDT_FALSE);
}

// --- The whole ---------------------------------------------------------------

static MdtTerm evaluate(MdtEngine* const engine,
                        const MdtExpression* const expression,
                        const uint32_t* const row) {
  switch (expression->kind) {
    case MDT_EXPR_CONSTANT:
      return mdt_pool_get(engine->pool, expression->value);
    case MDT_EXPR_VARIABLE:
    case MDT_EXPR_AGGREGATE:
      return mdt_pool_get(engine->pool, row[expression->value]);
    case MDT_EXPR_CALL:
      return evaluate_call(engine, expression, row);
    case MDT_EXPR_CAST:
      return evaluate_cast(engine, expression, row);
    case MDT_EXPR_OR:
      return evaluate_logic(engine, expression, row, MDT_TRUE);
    case MDT_EXPR_AND:
      return evaluate_logic(engine, expression, row, MDT_FALSE);
    case MDT_EXPR_IN:
    case MDT_EXPR_NOT_IN:
      return evaluate_in(engine, expression, row);
    case MDT_EXPR_BOUND:
      return mdt_value_boolean(
        row[expression->args.items[0]->value] ? MDT_TRUE : MDT_FALSE);
    case MDT_EXPR_IF:
      return evaluate_if(engine, expression, row);
    case MDT_EXPR_COALESCE:
      return evaluate_coalesce(engine, expression, row);
    case MDT_EXPR_EXISTS:
      return evaluate_exists(engine, expression, row);
  }
  return mdt_value_none;
}

MdtTerm mdt_engine_value(MdtEngine* const engine,
                         const MdtExpression* const expression,
                         const uint32_t* const row) {
  if (!engine->depth) {
    mdt_arena_reset(engine->call.arena);
  }
  ++engine->depth; // An EXISTS within evaluates others
  const MdtTerm value = evaluate(engine, expression, row);
  --engine->depth;
  return value;
}

uint32_t mdt_engine_term(MdtEngine* const engine,
                         const MdtExpression* const expression,
                         const uint32_t* const row) {
  if (expression->kind == MDT_EXPR_VARIABLE ||
      expression->kind == MDT_EXPR_AGGREGATE) {
    return row[expression->value];
  }
  const MdtTerm value = mdt_engine_value(engine, expression, row);
  return mdt_pool_add(engine->pool, &value);
}

bool mdt_engine_holds(MdtEngine* const engine,
                      const MdtExpression* const expression,
                      const uint32_t* const row) {
  const MdtTerm value = mdt_engine_value(engine, expression, row);
  return mdt_value_truth(&value) == MDT_TRUE && !engine->status;
}
