// SPDX-License-Identifier: Apache-2.0
// Whether a graph says what its articles say: every place, quotation, claim
// and plain triple, held against the text.

#ifndef MANDATE_VERIFY_H
#define MANDATE_VERIFY_H

#include <mandate/attributes.h>
#include <mandate/document.h>
#include <mandate/graph.h>
#include <mandate/status.h>
#include <mandate/view.h>

#include <stddef.h>

/// One thing that a graph is checked for
typedef struct {
  const char* name;    ///< "quotes"
  const char* promise; ///< What holds of a graph without such a fault
} MdtCheck;

/// One thing that is wrong with a graph
typedef struct {
  const MdtCheck* check; ///< What it was checked for
  MdtView subject;       ///< The IRI of what is at fault
  MdtView text;          ///< What is wrong: a phrase without full stop
} MdtFault;

/// Receives faults; `fault` and its text live for the call only
typedef void (*MdtFaultFunc)(void* handle, const MdtFault* fault);

/// Return check `index`, in the order in which they are made, or null beyond
/// the last
MDT_API const MdtCheck* mdt_check_at(size_t index);

/// Check `store` against the `n_articles` documents that it was made from,
/// which need not have been read, and pass each fault to `func` (may be null),
/// in the same order for the same graph. `*n_faults` is how many there are.
///
/// An article of the graph is known by its SHA-256, or else by its name, or
/// else as the only one left. Graphs without quotations and graphs without
/// named graphs, as Turtle has them, are whole graphs, too. Cost: n log n.
/// Error: MDT_NO_MEMORY.
MDT_API MdtStatus mdt_store_verify(const MdtStore* store,
                                   const MdtDocument* const* articles,
                                   size_t n_articles, MdtFaultFunc func,
                                   void* handle, size_t* n_faults);

#endif
