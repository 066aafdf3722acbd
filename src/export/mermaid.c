// SPDX-License-Identifier: Apache-2.0
// Mermaid, for Markdown: the picture of directives as a flowchart, with the
// claims that the picture shows.
//
// Text stands in quotation marks, and all of it that might mean something to
// Mermaid, to Markdown or to HTML is written by its number: letters, figures
// and a few marks are left. "%%{", "-->", "style:" and what Mermaid's own
// escapes are made of so cannot be written by a stranger.

#include "base/json.h"
#include "base/utf8.h"
#include "base/view.h"
#include "export/caption.h"
#include "export/draw.h"
#include "export/label.h"
#include "export/style.h"
#include "export/writer.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

// --- Words of Graphviz and of Mermaid ----------------------------------------

/// Shapes and how Mermaid begins and ends them; the last is for all others
static const struct {
  const char* shape;
  const char* begin;
  const char* end;
} shapes[] = {
  { "ellipse", "([", "])" },   { "component", "[/", "/]" },
  { "hexagon", "{{", "}}" },   { "note", ">", "]" },
  { "octagon", "[\\", "\\]" }, { "tab", "[/", "\\]" },
  { "rounded", "(", ")" },     { "double", "[[", "]]" },
  { NULL, "[", "]" },
};

/// Lines: drawn by Mermaid, and dashed by a style of their own
static const struct {
  const char* style;
  const char* line;
  const char* dashes;
} lines[] = {
  { "dashed", "-.-", ",stroke-dasharray:7 4" },
  { "dotted", "-.-", ",stroke-dasharray:2 3" },
  { NULL, "--", "" },
};

/// What is explained, where the picture has it
static const struct {
  const char* label;
  MdtPictureEdge sample;
} legend[] = {
  { "Dashed: somebody says so", { .is_attributed = true } },
  { "Dotted: not told as a fact", { .is_modal = true } },
  { "With a cross: denied, or not so", { .is_negated = true } },
  { "Grey: to or for whom", { .is_secondary = true } },
};

static size_t shape_of(const MdtNodeStyle* const style) {
  const bool is_box = !strcmp(style->shape, "box");
  const char* const shape = strstr(style->style, "rounded") ? "rounded"
                            : is_box && style->peripheries[0] == '2'
                              ? "double"
                              : style->shape;
  size_t i = 0;
  while (shapes[i].shape && strcmp(shapes[i].shape, shape)) {
    ++i;
  }
  return i;
}

static size_t line_of(const MdtEdgeStyle* const style) {
  size_t i = 0;
  while (lines[i].style && strcmp(lines[i].style, style->style)) {
    ++i;
  }
  return i;
}

// --- Text --------------------------------------------------------------------

/// Return whether `c` means itself to everybody after the character `before`
static bool is_plain(const uint32_t c, const uint32_t before) {
  // Of these three Mermaid makes marks of its own
  if (c >= 0x80) {
    return c != 0xB6 && c != 0xB0 && c != 0xFB02;
  }
  const bool is_inside = before >= 0x80 || isalpha((int)before);
  return isalnum((int)c) || c == ' ' || c == ',' ||
         (is_inside && (c == '.' || c == '-' || c == '\''));
}

/// Write `text`, of several lines, in quotation marks
static void write_text(MdtSink* const sink, const MdtView text) {
  uint32_t before = 0;
  mdt_sink_string(sink, text.len ? "\"" : "\" "); // Not without a label
  for (size_t i = 0; i < text.len;) {
    const size_t start = i;
    const uint32_t c = mdt_utf8_next(text, &i);
    if (c == '\n') {
      mdt_sink_string(sink, "<br>");
    } else if (c == '\\') {
      mdt_sink_string(sink, "#8726;"); // Another: "\\n" would break the line
    } else if (is_plain(c, before)) {
      mdt_sink_view(sink, mdt_view_slice(text, start, i));
    } else {
      mdt_sink_format(sink, "#%" PRIu32 ";", c);
    }
    before = c == '\n' ? 0 : c;
  }
  mdt_sink_string(sink, "\"");
}

// --- Boxes and arrows --------------------------------------------------------

static void write_node(const MdtExport* const job, const size_t index,
                       const MdtPictureNode* const node) {
  const size_t shape = shape_of(mdt_style_node(node));
  mdt_sink_format(job->sink, "  n%zu%s", index, shapes[shape].begin);
  write_text(job->sink, mdt_caption_node(job->arena, node, false));
  mdt_sink_format(job->sink, "%s\n", shapes[shape].end);
}

