// SPDX-License-Identifier: Apache-2.0
// What all writers of graphs have in common: one function each, which sees the
// store, and orders or tabulates what it needs of it.

#ifndef MDT_EXPORT_WRITER_H
#define MDT_EXPORT_WRITER_H

#include "base/arena.h"
#include "base/sink.h"

#include <mandate/export.h>

/// A graph on its way into a file
typedef struct {
  const MdtStore* store;           ///< The graph
  const MdtFormat* format;         ///< How it is written
  const MdtExportOptions* options; ///< What the user asked for
  MdtArena* arena;                 ///< For what is made on the way; guarded
  MdtSink* sink;                   ///< Where it goes
  const MdtLog* log;               ///< Complaints
} MdtExport;

/// Writes a graph. Memory that runs short in the arena is the caller's care.
typedef MdtStatus (*MdtWriterFunc)(const MdtExport* job);

/// Write `store` to `sink` as mdt_store_write_file does to a file
MdtStatus mdt_store_write(const MdtStore* store, const MdtFormat* format,
                          const MdtExportOptions* options, MdtSink* sink,
                          const MdtLog* log);

/// Turtle, TriG, N-Triples and N-Quads
MdtStatus mdt_write_serd(const MdtExport* job);

/// RDF/XML
MdtStatus mdt_write_raptor(const MdtExport* job);

/// RDF/JSON
MdtStatus mdt_write_rdfjson(const MdtExport* job);

/// JSON-LD
MdtStatus mdt_write_jsonld(const MdtExport* job);

/// Web Annotation
MdtStatus mdt_write_annotations(const MdtExport* job);

/// FollowTheMoney
MdtStatus mdt_write_followthemoney(const MdtExport* job);

/// Mermaid
MdtStatus mdt_write_mermaid(const MdtExport* job);

/// GraphML
MdtStatus mdt_write_graphml(const MdtExport* job);

/// CSV: entities as nodes, and claims as edges
MdtStatus mdt_write_nodes(const MdtExport* job);
MdtStatus mdt_write_edges(const MdtExport* job);

#endif
