// SPDX-License-Identifier: Apache-2.0
// From drafts in tokens to attributions in bytes, each under its parent.

#include "quote/rules.h"

#include <stdlib.h>

// A piece of content, in tokens
typedef struct {
  Range range;
  uint32_t attribution;
  uint32_t size; ///< Of the whole content
} Piece;

MDT_VECTOR(Pieces, Piece);

static int by_first(const void* const a, const void* const b) {
  const Range x = *(const Range*)a;
  const Range y = *(const Range*)b;
  return x.first != y.first ? (x.first < y.first ? -1 : 1)
                            : (x.end > y.end) - (x.end < y.end);
}

static void join_ranges(Ranges* const ranges) {
  size_t n = 0;
  if (ranges->count > 1) {
    qsort(ranges->items, ranges->count, sizeof(Range), by_first);
  }
  for (size_t i = 0; i < ranges->count; ++i) {
    Range* const last = n ? &ranges->items[n - 1] : NULL;
    const Range r = ranges->items[i];
    if (last && r.first <= last->end) {
      last->end = r.end > last->end ? r.end : last->end;
    } else {
      ranges->items[n++] = r;
    }
  }
  ranges->count = n;
}

static MdtSpans to_spans(MdtDocument* const doc, const Ranges* const ranges) {
  MdtSpans spans = { NULL, 0, 0 };
  for (size_t i = 0; i < ranges->count; ++i) {
    const Range r = ranges->items[i];
    *mdt_push(doc->arena, &spans) =
      (MdtSpan){ doc->tokens.items[r.first].span.start,
                 doc->tokens.items[r.end - 1].span.end };
  }
  return spans;
}

static MdtQuoteKind find_kind(const Work* const work,
                              const Ranges* const content) {
  size_t n_words = 0;
  size_t n_quoted = 0;
  for (size_t i = 0; i < content->count; ++i) {
    const Range r = content->items[i];
    for (uint32_t t = r.first; t < r.end; ++t) {
      const bool is_word = work->tokens[t].upos != MDT_UPOS_PUNCT;
      n_words += is_word;
      n_quoted += is_word && work->quotation_at[t] != MDT_NONE;
    }
  }
  return !n_quoted            ? MDT_QUOTE_INDIRECT
         : n_quoted < n_words ? MDT_QUOTE_MIXED
                              : MDT_QUOTE_DIRECT;
}

// The word of the content whose head is outside it
static uint32_t find_head(const Work* const work, const Ranges* const content) {
  for (size_t i = 0; i < content->count; ++i) {
    const Range r = content->items[i];
    for (uint32_t t = r.first; t < r.end; ++t) {
      const uint32_t head = work->tokens[t].head;
      if (work->tokens[t].upos != MDT_UPOS_PUNCT &&
          (head == MDT_NONE || !holds(r, head))) {
        return t;
      }
    }
  }
  return MDT_NONE;
}

static int by_cue(const void* const a, const void* const b) {
  const Draft* const x = (const Draft*)a;
  const Draft* const y = (const Draft*)b;
  if (x->cue_head != y->cue_head) {
    return x->cue_head < y->cue_head ? -1 : 1;
  }
  return (x->content.items[0].first > y->content.items[0].first) -
         (x->content.items[0].first < y->content.items[0].first);
}

static void add_attribution(Work* const work, Draft* const draft) {
  MdtDocument* const doc = work->doc;
  MdtAttribution* const a = mdt_push(doc->arena, &doc->attributions);
  a->source = to_spans(doc, &draft->source);
  a->cue = to_spans(doc, &draft->cue);
  a->content = to_spans(doc, &draft->content);
  a->source_head = draft->source_head;
  a->cue_head = draft->cue_head;
  a->content_head = find_head(work, &draft->content);
  a->addressee = draft->addressee;
  a->parent = MDT_NONE;
  a->kind = find_kind(work, &draft->content);
  a->is_speech_act = draft->is_speech_act;
  a->rule = draft->rule;
}

