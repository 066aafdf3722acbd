// SPDX-License-Identifier: Apache-2.0
// Property paths (sections 9 and 18.4).
//
// A path is walked from a node: links, inverses, sequences and alternatives
// give an end as often as there are ways to it; "?", "*" and "+" give it once,
// found by breadth-first search. Where neither end is known, each node of the
// graph is a start.

#include "query/engine.h"

#include <stdlib.h>

/// Takes an end of a path
typedef struct {
  MdtRun (*func)(void* handle, uint32_t node);
  void* handle;
} Ends;

/// A walk: along a path from a node, forward or backward
typedef struct {
  MdtEngine* engine;
  const MdtPath* path;
  bool is_back;
} Walk;

static MdtRun walk(MdtEngine* engine, const MdtPath* path, bool is_back,
                   uint32_t node, Ends ends);

// --- Links -------------------------------------------------------------------

static bool is_excluded(const MdtIndices* const excluded,
                        const uint32_t predicate) {
  for (size_t i = 0; excluded && i < excluded->count; ++i) {
    if (excluded->items[i] == predicate) {
      return true;
    }
  }
  return false;
}

static MdtRun give_ends(MdtEngine* const engine, const size_t graph,
                        const MdtMatches found,
                        const MdtIndices* const excluded, const bool is_back,
                        const Ends ends) {
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < found.count; ++i) {
    const MdtQuad quad = found.items[i];
    run = mdt_engine_step(engine);
    if (!run && !is_excluded(excluded, quad.predicate) &&
        !(graph && mdt_engine_is_double(engine, graph, quad))) {
      run = ends.func(ends.handle, is_back ? quad.subject : quad.object);
    }
  }
  return run;
}

/// Give what is beyond the links from `node`, without what `excluded` names
/// where there is no `predicate`
static MdtRun walk_links(MdtEngine* const engine, const uint32_t predicate,
                         const MdtIndices* const excluded, const bool is_back,
                         const uint32_t node, const Ends ends) {
  MdtRun run = MDT_RUN_ON;
  for (size_t g = 0; !run && g < engine->active.count; ++g) {
    MdtScan scan = is_back ? mdt_engine_scan(engine, g, 0, predicate, node)
                           : mdt_engine_scan(engine, g, node, predicate, 0);
    for (; !run && scan.run.count; mdt_scan_next(&scan)) {
      run = give_ends(engine, g, scan.run, excluded, is_back, ends);
    }
  }
  return run;
}

static MdtRun walk_other(MdtEngine* const engine, const MdtPath* const path,
                         const bool is_back, const uint32_t node,
                         const Ends ends) {
  MdtRun run = MDT_RUN_ON;
  if (path->has_forward) {
    run = walk_links(engine, 0, &path->excluded, is_back, node, ends);
  }
  if (!run && path->excluded_inverse.count) {
    run = walk_links(engine, 0, &path->excluded_inverse, !is_back, node, ends);
  }
  return run;
}

// --- Sequences ---------------------------------------------------------------

typedef struct {
  Walk second;
  Ends ends;
} Sequence;

static MdtRun go_on(void* const handle, const uint32_t node) {
  const Sequence* const sequence = (const Sequence*)handle;
  const Walk* const second = &sequence->second;
  return walk(second->engine, second->path, second->is_back, node,
              sequence->ends);
}

static MdtRun walk_sequence(MdtEngine* const engine, const MdtPath* const path,
                            const bool is_back, const uint32_t node,
                            const Ends ends) {
  Sequence sequence = { { engine, is_back ? path->a : path->b, is_back },
                        ends };
  const Ends next = { go_on, &sequence };
  return walk(engine, is_back ? path->b : path->a, is_back, node, next);
}

// --- Closures ----------------------------------------------------------------

typedef struct {
  MdtRowSet seen; // Nodes that were reached, in their order
} Closure;

static MdtRun reach(void* const handle, const uint32_t node) {
  Closure* const closure = (Closure*)handle;
  mdt_rowset_add(&closure->seen, &node, NULL);
  return MDT_RUN_ON;
}

/// Give each node once that is reached over at least `least` times the path,
/// and at most `most`, which is one or as often as one likes
static MdtRun walk_closure(MdtEngine* const engine, const MdtPath* const path,
                           const bool is_back, const uint32_t node,
                           const Ends ends, const unsigned least,
                           const bool is_once) {
  Closure closure = { mdt_rowset_new(engine->arena, 1) };
  const Ends reaching = { reach, &closure };
  MdtRun run = MDT_RUN_ON;
  if (!least) {
    reach(&closure, node);
  }
  if (least || is_once) {
    run = walk(engine, path, is_back, node, reaching);
  }
  for (size_t i = 0; !run && !is_once && i < closure.seen.rows.count; ++i) {
    run = walk(engine, path, is_back, *mdt_rows_at(&closure.seen.rows, i),
               reaching);
  }
  for (size_t i = 0; !run && i < closure.seen.rows.count; ++i) {
    run = ends.func(ends.handle, *mdt_rows_at(&closure.seen.rows, i));
  }
  return run;
}

