// SPDX-License-Identifier: Apache-2.0

#include "export/nesting.h"

#include "rdf/vocabulary.h"

enum {
  SMALL = 8,   // Most statements of what is copied
  DEEPEST = 4, // Most nodes that a node is inside of
};

/// What the passes have in common
typedef struct {
  MdtNesting nesting;
  const MdtOrdered* ordered;
  uint32_t* references; // How often a node is an object
  size_t n_default;     // Statements of the default graph, which come first
} Work;

static void extend(MdtRun* const run, const size_t index) {
  run->first = run->count ? run->first : index;
  ++run->count;
}

static MdtNest nest_of(const Work* const work, const MdtQuad* const quad) {
  const MdtWord* const word = work->nesting.words[quad->predicate];
  return word ? word->nest : MDT_NEST_NONE;
}

static void find_runs(Work* const work) {
  const MdtOrdered* const ordered = work->ordered;
  for (size_t i = 0; i < ordered->count; ++i) {
    const MdtQuad quad = ordered->quads[i];
    if (quad.graph) {
      extend(&work->nesting.graphs[quad.graph], i);
    } else {
      extend(&work->nesting.runs[quad.subject], i);
      ++work->references[quad.object];
      ++work->n_default;
    }
  }
}

static void find_labels(Work* const work) {
  const MdtStore* const store = work->ordered->store;
  const uint32_t type = mdt_store_find_iri(store, MDT_RDF "type");
  const uint32_t label = mdt_store_find_iri(store, MDT_RDFS "label");
  for (size_t i = work->n_default; i--;) {
    const MdtQuad quad = work->ordered->quads[i];
    const bool is_value =
      mdt_store_term(store, quad.object).kind == MDT_TERM_LITERAL;
    if (quad.predicate == type && !is_value) {
      work->nesting.types[quad.subject] = quad.object;
    } else if (quad.predicate == label && is_value) {
      work->nesting.labels[quad.subject] = quad.object;
    }
  }
}

static bool is_node(const Work* const work, const uint32_t id) {
  return work->nesting.runs[id].count && !work->nesting.graphs[id].count;
}

static void nest_once(Work* const work) {
  for (size_t i = 0; i < work->n_default; ++i) {
    const MdtQuad* const quad = &work->ordered->quads[i];
    if (nest_of(work, quad) == MDT_NEST_ONCE && is_node(work, quad->object) &&
        work->references[quad->object] == 1) {
      work->nesting.parents[quad->object] = quad->subject;
    }
  }
}

/// Whether a statement says alone of its subject where that is from
static bool is_only(const Work* const work, const size_t index) {
  const MdtQuad* const quad = &work->ordered->quads[index];
  const MdtRun run = work->nesting.runs[quad->subject];
  return (index == run.first || quad[-1].predicate != quad->predicate) &&
         (index + 1 == run.first + run.count ||
          quad[1].predicate != quad->predicate);
}

static bool is_claim(const Work* const work, const uint32_t id,
                     const uint32_t claim, const uint32_t open) {
  const uint32_t type = work->nesting.types[id];
  return is_node(work, id) && type && (type == claim || type == open);
}

static void nest_back(Work* const work) {
  const MdtStore* const store = work->ordered->store;
  const uint32_t claim = mdt_store_find_iri(store, MDT_NS "Claim");
  const uint32_t open = mdt_store_find_iri(store, MDT_NS "OpenRelation");
  const uint32_t article = mdt_store_find_iri(store, MDT_NS "Article");
  for (size_t i = 0; i < work->n_default; ++i) {
    const MdtQuad* const quad = &work->ordered->quads[i];
    if (nest_of(work, quad) == MDT_NEST_BACK && is_only(work, i) &&
        is_claim(work, quad->subject, claim, open) &&
        work->nesting.runs[quad->object].count &&
        work->nesting.types[quad->object] == article) {
      work->nesting.parents[quad->subject] = quad->object;
    }
  }
}

