// SPDX-License-Identifier: Apache-2.0
// A statement as four numbers of terms.

#ifndef MDT_STORE_QUAD_H
#define MDT_STORE_QUAD_H

#include <stddef.h>
#include <stdint.h>

/// As the graph of a pattern: whichever named graph
#define MDT_GRAPH_ANY UINT32_MAX

/// A statement, or a pattern in which a part other than the graph may be 0
/// for any
typedef struct {
  uint32_t graph;     ///< 0: the default graph
  uint32_t subject;   ///< Number of a term
  uint32_t predicate; ///< Number of a term
  uint32_t object;    ///< Number of a term
} MdtQuad;

/// A run of statements, borrowed from the store
typedef struct {
  const MdtQuad* items; ///< First
  size_t count;         ///< How many
} MdtMatches;

/// A store in a folder
typedef struct MdtDisk MdtDisk;

/// The statements that fit a pattern, run by run:
///
///     for (MdtScan scan = mdt_store_scan(store, pattern); scan.run.count;
///          mdt_scan_next(&scan)) { ... }
typedef struct {
  MdtMatches run;  ///< The current ones, borrowed until the next edit
  MdtDisk* disk;   ///< Where they are from; null: from memory, in one run
  MdtQuad pattern; ///< What they fit
  unsigned order;  ///< The order that they are in
  unsigned n;      ///< How many parts of it the pattern gives
} MdtScan;

#endif
