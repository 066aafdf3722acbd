// SPDX-License-Identifier: Apache-2.0
// Every word takes its best head; while that makes a cycle, the cycle becomes
// one node, and an arc into it is worth what it gains over the cycle's own arc
// to the same word. Opened again from the last to the first, each cycle gives
// up the arc to the word at which it is entered.
//
// A place is a row and column of the matrix; a node is a word or a contracted
// cycle. A cycle takes over the place of one of its members, under a new node.

#include "parse/tree.h"

#include <math.h>
#include <stdbool.h>

/// Larger than any sum of scores, taken from arcs of the root: the best tree
/// then has but one of them
static const int64_t ROOT_PRICE = INT64_C(1) << 48;
static const float MOST = 65536.0f;

typedef struct {
  uint32_t head; // Word that it comes from
  uint32_t word; // Word that it goes to
} Arc;

typedef struct {
  uint32_t n_places; // Words and the root
  uint32_t n_nodes;  // Given out so far
  int64_t* scores;   // [place][place] of the best arc from column to row
  Arc* arcs;         // [place][place] that arc
  uint32_t* best;    // [place] place of the best head
  uint32_t* node_at; // [place]
  bool* is_gone;     // [place] taken into a cycle
  uint32_t* parent;  // [node] the cycle it is in, or 0
  Arc* into;         // [node] the arc that enters it
  uint32_t* mark;    // [place] search that met it last
  uint32_t n_marks;  // Searches so far
} Graph;

static size_t cell(const Graph* const g, const uint32_t to,
                   const uint32_t from) {
  return (size_t)to * g->n_places + from;
}

static int64_t fixed(const float score) {
  const float cut = isfinite(score) ? score : -MOST;
  const float low = cut < -MOST ? -MOST : cut;
  return (int64_t)((low > MOST ? MOST : low) * 65536.0f);
}

static void find_best(Graph* const g, const uint32_t to) {
  int64_t most = INT64_MIN;
  for (uint32_t from = 0; from < g->n_places; ++from) {
    if (from != to && !g->is_gone[from] &&
        g->scores[cell(g, to, from)] > most) {
      most = g->scores[cell(g, to, from)];
      g->best[to] = from;
    }
  }
}

static Graph graph_init(const float* const scores, const uint32_t n,
                        MdtArena* const scratch) {
  const size_t n_places = (size_t)n + 1;
  Graph g = { .n_places = n + 1, .n_nodes = n + 1 };
  g.scores = mdt_arena_array(scratch, n_places * n_places, sizeof(int64_t));
  g.arcs = mdt_arena_array(scratch, n_places * n_places, sizeof(Arc));
  g.best = mdt_arena_array(scratch, n_places, sizeof(uint32_t));
  g.node_at = mdt_arena_array(scratch, n_places, sizeof(uint32_t));
  g.is_gone = mdt_arena_array(scratch, n_places, sizeof(bool));
  g.parent = mdt_arena_array(scratch, 2 * n_places, sizeof(uint32_t));
  g.into = mdt_arena_array(scratch, 2 * n_places, sizeof(Arc));
  g.mark = mdt_arena_array(scratch, n_places, sizeof(uint32_t));
  for (uint32_t to = 0; to <= n; ++to) {
    g.node_at[to] = to;
    for (uint32_t from = 0; from <= n; ++from) {
      const size_t at = cell(&g, to, from);
      g.arcs[at] = (Arc){ from, to };
      g.scores[at] = fixed(scores[at]) - (from ? 0 : ROOT_PRICE);
    }
  }
  for (uint32_t to = 1; to <= n; ++to) {
    find_best(&g, to);
  }
  return g;
}

// Return a place on a cycle of best heads, or 0 if all lead to the root
static uint32_t find_cycle(Graph* const g) {
  const uint32_t before = g->n_marks;
  for (uint32_t start = 1; start < g->n_places; ++start) {
    const uint32_t search = ++g->n_marks;
    uint32_t at = start;
    while (at && !g->is_gone[at] && g->mark[at] <= before) {
      g->mark[at] = search;
      at = g->best[at];
    }
    if (at && !g->is_gone[at] && g->mark[at] == search) {
      return at;
    }
  }
  return 0;
}

// Let `place` offer the arcs of `member`, which lost `price` by joining
static void merge(Graph* const g, const uint32_t place, const uint32_t member,
                  const int64_t price) {
  for (uint32_t other = 0; other < g->n_places; ++other) {
    if (g->is_gone[other]) {
      continue;
    }
    const size_t in = cell(g, place, other);
    const int64_t gain = g->scores[cell(g, member, other)] - price;
    if (gain > g->scores[in]) {
      g->scores[in] = gain;
      g->arcs[in] = g->arcs[cell(g, member, other)];
    }
    const size_t out = cell(g, other, place);
    if (g->scores[cell(g, other, member)] > g->scores[out]) {
      g->scores[out] = g->scores[cell(g, other, member)];
      g->arcs[out] = g->arcs[cell(g, other, member)];
    }
  }
}

static void enclose(Graph* const g, const uint32_t place) {
  const uint32_t node = g->n_nodes++;
  uint32_t at = place;
  do {
    g->into[g->node_at[at]] = g->arcs[cell(g, at, g->best[at])];
    g->parent[g->node_at[at]] = node;
    g->is_gone[at] = true;
    at = g->best[at];
  } while (at != place);
  const int64_t own = g->scores[cell(g, place, g->best[place])];
  for (uint32_t other = 0; other < g->n_places; ++other) {
    g->scores[cell(g, place, other)] -= own;
  }
  for (at = g->best[place]; at != place; at = g->best[at]) {
    merge(g, place, at, g->scores[cell(g, at, g->best[at])]);
  }
  g->is_gone[place] = false;
  g->node_at[place] = node;
}

// Words whose best head went into the cycle now have the cycle as their head
static void contract(Graph* const g, const uint32_t place) {
  enclose(g, place);
  for (uint32_t to = 1; to < g->n_places; ++to) {
    if (!g->is_gone[to] && to != place && g->is_gone[g->best[to]]) {
      g->best[to] = place;
    }
  }
  find_best(g, place);
}

static void open_cycles(Graph* const g) {
  for (uint32_t node = g->n_nodes - 1; node >= g->n_places; --node) {
    const Arc arc = g->into[node];
    uint32_t member = arc.word;
    while (g->parent[member] != node) {
      member = g->parent[member];
    }
    g->into[member] = arc;
  }
}

void mdt_tree_decode(const float* const scores, const uint32_t n,
                     uint32_t* const heads, MdtArena* const scratch) {
  Graph g = graph_init(scores, n, scratch);
  for (uint32_t at = find_cycle(&g); at; at = find_cycle(&g)) {
    contract(&g, at);
  }
  for (uint32_t at = 1; at <= n; ++at) {
    if (!g.is_gone[at]) {
      g.into[g.node_at[at]] = g.arcs[cell(&g, at, g.best[at])];
    }
  }
  open_cycles(&g);
  heads[0] = 0;
  for (uint32_t word = 1; word <= n; ++word) {
    heads[word] = g.into[word].head;
  }
}
