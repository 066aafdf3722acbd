// SPDX-License-Identifier: Apache-2.0

#include "report/marks.h"

#include "base/view.h"

#include <stdlib.h>

MDT_VECTOR(Stack, MdtMark*);

/// A walk along a text
typedef struct {
  MdtArena* arena;
  MdtView text;
  const MdtMarkWriter* writer;
  size_t at;                        // What is before it is written
  Stack begun[MDT_N_MARK_LAYERS];   // The last begun on top; some may be over
  MdtMark* open[MDT_N_MARK_LAYERS]; // Whose piece is open, or null
  MdtMark** ends;                   // [n_marks] marks by their end
  size_t n_marks;
  size_t ended; // How many have ended
} Walk;

static int compare(const size_t a, const size_t b) {
  return a < b ? -1 : a > b;
}

/// By start; of two that start together the longer begins first
static int by_start(const void* const a, const void* const b) {
  const MdtMark* const x = (const MdtMark*)a;
  const MdtMark* const y = (const MdtMark*)b;
  const int order[] = { compare(x->start, y->start), compare(y->end, x->end),
                        compare(x->layer, y->layer),
                        compare(x->value, y->value) };
  for (size_t i = 0; i < sizeof(order) / sizeof(*order); ++i) {
    if (order[i]) {
      return order[i];
    }
  }
  return 0;
}

/// By end; of those that end together the inner ones end first
static int by_end(const void* const a, const void* const b) {
  const MdtMark* const x = *(const MdtMark* const*)a;
  const MdtMark* const y = *(const MdtMark* const*)b;
  if (x->end != y->end) {
    return compare(x->end, y->end);
  }
  return x->layer != y->layer ? (x->layer > y->layer ? -1 : 1)
                              : (x > y ? -1 : x < y);
}

/// Return the mark in force in `layer` at the walk's place, or null
static MdtMark* in_force(Walk* const walk, const unsigned layer) {
  Stack* const begun = &walk->begun[layer];
  while (begun->count && begun->items[begun->count - 1]->end <= walk->at) {
    --begun->count;
  }
  return begun->count ? begun->items[begun->count - 1] : NULL;
}

/// Return the outermost layer that must be closed here: it changes, or lies
/// within one where a mark ends, which may have to be told of
static unsigned first_to_close(Walk* const walk) {
  unsigned layer = 0;
  while (layer < MDT_N_MARK_LAYERS &&
         in_force(walk, layer) == walk->open[layer]) {
    ++layer;
  }
  for (size_t i = walk->ended;
       i < walk->n_marks && walk->ends[i]->end <= walk->at; ++i) {
    const unsigned within = walk->ends[i]->layer + 1;
    layer = within < layer ? within : layer;
  }
  return layer;
}

/// Close pieces and end marks, the inner ones first
static void close_pieces(Walk* const walk) {
  const MdtMarkWriter* const writer = walk->writer;
  const unsigned first = first_to_close(walk);
  for (unsigned i = MDT_N_MARK_LAYERS; i-- > 0;) {
    if (walk->open[i] && i >= first) {
      writer->close(writer->handle, walk->open[i]);
      walk->open[i] = NULL;
    }
    while (walk->ended < walk->n_marks &&
           walk->ends[walk->ended]->end <= walk->at &&
           walk->ends[walk->ended]->layer == i) {
      writer->end(writer->handle, walk->ends[walk->ended++]);
    }
  }
}

static void open_pieces(Walk* const walk) {
  for (unsigned i = 0; i < MDT_N_MARK_LAYERS; ++i) {
    MdtMark* const mark = in_force(walk, i);
    if (mark && !walk->open[i]) {
      walk->writer->open(walk->writer->handle, mark);
      mark->is_opened = true;
      walk->open[i] = mark;
    }
  }
}

/// Write the text up to `to`, which lies within what is in force
static void write_to(Walk* const walk, const size_t to) {
  if (to > walk->at) {
    open_pieces(walk);
    walk->writer->text(walk->writer->handle,
                       mdt_view_slice(walk->text, walk->at, to));
    walk->at = to;
  }
}

static MdtMark** sorted_by_end(MdtArena* const arena,
                               const MdtMarks* const marks) {
  MdtMark** const ends =
    (MdtMark**)mdt_arena_array(arena, marks->count + 1, sizeof(MdtMark*));
  for (size_t i = 0; i < marks->count; ++i) {
    ends[i] = &marks->items[i];
  }
  qsort(ends, marks->count, sizeof(MdtMark*), by_end);
  return ends;
}

/// Begin the marks that start here, from number `started`; return the next
static size_t begin(Walk* const walk, const MdtMarks* const marks,
                    size_t started) {
  while (started < marks->count && marks->items[started].start <= walk->at) {
    MdtMark* const mark = &marks->items[started++];
    *mdt_push(walk->arena, &walk->begun[mark->layer]) = mark;
  }
  return started;
}

void mdt_marks_walk(MdtArena* const arena, const MdtView text,
                    MdtMarks* const marks, const MdtMarkWriter* const writer) {
  Walk walk = { arena, text, writer, 0, { { NULL, 0, 0 } }, { NULL } };
  if (marks->count) {
    qsort(marks->items, marks->count, sizeof(MdtMark), by_start);
  }
  walk.ends = sorted_by_end(arena, marks);
  walk.n_marks = marks->count;
  for (size_t started = 0; walk.ended < marks->count;) {
    const size_t end = walk.ends[walk.ended]->end;
    const size_t start =
      started < marks->count ? marks->items[started].start : end;
    write_to(&walk, start < end ? start : end);
    started = begin(&walk, marks, started);
    close_pieces(&walk);
  }
  write_to(&walk, text.len);
}
