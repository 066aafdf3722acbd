// SPDX-License-Identifier: Apache-2.0
// Basic graph patterns: index nested loops, in a greedy order.
//
// The pattern that is guessed to match least comes first, then the one that
// matches least given what that binds, and so on. How much a pattern of
// constants matches is known, since every pattern is a slice of the
// store; each variable that is bound by then divides it. Patterns that share
// nothing with those before come last.

#include "query/engine.h"

#include <math.h>

/// A basic graph pattern being matched
typedef struct {
  MdtEngine* engine;
  const MdtOperator* op;
  const uint32_t* order;
  size_t depth; // Patterns matched so far
  MdtRowSink sink;
} Matcher;

// --- The order ---------------------------------------------------------------

/// How much is left of what a pattern matches when a variable in this place is
/// bound: as powers, since there are fewer predicates than objects, and fewer
/// objects than subjects
static const double left_of[] = { 0.2, 0.8, 0.4 };

static uint32_t constant_of(const MdtVarOrTerm place) {
  return place.is_slot ? 0 : place.value;
}

static double count_matches(const MdtEngine* const engine,
                            const MdtTriple* const triple) {
  double count = 0.0;
  for (size_t i = 0; i < engine->active.count; ++i) {
    const MdtQuad pattern = { engine->active.items[i],
                              constant_of(triple->subject),
                              constant_of(triple->predicate),
                              constant_of(triple->object) };
    count += (double)mdt_store_count_matches(engine->store, pattern);
  }
  return count;
}

static bool is_bound(const bool* const bound, const MdtVarOrTerm place) {
  return place.is_slot && bound[place.value];
}

/// A path is asked last unless one of its ends is known
static double guess_path(const MdtTriple* const triple,
                         const bool* const bound) {
  const bool has_start =
    !triple->subject.is_slot || is_bound(bound, triple->subject);
  const bool has_end =
    !triple->object.is_slot || is_bound(bound, triple->object);
  return has_start && has_end ? 10.0 : has_start || has_end ? 1e3 : 1e12;
}

static double guess(const MdtTriple* const triple, const double count,
                    const bool* const bound, const bool is_first) {
  const MdtVarOrTerm places[] = { triple->subject, triple->predicate,
                                  triple->object };
  double size = count;
  bool is_joined = is_first;
  if (triple->path) {
    return guess_path(triple, bound);
  }
  for (size_t i = 0; i < 3; ++i) {
    if (is_bound(bound, places[i])) {
      size = size > 1.0 ? pow(size, left_of[i]) : size;
      is_joined = true;
    }
  }
  return is_joined ? size : size * 1e6;
}

static void bind_places(const MdtTriple* const triple, bool* const bound) {
  const MdtVarOrTerm places[] = { triple->subject, triple->predicate,
                                  triple->object };
  for (size_t i = 0; i < 3; ++i) {
    if (places[i].is_slot) {
      bound[places[i].value] = true;
    }
  }
}

static void choose_order(MdtEngine* const engine, const MdtOperator* const op,
                         const uint32_t* const row,
                         MdtMatchOrder* const chosen) {
  const size_t n = op->triples.count;
  bool* const bound = engine->bound;
  bool is_first = true;
  for (uint32_t i = 0; i < engine->plan->n_slots; ++i) {
    bound[i] = row[i] != 0;
    is_first = is_first && !bound[i];
  }
  for (size_t i = 0; i < n; ++i) {
    chosen->counts[i] = count_matches(engine, &op->triples.items[i]);
    chosen->done[i] = false;
  }
  for (size_t k = 0; k < n; ++k) {
    double least = HUGE_VAL;
    for (size_t i = 0; i < n; ++i) {
      const double size =
        guess(&op->triples.items[i], chosen->counts[i], bound, is_first && !k);
      if (!chosen->done[i] && size < least) {
        least = size;
        chosen->order[k] = (uint32_t)i;
      }
    }
    chosen->done[chosen->order[k]] = true;
    bind_places(&op->triples.items[chosen->order[k]], bound);
  }
}

/// Which of the slots of a pattern are bound, hashed
static uint64_t hash_bound(const MdtOperator* const op,
                           const uint32_t* const row) {
  uint64_t hash = 1;
  for (size_t i = 0; i < op->triples.count; ++i) {
    const MdtTriple* const triple = &op->triples.items[i];
    const MdtVarOrTerm places[] = { triple->subject, triple->predicate,
                                    triple->object };
    for (size_t j = 0; j < 3; ++j) {
      hash = hash * 31 + (places[j].is_slot && row[places[j].value] != 0);
    }
  }
  return hash;
}