/// Whether a node is small, and holds nothing but `depth` levels of such nodes
static bool is_small(const Work* const work, const uint32_t id,
                     const unsigned depth) {
  const MdtRun run = work->nesting.runs[id];
  if (!is_node(work, id) || run.count > SMALL) {
    return false;
  }
  for (size_t i = run.first; i < run.first + run.count; ++i) {
    const MdtQuad* const quad = &work->ordered->quads[i];
    if (nest_of(work, quad) > MDT_NEST_NAME &&
        (!depth || nest_of(work, quad) != MDT_NEST_ONCE ||
         work->nesting.parents[quad->object] != id ||
         !is_small(work, quad->object, depth - 1))) {
      return false;
    }
  }
  return true;
}

static void nest_copies(Work* const work) {
  for (size_t i = 0; i < work->n_default; ++i) {
    const MdtQuad* const quad = &work->ordered->quads[i];
    if (nest_of(work, quad) == MDT_NEST_COPY &&
        is_small(work, quad->object, 1)) {
      work->nesting.parents[quad->object] = MDT_COPIED;
    }
  }
}

static bool is_near_top(const uint32_t* const parents, uint32_t id) {
  for (unsigned depth = 0; depth <= DEEPEST; ++depth) {
    id = parents[id];
    if (id == MDT_AT_TOP || id == MDT_COPIED) {
      return true;
    }
  }
  return false;
}

/// Put at the top what would be too deep, then list what nests backwards
static void settle(Work* const work, uint32_t* const last_back) {
  MdtNesting* const nesting = &work->nesting;
  for (size_t i = 0; i < work->n_default; ++i) {
    const uint32_t id = work->ordered->quads[i].subject;
    if (!is_near_top(nesting->parents, id)) {
      nesting->parents[id] = MDT_AT_TOP;
    }
  }
  for (size_t i = 0; i < work->n_default; ++i) {
    const MdtQuad* const quad = &work->ordered->quads[i];
    if (nest_of(work, quad) == MDT_NEST_BACK &&
        nesting->parents[quad->subject] == quad->object) {
      uint32_t* const last = &last_back[quad->object];
      *(*last ? &nesting->next_back[*last]
              : &nesting->first_back[quad->object]) = quad->subject;
      *last = quad->subject;
    }
  }
}

static uint32_t* new_numbers(MdtArena* const arena, const size_t count) {
  return (uint32_t*)mdt_arena_array(arena, count, sizeof(uint32_t));
}

MdtNesting mdt_nesting_new(MdtArena* const arena,
                           const MdtOrdered* const ordered) {
  const size_t n = (size_t)mdt_store_term_count(ordered->store) + 1;
  Work work = { { mdt_context_words(arena, ordered->store), NULL },
                ordered,
                new_numbers(arena, n),
                0 };
  work.nesting.runs = (MdtRun*)mdt_arena_array(arena, n, sizeof(MdtRun));
  work.nesting.graphs = (MdtRun*)mdt_arena_array(arena, n, sizeof(MdtRun));
  work.nesting.parents = new_numbers(arena, n);
  work.nesting.types = new_numbers(arena, n);
  work.nesting.labels = new_numbers(arena, n);
  work.nesting.first_back = new_numbers(arena, n);
  work.nesting.next_back = new_numbers(arena, n);
  find_runs(&work);
  find_labels(&work);
  nest_once(&work);
  nest_back(&work);
  nest_copies(&work);
  settle(&work, new_numbers(arena, n));
  return work.nesting;
}

bool mdt_nesting_holds(const MdtNesting* const nesting,
                       const MdtQuad* const quad) {
  const MdtWord* const word = nesting->words[quad->predicate];
  const uint32_t parent = nesting->parents[quad->object];
  return word && ((word->nest == MDT_NEST_ONCE && parent == quad->subject) ||
                  (word->nest == MDT_NEST_COPY && parent == MDT_COPIED));
}
