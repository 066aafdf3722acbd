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

/// Ask `store` the SPARQL query `text`: SELECT, ASK or CONSTRUCT.
///
/// Patterns outside of GRAPH see the default graph alone, and GRAPH sees the
/// named ones. `base` is what relative IRIs in the query are resolved against,
/// or null. Free the answer with mdt_results_free.
///
/// What the engine is known to answer wrongly is refused with MDT_UNSUPPORTED
/// and its name in `log`, never answered: property paths, EXISTS, MINUS,
/// updates and more. Other errors: MDT_BAD_SYNTAX; MDT_NO_MEMORY.
MDT_API MdtStatus mdt_query(MdtResults** out, const MdtStore* store,
                            MdtView text, const char* base, const MdtLog* log);

/// Free `results`; null is a no-op
MDT_API void mdt_results_free(MdtResults* results);

/// Return how many rows there are; 1 or 0 for the answer to ASK, the number of
/// statements for that to CONSTRUCT
MDT_API size_t mdt_results_count(const MdtResults* results);

/// Write `results` to standard output in the format named `format`: table,
/// csv, tsv, json or xml, and for the answer to CONSTRUCT a syntax of RDF (for
/// it, "table" means Turtle).
///
/// Errors: MDT_BAD_OPTION for a format that cannot hold this answer;
/// MDT_NO_WRITE; MDT_NO_MEMORY.
MDT_API MdtStatus mdt_results_print(const MdtResults* results,
                                    const char* format, const MdtLog* log);

#endif
