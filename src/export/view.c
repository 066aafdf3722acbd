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

MdtIndices mdt_view_rank(MdtArena* const arena,
                         const MdtClaimTable* const table,
                         const bool* const is_shown) {
  const size_t n_claims = table->claims.count;
  Ranked* const ranked =
    (Ranked*)mdt_arena_array(arena, n_claims + 1, sizeof(Ranked));
  size_t count = 0;
  for (uint32_t i = 0; i < n_claims; ++i) {
    if (is_shown[i]) {
      ranked[count].weight = weigh(table, &table->claims.items[i]);
      ranked[count++].claim = i;
    }
  }
  qsort(ranked, count, sizeof(Ranked), by_weight);
  MdtIndices order = { 0 };
  for (size_t i = 0; i < count; ++i) {
    *mdt_push(arena, &order) = ranked[i].claim;
  }
  return order;
}

MdtView mdt_view_words(MdtArena* const arena,
                       const MdtTableClaim* const claim) {
  if (claim->relation == MDT_RELATION_NONE) {
    return mdt_label_format(arena, "%s%.*s", claim->is_negated ? "not: " : "",
                            MDT_ARGS(claim->verb));
  }
  return mdt_style_words(arena, claim->relation, claim->is_negated,
                         claim->modality);
}

MdtView mdt_view_sentence(MdtArena* const arena,
                          const MdtClaimTable* const table,
                          const MdtTableClaim* const claim) {
  const MdtTableEntity* const entities = table->entities.items;
  const MdtTableEntity* const object = &entities[claim->object];
  const MdtView words = mdt_view_words(arena, claim);
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
  size_t count = 0;
  uint32_t last = MDT_NONE;
  for (size_t i = 0; i < table->claims.count; ++i) {
    if (table->claims.items[i].article != last) {
      last = table->claims.items[i].article;
      ++count;
    }
  }
  if (!count || last == MDT_NONE) {
    return mdt_view("");
  }
  return count == 1 ? table->entities.items[last].label
                    : mdt_label_format(arena, "%zu articles", count);
}

void mdt_view_describe(MdtPicture* const picture,
                       const MdtClaimTable* const table,
                       const MdtPictureView view,
                       const MdtIndices* const shown) {
  MdtArena* const arena = picture->arena;
  const char* const title = mdt_picture_view_title(view);
  const MdtView articles = articles_of(arena, table);
  picture->title = mdt_label_format(
    arena, "%s%s%.*s", title, articles.len ? ": " : "", MDT_ARGS(articles));
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
  picture->description = text.len ? text : mdt_view("No such claim.");
  picture->is_empty = !picture->nodes.count;
  if (picture->is_empty) {
    const MdtView key = mdt_view("nothing");
    const uint32_t node = mdt_picture_node(picture, key, key);
    picture->nodes.items[node].kind = MDT_NODE_REST;
    picture->nodes.items[node].label =
      mdt_view("The graph holds no such claim");
  }
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
