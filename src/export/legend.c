// SPDX-License-Identifier: Apache-2.0

#include "export/legend.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"

#include <stdio.h>

enum {
  MIN_WIDTH = 420,  // Of the whole, in points
  SHAPE_ROW = 34,   // From row to row of shapes
  LINE_ROW = 17,    // The same of lines
  GAP = 14,         // Between items of a row
  SAMPLE = 46,      // Length of the sample of a line
  NOTE_COLUMNS = 58 // Width of a note, in columns of text
};

/// A legend being set
typedef struct {
  MdtPicture* legend;
  int width; // Of the whole
  int x;     // Where the next item begins
  int y;     // Middle of its row
} Setting;

static uint32_t add_node(const Setting* const setting, const char* const key,
                         const MdtView label, const MdtNodeKind kind,
                         const int width) {
  const MdtView name =
    mdt_label_format(setting->legend->arena, "legend.%s", key);
  const uint32_t index = mdt_picture_node(setting->legend, name, name);
  MdtPictureNode* const node = &setting->legend->nodes.items[index];
  node->label = label;
  node->kind = kind;
  node->x = setting->x;
  node->y = setting->y;
  node->width = width;
  return index;
}

/// Go on to a new row where `width` has no room in this one
static void make_room(Setting* const setting, const int width, const int row) {
  if (setting->x && setting->x + width > setting->width) {
    setting->x = 0;
    setting->y -= row;
  }
}

static void add_shape(Setting* const setting, const MdtNodeKind kind,
                      const MdtType type, const bool is_attributed) {
  const MdtPictureNode sample = { .kind = kind, .type = type };
  const MdtView name = mdt_view(mdt_style_node(&sample)->name);
  const int width = mdt_style_text_width(name) + 34;
  make_room(setting, width, SHAPE_ROW);
  const uint32_t index = add_node(setting, name.data, name, kind, width);
  setting->legend->nodes.items[index].type = type;
  setting->legend->nodes.items[index].is_attributed = is_attributed;
  setting->x += width + GAP;
}

