// SPDX-License-Identifier: Apache-2.0
// Writing a graph in the syntaxes of RDF.

#ifndef MANDATE_EXPORT_H
#define MANDATE_EXPORT_H

#include <mandate/attributes.h>
#include <mandate/graph.h>
#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

/// A syntax that graphs can be written in
typedef struct {
  const char* name;      ///< "turtle"
  const char* extension; ///< "ttl": that of its files, and its short name
  const char* mime_type; ///< "text/turtle"
  const char* help;      ///< One line
  int has_graphs;        ///< Named graphs are written too, not left out
} MdtSyntax;

/// Return syntax `index`, or null beyond the last
MDT_API const MdtSyntax* mdt_syntax_at(size_t index);

/// Return the syntax with this name or extension, or null
MDT_API const MdtSyntax* mdt_syntax_find(MdtView name);

/// Return the syntax of the file `path` by its extension, or null
MDT_API const MdtSyntax* mdt_syntax_of_file(const char* path);

/// Write `store` to the file `path` ("-" is standard output), which appears
/// whole or not at all. The same statements give the same bytes.
///
/// Where `syntax` has no named graphs, the default graph is written, in which
/// every claim is whole. Errors: MDT_NO_WRITE; MDT_NO_MEMORY; MDT_UNSUPPORTED,
/// with the property in `log`, where RDF/XML cannot name one.
MDT_API MdtStatus mdt_store_write_file(const MdtStore* store,
                                       const MdtSyntax* syntax,
                                       const char* path, const MdtLog* log);

#endif
