// SPDX-License-Identifier: Apache-2.0
// Statements as numbers.
//
// Each term is kept once and numbered from 1; a statement is four numbers, of
// which the graph comes first and is 0 for the default graph. Three sorted
// copies (subject, predicate or object leading within the graph) make every
// pattern a contiguous slice, found by bisection: no pattern scans, and the
// default graph holds just its own. Filling and reading alternate: after
// pushing statements, mdt_store_index sorts them and drops doubles.

#ifndef MDT_STORE_STORE_H
#define MDT_STORE_STORE_H

#include "base/arena.h"
#include "base/vector.h"
#include "rdf/statement.h"

#include <mandate/graph.h>

#include <stdint.h>

/// A statement, or a pattern in which a part other than the graph may be 0
/// for any
typedef struct {
  uint32_t graph;     ///< 0: the default graph
  uint32_t subject;   ///< Number of a term
  uint32_t predicate; ///< Number of a term
  uint32_t object;    ///< Number of a term
} MdtQuad;

/// A run of statements, borrowed from the store
typedef struct {
  const MdtQuad* items; ///< First
  size_t count;         ///< How many
} MdtMatches;

/// Return a sink that adds to `store`; it returns MDT_NO_MEMORY or success
MdtStatementSink mdt_store_sink(MdtStore* store);

/// Read a file as mdt_store_read_file does, but push into `sink`, which passes
/// on to that of `store`
MdtStatus mdt_store_read_into(MdtStore* store, const char* path,
                              const char* base, MdtStatementSink sink,
                              const MdtLog* log);

/// Return the number of `term`, which is kept from now on; 0: memory is short
uint32_t mdt_store_add_term(MdtStore* store, const MdtTerm* term);

/// Take the `n_gone` statements `gone`, which may be reordered, out of `store`,
/// and put the `n_added` statements `added` there, visible at once. What is
/// both stays. Error: MDT_NO_MEMORY.
MdtStatus mdt_store_edit(MdtStore* store, MdtQuad* gone, size_t n_gone,
                         const MdtQuad* added, size_t n_added);

/// Make what was pushed visible. Cost: n log n. Error: MDT_NO_MEMORY.
MdtStatus mdt_store_index(MdtStore* store);

/// Return the number of `term`, or 0 if the store has no such term
uint32_t mdt_store_find(const MdtStore* store, const MdtTerm* term);

/// Return the number of the IRI `text`, or 0
uint32_t mdt_store_find_iri(const MdtStore* store, const char* text);

/// Return the term of number `id` (> 0), borrowed
MdtTerm mdt_store_term(const MdtStore* store, uint32_t id);

/// Return how many terms there are; their numbers are 1 to this
uint32_t mdt_store_term_count(const MdtStore* store);

/// Return the statements of one graph that fit `pattern`
MdtMatches mdt_store_match(const MdtStore* store, MdtQuad pattern);

/// Return the object of the first statement of the default graph with this
/// subject and predicate, or 0
uint32_t mdt_store_object(const MdtStore* store, uint32_t subject,
                          uint32_t predicate);

/// Return all statements, by graph, subject, predicate, object
MdtMatches mdt_store_all(const MdtStore* store);

/// Return the names of the graphs that are not empty, ascending, and how many
/// in `*count`
const uint32_t* mdt_store_graphs(const MdtStore* store, size_t* count);

/// Return the statement in words, borrowed
MdtStatement mdt_store_statement(const MdtStore* store, MdtQuad quad);

#endif
