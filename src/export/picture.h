// SPDX-License-Identifier: Apache-2.0
// A picture before it is drawn: boxes, arrows and notes.
//
// Views build it from claims, and dot.c draws it; neither knows of the other.
// What it holds is text as the graph has it: wrapping and escaping come later.
// Nodes and edges keep the order in which they were added, the most important
// first, and the same key is never drawn twice.

#ifndef MDT_EXPORT_PICTURE_H
#define MDT_EXPORT_PICTURE_H

#include "base/arena.h"
#include "base/intern.h"
#include "base/vector.h"

#include <mandate/picture.h>
#include <mandate/vocabulary.h>

#include <stdbool.h>

/// What a box stands for
typedef enum {
  MDT_NODE_ENTITY,  ///< An entity, drawn by its type
  MDT_NODE_ARTICLE, ///< The article that the reader holds
  MDT_NODE_CLAIM,   ///< A whole claim, in a sentence
  MDT_NODE_DATE,    ///< A day, a month or a year
  MDT_NODE_TICK,    ///< A point on the axis of time
  MDT_NODE_NOTES,   ///< Lines of notes, wrapped already
  MDT_NODE_TITLE,   ///< What the picture shows
  MDT_NODE_END,     ///< An end of a line in the legend
  MDT_NODE_REST,    ///< What is not drawn, counted
} MdtNodeKind;

/// How boxes find their places
typedef enum {
  MDT_LAYOUT_RIGHT,  ///< In columns, arrows to the right
  MDT_LAYOUT_DOWN,   ///< In rows, arrows downwards
  MDT_LAYOUT_SPRING, ///< As if arrows were springs
  MDT_LAYOUT_GIVEN,  ///< The view gives each box its place
} MdtPictureLayout;

/// A box
typedef struct {
  MdtView id;      ///< Unique, stable, safe in every format
  MdtView label;   ///< What is written in it
  MdtView detail;  ///< A second line, as the post of a person; or empty
  MdtView tooltip; ///< What SVG shows under the pointer
  MdtView claim;   ///< IRI of the claim that it stands for, or empty
  MdtNodeKind kind;
  MdtType type;       ///< Of an entity
  bool is_attributed; ///< A claim that somebody else than the article tells
  int x;              ///< Where its left edge is put, in points, or 0
  int y;              ///< How high its middle is put, in points, or 0
  int width; ///< How wide it is at least, in points; 0: as its text needs
} MdtPictureNode;

/// An arrow
typedef struct {
  uint32_t from;      ///< Node
  uint32_t to;        ///< Node
  MdtView id;         ///< Unique, stable, safe: of its first claim
  MdtView label;      ///< What is written on it
  MdtView detail;     ///< A second line, as a time; or empty
  MdtView tooltip;    ///< All its claims, one a line
  MdtView claim;      ///< IRI of its first claim, or empty
  uint64_t notes;     ///< Bit i: note i applies
  unsigned count;     ///< How many claims it stands for
  bool is_attributed; ///< Somebody else than the article says so
  bool is_negated;    ///< It is said not to be so
  bool is_modal;      ///< Not told as a fact
  bool is_secondary;  ///< Leads on from an object to its recipient
  bool is_axis;       ///< Time passes along it
  bool is_back;       ///< Its head is at `from`
} MdtPictureEdge;

MDT_VECTOR(MdtPictureNodes, MdtPictureNode);
MDT_VECTOR(MdtPictureEdges, MdtPictureEdge);
MDT_VECTOR(MdtPictureNotes, MdtView);

/// A picture; all of it lives in `arena`
typedef struct {
  MdtArena* arena;         ///< Owner of all that follows
  MdtView title;           ///< What the picture shows
  MdtView description;     ///< The same in words, for who cannot see it
  MdtPictureNodes nodes;   ///< Boxes
  MdtPictureEdges edges;   ///< Arrows
  MdtPictureNotes notes;   ///< Chains of sources that edges refer to
  const char* secondary;   ///< What a secondary edge means; null: it is plain
  MdtView rest;            ///< How much is left out, or empty
  bool is_empty;           ///< There is nothing to show, and it says so
  bool is_narrow;          ///< Its text has short lines
  MdtPictureLayout layout; ///< How boxes find their places
  int width;               ///< Of a picture with given places, in points
  int height;              ///< The same upwards
  MdtInterner* node_keys;  ///< Key of each node, in their order
  MdtInterner* edge_keys;  ///< Key of each edge, in their order
  MdtInterner* ids;        ///< Identifiers in use
} MdtPicture;

/// What a picture stands in
typedef struct {
  const char* id_prefix; ///< What identifiers begin with, against clashes
  const char* link_base; ///< "#": what the fragment of a claim's IRI follows
                         ///< in links; null: links are IRIs
  bool is_inline;        ///< SVG without prolog and document type
} MdtPictureSetting;

/// How many different notes edges can refer to
enum { MDT_PICTURE_MAX_NOTES = 64 };

/// Return a new empty picture in `arena`
MdtPicture* mdt_picture_new(MdtArena* arena);

/// Return the node with `key`, made if there was none, with an identifier from
/// the IRI `name`; a new one has an empty label
uint32_t mdt_picture_node(MdtPicture* picture, MdtView key, MdtView name);

/// Return the edge with `key` between two nodes, made if there was none, with
/// an identifier from the IRI `name`; a new one has a count of 0
MdtPictureEdge* mdt_picture_edge(MdtPicture* picture, uint32_t from,
                                 uint32_t to, MdtView key, MdtView name);

/// Return the number of note `text`, made if there was none, or
/// MDT_PICTURE_MAX_NOTES when there is no room
uint32_t mdt_picture_note(MdtPicture* picture, MdtView text);

/// Return the mark of note `index`: a, b, … z, aa, …, in `arena`
MdtView mdt_picture_mark(MdtArena* arena, uint32_t index);

#endif
