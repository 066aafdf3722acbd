// SPDX-License-Identifier: Apache-2.0

#include "query/changes.h"

enum { WIDTH = 4 };

MdtChanges mdt_changes_new(MdtEngine* const engine) {
  MdtChanges changes;
  changes.engine = engine;
  changes.n_stored = mdt_store_term_count(engine->store);
  changes.gone = mdt_rowset_new(engine->keep, WIDTH);
  changes.added = mdt_rowset_new(engine->keep, WIDTH);
  return changes;
}

MdtRun mdt_changes_push(MdtChanges* const changes, MdtRowSet* const set,
                        const MdtQuad quad) {
  const size_t most = changes->engine->limits->max_rows;
  const uint32_t row[WIDTH] = { quad.graph, quad.subject, quad.predicate,
                                quad.object };
  mdt_rowset_add(set, row, NULL);
  return most && set->rows.count > most
           ? mdt_engine_fail(changes->engine, MDT_TOO_LARGE,
                             "the update changes more statements than it may")
           : mdt_engine_step(changes->engine);
}

MdtRun mdt_changes_push_graph(MdtChanges* const changes, MdtRowSet* const set,
                              const uint32_t graph, const uint32_t as) {
  const MdtQuad pattern = { graph, 0, 0, 0 };
  MdtRun run = MDT_RUN_ON;
  for (MdtScan scan = mdt_store_scan(changes->engine->store, pattern);
       !run && scan.run.count; mdt_scan_next(&scan)) {
    for (size_t i = 0; !run && i < scan.run.count; ++i) {
      MdtQuad quad = scan.run.items[i];
      quad.graph = as;
      run = mdt_changes_push(changes, set, quad);
    }
  }
  return run;
}

// --- Doing it ----------------------------------------------------------------

/// Return the store's number for the pool's, or 0 where memory is short; 0 is
/// the default graph
static uint32_t own_number(const MdtChanges* const changes,
                           MdtStore* const store, const uint32_t id) {
  const MdtTerm term = mdt_pool_get(changes->engine->pool, id);
  return id > changes->n_stored ? mdt_store_add_term(store, &term) : id;
}

static bool own_quad(const MdtChanges* const changes, MdtStore* const store,
                     const uint32_t* const row, MdtQuad* const quad) {
  quad->graph = own_number(changes, store, row[0]);
  quad->subject = own_number(changes, store, row[1]);
  quad->predicate = own_number(changes, store, row[2]);
  quad->object = own_number(changes, store, row[3]);
  return (quad->graph || !row[0]) && quad->subject && quad->predicate &&
         quad->object;
}

/// Terms that the store does not know are in none of its statements
static bool is_known(const MdtChanges* const changes,
                     const uint32_t* const row) {
  for (size_t i = 0; i < WIDTH; ++i) {
    if (row[i] > changes->n_stored) {
      return false;
    }
  }
  return true;
}

/// List a set as quads, of what is taken out just those that can be there;
/// null when memory is short
static MdtQuad* list_quads(const MdtChanges* const changes,
                           MdtStore* const store, const MdtRowSet* const set,
                           const bool is_gone, size_t* const count) {
  MdtQuad* const quads = (MdtQuad*)mdt_arena_array(
    changes->engine->keep, set->rows.count + 1, sizeof(MdtQuad));
  *count = 0;
  for (size_t i = 0; i < set->rows.count; ++i) {
    const uint32_t* const row = mdt_rows_at(&set->rows, i);
    if (is_gone && !is_known(changes, row)) {
      continue;
    }
    if (!own_quad(changes, store, row, &quads[(*count)++])) {
      return NULL;
    }
  }
  return quads;
}

MdtStatus mdt_changes_apply(const MdtChanges* const changes,
                            MdtStore* const store) {
  size_t n_gone = 0;
  size_t n_added = 0;
  const MdtQuad* const gone =
    list_quads(changes, store, &changes->gone, true, &n_gone);
  const MdtQuad* const added =
    list_quads(changes, store, &changes->added, false, &n_added);
  return !gone || !added ? MDT_NO_MEMORY
         : n_gone || n_added
           ? mdt_store_edit(store, gone, n_gone, added, n_added)
           : MDT_SUCCESS;
}
