// SPDX-License-Identifier: Apache-2.0
// Claims → statements.
//
// Each claim becomes a resource with all that qualifies it. It becomes a plain
// triple, too, only where nothing is lost by that: if it is affirmed and
// asserted, in the default graph when the article itself says so, and
// otherwise in the graph named after its chain of sources. So a query over
// plain triples cannot return a denied claim, and GRAPH tells who says so.

#ifndef MDT_RDF_MAP_H
#define MDT_RDF_MAP_H

#include "document/model.h"
#include "rdf/statement.h"

#include <mandate/graph.h>

/// Push the graph of `doc` into `sink`, using `arena` on the way. `knowledge`
/// and `options` may be null. Errors: MDT_BAD_OPTION if the base is no
/// absolute IRI; whatever `sink` returns.
MdtStatus mdt_map_document(MdtArena* arena, const MdtKnowledge* knowledge,
                           const MdtDocument* doc,
                           const MdtGraphOptions* options,
                           MdtStatementSink sink);

#endif