/// Show each kind of box that the picture has
static void add_shapes(Setting* const setting,
                       const MdtPicture* const picture) {
  bool is_used[MDT_N_TYPES] = { false };
  bool has_kind[MDT_NODE_REST + 1] = { false };
  bool is_told = false;
  for (size_t i = 0; i < picture->nodes.count; ++i) {
    const MdtPictureNode* const node = &picture->nodes.items[i];
    is_used[node->type] |= node->kind == MDT_NODE_ENTITY;
    has_kind[node->kind] = true;
    is_told |= node->is_attributed;
  }
  for (MdtType type = MDT_TYPE_NONE; type < MDT_N_TYPES; ++type) {
    if (is_used[type]) {
      add_shape(setting, MDT_NODE_ENTITY, type, false);
    }
  }
  if (has_kind[MDT_NODE_ARTICLE]) {
    add_shape(setting, MDT_NODE_ARTICLE, MDT_TYPE_NONE, false);
  }
  if (has_kind[MDT_NODE_CLAIM] && !has_kind[MDT_NODE_TICK]) {
    add_shape(setting, MDT_NODE_CLAIM, MDT_TYPE_NONE, is_told);
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

static void add_line(Setting* const setting, const size_t number,
                     const MdtPictureEdge* const sample, const MdtView label) {
  MdtArena* const arena = setting->legend->arena;
  const int width = SAMPLE + 6 + mdt_style_text_width(label);
  make_room(setting, width, LINE_ROW);
  const MdtView key = mdt_label_format(arena, "line.%zu", number);
  const uint32_t from =
    add_node(setting, mdt_label_format(arena, "from.%zu", number).data,
             mdt_view(""), MDT_NODE_END, 1);
  setting->x += SAMPLE;
  const uint32_t to =
    add_node(setting, mdt_label_format(arena, "to.%zu", number).data,
             mdt_view(""), MDT_NODE_END, 1);
  setting->x += 6;
  add_node(setting, mdt_label_format(arena, "meaning.%zu", number).data, label,
           MDT_NODE_NOTES, mdt_style_text_width(label));
  setting->x += mdt_style_text_width(label) + GAP;
  MdtPictureEdge* const edge =
    mdt_picture_edge(setting->legend, from, to, key,
                     mdt_label_format(arena, "legend.%.*s", MDT_ARGS(key)));
  const MdtView id = edge->id;
  *edge = *sample;
  edge->from = from;
  edge->to = to;
  edge->id = id;
}

/// Show each kind of line that the picture has
static void add_lines(Setting* const setting, const MdtPicture* const picture) {
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
    const char* const label =
      lines[i].label ? lines[i].label : picture->secondary;
    if (label && has_edge_like(picture, &lines[i].sample)) {
      add_line(setting, i, &lines[i].sample, mdt_view(label));
    }
  }
}

static size_t count_lines(const MdtView text) {
  size_t count = 1;
  for (size_t i = 0; i < text.len; ++i) {
    count += text.data[i] == '\n';
  }
  return count;
}

/// Set lines that begin at the top of the row, and return their height
static int add_text(const Setting* const setting, const char* const key,
                    const MdtView text, const MdtNodeKind kind,
                    const int width) {
  const int line =
    kind == MDT_NODE_TITLE ? MDT_STYLE_TITLE_LINE : MDT_STYLE_LINE;
  const int height = (int)count_lines(text) * line;
  Setting place = *setting;
  place.y -= height / 2;
  add_node(&place, key,
           mdt_label_format(setting->legend->arena, "%.*s\n", MDT_ARGS(text)),
           kind, width);
  return height;
}

static MdtView note_at(const MdtPicture* const picture, const uint32_t i,
                       MdtArena* const arena) {
  const MdtView mark = mdt_picture_mark(arena, i);
  const MdtView line = mdt_label_format(arena, "[%.*s] %.*s", MDT_ARGS(mark),
                                        MDT_ARGS(picture->notes.items[i]));
  return mdt_label_wrap(arena, line, NOTE_COLUMNS, 3);
}

/// Set the notes in columns of about the same length
static void add_notes(Setting* const setting, const MdtPicture* const picture) {
  MdtArena* const arena = setting->legend->arena;
  const int wide = NOTE_COLUMNS * MDT_STYLE_EM6;
  const uint32_t n_columns =
    setting->width > wide ? (uint32_t)(setting->width / wide) : 1;
  const uint32_t count = (uint32_t)picture->notes.count;
  const uint32_t rows = (count + n_columns - 1) / n_columns;
  int highest = 0;
  for (uint32_t first = 0; first < count; first += rows) {
    MdtView lines = note_at(picture, first, arena);
    for (uint32_t i = first + 1; i < first + rows && i < count; ++i) {
      lines = mdt_label_stack(arena, lines, note_at(picture, i, arena));
    }
    const MdtView key = mdt_label_format(arena, "notes.%u", first);
    const int height = add_text(setting, key.data, lines, MDT_NODE_NOTES, wide);
    highest = height > highest ? height : highest;
    setting->x += wide;
  }
  setting->y -= highest;
}

/// Set the title over what begins at `top`, and return where it ends
static int add_title(Setting* const setting, const MdtPicture* const picture,
                     const int top) {
  MdtArena* const arena = setting->legend->arena;
  const size_t columns = (size_t)(setting->width / MDT_STYLE_TITLE_EM6);
  const MdtView title = mdt_label_wrap(arena, picture->title, columns, 3);
  const int title_height = (int)count_lines(title) * MDT_STYLE_TITLE_LINE;
  const int rest_height = picture->rest.len ? MDT_STYLE_LINE + 2 : 0;
  setting->x = 0;
  setting->y = top + 12 + rest_height + title_height;
  add_text(setting, "title", title, MDT_NODE_TITLE, setting->width);
  setting->y = top + 10 + rest_height;
  if (rest_height) {
    add_text(setting, "rest", mdt_label_clean(arena, picture->rest),
             MDT_NODE_NOTES, setting->width);
  }
  return top + 12 + rest_height + title_height;
}

MdtPicture* mdt_legend_new(MdtArena* const arena,
                           const MdtPicture* const picture, const int width,
                           const int height) {
  MdtPicture* const legend = mdt_picture_new(arena);
  Setting setting = { legend, width > MIN_WIDTH ? width : MIN_WIDTH, 0, 0 };
  const int top = add_title(&setting, picture, height);
  setting.x = 0;
  setting.y = -SHAPE_ROW;
  add_shapes(&setting, picture);
  setting.y -= setting.x ? (SHAPE_ROW + LINE_ROW) / 2 : 0;
  setting.x = 0;
  add_lines(&setting, picture);
  setting.x = 0;
  setting.y -= LINE_ROW;
  add_notes(&setting, picture);
  legend->width = setting.width;
  legend->height = top - setting.y;
  return legend;
}
