// SPDX-License-Identifier: Apache-2.0
// Writing a graph in the formats that other tools read.

#ifndef MANDATE_EXPORT_H
#define MANDATE_EXPORT_H

#include <mandate/attributes.h>
#include <mandate/document.h>
#include <mandate/graph.h>
#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

/// A format that graphs can be written in
typedef struct {
  const char* name;      ///< "turtle"
  const char* extension; ///< "ttl": that of its files, and its short name
  const char* mime_type; ///< "text/turtle"
  const char* help;      ///< One line
  int is_rdf;            ///< Holds statements; all but JSON-LD are read
  int has_graphs;        ///< Named graphs are written too, not left out
} MdtFormat;

/// Return format `index`, or null beyond the last
MDT_API const MdtFormat* mdt_format_at(size_t index);

/// Return the format with this name or extension, or null
MDT_API const MdtFormat* mdt_format_find(MdtView name);

/// Return the format of the file `path` by its extension, or null. Of several
/// that fit the longest counts, as in "x.nodes.csv".
MDT_API const MdtFormat* mdt_format_of_file(const char* path);

/// What a writer may use beside the graph
typedef struct {
  const MdtDocument* const* articles; ///< [n_articles] what the graph was read
                                      ///< from, for formats that show its text
  size_t n_articles;                  ///< How many; 0 for none
} MdtExportOptions;

/// Write `store` to the file `path` ("-" is standard output), which appears
/// whole or not at all. The same statements give the same bytes. `options` may
/// be null.
///
/// Where `format` has no named graphs, the default graph is written, in which
/// every claim is whole. Errors: MDT_NO_WRITE; MDT_NO_MEMORY; MDT_UNSUPPORTED,
/// with the property in `log`, where RDF/XML cannot name one.
MDT_API MdtStatus mdt_store_write_file(const MdtStore* store,
                                       const MdtFormat* format,
                                       const MdtExportOptions* options,
                                       const char* path, const MdtLog* log);

#endif