static void write_edge(const MdtExport* const job,
                       const MdtPictureEdge* const edge) {
  const MdtEdgeStyle style = mdt_style_edge(edge);
  const MdtView label = mdt_caption_edge(job->arena, edge, false);
  mdt_sink_format(job->sink, "  n%u %s%s", edge->from,
                  lines[line_of(&style)].line, edge->is_negated ? "x" : ">");
  if (label.len) {
    mdt_sink_string(job->sink, "|");
    write_text(job->sink, label);
    mdt_sink_string(job->sink, "|");
  }
  mdt_sink_format(job->sink, " n%u\n", edge->to);
}

static bool has_edge_like(const MdtPicture* const picture,
                          const MdtPictureEdge* const sample) {
  for (size_t i = 0; i < picture->edges.count; ++i) {
    const MdtPictureEdge* const edge = &picture->edges.items[i];
    if ((sample->is_attributed && edge->is_attributed && !edge->is_modal) ||
        (sample->is_modal && edge->is_modal) ||
        (sample->is_negated && edge->is_negated) ||
        (sample->is_secondary && edge->is_secondary)) {
      return true;
    }
  }
  return false;
}

/// Write what lines and marks mean, in a box of its own
static void write_legend(const MdtExport* const job,
                         const MdtPicture* const picture) {
  MdtArena* const arena = job->arena;
  MdtView text = { "", 0 };
  for (size_t i = 0; i < sizeof(legend) / sizeof(*legend); ++i) {
    if (has_edge_like(picture, &legend[i].sample)) {
      text = mdt_label_stack(arena, text, mdt_view(legend[i].label));
    }
  }
  for (uint32_t i = 0; i < picture->notes.count; ++i) {
    const MdtView mark = mdt_picture_mark(arena, i);
    const MdtView note = mdt_label_format(arena, "[%.*s] %.*s", MDT_ARGS(mark),
                                          MDT_ARGS(picture->notes.items[i]));
    text = mdt_label_stack(arena, text, mdt_label_wrap(arena, note, 58, 3));
  }
  text = mdt_label_stack(arena, text, mdt_label_clean(arena, picture->rest));
  if (text.len) {
    mdt_sink_string(job->sink, "  legend[");
    write_text(job->sink, text);
    mdt_sink_string(job->sink, "]\n");
  }
}

// --- Styles ------------------------------------------------------------------

static void write_node_style(MdtSink* const sink, const size_t index,
                             const MdtPictureNode* const node) {
  const MdtNodeStyle* const style = mdt_style_node(node);
  mdt_sink_format(sink, "  style n%zu fill:%s,stroke:%s,color:%s%s\n", index,
                  style->fill, style->border, style->text,
                  style->peripheries[0] == '2' ? ",stroke-width:3px" : "");
}

static void write_edge_style(MdtSink* const sink, const size_t index,
                             const MdtPictureEdge* const edge) {
  const MdtEdgeStyle style = mdt_style_edge(edge);
  mdt_sink_format(sink, "  linkStyle %zu stroke:%s,stroke-width:%spx%s\n",
                  index, style.color, style.width,
                  lines[line_of(&style)].dashes);
}

static void write_styles(MdtSink* const sink, const MdtPicture* const picture) {
  for (size_t i = 0; i < picture->nodes.count; ++i) {
    write_node_style(sink, i, &picture->nodes.items[i]);
  }
  for (size_t i = 0; i < picture->edges.count; ++i) {
    write_edge_style(sink, i, &picture->edges.items[i]);
  }
}

MdtStatus mdt_write_mermaid(const MdtExport* const job) {
  const MdtClaimTable* const table =
    mdt_claim_table_new(job->arena, job->store);
  const MdtPicture* const picture =
    mdt_view_picture(job->arena, table, MDT_PICTURE_DIRECTIVES, job->log);
  mdt_sink_string(job->sink, "---\ntitle: ");
  mdt_json_quote(job->sink, mdt_label_clean(job->arena, picture->title));
  mdt_sink_format(job->sink, "\n---\nflowchart LR\n  accTitle: %s\n",
                  mdt_picture_view_title(MDT_PICTURE_DIRECTIVES));
  for (size_t i = 0; i < picture->nodes.count; ++i) {
    write_node(job, i, &picture->nodes.items[i]);
  }
  for (size_t i = 0; i < picture->edges.count; ++i) {
    write_edge(job, &picture->edges.items[i]);
  }
  write_legend(job, picture);
  write_styles(job->sink, picture);
  return MDT_SUCCESS;
}
