// SPDX-License-Identifier: Apache-2.0

#include "export/dot.h"

#include "base/log.h"
#include "base/view.h"
#include "export/draw.h"
#include "export/label.h"
#include "export/legend.h"
#include "export/style.h"
#include "export/tidy.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <stdio.h>
#include <string.h>

// DejaVu Sans and Verdana are of the same widths, so that text fits its box
// where a browser has only one of them
#define FONT "DejaVu Sans,Verdana,Geneva,sans-serif"

/// A graph being made
typedef struct {
  const MdtPicture* picture;
  const MdtPictureSetting* setting;
  MdtArena* arena;  // For strings that Graphviz copies
  Agraph_t* graph;  // The whole
  Agnode_t** nodes; // [picture->nodes.count]
} Drawing;

static const char* const graph_defaults[][2] = {
  { "rankdir", "LR" },    { "fontname", FONT },  { "fontsize", "16" },
  { "labelloc", "t" },    { "labeljust", "l" },  { "nodesep", "0.22" },
  { "ranksep", "0.45" },  { "pad", "0.25" },     { "bgcolor", "white" },
  { "charset", "UTF-8" }, { "splines", "true" }, { "newrank", "true" },
};

static const char* const node_defaults[][2] = {
  { "fontname", FONT },  { "fontsize", "11" }, { "margin", "0.12,0.07" },
  { "penwidth", "1.2" }, { "height", "0.3" },  { "width", "0.4" },
};

static const char* const edge_defaults[][2] = {
  { "fontname", FONT },
  { "fontsize", "9.5" },
  { "arrowsize", "0.8" },
};

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/// Return `text` as Graphviz reads labels: it knows escapes and entities
static char* escape(MdtArena* const arena, const MdtView text,
                    const char* const line_end) {
  char* const out = (char*)mdt_arena_alloc(arena, 5 * text.len + 3);
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
    set_text(drawing, object, "href", iri);
  }
}

static MdtView node_label(MdtArena* const arena,
                          const MdtPictureNode* const node) {
  if (node->kind == MDT_NODE_NOTES) {
    return node->label;
  }
  const MdtView label = mdt_label_wrap(arena, node->label, 26, 4);
  const MdtView detail = mdt_label_wrap(arena, node->detail, 30, 2);
  return mdt_label_stack(arena, label, detail);
}

static void draw_node(const Drawing* const drawing, Agraph_t* const graph,
                      const MdtPictureNode* const node, const size_t index) {
  const MdtNodeStyle* const style = mdt_style_node(node);
  Agnode_t* const drawn =
    agnode(graph, mdt_view_string(drawing->arena, node->id), 1);
  drawing->nodes[index] = drawn;
  set_id(drawing, drawn, node->id);
  set_link(drawing, drawn, node->claim);
  const char* const line_end = node->kind == MDT_NODE_NOTES ? "\\l" : "\\n";
  set(drawing, drawn, "label",
      escape(drawing->arena, node_label(drawing->arena, node), line_end));
  set_tooltip(drawing, drawn, "tooltip", node->tooltip);
  set(drawing, drawn, "class", mdt_type_name(node->type));
  set(drawing, drawn, "shape", style->shape);
  set(drawing, drawn, "style", style->style);
  set(drawing, drawn, "fillcolor", style->fill);
  set(drawing, drawn, "color", style->border);
  set(drawing, drawn, "fontcolor", style->text);
  set(drawing, drawn, "peripheries", style->peripheries);
  if (!strcmp(style->shape, "ellipse") || !strcmp(style->shape, "octagon")) {
    // Their edges leave room of their own
    set(drawing, drawn, "margin", "0.04,0.02");
  } else if (node->kind == MDT_NODE_END) {
    set(drawing, drawn, "width", "0.06");
    set(drawing, drawn, "height", "0.06");
    set(drawing, drawn, "margin", "0");
    set(drawing, drawn, "fixedsize", "true");
  }
}

/// Return the marks of the notes of `edge`, as "[a,c]"
static MdtView marks_of(MdtArena* const arena,
                        const MdtPictureEdge* const edge) {
  MdtView marks = { "", 0 };
  for (uint32_t i = 0; i < MDT_PICTURE_MAX_NOTES; ++i) {
    if (edge->notes >> i & 1) {
      const MdtView mark = mdt_picture_mark(arena, i);
      marks = mdt_label_format(arena, "%.*s%s%.*s", MDT_ARGS(marks),
                               marks.len ? "," : " [", MDT_ARGS(mark));
    }
  }
  return marks.len ? mdt_label_format(arena, "%.*s]", MDT_ARGS(marks)) : marks;
}

static MdtView edge_label(MdtArena* const arena,
                          const MdtPictureEdge* const edge) {
  const MdtView marks = marks_of(arena, edge);
  const MdtView count = edge->count > 1
                          ? mdt_label_format(arena, " \xC3\x97%u", edge->count)
                          : mdt_view("");
  const MdtView label =
    mdt_label_format(arena, "%.*s%.*s%.*s", MDT_ARGS(edge->label),
                     MDT_ARGS(count), MDT_ARGS(marks));
  return mdt_label_stack(arena, mdt_label_wrap(arena, label, 18, 4),
                         mdt_label_wrap(arena, edge->detail, 18, 3));
}

