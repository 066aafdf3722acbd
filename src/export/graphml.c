// SPDX-License-Identifier: Apache-2.0
// GraphML for Gephi, yEd and Cytoscape at once.
//
// Gephi takes label, weight and colours from keys of these names, and for yEd's
// own keys it knows the names "d3" and "d7", which are therefore theirs. yEd
// draws from these what a picture of ours would show. Gephi cannot dash lines:
// what is dashed or dotted elsewhere is pale there.

#include "base/view.h"
#include "base/xml.h"
#include "export/columns.h"
#include "export/label.h"
#include "export/style.h"
#include "export/writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char* const type_names[] = {
  [MDT_COLUMN_TEXT] = "string",     [MDT_COLUMN_LIST] = "string",
  [MDT_COLUMN_INT] = "int",         [MDT_COLUMN_DOUBLE] = "double",
  [MDT_COLUMN_BOOLEAN] = "boolean",
};

/// Names of Graphviz and what yEd calls the same
static const char* const yed_names[][2] = {
  { "box", "rectangle" },      { "ellipse", "ellipse" },
  { "hexagon", "hexagon" },    { "octagon", "octagon" },
  { "note", "parallelogram" }, { "tab", "trapezoid" },
  { "solid", "line" },         { "dashed", "dashed" },
  { "dotted", "dotted" },      { "normal", "standard" },
  { "vee", "plain" },          { "teenonetee", "t_shape" },
  { NULL, "rectangle" },
};

static const char* yed_name(const char* const name) {
  size_t i = 0;
  while (yed_names[i][0] && strcmp(yed_names[i][0], name)) {
    ++i;
  }
  return yed_names[i][1];
}

/// Write `text`. Programs in Java show text that begins with "<html>" as a
/// page, and fetch its pictures: a space before it keeps it text.
static void write_text(MdtSink* const sink, const MdtView text) {
  const bool is_page = text.len >= 6 && !strncasecmp(text.data, "<html>", 6);
  mdt_sink_string(sink, is_page ? " " : "");
  mdt_xml_write(sink, text);
}

/// Write an identifier of an IRI, in letters that an NMTOKEN may have, so that
/// different IRIs have different ones
static void write_id(MdtSink* const sink, const MdtView iri) {
  for (size_t i = 0; i < iri.len; ++i) {
    const char c = iri.data[i];
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '-' || c == '.';
    if (is_plain || c == '/') {
      mdt_sink_write(sink, c == '/' ? "_" : &c, 1);
    } else if (c == '#') {
      mdt_sink_string(sink, "::");
    } else {
      mdt_sink_format(sink, ":%02X", (unsigned)(unsigned char)c);
    }
  }
}

static void write_data(MdtSink* const sink, const char* const before,
                       const char* const name, const MdtView text) {
  mdt_sink_format(sink, "      <data key=\"%s%s\">", before, name);
  write_text(sink, text);
  mdt_sink_string(sink, "</data>\n");
}

static void write_columns(MdtSink* const sink, const MdtRow* const row,
                          const MdtColumn* const columns,
                          const char* const before) {
  for (const MdtColumn* column = columns; column->name; ++column) {
    const MdtTableViews cell = column->cell(row);
    if (cell.count) {
      write_data(sink, before, column->name,
                 column->type == MDT_COLUMN_LIST
                   ? mdt_row_join(row->arena, &cell)
                   : cell.items[0]);
    }
  }
}

/// Write "#BFE0F5" as the r, g and b of Gephi, halfway to white if it is pale
static void write_color(MdtSink* const sink, const char* const before,
                        const char* const color, const bool is_pale) {
  const unsigned long rgb = strtoul(color + 1, NULL, 16);
  for (unsigned i = 0; i < 3; ++i) {
    const unsigned part = (unsigned)(rgb >> (16 - 8 * i)) & 255;
    mdt_sink_format(sink, "      <data key=\"%s%c\">%u</data>\n", before,
                    "rgb"[i], is_pale ? (part + 255) / 2 : part);
  }
}

static void write_node_graphics(MdtSink* const sink, const MdtRow* const row,
                                const MdtNodeStyle* const style) {
  const size_t index = (size_t)(row->entity - row->table->entities.items);
  const MdtView label = mdt_label_wrap(row->arena, row->entity->label, 26, 4);
  size_t lines = 1;
  for (size_t i = 0; i < label.len; ++i) {
    lines += label.data[i] == '\n';
  }
  const size_t columns = label.len < 26 ? mdt_label_columns(label) : 26;
  mdt_sink_format(
    sink,
    "      <data key=\"d3\"><y:ShapeNode><y:Geometry height=\"%zu.0\" "
    "width=\"%zu.0\" x=\"%zu.0\" y=\"%zu.0\"/><y:Fill color=\"%s\" "
    "transparent=\"false\"/><y:BorderStyle color=\"%s\" type=\"line\" "
    "width=\"%s.0\"/><y:NodeLabel textColor=\"%s\">",
    16 * lines + 16, 8 * columns + 24, index % 10 * 260, index / 10 * 120,
    style->fill, style->border, style->peripheries, style->text);
  write_text(sink, label);
  mdt_sink_format(sink,
                  "</y:NodeLabel><y:Shape type=\"%s\"/></y:ShapeNode></data>\n",
                  strstr(style->style, "rounded") ? "roundrectangle"
                                                  : yed_name(style->shape));
}

