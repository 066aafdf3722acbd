// SPDX-License-Identifier: Apache-2.0
// The visual language: how things look, in one place.
//
// Every type has a shape and a colour of its own, so that a picture survives
// a black-and-white printer and an eye that does not tell red from green. The
// colours are tints of Okabe and Ito's palette (2008). Lines say how a claim
// is told: dashed, on another's word; dotted, not as a fact; barred, denied.

#ifndef MDT_EXPORT_STYLE_H
#define MDT_EXPORT_STYLE_H

#include "base/arena.h"
#include "export/picture.h"

#include <mandate/vocabulary.h>

#include <stdbool.h>

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

/// Return how `edge` looks
MdtEdgeStyle mdt_style_edge(const MdtPictureEdge* edge);

/// Return how `relation` is written and how much it matters
const MdtRelationStyle* mdt_style_relation(MdtRelation relation);

/// Return the words for a claim on an arrow, in `arena`: "directed", "did not
/// direct", "should direct"
MdtView mdt_style_words(MdtArena* arena, MdtRelation relation, bool is_negated,
                        MdtModality modality);

/// Return whether a claim is drawn as something else than a fact. A directive
/// that tells somebody what they must do is a fact.
bool mdt_style_is_modal(MdtRelation relation, MdtModality modality);

#endif
