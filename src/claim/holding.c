// SPDX-License-Identifier: Apache-2.0

#include "claim/holding.h"

#include <stdlib.h>
#include <string.h>

/// Most contents that may lie in each other
enum { MAX_DEPTH = 32 };

/// A piece of what an attribution says
typedef struct {
  MdtSpan span;
  uint32_t attribution;
} Piece;

MDT_VECTOR(Pieces, Piece);

/// The pieces around the token that the sweep is at
typedef struct {
  Piece items[MAX_DEPTH]; ///< [count] by attribution
  unsigned count;
} Active;

static int by_start(const void* const a, const void* const b) {
  const Piece* const x = (const Piece*)a;
  const Piece* const y = (const Piece*)b;
  if (x->span.start != y->span.start) {
    return x->span.start < y->span.start ? -1 : 1;
  }
  return (x->attribution > y->attribution) - (x->attribution < y->attribution);
}

static Pieces list_pieces(MdtDocument* const doc) {
  Pieces pieces = { 0 };
  for (uint32_t a = 0; a < doc->attributions.count; ++a) {
    const MdtSpans* const content = &doc->attributions.items[a].content;
    for (size_t i = 0; i < content->count; ++i) {
      const Piece piece = { content->items[i], a };
      *mdt_push(doc->arena, &pieces) = piece;
    }
  }
  if (pieces.count) {
    qsort(pieces.items, pieces.count, sizeof(Piece), by_start);
  }
  return pieces;
}

/// Forget pieces that end before `end`; returns whether any did
static bool leave(Active* const active, const uint32_t end) {
  unsigned kept = 0;
  for (unsigned i = 0; i < active->count; ++i) {
    if (active->items[i].span.end >= end) {
      active->items[kept++] = active->items[i];
    }
  }
  const bool is_changed = kept != active->count;
  active->count = kept;
  return is_changed;
}

static void enter(Active* const active, const Piece* const piece) {
  unsigned place = active->count;
  if (place == MAX_DEPTH) {
    return;
  }
  while (place && active->items[place - 1].attribution > piece->attribution) {
    active->items[place] = active->items[place - 1];
    --place;
  }
  active->items[place] = *piece;
  ++active->count;
}

static void keep_run(MdtHolding* const holding, MdtArena* const arena,
                     const Active* const active) {
  for (unsigned i = 0; i < active->count; ++i) {
    *mdt_push(arena, &holding->pool) = active->items[i].attribution;
  }
}

void mdt_holding_find(MdtHolding* const holding, MdtDocument* const doc) {
  const size_t n = doc->tokens.count;
  const Pieces pieces = list_pieces(doc);
  Active active = { .count = 0 };
  size_t next = 0;
  memset(holding, 0, sizeof(*holding));
  holding->first =
    (uint32_t*)mdt_arena_array(doc->arena, n + 1, sizeof(uint32_t));
  holding->count =
    (uint32_t*)mdt_arena_array(doc->arena, n + 1, sizeof(uint32_t));
  for (size_t i = 0; i < n; ++i) {
    const MdtSpan span = doc->tokens.items[i].span;
    bool is_changed = leave(&active, span.end);
    for (; next < pieces.count && pieces.items[next].span.start <= span.start;
         ++next) {
      if (pieces.items[next].span.end >= span.end) {
        enter(&active, &pieces.items[next]);
        is_changed = true;
      }
    }
    if (is_changed) {
      keep_run(holding, doc->arena, &active);
    }
    holding->count[i] = active.count;
    holding->first[i] = (uint32_t)holding->pool.count - active.count;
  }
}
