// SPDX-License-Identifier: Apache-2.0
// Statements, and the sinks that they flow into.
//
// A store, a writer and a counter are all sinks, so that any can stand in any
// place. Whoever pushes statements need not know what becomes of them.

#ifndef MDT_RDF_STATEMENT_H
#define MDT_RDF_STATEMENT_H

#include "base/arena.h"

#include <mandate/status.h>
#include <mandate/view.h>

#include <stdbool.h>

/// What a term is
typedef enum {
  MDT_TERM_NONE,    ///< No term; as a graph, the default one
  MDT_TERM_IRI,     ///< An absolute IRI
  MDT_TERM_BLANK,   ///< A node without a name of its own
  MDT_TERM_LITERAL, ///< A value
} MdtTermKind;

/// A term of RDF 1.1
typedef struct {
  MdtTermKind kind; ///< IRI, blank node, literal or nothing
  MdtView text;     ///< The IRI, the label without "_:", or the lexical form
  MdtView datatype; ///< IRI of a literal's type; empty for plain strings
  MdtView language; ///< Language tag of a literal, or empty
} MdtTerm;

/// A triple in a graph
typedef struct {
  MdtTerm subject;
  MdtTerm predicate;
  MdtTerm object;
  MdtTerm graph; ///< Kind none: the default graph
} MdtStatement;

/// Where statements go. What `func` is given lives for the call only; any
/// status but MDT_SUCCESS stops the one who pushes.
typedef struct {
  MdtStatus (*func)(void* handle, const MdtStatement* statement);
  void* handle;   ///< Passed to `func`
  unsigned* line; ///< Where a reader tells its line, or null
} MdtStatementSink;

/// Return the IRI `text`, borrowed
MdtTerm mdt_term_iri(MdtView text);

/// Return the plain string `text`, borrowed
MdtTerm mdt_term_string(MdtView text);

/// Return the literal `text` of the type with IRI `datatype`, both borrowed
MdtTerm mdt_term_typed(MdtView text, MdtView datatype);

/// Compare terms for readers: IRIs, blank nodes, literals; digits by their
/// value, so that #c-9 comes before #c-10; as memcmp
int mdt_term_compare(const MdtTerm* a, const MdtTerm* b);

/// Return how many bytes mdt_term_key writes for `term`
size_t mdt_term_key_size(const MdtTerm* term);

/// Write kind, datatype, language and text of `term` as one string to `key`
/// and return it: equal for equal terms alone
MdtView mdt_term_key(char* key, const MdtTerm* term);

/// Push `statement` into `sink`
MdtStatus mdt_statement_push(MdtStatementSink sink,
                             const MdtStatement* statement);

#endif
