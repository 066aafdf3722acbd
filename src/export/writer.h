// SPDX-License-Identifier: Apache-2.0
// What all writers of RDF have in common.

#ifndef MDT_EXPORT_WRITER_H
#define MDT_EXPORT_WRITER_H

#include "base/sink.h"
#include "export/order.h"

#include <mandate/export.h>

/// Writes statements that are in order for readers
typedef MdtStatus (*MdtWriterFunc)(const MdtOrdered* ordered,
                                   const MdtSyntax* syntax, MdtSink* sink,
                                   const MdtLog* log);

/// Turtle, TriG, N-Triples and N-Quads
MdtStatus mdt_write_serd(const MdtOrdered* ordered, const MdtSyntax* syntax,
                         MdtSink* sink, const MdtLog* log);

/// RDF/XML
MdtStatus mdt_write_raptor(const MdtOrdered* ordered, const MdtSyntax* syntax,
                           MdtSink* sink, const MdtLog* log);

#endif
