// SPDX-License-Identifier: Apache-2.0

#include "export/dot.h"

#include "base/log.h"
#include "base/view.h"
#include "export/caption.h"
#include "export/draw.h"
#include "export/label.h"
#include "export/legend.h"
#include "export/style.h"
#include "export/tidy.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// DejaVu Sans and Verdana are of the same widths, so that text fits its box
// where a browser has only one of them
#define FONT "DejaVu Sans,Verdana,Geneva,sans-serif"

/// A graph being made
typedef struct {
  MdtPicture* picture;
  const MdtPictureSetting* setting;
  MdtArena* arena;  // For strings that Graphviz copies
  Agraph_t* graph;  // The whole
  Agnode_t** nodes; // [nodes] of the part that is drawn
  Agedge_t** edges; // [edges] of it
} Drawing;

static const char* const graph_defaults[][2] = {
  { "fontname", FONT },   { "fontsize", "14" },   { "labelloc", "t" },
  { "labeljust", "l" },   { "nodesep", "0.12" },  { "ranksep", "0.35" },
  { "pad", "0.1" },       { "overlap", "false" }, { "bgcolor", "white" },
  { "charset", "UTF-8" }, { "splines", "true" },  { "newrank", "true" },
};

#define NODE_WIDTH  "0.4"
#define NODE_HEIGHT "0.3"

static const char* const node_defaults[][2] = {
  { "label", "\\N" },        { "fontname", FONT },  { "fontsize", "10" },
  { "margin", "0.1,0.055" }, { "penwidth", "1.2" }, { "height", NODE_HEIGHT },
  { "width", NODE_WIDTH },
};

static const char* const edge_defaults[][2] = {
  { "label", "" },
  { "fontname", FONT },
  { "fontsize", "12" }, // To leave room around labels; then it is 10
  { "arrowsize", "0.8" },
};