static void draw_edge(const Drawing* const drawing, Agraph_t* const graph,
                      const MdtPictureEdge* const edge) {
  const MdtEdgeStyle style = mdt_style_edge(edge);
  char* const id = mdt_view_string(drawing->arena, edge->id);
  Agedge_t* const drawn =
    agedge(graph, drawing->nodes[edge->from], drawing->nodes[edge->to], id, 1);
  set_id(drawing, drawn, edge->id);
  set_link(drawing, drawn, edge->claim);
  set_text(drawing, drawn, "label", edge_label(drawing->arena, edge));
  set_tooltip(drawing, drawn, "tooltip", edge->tooltip);
  set_tooltip(drawing, drawn, "labeltooltip", edge->tooltip);
  set(drawing, drawn, "style", style.style);
  set(drawing, drawn, "color", style.color);
  set(drawing, drawn, "fontcolor", style.color);
  set(drawing, drawn, "arrowhead", style.head);
  set(drawing, drawn, "penwidth", style.width);
}

static void draw_part(Drawing* const drawing, Agraph_t* const graph,
                      const MdtPicture* const picture) {
  drawing->nodes = (Agnode_t**)mdt_arena_array(
    drawing->arena, picture->nodes.count + 1, sizeof(Agnode_t*));
  for (size_t i = 0; i < picture->nodes.count; ++i) {
    draw_node(drawing, graph, &picture->nodes.items[i], i);
  }
  for (size_t i = 0; i < picture->edges.count; ++i) {
    draw_edge(drawing, graph, &picture->edges.items[i]);
  }
}

static void draw_legend(Drawing* const drawing) {
  const MdtPicture* const legend =
    mdt_legend_new(drawing->arena, drawing->picture);
  Agraph_t* const cluster =
    agsubg(drawing->graph,
           mdt_view_string(drawing->arena, mdt_view("cluster_legend")), 1);
  set_id(drawing, cluster, mdt_view("legend"));
  set_text(drawing, cluster, "label", legend->title);
  set(drawing, cluster, "fontsize", "11");
  set(drawing, cluster, "style", "rounded");
  set(drawing, cluster, "color", "#BBBBBB");
  draw_part(drawing, cluster, legend);
}

static void draw(Drawing* const drawing) {
  set_defaults(drawing, AGRAPH, graph_defaults, COUNT(graph_defaults));
  set_defaults(drawing, AGNODE, node_defaults, COUNT(node_defaults));
  set_defaults(drawing, AGEDGE, edge_defaults, COUNT(edge_defaults));
  set_id(drawing, drawing->graph, mdt_view("picture"));
  const MdtView title =
    mdt_label_wrap(drawing->arena, drawing->picture->title, 70, 2);
  set(drawing, drawing->graph, "label",
      escape(drawing->arena,
             mdt_label_format(drawing->arena, "%.*s\n", MDT_ARGS(title)),
             "\\l"));
  // What comes first is laid out lowest
  draw_legend(drawing);
  draw_part(drawing, drawing->graph, drawing->picture);
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
  } else if (format == MDT_PICTURE_PDF) {
    mdt_tidy_pdf(bytes, sink);
  } else {
    mdt_sink_view(sink, bytes);
  }
}

static MdtStatus render(const Drawing* const drawing, GVC_t* const gvc,
                        const MdtPictureFormat format, MdtSink* const sink) {
  static const char* const renderers[] = { "canon", "svg:svg:core", "png:cairo",
                                           "pdf:cairo" };
  char* data = NULL;
  unsigned len = 0;
  if (format == MDT_PICTURE_PNG) {
    set(drawing, drawing->graph, "dpi", "120");
  }
  if (gvLayout(gvc, drawing->graph, "dot")) {
    return MDT_UNSUPPORTED;
  }
  const int failed =
    gvRenderData(gvc, drawing->graph, renderers[format], &data, &len);
  if (!failed) {
    copy_bytes(drawing, format, (MdtView){ data, len }, sink);
  }
  gvFreeRenderData(data);
  gvFreeLayout(gvc, drawing->graph);
  return failed ? MDT_UNSUPPORTED : MDT_SUCCESS;
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

static MdtStatus draw_and_render(Drawing* const drawing,
                                 const MdtPictureFormat format,
                                 MdtSink* const sink) {
  GVC_t* const gvc = context();
  drawing->graph = agopen(mdt_view_string(drawing->arena, mdt_view("mandate")),
                          Agdirected, NULL);
  if (!gvc || !drawing->graph) {
    return MDT_NO_MEMORY;
  }
  draw(drawing);
  const MdtStatus st = render(drawing, gvc, format, sink);
  agclose(drawing->graph);
  return st;
}

MdtStatus mdt_dot_write(const MdtPicture* const picture,
                        const MdtPictureFormat format,
                        const MdtPictureSetting* const setting,
                        MdtSink* const sink, const MdtLog* const log) {
  Drawing drawing = { picture, setting, picture->arena, NULL, NULL };
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
