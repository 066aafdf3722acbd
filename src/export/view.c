// SPDX-License-Identifier: Apache-2.0

#include "export/view.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"

#include <stdlib.h>

/// A claim and how much it matters
typedef struct {
  unsigned weight;
  uint32_t claim;
} Ranked;

static int by_weight(const void* const a, const void* const b) {
  const Ranked* const x = (const Ranked*)a;
  const Ranked* const y = (const Ranked*)b;
  if (x->weight != y->weight) {
    return x->weight > y->weight ? -1 : 1;
  }
  return x->claim < y->claim ? -1 : 1;
}

static unsigned weigh(const MdtClaimTable* const table,
                      const MdtTableClaim* const claim) {
  enum { MAX_USES = 20 };
  const unsigned uses = table->entities.items[claim->subject].uses +
                        table->entities.items[claim->object].uses;
  return 20 * mdt_style_relation(claim->relation)->weight + claim->confidence +
         3 * (uses < MAX_USES ? uses : MAX_USES) +
         (claim->recipient != MDT_NONE ? 20 : 0) +
         (claim->is_negated || claim->denied_by != MDT_NONE ? 20 : 0);
}

MdtIndices mdt_view_choose(MdtArena* const arena,
                           const MdtClaimTable* const table,
                           MdtViewFilter* const filter, const size_t limit,
                           size_t* const n_left) {
  const size_t n_claims = table->claims.count;
  Ranked* const ranked =
    (Ranked*)mdt_arena_array(arena, n_claims + 1, sizeof(Ranked));
  size_t count = 0;
  for (uint32_t i = 0; i < n_claims; ++i) {
    if (filter(table, i)) {
      ranked[count].weight = weigh(table, &table->claims.items[i]);
      ranked[count++].claim = i;
    }
  }
  qsort(ranked, count, sizeof(Ranked), by_weight);
  MdtIndices chosen = { 0 };
  for (size_t i = 0; i < count && i < limit; ++i) {
    *mdt_push(arena, &chosen) = ranked[i].claim;
  }
  *n_left = count - chosen.count;
  return chosen;
}

MdtView mdt_view_words(MdtArena* const arena, const MdtClaimTable* const table,
                       const MdtTableClaim* const claim) {
  if (claim->relation == MDT_RELATION_NONE) {
    return mdt_label_format(arena, "%s%.*s", claim->is_negated ? "not: " : "",
                            MDT_ARGS(claim->verb));
  }
  const MdtType type = table->entities.items[claim->object].type;
  return mdt_style_words(arena, claim->relation, type, claim->is_negated,
                         claim->modality);
}

MdtView mdt_view_sentence(MdtArena* const arena,
                          const MdtClaimTable* const table,
                          const MdtTableClaim* const claim) {
  const MdtTableEntity* const entities = table->entities.items;
  const MdtTableEntity* const object = &entities[claim->object];
  const MdtView words = mdt_view_words(arena, table, claim);
  const bool is_clause =
    object->type == MDT_TYPE_ACT || object->type == MDT_TYPE_PROPOSITION;
  MdtView sentence = mdt_label_format(
    arena, "%.*s %.*s%s %.*s", MDT_ARGS(entities[claim->subject].label),
    MDT_ARGS(words), is_clause ? ":" : "", MDT_ARGS(object->label));
  if (claim->recipient != MDT_NONE) {
    sentence = mdt_label_format(arena, "%.*s (%s %.*s)", MDT_ARGS(sentence),
                                mdt_style_relation(claim->relation)->joint,
                                MDT_ARGS(entities[claim->recipient].label));
  }
  return sentence;
}

MdtView mdt_view_chain(MdtArena* const arena, const MdtClaimTable* const table,
                       const MdtTableClaim* const claim) {
  MdtView chain = { "", 0 };
  for (size_t i = 0; i < claim->sources.count; ++i) {
    const MdtView name = table->entities.items[claim->sources.items[i]].label;
    chain = mdt_label_format(arena, "%.*s%s%.*s", MDT_ARGS(chain),
                             chain.len ? " \xE2\x80\xBA " : "", MDT_ARGS(name));
  }
  return chain;
}

