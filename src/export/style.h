// SPDX-License-Identifier: Apache-2.0
// The visual language: how things look, in one place.
//
// Every type has an outline and a colour of its own, so that a picture survives
// a black-and-white printer and an eye that does not tell red from green. The
// colours are tints of Okabe and Ito's palette (2008). Lines say how a claim
// is told: dashed, on another's word; dotted, not as a fact; barred, denied.

#ifndef MDT_EXPORT_STYLE_H
#define MDT_EXPORT_STYLE_H

#include "base/arena.h"
#include "export/picture.h"

#include <mandate/vocabulary.h>

#include <stdbool.h>

/// Sizes in points. All text but the title is of one size, 10; a picture that
/// is no larger than the page is printed on A4 or Letter with text of 7 or
/// more.
enum {
  MDT_STYLE_LINE = 12,        ///< From line to line
  MDT_STYLE_EM6 = 6,          ///< Usual width of a character
  MDT_STYLE_TITLE_LINE = 17,  ///< From line to line of the title
  MDT_STYLE_TITLE_EM6 = 9,    ///< Usual width of a character of the title
  MDT_STYLE_PAGE_LONG = 1030, ///< The longer side of the page
  MDT_STYLE_PAGE_SHORT = 742, ///< Its other side
};

/// How a box looks, in words of Graphviz
typedef struct {
  const char* name;        ///< What the legend calls it
  const char* shape;       ///< Shape
  const char* style;       ///< "filled" and more
  const char* fill;        ///< Colour inside
  const char* border;      ///< Colour of its outline
  const char* text;        ///< Colour of what is written in it
  const char* peripheries; ///< How many outlines
} MdtNodeStyle;

/// How a relation is written
typedef struct {
  const char* past;  ///< "directed"
  const char* base;  ///< "direct", after "did not" or "should"
  const char* joint; ///< What joins the recipient to it: "to", "as", "for"
  bool is_directive; ///< Shown in the view of directives
  unsigned weight;   ///< How much it matters, 0 to 9
} MdtRelationStyle;

/// How an arrow looks, in words of Graphviz
typedef struct {
  const char* style; ///< Dashes or dots
  const char* color; ///< Colour
  const char* head;  ///< Head of the arrow
  const char* width; ///< Width of the pen
} MdtEdgeStyle;

/// Return how `node` looks
const MdtNodeStyle* mdt_style_node(const MdtPictureNode* node);

/// Return about how wide a line of text is, in points
int mdt_style_text_width(MdtView text);

/// Return how many columns of text go into a box that is `width` points wide
size_t mdt_style_columns(int width);

/// Return how `edge` looks
MdtEdgeStyle mdt_style_edge(const MdtPictureEdge* edge);

/// Return how `relation` is written and how much it matters
const MdtRelationStyle* mdt_style_relation(MdtRelation relation);

/// Return the words for a claim on an arrow, in `arena`: "directed", "did not
/// direct", "should direct". What is done to an object of `type` may have
/// words of its own: who ended a post left it.
MdtView mdt_style_words(MdtArena* arena, MdtRelation relation, MdtType type,
                        bool is_negated, MdtModality modality);

/// Return whether a claim is drawn as something else than a fact. A directive
/// that tells somebody what they must do is a fact.
bool mdt_style_is_modal(MdtRelation relation, MdtModality modality);

#endif
