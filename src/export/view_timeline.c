// SPDX-License-Identifier: Apache-2.0
// What happened when: claims that have a date, from the first down to the last,
// along an axis. Rows are set like type, since dates order them already.

#include "export/view.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"

#include <stdlib.h>

enum {
  DATE_WIDTH = 136, // Of the column of dates
  TICK = 6,         // Of a point on the axis
  GAP = 30,         // From the axis to what happened
  CLAIM_WIDTH = 540,
  CLAIM_LEFT = DATE_WIDTH + TICK + GAP,
  MAX_LINES = 4,
};

/// A claim and its date, to be sorted
typedef struct {
  MdtView date;
  uint32_t claim;
  MdtView sentence; // With its sources
  unsigned count;   // How many claims of that day say the same
} Dated;

typedef struct {
  Dated* items;
  size_t count;
} Events;

static bool has_date(const MdtClaimTable* const table, const size_t index) {
  return mdt_view_is_date(table->claims.items[index].time);
}

static int by_date(const void* const a, const void* const b) {
  const Dated* const x = (const Dated*)a;
  const Dated* const y = (const Dated*)b;
  const int order = mdt_view_compare(x->date, y->date);
  return order ? order : x->claim < y->claim ? -1 : x->claim > y->claim;
}

/// Return on whose word a claim is told, and in which of several articles
static MdtView source_of(MdtArena* const arena,
                         const MdtClaimTable* const table,
                         const MdtTableClaim* const claim) {
  const MdtView chain = mdt_view_chain(arena, table, claim);
  const bool is_plain = table->articles.count < 2 || claim->article == MDT_NONE;
  const MdtView article =
    is_plain ? mdt_view("") : table->entities.items[claim->article].label;
  const bool has_both = chain.len && article.len;
  return chain.len || article.len
           ? mdt_label_format(arena, " [%.*s%s%.*s]", MDT_ARGS(article),
                              has_both ? " \xE2\x80\xBA " : "", MDT_ARGS(chain))
           : mdt_view("");
}

static MdtView tell(MdtArena* const arena, const MdtClaimTable* const table,
                    const MdtTableClaim* const claim) {
  const MdtView sentence = mdt_view_sentence(arena, table, claim);
  const MdtView source = source_of(arena, table, claim);
  return mdt_label_format(arena, "%.*s%.*s", MDT_ARGS(sentence),
                          MDT_ARGS(source));
}

/// Return whether `dated` is told by an event of the same day, which then
/// counts it
static bool is_told(const Events* const events, const Dated* const dated) {
  for (size_t i = events->count; i-- > 0;) {
    Dated* const event = &events->items[i];
    if (!mdt_view_equals(event->date, dated->date)) {
      return false;
    }
    if (mdt_view_equals(event->sentence, dated->sentence)) {
      ++event->count;
      return true;
    }
  }
  return false;
}

/// Return what happened, the first first, and what is told in the same words
/// once
static Events sort(MdtArena* const arena, const MdtClaimTable* const table,
                   const MdtIndices* const shown) {
  const size_t count = shown->count;
  Dated* const dated = (Dated*)mdt_arena_array(arena, count + 1, sizeof(Dated));
  for (size_t i = 0; i < count; ++i) {
    const MdtTableClaim* const claim = &table->claims.items[shown->items[i]];
    const Dated one = { claim->time, shown->items[i], tell(arena, table, claim),
                        1 };
    dated[i] = one;
  }
  qsort(dated, count, sizeof(Dated), by_date);
  Events events = { dated, 0 };
  for (size_t i = 0; i < count; ++i) {
    if (!is_told(&events, &dated[i])) {
      events.items[events.count++] = dated[i];
    }
  }
  return events;
}

static uint32_t add_node(MdtPicture* const picture, const MdtView key,
                         const MdtNodeKind kind, const int x, const int width) {
  const uint32_t index = mdt_picture_node(picture, key, key);
  MdtPictureNode* const node = &picture->nodes.items[index];
  node->kind = kind;
  node->x = x;
  node->y = picture->height;
  node->width = width;
  return index;
}

static int count_lines(MdtView text) {
  int count = 0;
  while (text.data && text.len) {
    mdt_view_cut(&text, '\n');
    ++count;
  }
  return count;
}

