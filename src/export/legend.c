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

static void add_shapes(MdtPicture* const legend,
                       const MdtPicture* const picture) {
  bool is_used[MDT_N_TYPES] = { false };
  for (size_t i = 0; i < picture->nodes.count; ++i) {
    const MdtPictureNode* const node = &picture->nodes.items[i];
    if (node->kind == MDT_NODE_ENTITY) {
      is_used[node->type] = true;
    }
  }
  for (MdtType type = MDT_TYPE_NONE; type < MDT_N_TYPES; ++type) {
    if (is_used[type]) {
      const MdtPictureNode sample = { .kind = MDT_NODE_ENTITY, .type = type };
      const char* const name = mdt_style_node(&sample)->name;
      add_node(legend, name, name, MDT_NODE_ENTITY, type);
    }
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

/// Show each kind of line that the picture has, between two unnamed ends
static void add_lines(MdtPicture* const legend,
                      const MdtPicture* const picture) {
  static const struct {
    const char* label;
    MdtPictureEdge sample;
  } lines[] = {
    { "the article says", { 0 } },
    { "somebody says", { .is_attributed = true } },
    { "not as a fact", { .is_modal = true } },
    { "somebody says,\nnot as a fact",
      { .is_attributed = true, .is_modal = true } },
    { "it is not so", { .is_negated = true } },
    { "somebody says\nit is not so",
      { .is_attributed = true, .is_negated = true } },
    { NULL, { .is_secondary = true } },
    { NULL, { .is_secondary = true, .is_attributed = true } },
  };
  for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); ++i) {
    if (has_edge_like(picture, &lines[i].sample)) {
      char key[32];
      snprintf(key, sizeof(key), "from.%zu", i);
      const uint32_t from =
        add_node(legend, key, "who", MDT_NODE_REST, MDT_TYPE_NONE);
      snprintf(key, sizeof(key), "to.%zu", i);
      const uint32_t to =
        add_node(legend, key, "what", MDT_NODE_REST, MDT_TYPE_NONE);
      snprintf(key, sizeof(key), "legend.line.%zu", i);
      MdtPictureEdge* const edge =
        mdt_picture_edge(legend, from, to, mdt_view(key), mdt_view(key));
      const MdtView id = edge->id;
      *edge = lines[i].sample;
      edge->from = from;
      edge->to = to;
      edge->id = id;
      edge->label =
        mdt_view(lines[i].label ? lines[i].label : picture->secondary);
    }
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
  }
}

MdtPicture* mdt_legend_new(MdtArena* const arena,
                           const MdtPicture* const picture) {
  MdtPicture* const legend = mdt_picture_new(arena);
  legend->title = mdt_view("How to read it");
  add_shapes(legend, picture);
  add_lines(legend, picture);
  add_notes(legend, picture);
  return legend;
}