static const uint32_t* order_of(MdtEngine* const engine,
                                const MdtOperator* const op,
                                const uint32_t* const row) {
  MdtMatchOrder* const known = &engine->orders[op->number];
  const uint64_t bound = hash_bound(op, row);
  if (!known->order) {
    const size_t n = op->triples.count + 1;
    known->order =
      (uint32_t*)mdt_arena_array(engine->keep, n, sizeof(uint32_t));
    known->counts = (double*)mdt_arena_array(engine->keep, n, sizeof(double));
    known->done = (bool*)mdt_arena_array(engine->keep, n, sizeof(bool));
  }
  if (known->bound != bound) {
    known->bound = bound;
    choose_order(engine, op, row, known);
  }
  return known->order;
}

// --- Matching ----------------------------------------------------------------

static uint32_t value_of(const MdtVarOrTerm place, const uint32_t* const row) {
  return place.is_slot ? row[place.value] : place.value;
}

static MdtRun match_next(void* handle, uint32_t* row);

/// Bind a place to `value`: false if it is bound to another
static bool bind(uint32_t* const row, const MdtVarOrTerm place,
                 const uint32_t value) {
  if (!place.is_slot) {
    return true;
  }
  if (row[place.value] && row[place.value] != value) {
    return false; // The same variable twice in the pattern
  }
  row[place.value] = value;
  return true;
}

static MdtRun match_quad(Matcher* const matcher, const MdtTriple* const triple,
                         const MdtQuad quad, uint32_t* const row) {
  const MdtVarOrTerm places[] = { triple->subject, triple->predicate,
                                  triple->object };
  const uint32_t values[] = { quad.subject, quad.predicate, quad.object };
  uint32_t before[3];
  MdtRun run = mdt_engine_step(matcher->engine);
  bool fits = true;
  for (size_t i = 0; i < 3; ++i) {
    before[i] = places[i].is_slot ? row[places[i].value] : 0;
  }
  for (size_t i = 0; i < 3; ++i) {
    fits = fits && bind(row, places[i], values[i]);
  }
  if (!run && fits) {
    run = match_next(matcher, row);
  }
  for (size_t i = 3; i-- > 0;) {
    if (places[i].is_slot) {
      row[places[i].value] = before[i];
    }
  }
  return run;
}

static MdtRun match_quads(Matcher* const matcher, const MdtTriple* const triple,
                          const size_t graph, const MdtMatches found,
                          uint32_t* const row) {
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < found.count; ++i) {
    if (!graph ||
        !mdt_engine_is_double(matcher->engine, graph, found.items[i])) {
      run = match_quad(matcher, triple, found.items[i], row);
    }
  }
  return run;
}

static MdtRun match_triple(Matcher* const matcher,
                           const MdtTriple* const triple, uint32_t* const row) {
  const MdtEngine* const engine = matcher->engine;
  MdtRun run = MDT_RUN_ON;
  for (size_t g = 0; !run && g < engine->active.count; ++g) {
    MdtScan scan = mdt_engine_scan(engine, g, value_of(triple->subject, row),
                                   value_of(triple->predicate, row),
                                   value_of(triple->object, row));
    for (; !run && scan.run.count; mdt_scan_next(&scan)) {
      run = match_quads(matcher, triple, g, scan.run, row);
    }
  }
  return run;
}

static MdtRun match_next(void* const handle, uint32_t* const row) {
  Matcher* const matcher = (Matcher*)handle;
  if (matcher->depth == matcher->op->triples.count) {
    return mdt_row_push(matcher->sink, row);
  }
  const MdtTriple* const triple =
    &matcher->op->triples.items[matcher->order[matcher->depth]];
  const MdtRowSink next = { match_next, matcher };
  ++matcher->depth;
  const MdtRun run = triple->path
                       ? mdt_run_path(matcher->engine, triple, row, next)
                       : match_triple(matcher, triple, row);
  --matcher->depth;
  return run;
}

MdtRun mdt_run_triples(MdtEngine* const engine, const MdtOperator* const op,
                       uint32_t* const row, const MdtRowSink sink) {
  Matcher matcher = { engine, op, order_of(engine, op, row), 0, sink };
  return match_next(&matcher, row);
}