/// Return the name of the article, or how many there are
static MdtView articles_of(MdtArena* const arena,
                           const MdtClaimTable* const table) {
  const size_t count = table->articles.count;
  if (count > 1) {
    return mdt_label_format(arena, "%zu articles", count);
  }
  return count ? table->entities.items[table->articles.items[0]].label
               : mdt_view("");
}

static int by_index(const void* const a, const void* const b) {
  const uint32_t x = *(const uint32_t*)a;
  const uint32_t y = *(const uint32_t*)b;
  return x < y ? -1 : x > y;
}

static MdtView describe(MdtArena* const arena, const MdtClaimTable* const table,
                        const MdtIndices* const shown) {
  MdtView text = { "", 0 };
  for (size_t i = 0; i < shown->count; ++i) {
    const MdtTableClaim* const claim = &table->claims.items[shown->items[i]];
    const MdtView chain = mdt_view_chain(arena, table, claim);
    const MdtView sentence =
      mdt_label_clean(arena, mdt_view_sentence(arena, table, claim));
    text = mdt_label_format(arena, "%.*s%.*s%s%.*s.\n", MDT_ARGS(text),
                            MDT_ARGS(chain), chain.len ? ": " : "",
                            MDT_ARGS(sentence));
  }
  return text;
}

static void say_nothing(MdtPicture* const picture) {
  const MdtView key = mdt_view("nothing");
  const uint32_t node = mdt_picture_node(picture, key, key);
  picture->nodes.items[node].kind = MDT_NODE_REST;
  picture->nodes.items[node].label = mdt_view("The graph holds no such claim");
  picture->description = mdt_view("No such claim.");
  picture->layout = MDT_LAYOUT_RIGHT;
  picture->is_empty = true;
}

void mdt_view_describe(MdtPicture* const picture,
                       const MdtClaimTable* const table,
                       const MdtPictureView view, MdtIndices* const shown,
                       const size_t n_left) {
  MdtArena* const arena = picture->arena;
  const MdtView articles = articles_of(arena, table);
  picture->title =
    mdt_label_format(arena, "%s%s%.*s", mdt_picture_view_title(view),
                     articles.len ? ": " : "", MDT_ARGS(articles));
  if (n_left) {
    picture->rest =
      mdt_label_format(arena, "The %zu most important; %zu more %s not drawn",
                       shown->count, n_left, n_left == 1 ? "is" : "are");
  }
  if (!picture->nodes.count) {
    say_nothing(picture);
    return;
  }
  qsort(shown->items, shown->count, sizeof(uint32_t), by_index);
  picture->description = mdt_label_format(
    arena, "%.*s%.*s%s", MDT_ARGS(describe(arena, table, shown)),
    MDT_ARGS(picture->rest), picture->rest.len ? "." : "");
}

uint32_t mdt_view_add_entity(MdtPicture* const picture,
                             const MdtClaimTable* const table,
                             const uint32_t entity, const MdtView key) {
  const MdtTableEntity* const from = &table->entities.items[entity];
  const uint32_t index = mdt_picture_node(picture, key, from->iri);
  MdtPictureNode* const node = &picture->nodes.items[index];
  if (!node->label.len) {
    const bool is_said = from->type == MDT_TYPE_PROPOSITION;
    node->label = is_said ? mdt_label_format(picture->arena,
                                             "\xE2\x80\x9C%.*s"
                                             "\xE2\x80\x9D",
                                             MDT_ARGS(from->label))
                          : from->label;
    node->detail = mdt_claim_table_post(picture->arena, table, entity);
    node->tooltip = mdt_label_clean(picture->arena, from->label);
    node->type = from->type;
  }
  return index;
}

