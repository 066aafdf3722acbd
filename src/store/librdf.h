// SPDX-License-Identifier: Apache-2.0
// A store as a model of librdf, so that rasqal can answer queries over it.
//
// The store itself is registered as a storage of librdf: its indices serve
// every pattern, the default graph holds just its own statements, and GRAPH
// sees just the named ones. librdf's own storages give the union of all graphs
// for the default one, and are quadratic or slow in one place or another.

#ifndef MDT_STORE_LIBRDF_H
#define MDT_STORE_LIBRDF_H

#include "query/results.h"
#include "store/store.h"

/// Run the SPARQL query `text` over `store` and fill the empty `results`.
/// Errors: MDT_BAD_SYNTAX, told in `log`; MDT_NO_MEMORY.
MdtStatus mdt_librdf_query(const MdtStore* store, const char* text,
                           const char* base, MdtResults* results,
                           const MdtLog* log);

#endif
