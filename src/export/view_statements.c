// SPDX-License-Identifier: Apache-2.0
// Any graph as a picture: what statements are about as boxes, properties as
// arrows. Labels name boxes, and types stand in them.

#include "export/label.h"
#include "export/order.h"
#include "export/view.h"

#include "base/view.h"
#include "rdf/vocabulary.h"

enum { MOST = 60 };

/// A picture being made
typedef struct {
  MdtPicture* picture;
  const MdtStore* store;
  MdtOrdered ordered;
} Work;

/// Return what of an IRI people read: its end
static MdtView short_name(const MdtView iri) {
  size_t start = iri.len;
  while (start && iri.data[start - 1] != '/' && iri.data[start - 1] != '#' &&
         iri.data[start - 1] != ':') {
    --start;
  }
  return start < iri.len ? mdt_view_slice(iri, start, iri.len) : iri;
}

static MdtView name_of(const Work* const work, const uint32_t id) {
  const MdtTerm term = mdt_store_term(work->store, id);
  const uint32_t label = mdt_store_object(
    work->store, id, mdt_store_find_iri(work->store, MDT_RDFS "label"));
  if (label) {
    return mdt_store_term(work->store, label).text;
  }
  return term.kind == MDT_TERM_IRI ? short_name(term.text)
         : term.kind == MDT_TERM_BLANK
           ? mdt_label_format(work->picture->arena, "_:%.*s",
                              MDT_ARGS(term.text))
           : mdt_label_format(work->picture->arena,
                              "\xE2\x80\x9C%.*s\xE2\x80\x9D",
                              MDT_ARGS(term.text));
}

static MdtView type_of(const Work* const work, const uint32_t id) {
  const uint32_t type = mdt_store_object(
    work->store, id, mdt_store_find_iri(work->store, MDT_RDF "type"));
  return type ? name_of(work, type) : mdt_view("");
}

static uint32_t add_node(const Work* const work, const uint32_t id) {
  MdtPicture* const picture = work->picture;
  const MdtTerm term = mdt_store_term(work->store, id);
  const uint32_t index =
    mdt_picture_node(picture, mdt_label_format(picture->arena, "%u", id),
                     term.kind == MDT_TERM_IRI ? term.text : mdt_view("node"));
  MdtPictureNode* const node = &picture->nodes.items[index];
  if (!node->label.len) {
    node->label = name_of(work, id);
    node->detail = type_of(work, id);
    node->tooltip = term.text;
    node->claim = term.kind == MDT_TERM_IRI ? term.text : node->claim;
  }
  return index;
}

static void describe(const Work* const work, const MdtQuad quad) {
  MdtPicture* const picture = work->picture;
  const MdtView parts[] = { name_of(work, quad.subject),
                            name_of(work, quad.predicate),
                            name_of(work, quad.object) };
  const MdtView line = mdt_label_clean(
    picture->arena,
    mdt_label_format(picture->arena, "%.*s %.*s %.*s", MDT_ARGS(parts[0]),
                     MDT_ARGS(parts[1]), MDT_ARGS(parts[2])));
  picture->description =
    mdt_label_format(picture->arena, "%.*s%.*s.\n",
                     MDT_ARGS(picture->description), MDT_ARGS(line));
}

static void add_edge(const Work* const work, const MdtQuad quad) {
  MdtPicture* const picture = work->picture;
  const uint32_t from = add_node(work, quad.subject);
  const uint32_t to = add_node(work, quad.object);
  const MdtView property = mdt_store_term(work->store, quad.predicate).text;
  const MdtView key =
    mdt_label_format(picture->arena, "%u %u %u", from, to, quad.predicate);
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, from, to, key, property);
  edge->label = name_of(work, quad.predicate);
  edge->tooltip = property;
  edge->count = 1;
  describe(work, quad);
}

static bool is_written_in_box(const Work* const work, const MdtQuad quad) {
  const MdtView property = mdt_store_term(work->store, quad.predicate).text;
  return mdt_view_is(property, MDT_RDFS "label") ||
         mdt_view_is(property, MDT_RDF "type");
}

static void say_nothing(MdtPicture* const picture) {
  const MdtView key = mdt_view("nothing");
  const uint32_t node = mdt_picture_node(picture, key, key);
  picture->nodes.items[node].kind = MDT_NODE_REST;
  picture->nodes.items[node].label = mdt_view("The graph holds nothing");
  picture->description = mdt_view("Nothing.");
  picture->is_empty = true;
}

MdtPicture* mdt_view_statements(MdtArena* const arena,
                                const MdtStore* const store) {
  Work work = { mdt_picture_new(arena), store, mdt_order(arena, store, true) };
  size_t n_left = 0;
  for (size_t i = 0; i < work.ordered.count; ++i) {
    const MdtQuad quad = work.ordered.quads[i];
    const bool has_room =
      work.picture->edges.count < MOST && work.picture->nodes.count < MOST;
    if (!has_room) {
      ++n_left;
    } else if (is_written_in_box(&work, quad)) {
      add_node(&work, quad.subject);
    } else {
      add_edge(&work, quad);
    }
  }
  work.picture->title = mdt_view("A graph");
  work.picture->layout = MDT_LAYOUT_RIGHT;
  if (n_left) {
    work.picture->rest =
      mdt_label_format(arena, "%zu more are not drawn", n_left);
  }
  if (!work.picture->nodes.count) {
    say_nothing(work.picture);
  }
  return work.picture;
}
