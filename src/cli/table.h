// SPDX-License-Identifier: Apache-2.0
// Tables for people: columns fitted to the width of the screen, long cells
// wrapped between words, nothing cut. Where there is no room for columns, each
// row becomes lines of "heading  cell".

#ifndef MDT_CLI_TABLE_H
#define MDT_CLI_TABLE_H

#include "base/arena.h"
#include "cli/style.h"

#include <mandate/view.h>

/// A column
typedef struct {
  MdtView name;     ///< Its heading
  bool is_optional; ///< Left out where all its cells are empty
} CliColumn;

/// What stands in a row and a column
typedef struct {
  MdtView text;   ///< Words, of whatever origin
  CliStyle style; ///< How they are printed
} CliCell;

/// Rows being collected
typedef struct CliTable CliTable;

/// Return a table without rows, in `arena`; it borrows `columns` [n_columns]
CliTable* cli_table_new(MdtArena* arena, const CliColumn* columns,
                        size_t n_columns);

/// Add a row of `cells` [n_columns]; what cannot be seen in them is dropped
void cli_table_add(CliTable* table, const CliCell* cells);

/// Print `table` to `stream` in `width` columns
void cli_table_print(const CliTable* table, FILE* stream, size_t width);

#endif
