// SPDX-License-Identifier: Apache-2.0
// The answer to a query: rows, yes or no, or a graph.

#ifndef MDT_QUERY_RESULTS_H
#define MDT_QUERY_RESULTS_H

#include "base/sink.h"
#include "export/order.h"
#include "query/pool.h"
#include "query/rows.h"
#include "rdf/statement.h"

#include <mandate/query.h>

/// What kind of answer
typedef enum {
  MDT_ANSWER_ROWS,    ///< SELECT
  MDT_ANSWER_BOOLEAN, ///< ASK
  MDT_ANSWER_GRAPH,   ///< CONSTRUCT and DESCRIBE
} MdtAnswerKind;

/// The answer to a query; all but `graph` lives in `arena`
struct MdtResults {
  MdtArena* arena;
  MdtAnswerKind kind;
  const char** names;   ///< [n_names] of variables, in the order of the query
  size_t n_names;       ///< How many columns
  MdtRows rows;         ///< Numbers of terms, 0 for what is unbound
  const MdtPool* pool;  ///< Whose numbers
  MdtPin pin;           ///< Of the store that was asked
  bool boolean;         ///< Answer to ASK
  MdtStore* graph;      ///< Answer to CONSTRUCT or DESCRIBE, or null
  MdtPrefixes prefixes; ///< Of the store that was asked, for tables
};

/// Return a new empty answer in an arena of its own, or null
MdtResults* mdt_results_new(void);

/// Return the cell of a row and column; kind none where it is unbound
MdtTerm mdt_results_cell(const MdtResults* results, size_t row, size_t column);

/// Write `results` to `sink` as mdt_results_print does to standard output.
/// Errors: MDT_BAD_OPTION; MDT_NO_MEMORY.
MdtStatus mdt_results_write(const MdtResults* results, const char* format,
                            MdtSink* sink, const MdtLog* log);

/// Return `term` as people read it, in the arena of `results`: an IRI by its
/// prefix, a literal by its text
MdtView mdt_results_show(const MdtResults* results, const MdtTerm* term);

/// Writes an answer of rows or a boolean
typedef void (*MdtResultsWriter)(const MdtResults* results, MdtSink* sink);

/// For people: columns aligned, names shortened
void mdt_results_write_table(const MdtResults* results, MdtSink* sink);

/// W3C, SPARQL 1.1 Query Results CSV and TSV Formats
void mdt_results_write_csv(const MdtResults* results, MdtSink* sink);
void mdt_results_write_tsv(const MdtResults* results, MdtSink* sink);

/// W3C, SPARQL 1.1 Query Results JSON Format
void mdt_results_write_json(const MdtResults* results, MdtSink* sink);

/// W3C, SPARQL Query Results XML Format
void mdt_results_write_xml(const MdtResults* results, MdtSink* sink);

/// A page of HTML with a table
void mdt_results_write_html(const MdtResults* results, MdtSink* sink);

#endif
