// SPDX-License-Identifier: Apache-2.0

#include "export/order.h"

#include "base/view.h"
#include "export/term_sort.h"
#include "rdf/vocabulary.h"
#include "store/orders.h"

#include <string.h>

enum { OTHER = 255, N_RANKS = 256 };

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

/// Rank terms by number as subjects, by their type
static void rank_by_type(const MdtStore* const store,
                         unsigned char* const ranks) {
  const uint32_t type = mdt_store_find_iri(store, MDT_RDF "type");
  for (unsigned i = 0; type && i < sizeof(types) / sizeof(*types); ++i) {
    const MdtQuad pattern = { 0, 0, type, mdt_store_find_iri(store, types[i]) };
    const MdtMatches found = pattern.object ? mdt_store_match(store, pattern)
                                            : (MdtMatches){ NULL, 0 };
    for (size_t j = 0; j < found.count; ++j) {
      unsigned char* const rank = &ranks[found.items[j].subject];
      *rank = *rank > i ? (unsigned char)i : *rank;
    }
  }
}

/// Rank terms by number as properties
static void rank_properties(const MdtStore* const store,
                            unsigned char* const ranks) {
  for (unsigned i = 0; i < sizeof(properties) / sizeof(*properties); ++i) {
    const uint32_t id = mdt_store_find_iri(store, properties[i]);
    if (id) {
      ranks[id] = (unsigned char)i;
    }
  }
}

/// What stands in which place, and in which place what stands
typedef struct {
  uint32_t* places; // [term] From 1; 0 for the default graph
  uint32_t* terms;  // [place]
} Places;

/// Place terms by rank, those of a rank as in `sorted`
static Places place_terms(MdtArena* const arena, const MdtStore* const store,
                          const uint32_t* const sorted,
                          void (*rank)(const MdtStore*, unsigned char*)) {
  const size_t count = mdt_store_term_count(store);
  const Places made = {
    (uint32_t*)mdt_arena_array(arena, count + 1, sizeof(uint32_t)),
    (uint32_t*)mdt_arena_array(arena, count + 1, sizeof(uint32_t)),
  };
  unsigned char* const ranks =
    (unsigned char*)mdt_arena_alloc(arena, count + 1);
  uint32_t next[N_RANKS + 1] = { 1 };
  memset(ranks, OTHER, count + 1);
  rank(store, ranks);
  for (size_t i = 1; i <= count; ++i) {
    ++next[ranks[i] + 1];
  }
  for (size_t i = 1; i < N_RANKS; ++i) {
    next[i] += next[i - 1];
  }
  for (size_t i = 0; i < count; ++i) {
    const uint32_t place = next[ranks[sorted[i]]]++;
    made.places[sorted[i]] = place;
    made.terms[place] = sorted[i];
  }
  return made;
}

static void place_quads(MdtArena* const arena, MdtOrdered* const ordered) {
  const MdtStore* const store = ordered->store;
  const uint32_t* const sorted = mdt_term_sort(arena, store);
  const Places nodes = place_terms(arena, store, sorted, rank_by_type);
  const Places arcs = place_terms(arena, store, sorted, rank_properties);
  MdtQuads quads = { ordered->quads, ordered->count, ordered->count };
  for (size_t i = 0; i < quads.count; ++i) {
    const MdtQuad quad = quads.items[i];
    quads.items[i] =
      (MdtQuad){ nodes.places[quad.graph], nodes.places[quad.subject],
                 arcs.places[quad.predicate], nodes.places[quad.object] };
  }
  mdt_quads_sort(&quads, 0);
  for (size_t i = 0; i < quads.count; ++i) {
    const MdtQuad at = quads.items[i];
    quads.items[i] =
      (MdtQuad){ nodes.terms[at.graph], nodes.terms[at.subject],
                 arcs.terms[at.predicate], nodes.terms[at.object] };
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