uint32_t mdt_view_add_claim(MdtPicture* const picture,
                            const MdtTableClaim* const claim,
                            const MdtView sentence) {
  const uint32_t index = mdt_picture_node(picture, claim->iri, claim->iri);
  MdtPictureNode* const node = &picture->nodes.items[index];
  node->kind = MDT_NODE_CLAIM;
  node->label = sentence;
  node->tooltip = sentence;
  node->claim = claim->iri;
  node->is_attributed = claim->sources.count > 0;
  return index;
}

void mdt_view_stand_for(const MdtPicture* const picture,
                        const MdtClaimTable* const table,
                        const MdtTableClaim* const claim,
                        MdtPictureEdge* const edge) {
  const MdtView sentence = mdt_label_clean(
    picture->arena, mdt_view_sentence(picture->arena, table, claim));
  edge->tooltip = mdt_label_stack(picture->arena, edge->tooltip, sentence);
  edge->claim = edge->count ? edge->claim : claim->iri;
  edge->is_attributed = claim->sources.count > 0;
  edge->is_negated = claim->is_negated != (claim->relation == MDT_DENIED);
  edge->is_modal = mdt_style_is_modal(claim->relation, claim->modality);
  ++edge->count;
}

void mdt_view_add_note(MdtPicture* const picture,
                       const MdtClaimTable* const table,
                       const MdtTableClaim* const claim,
                       MdtPictureEdge* const edge) {
  if (claim->sources.count) {
    const uint32_t note =
      mdt_picture_note(picture, mdt_view_chain(picture->arena, table, claim));
    edge->notes |= note < MDT_PICTURE_MAX_NOTES ? UINT64_C(1) << note : 0;
  }
}

uint32_t mdt_view_add_article(MdtPicture* const picture,
                              const MdtClaimTable* const table,
                              const uint32_t article) {
  const MdtView iri = article == MDT_NONE ? mdt_view("article")
                                          : table->entities.items[article].iri;
  const uint32_t index = mdt_picture_node(picture, iri, iri);
  MdtPictureNode* const node = &picture->nodes.items[index];
  node->kind = MDT_NODE_ARTICLE;
  node->label = article == MDT_NONE ? mdt_view("the article")
                                    : table->entities.items[article].label;
  node->tooltip = node->label;
  return index;
}

static bool is_digits(const MdtView text, const size_t start,
                      const size_t count) {
  for (size_t i = start; i < start + count; ++i) {
    if (i >= text.len || text.data[i] < '0' || text.data[i] > '9') {
      return false;
    }
  }
  return true;
}

bool mdt_view_is_date(const MdtView time) {
  // Years, months, days: 4, 7 or 10 characters
  return is_digits(time, 0, 4) &&
         (time.len == 4 ||
          (time.len >= 7 && time.data[4] == '-' && is_digits(time, 5, 2) &&
           (time.len == 7 ||
            (time.len == 10 && time.data[7] == '-' && is_digits(time, 8, 2)))));
}

static unsigned two_digits(const char* const text) {
  return (unsigned)(10 * (text[0] - '0') + text[1] - '0');
}

MdtView mdt_view_date(MdtArena* const arena, const MdtView time) {
  static const char* const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
  };
  if (!mdt_view_is_date(time) || time.len == 4) {
    return time;
  }
  const unsigned month = two_digits(time.data + 5);
  if (month < 1 || month > 12) {
    return time;
  }
  return time.len == 7
           ? mdt_label_format(arena, "%s %.4s", months[month - 1], time.data)
           : mdt_label_format(arena, "%u %s %.4s", two_digits(time.data + 8),
                              months[month - 1], time.data);
}

uint32_t mdt_view_denier(const MdtTableClaim* const denial) {
  return denial->relation != MDT_DENIED && denial->sources.count
           ? denial->sources.items[denial->sources.count - 1]
           : denial->subject;
}
