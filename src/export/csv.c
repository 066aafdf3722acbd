// SPDX-License-Identifier: Apache-2.0
// CSV after RFC 4180, headed as Neo4j's importer wants it: entities as nodes,
// claims as edges.
//
// A spreadsheet takes a cell that begins with =, +, - or @ for a formula, and
// one that divides cells by semicolons sees such beginnings in mid-cell, too.
// An apostrophe goes before each, and before an apostrophe in such a place:
// so whoever takes one away there has the exact text again.

#include "base/view.h"
#include "export/columns.h"
#include "export/label.h"
#include "export/writer.h"

#include <string.h>

typedef struct {
  MdtSink* sink;
  const MdtColumn* columns;
} Csv;

static const char* const type_names[] = {
  [MDT_COLUMN_TEXT] = "",
  [MDT_COLUMN_LIST] = ":string[]",
  [MDT_COLUMN_INT] = ":int",
  [MDT_COLUMN_DOUBLE] = ":double",
  [MDT_COLUMN_BOOLEAN] = ":boolean",
};

/// Return whether `text` begins as formulas do, or as one that was defused
static bool is_formula(const MdtView text) {
  static const char* const starts[] = {
    "=",
    "+",
    "-",
    "@",
    "'",
    "\xEF\xBC\x9D", // The last four are of full width
    "\xEF\xBC\x8B",
    "\xEF\xBC\x8D",
    "\xEF\xBC\xA0",
  };
  for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); ++i) {
    if (mdt_view_starts(text, starts[i])) {
      return true;
    }
  }
  return false;
}

/// Write what stands within quotation marks
static void write_inner(MdtSink* const sink, const MdtView text) {
  bool is_start = true;
  size_t start = 0; // Of what is not yet written
  for (size_t i = 0; i < text.len; ++i) {
    const char c = text.data[i];
    const bool is_defused =
      is_start && is_formula(mdt_view_slice(text, i, text.len));
    if (is_defused || c == '"') {
      mdt_sink_view(sink, mdt_view_slice(text, start, i));
      mdt_sink_string(sink, is_defused ? "'" : "");
      mdt_sink_string(sink, c == '"' ? "\"" : "");
      start = i;
    }
    is_start = c == ';' || (is_start && c == ' ');
  }
  mdt_sink_view(sink, mdt_view_slice(text, start, text.len));
}

static void write_text(MdtSink* const sink, const MdtView text) {
  if (text.len) {
    mdt_sink_string(sink, "\"");
    write_inner(sink, text);
    mdt_sink_string(sink, "\"");
  }
}

/// Text stands in quotation marks, numbers and truths do not
static void write_cell(const Csv* const csv, const MdtRow* const row,
                       const MdtColumn* const column) {
  const MdtTableViews cell = column->cell(row);
  if (!cell.count) {
    return;
  }
  if (column->type == MDT_COLUMN_LIST) {
    write_text(csv->sink, mdt_row_join(row->arena, &cell));
  } else if (column->type == MDT_COLUMN_TEXT) {
    write_text(csv->sink, cell.items[0]);
  } else {
    mdt_sink_view(csv->sink, cell.items[0]);
  }
}

static void write_cells(const Csv* const csv, const MdtRow* const row) {
  for (const MdtColumn* column = csv->columns; column->name; ++column) {
    mdt_sink_string(csv->sink, ",");
    write_cell(csv, row, column);
  }
  mdt_sink_string(csv->sink, "\r\n");
}

static void write_node(void* const handle, const MdtRow* const row) {
  const Csv* const csv = (const Csv*)handle;
  const char* const type = mdt_type_name(row->entity->type);
  write_text(csv->sink, row->entity->iri);
  mdt_sink_format(csv->sink, ",%s",
                  row->entity->is_article ? "Article"
                  : *type                 ? type
                                          : "Other");
  write_cells(csv, row);
}

static void write_edge(void* const handle, const MdtRow* const row) {
  const Csv* const csv = (const Csv*)handle;
  const MdtTableEntity* const entities = row->table->entities.items;
  write_text(csv->sink, entities[mdt_row_from(row)].iri);
  mdt_sink_string(csv->sink, ",");
  write_text(csv->sink, entities[mdt_row_to(row)].iri);
  mdt_sink_string(csv->sink, ",");
  mdt_sink_view(csv->sink, mdt_row_type(row));
  write_cells(csv, row);
}

static void write_header(const Csv* const csv, const char* const ids) {
  mdt_sink_string(csv->sink, ids);
  for (const MdtColumn* column = csv->columns; column->name; ++column) {
    mdt_sink_format(csv->sink, ",%s%s", column->name, type_names[column->type]);
  }
  mdt_sink_string(csv->sink, "\r\n");
}

MdtStatus mdt_write_nodes(const MdtExport* const job) {
  const MdtClaimTable* const table =
    mdt_claim_table_new(job->arena, job->store);
  Csv csv = { job->sink, mdt_node_columns };
  write_header(&csv, ":ID,:LABEL");
  mdt_rows_nodes(job->arena, table, write_node, &csv);
  return MDT_SUCCESS;
}

MdtStatus mdt_write_edges(const MdtExport* const job) {
  const MdtClaimTable* const table =
    mdt_claim_table_new(job->arena, job->store);
  Csv csv = { job->sink, mdt_edge_columns };
  write_header(&csv, ":START_ID,:END_ID,:TYPE");
  mdt_rows_edges(job->arena, table, write_edge, &csv);
  return MDT_SUCCESS;
}
