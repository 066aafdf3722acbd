// SPDX-License-Identifier: Apache-2.0
// Statements as numbers.
//
// Each term is kept once and numbered from 1; a statement is four numbers, of
// which the graph is 0 for the default graph. Sorted copies of the statements
// make every pattern one run of them in memory, or some where the store is in
// a file; no pattern scans. Filling and reading alternate: what was pushed
// into the sink is seen after mdt_store_index.
//
// Edits between mdt_store_begin and mdt_store_commit last together or not at
// all; an edit outside of these lasts by itself.

#ifndef MDT_STORE_STORE_H
#define MDT_STORE_STORE_H

#include "base/arena.h"
#include "rdf/statement.h"
#include "store/quad.h"

#include <mandate/graph.h>

/// Return a sink that adds to `store`; it returns MDT_NO_MEMORY or success
MdtStatementSink mdt_store_sink(MdtStore* store);

/// Read a file as mdt_store_read_file does, but push into `sink`, which passes
/// on to that of `store`
MdtStatus mdt_store_read_into(MdtStore* store, const char* path,
                              const char* base, MdtStatementSink sink,
                              const MdtLog* log);

/// Return the number of `term`, which is kept from now on; 0: memory is short
uint32_t mdt_store_add_term(MdtStore* store, const MdtTerm* term);

/// Begin a transaction. In a folder, one waits for that of another process or
/// thread. Errors: MDT_BAD_OPTION if there is one, or the store is only read.
MdtStatus mdt_store_begin(MdtStore* store);

/// Take the `n_gone` statements `gone` out of `store`, and put the `n_added`
/// statements `added` there, visible at once. What is both stays. Cost: a sweep
/// over memory, but no sort of what is there. Error: MDT_NO_MEMORY.
MdtStatus mdt_store_edit(MdtStore* store, const MdtQuad* gone, size_t n_gone,
                         const MdtQuad* added, size_t n_added);

/// Make all edits since mdt_store_begin lasting, and end the transaction. If
/// that fails, they are undone. Errors: MDT_NO_WRITE; MDT_TOO_LARGE.
MdtStatus mdt_store_commit(MdtStore* store);

/// Undo all edits since mdt_store_begin, and what was pushed since, and end the
/// transaction; without one, a no-op. Terms keep their numbers.
void mdt_store_rollback(MdtStore* store);

/// Make what was pushed visible. Cost: n log n of what was pushed. Error:
/// MDT_NO_MEMORY.
MdtStatus mdt_store_index(MdtStore* store);

/// Return the number of `term`, or 0 if the store has no such term
uint32_t mdt_store_find(const MdtStore* store, const MdtTerm* term);

/// Return the number of the IRI `text`, or 0
uint32_t mdt_store_find_iri(const MdtStore* store, const char* text);

/// Return the term of number `id` (> 0), borrowed
MdtTerm mdt_store_term(const MdtStore* store, uint32_t id);

/// Return how many terms there are; their numbers are 1 to this
uint32_t mdt_store_term_count(const MdtStore* store);

/// Return the statements of one graph, or of whichever named one, that fit
/// `pattern`: its first run
MdtScan mdt_store_scan(const MdtStore* store, MdtQuad pattern);

/// Go on to the next run, which is empty at the end
void mdt_scan_next(MdtScan* scan);

/// Return how many statements fit `pattern`
size_t mdt_store_count_matches(const MdtStore* store, MdtQuad pattern);

/// Return whether any statement fits `pattern`
bool mdt_store_has(const MdtStore* store, MdtQuad pattern);

/// Return the statements that fit `pattern` of a store in memory, at once
MdtMatches mdt_store_match(const MdtStore* store, MdtQuad pattern);

/// Return the object of the first statement of the default graph with this
/// subject and predicate, or 0
uint32_t mdt_store_object(const MdtStore* store, uint32_t subject,
                          uint32_t predicate);

/// Return all statements of a store in memory, by graph, subject, predicate,
/// object
MdtMatches mdt_store_all(const MdtStore* store);

/// Return the names of the graphs that are not empty, ascending, and how many
/// in `*count`
const uint32_t* mdt_store_graphs(const MdtStore* store, size_t* count);

/// A store that stays as it is
typedef struct {
  const MdtStore* store; ///< What is read; null when memory is short
  MdtStore* own;         ///< To be freed, or null
} MdtPin;

/// Return what `store` holds now, for a reader beside a writer: it belongs to
/// one thread at a time. In memory, and for the thread that edits in a
/// transaction, it is `store` itself, with all edits. Release it with
/// mdt_store_unpin, before `store`.
///
/// What else reads a store in a folder is for the thread that edits it.
MdtPin mdt_store_pin(const MdtStore* store);

/// Release what mdt_store_pin returned
void mdt_store_unpin(MdtPin pin);

/// Push all statements of `store` into `sink`
MdtStatus mdt_store_push_all(const MdtStore* store, MdtStatementSink sink);

/// Return the statement in words, borrowed
MdtStatement mdt_store_statement(const MdtStore* store, MdtQuad quad);

#endif