static MdtRun walk(MdtEngine* const engine, const MdtPath* const path,
                   const bool is_back, const uint32_t node, const Ends ends) {
  MdtRun run = MDT_RUN_ON;
  switch (path->kind) {
    case MDT_PATH_LINK:
      return walk_links(engine, path->predicate, NULL, is_back, node, ends);
    case MDT_PATH_INVERSE:
      return walk(engine, path->a, !is_back, node, ends);
    case MDT_PATH_SEQUENCE:
      return walk_sequence(engine, path, is_back, node, ends);
    case MDT_PATH_ALTERNATIVE:
      run = walk(engine, path->a, is_back, node, ends);
      return run ? run : walk(engine, path->b, is_back, node, ends);
    case MDT_PATH_OPTIONAL:
      return walk_closure(engine, path->a, is_back, node, ends, 0, true);
    case MDT_PATH_MANY:
      return walk_closure(engine, path->a, is_back, node, ends, 0, false);
    case MDT_PATH_SOME:
      return walk_closure(engine, path->a, is_back, node, ends, 1, false);
    case MDT_PATH_OTHER:
      return walk_other(engine, path, is_back, node, ends);
  }
  return MDT_RUN_ON;
}

// --- The pattern -------------------------------------------------------------

/// Binds the end of a path in a row
typedef struct {
  MdtVarOrTerm place;
  uint32_t* row;
  MdtRowSink sink;
} Binder;

static MdtRun bind_end(void* const handle, const uint32_t node) {
  const Binder* const binder = (const Binder*)handle;
  if (!binder->place.is_slot) {
    return node == binder->place.value ? mdt_row_push(binder->sink, binder->row)
                                       : MDT_RUN_ON;
  }
  uint32_t* const cell = &binder->row[binder->place.value];
  const uint32_t before = *cell;
  if (before && before != node) {
    return MDT_RUN_ON;
  }
  *cell = node;
  const MdtRun run = mdt_row_push(binder->sink, binder->row);
  *cell = before;
  return run;
}

/// All subjects and objects of the active graphs, each once
static MdtRowSet list_nodes(MdtEngine* const engine) {
  MdtRowSet nodes = mdt_rowset_new(engine->arena, 1);
  for (size_t g = 0; g < engine->active.count; ++g) {
    MdtScan scan = mdt_engine_scan(engine, g, 0, 0, 0);
    for (; scan.run.count; mdt_scan_next(&scan)) {
      for (size_t i = 0; i < scan.run.count; ++i) {
        mdt_rowset_add(&nodes, &scan.run.items[i].subject, NULL);
        mdt_rowset_add(&nodes, &scan.run.items[i].object, NULL);
      }
    }
  }
  return nodes;
}

static MdtRun start_anywhere(MdtEngine* const engine,
                             const MdtTriple* const triple, uint32_t* const row,
                             const MdtRowSink sink) {
  const MdtRowSet nodes = list_nodes(engine);
  uint32_t* const start = &row[triple->subject.value];
  Binder binder = { triple->object, row, sink };
  const Ends ends = { bind_end, &binder };
  MdtRun run = MDT_RUN_ON;
  for (size_t i = 0; !run && i < nodes.rows.count; ++i) {
    *start = *mdt_rows_at(&nodes.rows, i);
    run = walk(engine, triple->path, false, *start, ends);
  }
  *start = 0;
  return run;
}

static bool is_node(const MdtEngine* const engine, const uint32_t node) {
  bool is_there = false;
  for (size_t g = 0; !is_there && g < engine->active.count; ++g) {
    is_there = mdt_engine_scan(engine, g, node, 0, 0).run.count ||
               mdt_engine_scan(engine, g, 0, 0, node).run.count;
  }
  return is_there;
}

MdtRun mdt_run_path(MdtEngine* const engine, const MdtTriple* const triple,
                    uint32_t* const row, const MdtRowSink sink) {
  const uint32_t subject = triple->subject.is_slot ? row[triple->subject.value]
                                                   : triple->subject.value;
  const uint32_t object =
    triple->object.is_slot ? row[triple->object.value] : triple->object.value;
  Binder binder = { subject ? triple->object : triple->subject, row, sink };
  const Ends ends = { bind_end, &binder };
  if (!subject && !object) {
    return start_anywhere(engine, triple, row, sink);
  }
  // A variable stands for nodes of the graph, however it came to be bound; a
  // constant has a path of no length even where it is in no graph
  const MdtVarOrTerm start = subject ? triple->subject : triple->object;
  const uint32_t node = subject ? subject : object;
  return start.is_slot && !is_node(engine, node)
           ? MDT_RUN_ON
           : walk(engine, triple->path, !subject, node, ends);
}