/// Return how high the box of what happened becomes
static int height_of(const MdtPicture* const picture,
                     const MdtPictureNode* const node) {
  const size_t columns = mdt_style_columns(node->width);
  const MdtView label =
    mdt_label_wrap(picture->arena, node->label, columns, MAX_LINES);
  return count_lines(label) * MDT_STYLE_LINE + 10;
}

/// Add a box for an event to the row, and its height to the picture
static uint32_t add_event(MdtPicture* const picture,
                          const MdtTableClaim* const claim,
                          const Dated* const event) {
  const uint32_t index = mdt_view_add_claim(picture, claim, event->sentence);
  MdtPictureNode* const node = &picture->nodes.items[index];
  if (event->count > 1) {
    node->label = mdt_label_format(picture->arena, "%.*s (\xC3\x97%u)",
                                   MDT_ARGS(event->sentence), event->count);
  }
  node->x = CLAIM_LEFT;
  node->width = CLAIM_WIDTH;
  const int height = height_of(picture, node);
  node->y = picture->height - height / 2;
  picture->height -= height + 8;
  return index;
}

static void add_edge(MdtPicture* const picture,
                     const MdtClaimTable* const table,
                     const MdtTableClaim* const claim, const uint32_t tick,
                     const uint32_t event) {
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, tick, event, claim->iri, claim->iri);
  mdt_view_stand_for(picture, table, claim, edge);
}

static void add_axis(MdtPicture* const picture, const uint32_t from,
                     const uint32_t to) {
  const MdtView key = mdt_label_format(picture->arena, "axis %u", to);
  MdtPictureEdge* const edge = mdt_picture_edge(picture, from, to, key, key);
  edge->is_secondary = true;
  edge->is_axis = true;
  edge->count = 1;
}

/// Add a row for a claim, and return its point on the axis
static uint32_t add_row(MdtPicture* const picture,
                        const MdtClaimTable* const table,
                        const Dated* const dated, const bool is_first) {
  MdtArena* const arena = picture->arena;
  const MdtTableClaim* const claim = &table->claims.items[dated->claim];
  const uint32_t event = add_event(picture, claim, dated);
  const int y = picture->nodes.items[event].y;
  const uint32_t tick =
    add_node(picture, mdt_label_format(arena, "tick %u", dated->claim),
             MDT_NODE_TICK, DATE_WIDTH, TICK);
  picture->nodes.items[tick].y = y;
  if (is_first) {
    const uint32_t date = add_node(
      picture, mdt_label_format(arena, "date %.*s", MDT_ARGS(dated->date)),
      MDT_NODE_DATE, 0, DATE_WIDTH - 8);
    picture->nodes.items[date].label = mdt_view_date(arena, dated->date);
    picture->nodes.items[date].y = y;
  }
  add_edge(picture, table, claim, tick, event);
  return tick;
}

static void add_rows(MdtPicture* const picture,
                     const MdtClaimTable* const table, const Dated* const dated,
                     const size_t count) {
  uint32_t last = MDT_NONE;
  for (size_t i = 0; i < count; ++i) {
    const bool is_first =
      !i || !mdt_view_equals(dated[i - 1].date, dated[i].date);
    const uint32_t tick = add_row(picture, table, &dated[i], is_first);
    if (last != MDT_NONE) {
      add_axis(picture, last, tick);
    }
    last = tick;
  }
}

/// Let the picture begin at 0, 0: so far its top is there
static void raise_all(MdtPicture* const picture) {
  picture->height = -picture->height;
  for (size_t i = 0; i < picture->nodes.count; ++i) {
    picture->nodes.items[i].y += picture->height;
  }
}

MdtPicture* mdt_view_timeline(MdtArena* const arena,
                              const MdtClaimTable* const table,
                              const size_t limit) {
  MdtPicture* const picture = mdt_picture_new(arena);
  size_t n_left = 0;
  MdtIndices shown = mdt_view_choose(arena, table, has_date, limit, &n_left);
  const Events events = sort(arena, table, &shown);
  picture->layout = MDT_LAYOUT_GIVEN;
  picture->width = CLAIM_LEFT + CLAIM_WIDTH;
  add_rows(picture, table, events.items, events.count);
  raise_all(picture);
  mdt_view_describe(picture, table, MDT_PICTURE_TIMELINE, &shown, n_left);
  return picture;
}
