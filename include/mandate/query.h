// SPDX-License-Identifier: Apache-2.0
// Asking a graph, in SPARQL.

#ifndef MANDATE_QUERY_H
#define MANDATE_QUERY_H

#include <mandate/attributes.h>
#include <mandate/graph.h>
#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

/// The answer to a query
typedef struct MdtResults MdtResults;

/// What a query may use; 0 is without limit
typedef struct {
  int64_t max_milliseconds; ///< Time
  size_t max_rows;          ///< Rows, or statements of a graph
  size_t max_bytes;         ///< Memory beyond that of the store
  const volatile int* stop; ///< What ends it once it is not 0; null: nothing
  int may_ask;              ///< Non-zero: SERVICE may ask other endpoints
} MdtQueryLimits;

/// The graphs that a query asks, whatever FROM and FROM NAMED say
typedef struct {
  const MdtView* defaults; ///< [n_defaults] IRIs: their union is the default
                           ///< graph
  size_t n_defaults;       ///< How many
  const MdtView* named;    ///< [n_named] IRIs of the named graphs
  size_t n_named;          ///< How many
} MdtQueryDataset;

/// Ask `store` the SPARQL 1.1 query `text`: SELECT, ASK, CONSTRUCT or
/// DESCRIBE.
///
/// Patterns outside of GRAPH see the default graph alone, and GRAPH sees the
/// named ones; FROM and FROM NAMED choose among those. `base` is what relative
/// IRIs in the query are resolved against, or null; `limits` may be null. The
/// answer borrows from `store`; free it with mdt_results_free.
///
/// Errors: MDT_BAD_SYNTAX, with line, column and what was expected in `log`;
/// MDT_TOO_LARGE where a limit is hit; MDT_UNSUPPORTED for an update, or
/// another endpoint unless `limits` allow it; MDT_NO_ANSWER where that gives
/// none; MDT_NO_MEMORY. Source: W3C, SPARQL 1.1 Query Language.
MDT_API MdtStatus mdt_query(MdtResults** out, const MdtStore* store,
                            MdtView text, const char* base,
                            const MdtQueryLimits* limits, const MdtLog* log);

/// Ask as mdt_query does, but of the graphs of `dataset`; null: as the query
/// says
MDT_API MdtStatus mdt_query_dataset(MdtResults** out, const MdtStore* store,
                                    MdtView text, const char* base,
                                    const MdtQueryDataset* dataset,
                                    const MdtQueryLimits* limits,
                                    const MdtLog* log);

/// Free `results`; null is a no-op
MDT_API void mdt_results_free(MdtResults* results);

/// Return how many rows there are; 1 or 0 for the answer to ASK, the number of
/// statements for that to CONSTRUCT
MDT_API size_t mdt_results_count(const MdtResults* results);

/// Write `results` to standard output in the format named `format`: table,
/// csv, tsv, json, xml or html, and for the answer to CONSTRUCT a syntax of RDF
/// (for it, "table" means Turtle).
///
/// Errors: MDT_BAD_OPTION for a format that cannot hold this answer;
/// MDT_NO_WRITE; MDT_NO_MEMORY.
MDT_API MdtStatus mdt_results_print(const MdtResults* results,
                                    const char* format, const MdtLog* log);

#endif
