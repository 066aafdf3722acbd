// SPDX-License-Identifier: Apache-2.0

#include "export/caption.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"

/// How the text of a box is wrapped
typedef struct {
  size_t width;  // Columns of its label
  size_t lines;  // Lines of its label
  size_t detail; // Columns of its detail
} Wrapping;

enum { DETAIL_LINES = 3 };

/// What is wrapped in the same way
typedef enum {
  ENTITY,
  ROUND, // Wide text makes an ellipse much wider
  SENTENCE,
  ARTICLE,
} Kind;

static const Wrapping wrappings[][2] = {
  // Wide, and narrow
  [ENTITY] = { { 26, 4, 26 }, { 19, 6, 19 } },
  [ROUND] = { { 20, 4, 22 }, { 16, 5, 17 } },
  [SENTENCE] = { { 40, 4, 40 }, { 25, 7, 25 } },
  [ARTICLE] = { { 15, 6, 15 }, { 12, 8, 12 } },
};

static Kind kind_of(const MdtPictureNode* const node) {
  if (node->kind != MDT_NODE_ENTITY) {
    return node->kind == MDT_NODE_ARTICLE ? ARTICLE : SENTENCE;
  }
  return node->type == MDT_TYPE_PROPOSITION ? SENTENCE
         : node->type == MDT_TYPE_PERSON || node->type == MDT_TYPE_GROUP
           ? ROUND
           : ENTITY;
}

static bool is_set(const MdtPictureNode* const node) {
  return node->kind == MDT_NODE_NOTES || node->kind == MDT_NODE_TITLE;
}

bool mdt_caption_is_left(const MdtPictureNode* const node) {
  return is_set(node) || node->kind == MDT_NODE_CLAIM;
}

MdtView mdt_caption_node(MdtArena* const arena,
                         const MdtPictureNode* const node, const bool narrow) {
  if (is_set(node)) {
    return node->label;
  }
  Wrapping wrapping = wrappings[kind_of(node)][narrow];
  if (node->width > 2 * MDT_STYLE_LINE) {
    wrapping.width = mdt_style_columns(node->width);
  }
  const MdtView label =
    mdt_label_wrap(arena, node->label, wrapping.width, wrapping.lines);
  const MdtView detail =
    mdt_label_wrap(arena, node->detail, wrapping.detail, DETAIL_LINES);
  return mdt_label_stack(arena, label, detail);
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

MdtView mdt_caption_edge(MdtArena* const arena,
                         const MdtPictureEdge* const edge, const bool narrow) {
  const size_t width = narrow ? 14 : 20;
  const MdtView marks = marks_of(arena, edge);
  const MdtView count = edge->count > 1
                          ? mdt_label_format(arena, " \xC3\x97%u", edge->count)
                          : mdt_view("");
  const MdtView label =
    mdt_label_format(arena, "%.*s%.*s%.*s", MDT_ARGS(edge->label),
                     MDT_ARGS(count), MDT_ARGS(marks));
  return mdt_label_stack(arena, mdt_label_wrap(arena, label, width, 3),
                         mdt_label_wrap(arena, edge->detail, width, 3));
}
