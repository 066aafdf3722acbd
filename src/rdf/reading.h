// SPDX-License-Identifier: Apache-2.0
// What the readers of all syntaxes have in common: where bytes come from, and
// the check that every statement passes.

#ifndef MDT_RDF_READING_H
#define MDT_RDF_READING_H

#include "rdf/statement.h"

#include <mandate/log.h>

#include <stdio.h>

/// How many bytes a line, or a file that must be had whole, may have
#define MDT_READING_LIMIT ((size_t)1 << 30)

/// How deep brackets and parentheses may nest
#define MDT_READING_DEPTH 1000u

/// A file on its way into statements
typedef struct {
  FILE* stream;          ///< Where lines come from
  MdtView bytes;         ///< All of it, for what is not read by lines
  const char* name;      ///< What errors call it
  const char* base;      ///< What relative IRIs are resolved against
  MdtStatementSink sink; ///< Where statements go
  const MdtLog* log;     ///< Complaints
} MdtReading;

/// Report that what is said at `line` and `column` (or 0) is wrong; return
/// `status`
MdtStatus mdt_reading_fail(const MdtReading* reading, MdtStatus status,
                           unsigned line, unsigned column, const char* what);

/// Report that the stream failed, by errno, and return MDT_NO_FILE
MdtStatus mdt_reading_fail_stream(const MdtReading* reading);

/// Push `statement` of `line`, which must be of well-formed UTF-8. A datatype
/// xsd:string goes.
MdtStatus mdt_reading_push(const MdtReading* reading, MdtStatement* statement,
                           unsigned line);

/// Read N-Triples, or N-Quads if `has_graphs`
MdtStatus mdt_rdf_read_lines(const MdtReading* reading, bool has_graphs);

/// Read Turtle, or TriG if `has_graphs`
MdtStatus mdt_rdf_read_turtle(const MdtReading* reading, bool has_graphs);

/// Read the syntax that raptor calls `syntax`
MdtStatus mdt_rdf_read_raptor(const MdtReading* reading, const char* syntax);

/// Return what raptor takes the syntax of `bytes` for, or null
const char* mdt_rdf_guess_raptor(MdtView bytes);

/// Return the IRI of the file `path`, to be freed, or null
char* mdt_rdf_file_iri(const char* path);

#endif
