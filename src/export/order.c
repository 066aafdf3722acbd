// SPDX-License-Identifier: Apache-2.0

#include "export/order.h"

#include "base/view.h"
#include "rdf/vocabulary.h"

#include <stdlib.h>

enum { OTHER = 255 };

/// A term with what decides its place
typedef struct {
  MdtTerm term;
  uint32_t id;
  unsigned char rank; // As a subject by its type, or as a property
} Ranked;

/// A statement with its parts replaced by their places
typedef struct {
  MdtQuad places;
  MdtQuad quad;
} Placed;

static const char* const types[] = {
  MDT_NS "Article",
  MDT_NS "Run",
  MDT_NS "Model",
  MDT_NS "Person",
  MDT_NS "Agency",
  MDT_NS "Organization",
  MDT_NS "Group",
  MDT_NS "Place",
  MDT_NS "Document",
  MDT_NS "Policy",
  MDT_NS "Post",
  MDT_NS "Act",
  MDT_NS "Proposition",
  MDT_NS "Entity",
  MDT_NS "Claim",
  MDT_NS "OpenRelation",
  MDT_NS "Invalidated",
  MDT_NS "Rejection",
  MDT_NS "Revision",
  MDT_NS "Naming",
  MDT_NS "Split",
  MDT_NS "Merger",
  MDT_NS "SourceChain",
  MDT_TIME "Instant",
  MDT_TIME "ProperInterval",
  MDT_TIME "TemporalEntity",
  MDT_NS "Passage",
  MDT_OA "TextPositionSelector",
  MDT_OA "TextQuoteSelector",
};

static const char* const properties[] = {
  MDT_RDF "type",     MDT_RDFS "label",     MDT_SKOS "altLabel",
  MDT_NS "gist",      MDT_OWL "sameAs",     MDT_NS "subject",
  MDT_NS "relation",  MDT_NS "phrase",      MDT_NS "object",
  MDT_NS "recipient", MDT_NS "argument",    MDT_NS "polarity",
  MDT_NS "modality",  MDT_NS "sourceChain", MDT_NS "time",
  MDT_NS "during",    MDT_NS "denies",      MDT_NS "evidence",
  MDT_NS "cue",       MDT_NS "confidence",  MDT_NS "frame",
  MDT_NS "version",   MDT_OA "hasSource",   MDT_NS "sentence",
  MDT_OA "start",     MDT_OA "end",         MDT_OA "hasSelector",
};

static void rank_by_type(const MdtStore* const store, Ranked* const terms) {
  const uint32_t type = mdt_store_find_iri(store, MDT_RDF "type");
  for (unsigned i = 0; type && i < sizeof(types) / sizeof(*types); ++i) {
    const MdtQuad pattern = { 0, 0, type, mdt_store_find_iri(store, types[i]) };
    const MdtMatches found = pattern.object ? mdt_store_match(store, pattern)
                                            : (MdtMatches){ NULL, 0 };
    for (size_t j = 0; j < found.count; ++j) {
      unsigned char* const rank = &terms[found.items[j].subject - 1].rank;
      *rank = *rank > i ? (unsigned char)i : *rank;
    }
  }
}

static void rank_properties(const MdtStore* const store, Ranked* const terms) {
  for (unsigned i = 0; i < sizeof(properties) / sizeof(*properties); ++i) {
    const uint32_t id = mdt_store_find_iri(store, properties[i]);
    if (id) {
      terms[id - 1].rank = (unsigned char)i;
    }
  }
}

static int by_rank(const void* const a, const void* const b) {
  const Ranked* const x = (const Ranked*)a;
  const Ranked* const y = (const Ranked*)b;
  return x->rank != y->rank ? (x->rank < y->rank ? -1 : 1)
                            : mdt_term_compare(&x->term, &y->term);
}

/// The place of each term among all, by number; 0 for the default graph
static uint32_t* place_terms(MdtArena* const arena, const MdtStore* const store,
                             void (*rank)(const MdtStore*, Ranked*)) {
  const uint32_t count = mdt_store_term_count(store);
  Ranked* const terms =
    (Ranked*)mdt_arena_array(arena, count + 1, sizeof(Ranked));
  uint32_t* const places =
    (uint32_t*)mdt_arena_array(arena, count + 1, sizeof(uint32_t));
  for (uint32_t i = 0; i < count; ++i) {
    terms[i].term = mdt_store_term(store, i + 1);
    terms[i].id = i + 1;
    terms[i].rank = OTHER;
  }
  rank(store, terms);
  qsort(terms, count, sizeof(Ranked), by_rank);
  for (uint32_t i = 0; i < count; ++i) {
    places[terms[i].id] = i + 1;
  }
  return places;
}

static int by_places(const void* const a, const void* const b) {
  const MdtQuad x = ((const Placed*)a)->places;
  const MdtQuad y = ((const Placed*)b)->places;
  const uint32_t pairs[][2] = { { x.graph, y.graph },
                                { x.subject, y.subject },
                                { x.predicate, y.predicate },
                                { x.object, y.object } };
  for (size_t i = 0; i < 4; ++i) {
    if (pairs[i][0] != pairs[i][1]) {
      return pairs[i][0] < pairs[i][1] ? -1 : 1;
    }
  }
  return 0;
}

static void place_quads(MdtArena* const arena, MdtOrdered* const ordered) {
  const uint32_t* const nodes =
    place_terms(arena, ordered->store, rank_by_type);
  const uint32_t* const arcs =
    place_terms(arena, ordered->store, rank_properties);
  Placed* const placed =
    (Placed*)mdt_arena_array(arena, ordered->count, sizeof(Placed));
  for (size_t i = 0; i < ordered->count; ++i) {
    const MdtQuad quad = ordered->quads[i];
    const MdtQuad places = { nodes[quad.graph], nodes[quad.subject],
                             arcs[quad.predicate], nodes[quad.object] };
    placed[i] = (Placed){ places, quad };
  }
  qsort(placed, ordered->count, sizeof(Placed), by_places);
  for (size_t i = 0; i < ordered->count; ++i) {
    ordered->quads[i] = placed[i].quad;
  }
}

MdtOrdered mdt_order(MdtArena* const arena, const MdtStore* const store,
                     const bool has_graphs) {
  const MdtMatches all = mdt_store_all(store);
  MdtOrdered ordered = { store, NULL, 0, { NULL, 0, 0 } };
  ordered.quads = (MdtQuad*)mdt_arena_array(arena, all.count, sizeof(MdtQuad));
  for (size_t i = 0; i < all.count; ++i) {
    if (has_graphs || !all.items[i].graph) {
      ordered.quads[ordered.count++] = all.items[i];
    }
  }
  place_quads(arena, &ordered);
  ordered.prefixes = mdt_order_prefixes(arena, store);
  return ordered;
}