static void write_node(void* const handle, const MdtRow* const row) {
  MdtSink* const sink = (MdtSink*)handle;
  MdtPictureNode node = { 0 };
  node.kind = row->entity->is_article ? MDT_NODE_ARTICLE : MDT_NODE_ENTITY;
  node.type = row->entity->type;
  const MdtNodeStyle* const style = mdt_style_node(&node);
  mdt_sink_string(sink, "    <node id=\"");
  write_id(sink, row->entity->iri);
  mdt_sink_string(sink, "\">\n");
  write_node_graphics(sink, row, style);
  write_columns(sink, row, mdt_node_columns, "node_");
  write_color(sink, "node_", style->fill, false);
  mdt_sink_string(sink, "    </node>\n");
}

static void write_edge_graphics(MdtSink* const sink, const MdtRow* const row,
                                const MdtEdgeStyle* const style) {
  mdt_sink_format(
    sink,
    "      <data key=\"d7\"><y:PolyLineEdge><y:LineStyle color=\"%s\" "
    "type=\"%s\" width=\"%s\"/><y:Arrows source=\"none\" target=\"%s\"/>"
    "<y:EdgeLabel textColor=\"%s\">",
    style->color, yed_name(style->style), style->width, yed_name(style->head),
    style->color);
  write_text(sink, mdt_label_wrap(row->arena, mdt_row_label(row), 24, 4));
  mdt_sink_string(sink, "</y:EdgeLabel></y:PolyLineEdge></data>\n");
}

static MdtEdgeStyle style_of(const MdtRow* const row) {
  MdtPictureEdge edge = { 0 };
  edge.is_attributed = row->claim->sources.count > 0;
  edge.is_negated =
    row->claim->is_negated != (row->claim->relation == MDT_DENIED);
  edge.is_modal =
    mdt_style_is_modal(row->claim->relation, row->claim->modality);
  edge.is_secondary = row->is_recipient;
  return mdt_style_edge(&edge);
}

static void write_edge(void* const handle, const MdtRow* const row) {
  MdtSink* const sink = (MdtSink*)handle;
  const MdtTableEntity* const entities = row->table->entities.items;
  const MdtEdgeStyle style = style_of(row);
  mdt_sink_string(sink, "    <edge id=\"");
  write_id(sink, row->claim->iri);
  mdt_sink_string(sink, row->is_recipient ? "::recipient\" source=\""
                                          : "\" source=\"");
  write_id(sink, entities[mdt_row_from(row)].iri);
  mdt_sink_string(sink, "\" target=\"");
  write_id(sink, entities[mdt_row_to(row)].iri);
  mdt_sink_string(sink, "\">\n");
  write_edge_graphics(sink, row, &style);
  write_columns(sink, row, mdt_edge_columns, "edge_");
  write_data(sink, "edge_", "interaction", mdt_row_type(row));
  write_color(sink, "edge_", style.color, strcmp(style.style, "solid") != 0);
  mdt_sink_string(sink, "    </edge>\n");
}

static void write_key(MdtSink* const sink, const char* const of,
                      const char* const name, const MdtColumnType type) {
  mdt_sink_format(sink,
                  "  <key id=\"%s_%s\" for=\"%s\" attr.name=\"%s\" "
                  "attr.type=\"%s\"/>\n",
                  of, name, of, name, type_names[type]);
}

static void write_keys(MdtSink* const sink, const char* const of,
                       const MdtColumn* const columns) {
  for (const MdtColumn* column = columns; column->name; ++column) {
    write_key(sink, of, column->name, column->type);
  }
  write_key(sink, of, "r", MDT_COLUMN_INT);
  write_key(sink, of, "g", MDT_COLUMN_INT);
  write_key(sink, of, "b", MDT_COLUMN_INT);
}

MdtStatus mdt_write_graphml(const MdtExport* const job) {
  MdtSink* const sink = job->sink;
  const MdtClaimTable* const table =
    mdt_claim_table_new(job->arena, job->store);
  mdt_sink_string(
    sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
          "    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
          "    xmlns:y=\"http://www.yworks.com/xml/graphml\"\n"
          "    xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns\n"
          "    http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd\">\n"
          "  <key id=\"d3\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
          "  <key id=\"d7\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n");
  write_keys(sink, "node", mdt_node_columns);
  write_keys(sink, "edge", mdt_edge_columns);
  write_key(sink, "edge", "interaction", MDT_COLUMN_TEXT);
  mdt_sink_string(sink, "  <graph id=\"claims\" edgedefault=\"directed\">\n");
  mdt_rows_nodes(job->arena, table, write_node, sink);
  mdt_rows_edges(job->arena, table, write_edge, sink);
  mdt_sink_string(sink, "  </graph>\n</graphml>\n");
  return MDT_SUCCESS;
}
