// SPDX-License-Identifier: Apache-2.0
// Rows of numbers: tables, sets and hash indices of them.

#ifndef MDT_QUERY_ROWS_H
#define MDT_QUERY_ROWS_H

#include "base/arena.h"
#include "document/model.h"

#include <stdbool.h>

/// A table, row after row
typedef struct {
  MdtArena* arena;
  size_t width;   ///< Columns
  size_t count;   ///< Rows
  uint32_t* data; ///< [count][width]
  size_t room;    ///< Rows that fit
} MdtRows;

/// Return an empty table of `width` columns in `arena`
MdtRows mdt_rows_new(MdtArena* arena, size_t width);

/// Add a copy of `row` and return its index
size_t mdt_rows_add(MdtRows* rows, const uint32_t* row);

/// Return row `index`, borrowed until the table grows
uint32_t* mdt_rows_at(const MdtRows* rows, size_t index);

/// A set of rows
typedef struct {
  MdtRows rows;    ///< Each once, in the order in which they came
  uint32_t* slots; ///< [n_slots] row plus one, or 0
  size_t n_slots;  ///< A power of two
} MdtRowSet;

/// Return an empty set of rows of `width` columns in `arena`
MdtRowSet mdt_rowset_new(MdtArena* arena, size_t width);

/// Return the index of `row`, added if it is new; `*is_new` tells, and may be
/// null
size_t mdt_rowset_add(MdtRowSet* set, const uint32_t* row, bool* is_new);

/// Rows found by some of their columns
typedef struct {
  const MdtRows* rows;
  MdtIndices columns; ///< Those that are looked up
  uint32_t* heads;    ///< [n_heads] first row plus one of a bucket, or 0
  uint32_t* next;     ///< [rows] next row plus one of its bucket, or 0
  size_t n_heads;     ///< A power of two
} MdtRowIndex;

/// Return an index of `rows` by `columns`, in its arena
MdtRowIndex mdt_rows_index(const MdtRows* rows, MdtIndices columns);

/// Return the first row plus one whose columns may be those of `row`, which is
/// as wide; 0 for none. More follow by `next`; all must be compared.
uint32_t mdt_rowindex_first(const MdtRowIndex* index, const uint32_t* row);

#endif
