// SPDX-License-Identifier: Apache-2.0
// What an operation of an update takes out of a store and puts in, gathered
// before any of it is done: what is found does not change while it is looked
// for.

#ifndef MDT_QUERY_CHANGES_H
#define MDT_QUERY_CHANGES_H

#include "query/engine.h"

#include <mandate/update.h>

/// Statements, numbered by the pool of the engine
typedef struct {
  MdtEngine* engine;
  uint32_t n_stored; ///< Numbers up to this are the store's
  MdtRowSet gone;    ///< Rows of graph, subject, predicate, object
  MdtRowSet added;   ///< The same
} MdtChanges;

/// Return that nothing changes
MdtChanges mdt_changes_new(MdtEngine* engine);

/// Add `quad` to `set`, one of the two; a limit may be hit
MdtRun mdt_changes_push(MdtChanges* changes, MdtRowSet* set, MdtQuad quad);

/// Add all statements of `graph` to `set`, as if they were in `as`
MdtRun mdt_changes_push_graph(MdtChanges* changes, MdtRowSet* set,
                              uint32_t graph, uint32_t as);

/// Change `store` so. What is both taken out and put in stays.
/// Error: MDT_NO_MEMORY.
MdtStatus mdt_changes_apply(const MdtChanges* changes, MdtStore* store);

/// Add what the document `source`, an IRI, says to what is put in: all of it in
/// `graph`, or, where that is 0, where it says so. Its blank nodes become new
/// ones.
///
/// Errors: MDT_UNSUPPORTED unless `options` allow it; whatever reading returns.
MdtStatus mdt_changes_load(MdtChanges* changes, MdtView source, uint32_t graph,
                           const MdtUpdateOptions* options, const MdtLog* log);

#endif
