// SPDX-License-Identifier: Apache-2.0
// Corrections: what a reader knows better, applied to a graph on every run.
//
// They are RDF themselves, in the words of the ontology (mdt:Correction), and
// work on the graph, not on the document: they speak of what a reader sees, by
// its name in the graph; they correct a graph that is exported years later as
// well as one just built; and there is one place where plain triples follow
// claims. The listing of a document is of what was read, and stays.

#ifndef MANDATE_CORRECT_H
#define MANDATE_CORRECT_H

#include <mandate/attributes.h>
#include <mandate/graph.h>
#include <mandate/log.h>
#include <mandate/status.h>

/// Apply the corrections in the RDF file `path` to `store`: rejections of
/// claims, then revisions, namings, splits and mergers, of each kind in the
/// order of the file. Names in the file are relative to the graph's article
/// if it has just one.
///
/// Plain triples, labels and chains follow the claims. What nothing refers to
/// any more is gone. Each correction that was applied stays as a resource with
/// who made it, when and why, as far as the file says so; what it took away
/// stays as mdt:Invalidated. `log` is told what was applied and, as a warning,
/// what does not apply to this graph, with the line where it ends. Cost: that
/// of sorting the graph, for each correction.
///
/// Errors: those of mdt_store_read_file; MDT_BAD_SYNTAX for a correction that
/// does not say what it must; MDT_NO_MEMORY. Then the store may hold a part.
MDT_API MdtStatus mdt_store_correct(MdtStore* store, const char* path,
                                    const MdtLog* log);

#endif
