// SPDX-License-Identifier: Apache-2.0
// The graph: what articles say, as RDF, in memory or in a folder.

#ifndef MANDATE_GRAPH_H
#define MANDATE_GRAPH_H

#include <mandate/attributes.h>
#include <mandate/document.h>
#include <mandate/log.h>
#include <mandate/reader.h>
#include <mandate/status.h>

/// Statements, indexed: a default graph and named ones. One thread may fill a
/// store; any number may query it then, and in a folder meanwhile.
typedef struct MdtStore MdtStore;

/// How an article becomes a graph
typedef struct {
  const char* base; ///< Where its names live; null: the data namespace
  int no_quotes;    ///< Non-zero: no words of the article but names, and acts
                    ///< and propositions by their content lemmas
} MdtGraphOptions;

/// Return a new empty store, or null when memory is short. Free it with
/// mdt_store_free.
MDT_API MdtStore* mdt_store_new(void);

/// How a store in a folder is opened
typedef enum {
  MDT_STORE_CREATE = 1,    ///< Make the folder if it is missing
  MDT_STORE_READ_ONLY = 2, ///< Write nothing
} MdtStoreFlags;

/// Open the store in the folder `path`; `flags` are of MdtStoreFlags, or 0.
///
/// What is read into it lasts from then on, whole files and edits at a time,
/// also through a crash. Other processes may read it meanwhile, and write it in
/// turn; each opens it once. A query sees what was there when it began. Free
/// it with mdt_store_free, after all answers.
///
/// Errors: MDT_NO_FILE; MDT_NO_WRITE; MDT_BAD_MODEL for a folder or a file of
/// another kind; MDT_NO_MEMORY.
MDT_API MdtStatus mdt_store_open(MdtStore** out, const char* path, int flags,
                                 const MdtLog* log);

/// Free `store`; null is a no-op
MDT_API void mdt_store_free(MdtStore* store);

/// Return how many statements there are
MDT_API size_t mdt_store_count(const MdtStore* store);

/// Add the claims of `doc`, which must be read up to MDT_LAYER_CLAIMS, and
/// what they are about.
///
/// Each claim is a resource. It is also a plain triple where it is affirmed
/// and asserted: in the default graph by the article itself, in the named
/// graph of its chain of sources by that. Nothing else is ever a plain triple.
/// Open relations that were found for the graph (mdt_find_relations) are
/// resources, too.
/// `knowledge` tells which models were used; null leaves them out. `options`
/// may be null. Errors: MDT_BAD_OPTION if the base is no absolute IRI;
/// MDT_NO_MEMORY.
MDT_API MdtStatus mdt_store_add_document(MdtStore* store,
                                         const MdtKnowledge* knowledge,
                                         const MdtDocument* doc,
                                         const MdtGraphOptions* options);

/// Add the statements of the RDF file `path` ("-" is standard input), whose
/// syntax goes by its extension, or else its content. `base` is what its
/// relative IRIs are resolved against, or null for its own. Blank nodes of
/// different files stay apart. Nothing that the file refers to is fetched.
///
/// Errors: MDT_NO_FILE; MDT_BAD_TEXT; MDT_BAD_SYNTAX, with its line in `log`;
/// MDT_BAD_OPTION for an unknown syntax. Then the store may hold a part.
MDT_API MdtStatus mdt_store_read_file(MdtStore* store, const char* path,
                                      const char* base, const MdtLog* log);

#endif