static int by_nesting(const void* const a, const void* const b) {
  const Piece* const x = (const Piece*)a;
  const Piece* const y = (const Piece*)b;
  if (x->range.first != y->range.first) {
    return x->range.first < y->range.first ? -1 : 1;
  }
  if (x->range.end != y->range.end) {
    return x->range.end > y->range.end ? -1 : 1;
  }
  if (x->size != y->size) {
    return x->size > y->size ? -1 : 1;
  }
  return (x->attribution > y->attribution) - (x->attribution < y->attribution);
}

static Pieces gather_pieces(Work* const work, uint32_t* const sizes) {
  Pieces pieces = { NULL, 0, 0 };
  for (uint32_t i = 0; i < work->drafts.count; ++i) {
    const Ranges* const content = &work->drafts.items[i].content;
    for (size_t k = 0; k < content->count; ++k) {
      sizes[i] += content->items[k].end - content->items[k].first;
    }
    for (size_t k = 0; k < content->count; ++k) {
      *mdt_push(work->doc->arena, &pieces) =
        (Piece){ content->items[k], i, sizes[i] };
    }
  }
  if (pieces.count > 1) {
    qsort(pieces.items, pieces.count, sizeof(Piece), by_nesting);
  }
  return pieces;
}

// Sweep over the tokens with a stack of the pieces that are open
static void cover_tokens(Work* const work, const Pieces* const pieces) {
  MdtDocument* const doc = work->doc;
  const uint32_t n = (uint32_t)doc->tokens.count;
  uint32_t* const stack =
    (uint32_t*)mdt_arena_array(doc->arena, pieces->count + 1, sizeof(uint32_t));
  size_t depth = 0;
  size_t next = 0;
  doc->attribution_at =
    (uint32_t*)mdt_arena_array(doc->arena, n + 1U, sizeof(uint32_t));
  for (uint32_t t = 0; t < n; ++t) {
    while (next < pieces->count && pieces->items[next].range.first == t) {
      stack[depth++] = (uint32_t)next++;
    }
    while (depth && pieces->items[stack[depth - 1]].range.end <= t) {
      --depth;
    }
    doc->attribution_at[t] =
      depth ? pieces->items[stack[depth - 1]].attribution : MDT_NONE;
  }
}

// A parent says more than its child, so that no chain comes back to itself
static void find_parents(Work* const work, const uint32_t* const sizes) {
  MdtDocument* const doc = work->doc;
  for (uint32_t i = 0; i < doc->attributions.count; ++i) {
    MdtAttribution* const a = &doc->attributions.items[i];
    const uint32_t p = doc->attribution_at[a->cue_head];
    if (p != MDT_NONE && p != i &&
        (sizes[p] > sizes[i] || (sizes[p] == sizes[i] && p < i))) {
      a->parent = p;
    }
  }
}

void finish_drafts(Work* const work) {
  size_t n = 0;
  for (size_t i = 0; i < work->drafts.count; ++i) {
    join_ranges(&work->drafts.items[i].content);
    if (work->drafts.items[i].content.count) {
      work->drafts.items[n++] = work->drafts.items[i];
    }
  }
  work->drafts.count = n;
  if (n > 1) {
    qsort(work->drafts.items, n, sizeof(Draft), by_cue);
  }
  uint32_t* const sizes =
    (uint32_t*)mdt_arena_array(work->doc->arena, n + 1, sizeof(uint32_t));
  for (size_t i = 0; i < n; ++i) {
    add_attribution(work, &work->drafts.items[i]);
  }
  const Pieces pieces = gather_pieces(work, sizes);
  cover_tokens(work, &pieces);
  find_parents(work, sizes);
}

uint32_t mdt_attribution_covering(const MdtDocument* const doc,
                                  const uint32_t token) {
  return doc->attribution_at && token < doc->tokens.count
           ? doc->attribution_at[token]
           : MDT_NONE;
}

uint32_t mdt_attribution_chain(const MdtDocument* const doc,
                               const uint32_t attribution,
                               uint32_t* const chain, const uint32_t room) {
  uint32_t n = 0;
  for (uint32_t a = attribution; a != MDT_NONE && n < room;
       a = doc->attributions.items[a].parent) {
    chain[n++] = a;
  }
  for (uint32_t i = 0; i < n / 2; ++i) {
    const uint32_t swap = chain[i];
    chain[i] = chain[n - 1 - i];
    chain[n - 1 - i] = swap;
  }
  return n;
}