/// Who lays a picture out, and which way
static const struct {
  const char* engine;
  const char* rankdir;
} layouts[] = {
  [MDT_LAYOUT_RIGHT] = { "dot", "LR" },
  [MDT_LAYOUT_DOWN] = { "dot", "TB" },
  [MDT_LAYOUT_SPRING] = { "fdp", "LR" },
  [MDT_LAYOUT_GIVEN] = { NULL, "LR" },
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/// Return `text` as Graphviz reads labels: it knows escapes and entities
static char* escape(MdtArena* const arena, const MdtView text,
                    const char* const line_end) {
  char* const out = (char*)mdt_arena_alloc(arena, 5 * text.len + 6);
  size_t len = 0;
  for (size_t i = 0; i < text.len; ++i) {
    const char c = text.data[i];
    const char plain[2] = { c, '\0' };
    const char* const piece = c == '\\'   ? "\\\\"
                              : c == '&'  ? "&amp;"
                              : c == '\n' ? line_end
                                          : plain;
    memcpy(out + len, piece, strlen(piece));
    len += strlen(piece);
  }
  return out;
}

/// Graphviz takes every string as if it would write to it, and copies it
static void set(const Drawing* const drawing, void* const object,
                const char* const name, const char* const value) {
  agsafeset(object, mdt_view_string(drawing->arena, mdt_view(name)),
            mdt_view_string(drawing->arena, mdt_view(value)),
            mdt_view_string(drawing->arena, mdt_view("")));
}

static void set_defaults(const Drawing* const drawing, const int kind,
                         const char* const defaults[][2], const size_t count) {
  for (size_t i = 0; i < count; ++i) {
    agattr(drawing->graph, kind,
           mdt_view_string(drawing->arena, mdt_view(defaults[i][0])),
           mdt_view_string(drawing->arena, mdt_view(defaults[i][1])));
  }
}

static void set_text(const Drawing* const drawing, void* const object,
                     const char* const name, const MdtView text) {
  set(drawing, object, name, escape(drawing->arena, text, "\\n"));
}

/// Set a text of several lines, clean each
static void set_tooltip(const Drawing* const drawing, void* const object,
                        const char* const name, MdtView lines) {
  MdtView clean = { "", 0 };
  while (lines.data) {
    const MdtView line = mdt_view_cut(&lines, '\n');
    clean = mdt_label_stack(drawing->arena, clean,
                            mdt_label_clean(drawing->arena, line));
  }
  set_text(drawing, object, name, clean);
}

/// Set the identifier that `object` has in SVG
static void set_id(const Drawing* const drawing, void* const object,
                   const MdtView id) {
  set_text(drawing, object, "id",
           mdt_label_format(drawing->arena, "%s%.*s",
                            drawing->setting->id_prefix, MDT_ARGS(id)));
}

/// Return `iri` without apostrophes, at which Cairo ends a link
static MdtView without_apostrophes(MdtArena* const arena, MdtView iri) {
  MdtView safe = mdt_view_cut(&iri, '\'');
  while (iri.data) {
    const MdtView next = mdt_view_cut(&iri, '\'');
    safe =
      mdt_label_format(arena, "%.*s%%27%.*s", MDT_ARGS(safe), MDT_ARGS(next));
  }
  return safe;
}

/// Let `object` lead to the claim `iri`. A graph may come from anybody, and a
/// link must not be a program.
static void set_link(const Drawing* const drawing, void* const object,
                     const MdtView iri) {
  const char* const base = drawing->setting->link_base;
  if (base && iri.len) {
    set_text(drawing, object, "href",
             mdt_label_format(drawing->arena, "%s%.*s", base,
                              MDT_ARGS(mdt_picture_fragment(iri))));
  } else if (mdt_view_starts(iri, "http://") ||
             mdt_view_starts(iri, "https://")) {
    set_text(drawing, object, "href", without_apostrophes(drawing->arena, iri));
  }
}

/// Return the label of `node` as Graphviz reads it: what is set like type, and
/// claims, which are sentences, begin at the left
static const char* written(MdtArena* const arena,
                           const MdtPictureNode* const node,
                           const bool narrow) {
  const bool is_left = mdt_caption_is_left(node);
  const MdtView label = mdt_caption_node(arena, node, narrow);
  return escape(
    arena, is_left ? mdt_label_format(arena, "%.*s\n", MDT_ARGS(label)) : label,
    is_left ? "\\l" : "\\n");
}

static void draw_style(const Drawing* const drawing, Agnode_t* const drawn,
                       const MdtPictureNode* const node) {
  const MdtNodeStyle* const style = mdt_style_node(node);
  set(drawing, drawn, "class", mdt_type_name(node->type));
  set(drawing, drawn, "shape", style->shape);
  set(drawing, drawn, "style",
      node->is_attributed ? "filled,dashed" : style->style);
  set(drawing, drawn, "fillcolor", style->fill);
  set(drawing, drawn, "color", style->border);
  set(drawing, drawn, "fontcolor", style->text);
  set(drawing, drawn, "peripheries", style->peripheries);
  if (!strcmp(style->shape, "ellipse") || !strcmp(style->shape, "octagon")) {
    // Their edges leave room of their own
    set(drawing, drawn, "margin", "0.03,0.02");
  } else if (style->peripheries[0] == '0') {
    set(drawing, drawn, "margin", "0,0");
  } else if (node->kind == MDT_NODE_END) {
    set(drawing, drawn, "height", "0.01");
  } else if (node->kind == MDT_NODE_TICK) {
    set(drawing, drawn, "height", "0.08");
    set(drawing, drawn, "fixedsize", "true");
  }
  if (node->kind == MDT_NODE_TITLE) {
    set(drawing, drawn, "fontsize", "14");
  }
}

static void set_format(const Drawing* const drawing, void* const object,
                       const char* const name, const MdtView value) {
  set(drawing, object, name, value.data);
}

/// Put `node` where it belongs, if that is given
static void draw_place(const Drawing* const drawing, Agnode_t* const drawn,
                       const MdtPictureNode* const node) {
  MdtArena* const arena = drawing->arena;
  if (node->width) {
    const int hundredths = 100 * node->width / 72;
    set_format(
      drawing, drawn, "width",
      mdt_label_format(arena, "%d.%02d", hundredths / 100, hundredths % 100));
    set_format(
      drawing, drawn, "pos",
      mdt_label_format(arena, "%d,%d", node->x + node->width / 2, node->y));
  }
}

static void draw_node(const Drawing* const drawing, Agraph_t* const graph,
                      const MdtPictureNode* const node, const size_t index) {
  Agnode_t* const drawn =
    agnode(graph, mdt_view_string(drawing->arena, node->id), 1);
  drawing->nodes[index] = drawn;
  set_id(drawing, drawn, node->id);
  set_link(drawing, drawn, node->claim);
  set(drawing, drawn, "label",
      written(drawing->arena, node, drawing->picture->is_narrow));
  set_tooltip(drawing, drawn, "tooltip", node->tooltip);
  draw_style(drawing, drawn, node);
  draw_place(drawing, drawn, node);
}

/// Let an edge be straight, since its ends have their places: from right to
/// left, or from one box down to the next
static void draw_line(const Drawing* const drawing, Agedge_t* const drawn,
                      const MdtPictureNode* const from,
                      const MdtPictureNode* const to) {
  enum { HEAD = 8, HALF = 3 };
  const bool is_down = from->x == to->x;
  const int x = is_down ? from->x + from->width / 2 : from->x + from->width;
  const int y = is_down ? from->y - HALF : from->y;
  const int to_x = is_down ? x : to->x;
  const int to_y = is_down ? to->y + HALF : to->y;
  const int end_x = is_down ? x : to_x - HEAD;
  const int end_y = to_y; // What leads down has no head
  set_format(drawing, drawn, "pos",
             mdt_label_format(drawing->arena, "e,%d,%d %d,%d %d,%d %d,%d %d,%d",
                              to_x, to_y, x, y, x + (end_x - x) / 3,
                              y + (end_y - y) / 3, x + 2 * (end_x - x) / 3,
                              y + 2 * (end_y - y) / 3, end_x, end_y));
}

static void draw_edge(const Drawing* const drawing, Agraph_t* const graph,
                      const MdtPicture* const picture, const size_t index) {
  const MdtPictureEdge* const edge = &picture->edges.items[index];
  const MdtEdgeStyle style = mdt_style_edge(edge);
  char* const id = mdt_view_string(drawing->arena, edge->id);
  Agedge_t* const drawn =
    agedge(graph, drawing->nodes[edge->from], drawing->nodes[edge->to], id, 1);
  drawing->edges[index] = drawn;
  set_id(drawing, drawn, edge->id);
  set_link(drawing, drawn, edge->claim);
  set_text(drawing, drawn, "label",
           mdt_caption_edge(drawing->arena, edge, picture->is_narrow));
  set_tooltip(drawing, drawn, "tooltip", edge->tooltip);
  set_tooltip(drawing, drawn, "labeltooltip", edge->tooltip);
  set(drawing, drawn, "style", style.style);
  set(drawing, drawn, "color", style.color);
  set(drawing, drawn, "fontcolor", style.color);
  set(drawing, drawn, edge->is_back ? "arrowtail" : "arrowhead", style.head);
  set(drawing, drawn, "dir", edge->is_back ? "back" : "forward");
  set(drawing, drawn, "penwidth", style.width);
  const MdtPictureNode* const nodes = picture->nodes.items;
  if (nodes[edge->from].width) {
    draw_line(drawing, drawn, &nodes[edge->from], &nodes[edge->to]);
  }
}

/// Draw boxes and arrows, the last first: what comes first is laid out lowest
static void draw_part(Drawing* const drawing, Agraph_t* const graph,
                      const MdtPicture* const picture) {
  drawing->nodes = (Agnode_t**)mdt_arena_array(
    drawing->arena, picture->nodes.count + 1, sizeof(Agnode_t*));
  drawing->edges = (Agedge_t**)mdt_arena_array(
    drawing->arena, picture->edges.count + 1, sizeof(Agedge_t*));
  for (size_t i = picture->nodes.count; i-- > 0;) {
    draw_node(drawing, graph, &picture->nodes.items[i], i);
  }
  for (size_t i = picture->edges.count; i-- > 0;) {
    draw_edge(drawing, graph, picture, i);
  }
}

static void draw(Drawing* const drawing) {
  const MdtPicture* const picture = drawing->picture;
  set_defaults(drawing, AGRAPH, graph_defaults, COUNT(graph_defaults));
  set_defaults(drawing, AGNODE, node_defaults, COUNT(node_defaults));
  set_defaults(drawing, AGEDGE, edge_defaults, COUNT(edge_defaults));
  set_id(drawing, drawing->graph, mdt_view("picture"));
  set(drawing, drawing->graph, "rankdir", layouts[picture->layout].rankdir);
  draw_part(drawing, drawing->graph, picture);
}

/// Return the number at `*text` in points, rounded up, and move past it and
/// what divides it from the next
static int next_points(const char** const text) {
  const bool is_negative = **text == '-';
  *text += is_negative;
  int points = 0;
  for (; **text >= '0' && **text <= '9' && points < 100000; ++*text) {
    points = 10 * points + (**text - '0');
  }
  const bool has_more = **text == '.';
  *text += strcspn(*text, ", ");
  *text += **text != '\0';
  return is_negative ? -points : points + has_more;
}

/// Where the label of an arrow is, and its arrow
typedef struct {
  int x;
  int y;
  size_t edge;
} Placed;

/// From top to bottom, then from the left
static int by_place(const void* const a, const void* const b) {
  const Placed* const x = (const Placed*)a;
  const Placed* const y = (const Placed*)b;
  if (x->y != y->y) {
    return x->y > y->y ? -1 : 1;
  }
  return x->x != y->x ? (x->x < y->x ? -1 : 1) : (x->edge < y->edge ? -1 : 1);
}

/// Return the arrows in the order in which they are read
static Placed* read_places(const Drawing* const drawing) {
  const size_t count = drawing->picture->edges.count;
  char* const name = mdt_view_string(drawing->arena, mdt_view("lp"));
  Placed* const places =
    (Placed*)mdt_arena_array(drawing->arena, count + 1, sizeof(Placed));
  for (size_t i = 0; i < count; ++i) {
    const char* place = agget(drawing->edges[i], name);
    places[i].edge = i;
    if (place && *place) {
      places[i].x = next_points(&place);
      places[i].y = next_points(&place);
    }
  }
  qsort(places, count, sizeof(Placed), by_place);
  return places;
}

/// Number the notes in the order in which they are read, and write labels anew,
/// smaller than the room that they have
static void mend_notes(const Drawing* const drawing) {
  MdtPicture* const picture = drawing->picture;
  const Placed* const places = read_places(drawing);
  MdtPictureNotes notes = { NULL, 0, 0 };
  uint64_t done = 0;
  uint32_t place_of[MDT_PICTURE_MAX_NOTES] = { 0 };
  for (size_t i = 0; i < picture->edges.count; ++i) {
    const uint64_t marked = picture->edges.items[places[i].edge].notes & ~done;
    for (uint32_t j = 0; j < picture->notes.count; ++j) {
      if (marked >> j & 1) {
        place_of[j] = (uint32_t)notes.count;
        *mdt_push(drawing->arena, &notes) = picture->notes.items[j];
      }
    }
    done |= marked;
  }
  picture->notes = notes;
  for (size_t i = 0; i < picture->edges.count; ++i) {
    MdtPictureEdge* const edge = &picture->edges.items[i];
    uint64_t moved = 0;
    for (uint32_t j = 0; j < MDT_PICTURE_MAX_NOTES; ++j) {
      moved |= (edge->notes >> j & 1) << place_of[j];
    }
    edge->notes = moved;
    set(drawing, drawing->edges[i], "fontsize", "10");
    set_text(drawing, drawing->edges[i], "label",
             mdt_caption_edge(drawing->arena, edge, picture->is_narrow));
  }
}

/// Make ready to be laid out once more. Sizes were written down with their
/// second outlines, which would be added again.
static void mend_layout(const Drawing* const drawing) {
  Agraph_t* const graph = drawing->graph;
  for (Agnode_t* n = agfstnode(graph); n; n = agnxtnode(graph, n)) {
    set(drawing, n, "width", NODE_WIDTH);
    set(drawing, n, "height", NODE_HEIGHT);
  }
  mend_notes(drawing);
}

/// Let Graphviz find the places of boxes and write them down as attributes, and
/// return the legend that goes around them; null where it cannot
static const MdtPicture* lay_out(const Drawing* const drawing,
                                 GVC_t* const gvc) {
  const MdtPicture* const picture = drawing->picture;
  const char* const engine = layouts[picture->layout].engine;
  int width = picture->width;
  int height = picture->height;
  if (engine) {
    if (gvLayout(gvc, drawing->graph, engine)) {
      return NULL;
    }
    gvRender(gvc, drawing->graph, "dot", NULL);
    gvFreeLayout(gvc, drawing->graph);
    mend_layout(drawing);
    char* const name = mdt_view_string(drawing->arena, mdt_view("bb"));
    const char* box = agget(drawing->graph, name);
    next_points(&box);
    next_points(&box);
    width = next_points(&box);
    height = next_points(&box);
  }
  return mdt_legend_new(drawing->arena, picture, width, height);
}

// Graphviz has one error function for the process
static const MdtLog* graphviz_log;

static int tell(char* const message) {
  const MdtView line = mdt_view_trim(mdt_view(message));
  if (line.len) {
    const MdtPlace place = { "picture", NULL, 0, 0 };
    mdt_warn(graphviz_log, place, "Graphviz: %.*s", (int)line.len, line.data);
  }
  return 0;
}

static void copy_bytes(const Drawing* const drawing,
                       const MdtPictureFormat format, const MdtView bytes,
                       MdtSink* const sink) {
  const MdtPicture* const picture = drawing->picture;
  if (format == MDT_PICTURE_SVG) {
    mdt_tidy_svg(bytes, mdt_label_clean(drawing->arena, picture->title),
                 mdt_label_clean(drawing->arena, picture->description),
                 drawing->setting, sink);
  } else if (format == MDT_PICTURE_DOT) {
    mdt_tidy_dot(bytes, sink);
  } else if (format == MDT_PICTURE_PDF) {
    mdt_tidy_pdf(bytes, sink);
  } else {
    mdt_sink_view(sink, bytes);
  }
}

static MdtStatus copy_rendered(const Drawing* const drawing, GVC_t* const gvc,
                               const MdtPictureFormat format,
                               MdtSink* const sink) {
  static const char* const renderers[] = { "canon", "svg:svg:core", "png:cairo",
                                           "pdf:cairo" };
  char* data = NULL;
  unsigned len = 0;
  const int failed =
    gvRenderData(gvc, drawing->graph, renderers[format], &data, &len);
  if (!failed) {
    copy_bytes(drawing, format, (MdtView){ data, len }, sink);
  }
  gvFreeRenderData(data);
  return failed ? MDT_UNSUPPORTED : MDT_SUCCESS;
}

/// Draw the legend; for who reads DOT, as a cluster, since Graphviz may lay it
/// out anew
static void draw_legend(Drawing* const drawing, const MdtPicture* const legend,
                        const MdtPictureFormat format) {
  Agraph_t* graph = drawing->graph;
  if (format == MDT_PICTURE_DOT) {
    const MdtView name = mdt_view("cluster_legend");
    graph = agsubg(graph, mdt_view_string(drawing->arena, name), 1);
  }
  draw_part(drawing, graph, legend);
}

static MdtStatus render(Drawing* const drawing, GVC_t* const gvc,
                        const MdtPictureFormat format, MdtSink* const sink) {
  const MdtPicture* const legend = lay_out(drawing, gvc);
  if (!legend) {
    return MDT_UNSUPPORTED;
  }
  draw_legend(drawing, legend, format);
  if (format == MDT_PICTURE_PNG) {
    set(drawing, drawing->graph, "dpi", "120");
  }
  if (gvLayout(gvc, drawing->graph, "nop2")) {
    return MDT_UNSUPPORTED;
  }
  const MdtStatus st = copy_rendered(drawing, gvc, format, sink);
  gvFreeLayout(gvc, drawing->graph);
  return st;
}

/// Return the context of this process. Each one loads the plugins anew and
/// frees less than it took, so that there is one.
static GVC_t* context(void) {
  static GVC_t* gvc;
  if (!gvc) {
    gvc = gvContext();
  }
  return gvc;
}

static bool open_graph(Drawing* const drawing) {
  drawing->graph = agopen(mdt_view_string(drawing->arena, mdt_view("mandate")),
                          Agdirected, NULL);
  if (drawing->graph) {
    draw(drawing);
  }
  return drawing->graph && context();
}

static bool is_on_page(const MdtPicture* const legend) {
  const int width = legend->width;
  const int height = legend->height;
  const int longer = width > height ? width : height;
  const int shorter = width > height ? height : width;
  return longer <= MDT_STYLE_PAGE_LONG && shorter <= MDT_STYLE_PAGE_SHORT;
}

bool mdt_dot_fits(MdtPicture* const picture, const MdtLog* const log) {
  static const MdtPictureSetting none = { "", NULL, false };
  Drawing drawing = { picture, &none, picture->arena, NULL, NULL, NULL };
  graphviz_log = log;
  const agusererrf previous = agseterrf(tell);
  const MdtPicture* const legend =
    open_graph(&drawing) ? lay_out(&drawing, context()) : NULL;
  if (drawing.graph) {
    agclose(drawing.graph);
  }
  agseterrf(previous);
  graphviz_log = NULL;
  return legend && is_on_page(legend);
}

static MdtStatus draw_and_render(Drawing* const drawing,
                                 const MdtPictureFormat format,
                                 MdtSink* const sink) {
  if (!open_graph(drawing)) {
    return MDT_NO_MEMORY;
  }
  const MdtStatus st = render(drawing, context(), format, sink);
  agclose(drawing->graph);
  return st;
}

MdtStatus mdt_dot_write(MdtPicture* const picture,
                        const MdtPictureFormat format,
                        const MdtPictureSetting* const setting,
                        MdtSink* const sink, const MdtLog* const log) {
  Drawing drawing = { picture, setting, picture->arena, NULL, NULL, NULL };
  graphviz_log = log;
  const agusererrf previous = agseterrf(tell);
  const MdtStatus st = draw_and_render(&drawing, format, sink);
  agseterrf(previous);
  graphviz_log = NULL;
  if (st) {
    const MdtPlace place = { "picture", NULL, 0, 0 };
    mdt_fail(log, st, place, "Graphviz cannot draw this picture");
  }
  return st;
}
