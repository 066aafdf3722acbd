// SPDX-License-Identifier: Apache-2.0
// RDF files of any syntax → statements: the one door through which they come.

#ifndef MDT_RDF_READ_H
#define MDT_RDF_READ_H

#include "rdf/statement.h"

#include <mandate/log.h>

/// Push the statements of the file `path` ("-" is standard input) into `sink`,
/// in the order of the file, named graphs kept.
///
/// `syntax` is one of "turtle", "trig", "ntriples" and "nquads", of which
/// the last two are read as they come, or a name that raptor knows ("rdfxml",
/// "json" …); null means by the file's extension, or else by its content.
/// `base` is what relative IRIs are resolved against; null means the file's
/// own. Nothing else is read, neither from the net nor from files, whatever the
/// file refers to.
///
/// Errors: MDT_NO_FILE; MDT_BAD_TEXT if a text is not UTF-8 or has a
/// character that no text has; MDT_BAD_SYNTAX, with its line in `log`;
/// MDT_BAD_OPTION for an unknown syntax; MDT_TOO_LARGE beyond a gibibyte in
/// one line, or in a file that is not read as it comes; whatever `sink`
/// returns.
MdtStatus mdt_rdf_read_file(const char* path, const char* syntax,
                            const char* base, MdtStatementSink sink,
                            const MdtLog* log);

/// The same for `bytes`, which errors call `name`; `base` must not be null
MdtStatus mdt_rdf_read_bytes(MdtView bytes, const char* name,
                             const char* syntax, const char* base,
                             MdtStatementSink sink, const MdtLog* log);

#endif
