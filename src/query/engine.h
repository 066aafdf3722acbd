// SPDX-License-Identifier: Apache-2.0
// Running a plan.
//
// Operators push rows into a sink, as statements flow in the rest of the
// program. A row is given whole, one number a slot and 0 for what is not
// bound; an operator binds what it finds, passes the row on, and takes its
// bindings back. So rows are copied only where they must be kept: to order,
// to group, and for the second side of a join that cannot be looked up.
//
// What an operator is given may be bound in part, by an operator before it or
// by the solution that EXISTS is asked of: its solutions agree with that.

#ifndef MDT_QUERY_ENGINE_H
#define MDT_QUERY_ENGINE_H

#include "query/plan.h"
#include "query/rows.h"
#include "query/value.h"

#include <mandate/query.h>

/// How a run goes on
typedef enum {
  MDT_RUN_ON,   ///< More rows are welcome
  MDT_RUN_STOP, ///< Enough: whoever wants no more says so
  MDT_RUN_FAIL, ///< Trouble, in `status`
} MdtRun;

/// Where rows go
typedef struct {
  MdtRun (*func)(void* handle, uint32_t* row);
  void* handle;
} MdtRowSink;

/// Some graphs, whose union is asked
typedef struct {
  const uint32_t* items;
  size_t count;
} MdtGraphs;

/// The order in which a basic graph pattern is matched
typedef struct {
  uint32_t* order; ///< [triples] or null until it was first asked
  uint64_t bound;  ///< Which slots were bound when it was chosen, hashed
  double* counts;  ///< [triples] room for choosing, as the next
  bool* done;      ///< [triples]
} MdtMatchOrder;

/// A query being run
typedef struct {
  MdtArena* keep;  ///< For what is kept until the end
  MdtArena* arena; ///< For rows: the same, or one that EXISTS empties again
  MdtArena* spare; ///< That one
  const MdtStore* store;
  MdtPool* pool;
  const MdtPlan* plan;
  const MdtQueryLimits* limits;
  const MdtQueryDataset* dataset; ///< Or null: as the plan says
  const MdtLog* log;
  MdtGraphs defaults;    ///< The default graph
  bool is_chosen;        ///< Of all graphs, some were chosen
  MdtGraphs named;       ///< The named graphs, once they are needed
  MdtGraphs active;      ///< What patterns are matched in now
  MdtMatchOrder* orders; ///< [operators]
  bool* bound;           ///< [slots] room for choosing an order
  MdtCallState call;     ///< What functions need; its arena is a scratch
  unsigned depth;        ///< Of expressions that are being evaluated
  uint64_t steps;        ///< Statements looked at, for the limits
  int64_t deadline;      ///< In nanoseconds of the monotonic clock, or 0
  MdtStatus status;      ///< First trouble
} MdtEngine;

/// Make `engine`, which is zero, ready to ask `store`, with what is kept in
/// `arena`; `limits` may be null. Returns false when memory is short. Clear it
/// with mdt_engine_clear in either case.
bool mdt_engine_init(MdtEngine* engine, MdtArena* arena, const MdtStore* store,
                     const MdtQueryLimits* limits, const MdtLog* log);

/// Free what mdt_engine_init made
void mdt_engine_clear(MdtEngine* engine);

/// Do `work`, which may use the arenas, with numbers read and written as C
/// does. Returns its status, or MDT_NO_MEMORY.
MdtStatus mdt_engine_guarded(MdtEngine* engine, MdtStatus (*work)(void* handle),
                             void* handle);

/// Make ready to run `plan`, whose constants are numbered by the pool
void mdt_engine_plan(MdtEngine* engine, const MdtPlan* plan);

/// Pass a row on
MdtRun mdt_row_push(MdtRowSink sink, uint32_t* row);

/// Run `op` on what is bound in `row`, which is as it was afterwards
MdtRun mdt_engine_run(MdtEngine* engine, const MdtOperator* op, uint32_t* row,
                      MdtRowSink sink);

/// Return a new row without bindings
uint32_t* mdt_engine_row(MdtEngine* engine);

/// Start the clock of the limits
void mdt_engine_begin(MdtEngine* engine);

/// Count a step, and fail if a limit of time or memory is hit
MdtRun mdt_engine_step(MdtEngine* engine);

/// Complain of `what` and return MDT_RUN_FAIL
MdtRun mdt_engine_fail(MdtEngine* engine, MdtStatus status, const char* what);

/// Match a basic graph pattern
MdtRun mdt_run_triples(MdtEngine* engine, const MdtOperator* op, uint32_t* row,
                       MdtRowSink sink);

/// Match a triple whose predicate is a path
MdtRun mdt_run_path(MdtEngine* engine, const MdtTriple* triple, uint32_t* row,
                    MdtRowSink sink);

/// Join, left join and minus
MdtRun mdt_run_join(MdtEngine* engine, const MdtOperator* op, uint32_t* row,
                    MdtRowSink sink);
MdtRun mdt_run_left_join(MdtEngine* engine, const MdtOperator* op,
                         uint32_t* row, MdtRowSink sink);
MdtRun mdt_run_minus(MdtEngine* engine, const MdtOperator* op, uint32_t* row,
                     MdtRowSink sink);

/// Ask another endpoint: of one row, or of all rows of `a` in batches
MdtRun mdt_run_service(MdtEngine* engine, const MdtOperator* op, uint32_t* row,
                       MdtRowSink sink);
MdtRun mdt_run_service_join(MdtEngine* engine, const MdtOperator* a,
                            const MdtOperator* service, uint32_t* row,
                            MdtRowSink sink);

/// Give the solutions of a SELECT to `sink`: ordered, distinct, sliced, its
/// columns in their inner slots. What else is in a row is no part of it.
MdtRun mdt_run_select(MdtEngine* engine, const MdtSelect* select,
                      MdtRowSink sink);

/// Give the groups of a SELECT to `sink`, with keys and aggregates bound
MdtRun mdt_run_groups(MdtEngine* engine, const MdtSelect* select,
                      MdtRowSink sink);

/// Return the value of an expression in a row; borrowed until the next one is
/// evaluated
MdtTerm mdt_engine_value(MdtEngine* engine, const MdtExpression* expression,
                         const uint32_t* row);

/// Return the number of that value, or 0 for an error
uint32_t mdt_engine_term(MdtEngine* engine, const MdtExpression* expression,
                         const uint32_t* row);

/// Return whether a condition holds in a row; an error is none that holds
bool mdt_engine_holds(MdtEngine* engine, const MdtExpression* expression,
                      const uint32_t* row);

/// Return the statements that fit of one graph, one of the active ones
MdtScan mdt_engine_scan(const MdtEngine* engine, size_t graph, uint32_t subject,
                        uint32_t predicate, uint32_t object);

/// Return whether `quad`, found in active graph `graph`, is in an earlier one
bool mdt_engine_is_double(const MdtEngine* engine, size_t graph, MdtQuad quad);

#endif
