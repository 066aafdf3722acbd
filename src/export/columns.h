// SPDX-License-Identifier: Apache-2.0
// Entities as nodes and claims as edges of a property graph, column by column:
// what GraphML and CSV have in common.
//
// A claim is an edge from its subject to its object, and where it has a
// recipient, a second edge leads on from its object to that. Both carry all
// that qualifies the claim, so that a filter takes both or none.

#ifndef MDT_EXPORT_COLUMNS_H
#define MDT_EXPORT_COLUMNS_H

#include "export/claim_table.h"

/// What the cells of a column hold
typedef enum {
  MDT_COLUMN_TEXT,    ///< Text
  MDT_COLUMN_LIST,    ///< Texts
  MDT_COLUMN_INT,     ///< A whole number
  MDT_COLUMN_DOUBLE,  ///< A decimal number
  MDT_COLUMN_BOOLEAN, ///< "true" or "false"
} MdtColumnType;

/// A row: an entity, or an edge of a claim
typedef struct {
  MdtArena* arena;              ///< For what is made on the way
  const MdtClaimTable* table;   ///< All of it
  const MdtTableEntity* entity; ///< Of a node
  const MdtTableClaim* claim;   ///< Of an edge
  bool is_recipient;            ///< The edge from object to recipient
} MdtRow;

/// Returns the texts of a cell, in the arena of the row; none where there is
/// no value
typedef MdtTableViews (*MdtCellFunc)(const MdtRow* row);

/// A column of a table
typedef struct {
  const char* name; ///< Its name, which is a word
  MdtColumnType type;
  MdtCellFunc cell;
} MdtColumn;

/// The columns of nodes; the last has no name
extern const MdtColumn mdt_node_columns[];

/// The columns of edges; the last has no name
extern const MdtColumn mdt_edge_columns[];

/// Calls `func` for each entity of `table`, and for each edge of its claims
typedef void (*MdtRowFunc)(void* handle, const MdtRow* row);
void mdt_rows_nodes(MdtArena* arena, const MdtClaimTable* table,
                    MdtRowFunc func, void* handle);
void mdt_rows_edges(MdtArena* arena, const MdtClaimTable* table,
                    MdtRowFunc func, void* handle);

/// Return the entity from which the edge of `row` leads, and that to which
uint32_t mdt_row_from(const MdtRow* row);
uint32_t mdt_row_to(const MdtRow* row);

/// Return the type of the edge of `row`: "DIRECTED" only where the article
/// itself says it as a fact, else what it is instead comes first, as in
/// "ATTRIBUTED_NOT_DIRECTED" or "POSSIBLE_DIRECTED"
MdtView mdt_row_type(const MdtRow* row);

/// Return the words on the edge of `row`, with its chain of sources first:
/// "The Times › notes: did not direct"
MdtView mdt_row_label(const MdtRow* row);

/// Return `list` in one text with semicolons between; those within become
/// commas
MdtView mdt_row_join(MdtArena* arena, const MdtTableViews* list);

#endif
