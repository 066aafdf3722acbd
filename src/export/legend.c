// SPDX-License-Identifier: Apache-2.0

#include "export/legend.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"

#include <stdio.h>

static uint32_t add_node(MdtPicture* const legend, const char* const key,
                         const char* const label, const MdtNodeKind kind,
                         const MdtType type) {
  char name[64];
  snprintf(name, sizeof(name), "legend.%s", key);
  const uint32_t index =
    mdt_picture_node(legend, mdt_view(name), mdt_view(name));
  MdtPictureNode* const node = &legend->nodes.items[index];
  node->label = mdt_view(label);
  node->kind = kind;
  node->type = type;
  return index;
}

/// Show each kind of box that the picture has
static void add_shapes(MdtPicture* const legend,
                       const MdtPicture* const picture) {
  bool is_used[MDT_N_TYPES] = { false };
  bool has_claim = false;
  for (size_t i = 0; i < picture->nodes.count; ++i) {
    const MdtPictureNode* const node = &picture->nodes.items[i];
    is_used[node->type] |= node->kind == MDT_NODE_ENTITY;
    has_claim |= node->kind == MDT_NODE_CLAIM;
  }
  for (MdtType type = MDT_TYPE_NONE; type < MDT_N_TYPES; ++type) {
    if (is_used[type]) {
      const MdtPictureNode sample = { .kind = MDT_NODE_ENTITY, .type = type };
      const char* const name = mdt_style_node(&sample)->name;
      add_node(legend, name, name, MDT_NODE_ENTITY, type);
    }
  }
  if (has_claim) {
    add_node(legend, "claim", "Claim", MDT_NODE_CLAIM, MDT_TYPE_NONE);
  }
}

static bool is_like(const MdtPictureEdge* const a,
                    const MdtPictureEdge* const b) {
  return a->is_attributed == b->is_attributed &&
         a->is_negated == b->is_negated && a->is_modal == b->is_modal &&
         a->is_secondary == b->is_secondary;
}

static bool has_edge_like(const MdtPicture* const picture,
                          const MdtPictureEdge* const sample) {
  for (size_t i = 0; i < picture->edges.count; ++i) {
    if (is_like(&picture->edges.items[i], sample)) {
      return true;
    }
  }
  return false;
}

/// Keep two nodes in a row, as far as there are both
static void put_in_row(MdtPicture* const legend, const uint32_t from,
                       const uint32_t to) {
  if (from < legend->nodes.count && to < legend->nodes.count) {
    const MdtView key =
      mdt_label_format(legend->arena, "legend.row.%u.%u", from, to);
    mdt_picture_edge(legend, from, to, key, key)->is_hidden = true;
  }
}

static void add_line(MdtPicture* const legend, const size_t number,
                     const MdtPictureEdge* const sample,
                     const char* const label) {
  char key[32];
  snprintf(key, sizeof(key), "from.%zu", number);
  const uint32_t from = add_node(legend, key, "", MDT_NODE_END, MDT_TYPE_NONE);
  snprintf(key, sizeof(key), "to.%zu", number);
  const uint32_t to = add_node(legend, key, "", MDT_NODE_END, MDT_TYPE_NONE);
  snprintf(key, sizeof(key), "legend.line.%zu", number);
  MdtPictureEdge* const edge =
    mdt_picture_edge(legend, from, to, mdt_view(key), mdt_view(key));
  const MdtView id = edge->id;
  *edge = *sample;
  edge->from = from;
  edge->to = to;
  edge->id = id;
  edge->label = mdt_view(label);
}

/// Show each kind of line that the picture has
static void add_lines(MdtPicture* const legend,
                      const MdtPicture* const picture) {
  static const struct {
    const char* label;
    MdtPictureEdge sample;
  } lines[] = {
    { "the article says", { 0 } },
    { "somebody says", { .is_attributed = true } },
    { "not as a fact", { .is_modal = true } },
    { "somebody says, not as a fact",
      { .is_attributed = true, .is_modal = true } },
    { "denied, or not so", { .is_negated = true } },
    { "somebody says it is not so",
      { .is_attributed = true, .is_negated = true } },
    { "not so, nor a fact", { .is_modal = true, .is_negated = true } },
    { "somebody says: not so, nor a fact",
      { .is_attributed = true, .is_modal = true, .is_negated = true } },
    { NULL, { .is_secondary = true } },
  };
  for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); ++i) {
    if (has_edge_like(picture, &lines[i].sample)) {
      add_line(legend, i, &lines[i].sample,
               lines[i].label ? lines[i].label : picture->secondary);
    }
  }
}

/// Put the shapes into a column, the lines beside it, and shapes that would
/// make the column too long below the lines
static void arrange(MdtPicture* const legend, const uint32_t n_shapes) {
  const uint32_t n_lines = ((uint32_t)legend->nodes.count - n_shapes) / 2;
  const uint32_t fair = (n_shapes + 2 * n_lines + 2) / 3;
  const uint32_t rows = fair > n_lines ? fair : n_lines;
  for (uint32_t i = 0; i < n_lines && n_shapes; ++i) {
    const uint32_t shape = i < n_shapes ? i : n_shapes - 1;
    put_in_row(legend, shape, n_shapes + 2 * i);
  }
  const uint32_t room = rows - n_lines;
  for (uint32_t i = rows; i < n_shapes; ++i) {
    const uint32_t place = i - rows;
    put_in_row(legend, place < room ? n_lines + place : i - room, i);
  }
}

static void add_notes(MdtPicture* const legend,
                      const MdtPicture* const picture) {
  MdtArena* const arena = legend->arena;
  MdtView lines = { "", 0 };
  for (uint32_t i = 0; i < picture->notes.count; ++i) {
    const MdtView mark = mdt_picture_mark(arena, i);
    const MdtView line = mdt_label_format(arena, "[%.*s] %.*s", MDT_ARGS(mark),
                                          MDT_ARGS(picture->notes.items[i]));
    lines = mdt_label_stack(arena, lines, mdt_label_wrap(arena, line, 48, 3));
  }
  if (picture->rest.len) {
    const MdtView rest = mdt_label_wrap(arena, picture->rest, 48, 3);
    lines = mdt_label_stack(arena, lines, rest);
  }
  if (lines.len) {
    const uint32_t node =
      add_node(legend, "notes", "", MDT_NODE_NOTES, MDT_TYPE_NONE);
    legend->nodes.items[node].label =
      mdt_label_format(arena, "%.*s\n", MDT_ARGS(lines));
    put_in_row(legend, node - 1, node);
  }
}

MdtPicture* mdt_legend_new(MdtArena* const arena,
                           const MdtPicture* const picture) {
  MdtPicture* const legend = mdt_picture_new(arena);
  legend->title = mdt_view("How to read it");
  add_shapes(legend, picture);
  const uint32_t n_shapes = (uint32_t)legend->nodes.count;
  add_lines(legend, picture);
  arrange(legend, n_shapes);
  add_notes(legend, picture);
  return legend;
}
