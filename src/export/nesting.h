// SPDX-License-Identifier: Apache-2.0
// Which nodes are written inside which others, where a format can do so.
//
// Every node of the default graph has one place: at the top, inside another,
// or wherever it is referred to. The words of context.h say what may nest; a
// node that something else refers to, too, or that names a graph, stays at
// the top, and so does one that would nest too deep or within itself. What is
// written in several places is small. So output grows as the graph does.

#ifndef MDT_EXPORT_NESTING_H
#define MDT_EXPORT_NESTING_H

#include "export/context.h"
#include "export/order.h"

/// A run of statements
typedef struct {
  size_t first; ///< Index in the order
  size_t count; ///< How many
} MdtRun;

/// Where nodes are written; arrays are by number of a term
typedef struct {
  const MdtWord** words; ///< Words of terms
  MdtRun* runs;          ///< What a node is the subject of, by default
  MdtRun* graphs;        ///< What is in the graph of this name
  uint32_t* parents;     ///< Node it is inside of, or one of those below
  uint32_t* types;       ///< First type, or 0
  uint32_t* labels;      ///< First label, or 0
  uint32_t* first_back;  ///< First node inside this by MDT_NEST_BACK, or 0
  uint32_t* next_back;   ///< Next one inside the same, or 0
} MdtNesting;

/// Instead of a parent
enum { MDT_AT_TOP = 0 };
#define MDT_COPIED UINT32_MAX

/// Return where the nodes of `ordered` are written, in `arena`. Cost: linear.
MdtNesting mdt_nesting_new(MdtArena* arena, const MdtOrdered* ordered);

/// Return whether the object of a statement of the default graph is written
/// inside its subject
bool mdt_nesting_holds(const MdtNesting* nesting, const MdtQuad* quad);

#endif
