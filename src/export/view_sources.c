// SPDX-License-Identifier: Apache-2.0
// Who says so: a tree from the reader's article over its sources to the
// original speaker, whose leaves are what is said. Each chain stays whole: a
// source that is reached in two ways stands there twice.

#include "export/view.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"

static bool is_speech(const MdtTableClaim* const claim) {
  return (claim->relation == MDT_SAID || claim->relation == MDT_DENIED) &&
         !claim->is_negated;
}

/// The chain of who says a claim: of a speech, its speaker is the last
typedef struct {
  const uint32_t* sources; // Entities
  size_t n_sources;
  uint32_t speaker; // Entity, or none
} Chain;

static Chain chain_of(const MdtTableClaim* const claim) {
  const Chain chain = { claim->sources.items, claim->sources.count,
                        is_speech(claim) ? claim->subject : MDT_NONE };
  return chain;
}

static size_t length(const Chain* const chain) {
  return chain->n_sources + (chain->speaker != MDT_NONE);
}

static uint32_t link_at(const Chain* const chain, const size_t i) {
  return i < chain->n_sources ? chain->sources[i] : chain->speaker;
}

/// Return whether `a` is the beginning of `b`
static bool begins(const Chain* const a, const Chain* const b) {
  if (length(a) > length(b)) {
    return false;
  }
  for (size_t i = 0; i < length(a); ++i) {
    if (link_at(a, i) != link_at(b, i)) {
      return false;
    }
  }
  return true;
}

/// "told prosecutors to close it" is said, and directed in the same words
static bool is_said_as_well(const MdtClaimTable* const table,
                            const MdtTableClaim* const claim,
                            const MdtTableClaim* const speech) {
  const MdtTableEntity* const entities = table->entities.items;
  return claim->subject == speech->subject &&
         mdt_view_equals(entities[claim->object].label,
                         entities[speech->object].label);
}

/// Return whether `claim` need not be a leaf, since `other` of the same
/// sentence shows it: it is part of what the same speaker says, or it is a
/// report of which the chain goes on
static bool is_covered_by(const MdtClaimTable* const table,
                          const MdtTableClaim* const claim,
                          const MdtTableClaim* const other) {
  const Chain mine = chain_of(claim);
  const Chain others = chain_of(other);
  if (!is_speech(other) || !begins(&mine, &others)) {
    return false;
  }
  return is_speech(claim) ? length(&others) > length(&mine)
                          : length(&others) == length(&mine) ||
                              is_said_as_well(table, claim, other);
}

static bool is_covered(const MdtClaimTable* const table, const size_t index) {
  const MdtTableClaim* const claims = table->claims.items;
  const MdtTableClaim* const claim = &claims[index];
  size_t first = index;
  while (first && claims[first - 1].article == claim->article &&
         claims[first - 1].sentence == claim->sentence) {
    --first;
  }
  for (size_t i = first;
       i < table->claims.count && claims[i].article == claim->article &&
       claims[i].sentence == claim->sentence;
       ++i) {
    if (i != index && is_covered_by(table, claim, &claims[i])) {
      return true;
    }
  }
  return false;
}

static uint32_t add_article(MdtPicture* const picture,
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

static void link_nodes(MdtPicture* const picture, const uint32_t from,
                       const uint32_t to) {
  const MdtView key = mdt_label_format(picture->arena, "chain %u %u", from, to);
  MdtPictureEdge* const edge = mdt_picture_edge(picture, from, to, key, key);
  edge->is_secondary = true;
}

/// Add the boxes of a chain and return the last
static uint32_t add_chain(MdtPicture* const picture,
                          const MdtClaimTable* const table,
                          const MdtTableClaim* const claim) {
  const Chain chain = chain_of(claim);
  uint32_t last = add_article(picture, table, claim->article);
  for (size_t i = 0; i < length(&chain); ++i) {
    const uint32_t entity = link_at(&chain, i);
    const MdtView key =
      mdt_label_format(picture->arena, "%u > %u", last, entity);
    const uint32_t next = mdt_view_add_entity(picture, table, entity, key);
    link_nodes(picture, last, next);
    last = next;
  }
  return last;
}

static uint32_t add_leaf(MdtPicture* const picture,
                         const MdtClaimTable* const table,
                         const MdtTableClaim* const claim,
                         const uint32_t last) {
  MdtArena* const arena = picture->arena;
  const uint32_t object = claim->object;
  const MdtView key = is_speech(claim)
                        ? mdt_label_format(arena, "%u : %u", last, object)
                        : claim->iri;
  if (is_speech(claim)) {
    return mdt_view_add_entity(picture, table, object, key);
  }
  const uint32_t index = mdt_picture_node(picture, key, claim->iri);
  MdtPictureNode* const node = &picture->nodes.items[index];
  node->kind = MDT_NODE_CLAIM;
  node->label = mdt_view_sentence(arena, table, claim);
  node->tooltip = mdt_label_clean(arena, node->label);
  node->claim = claim->iri;
  return index;
}

static void add_claim(MdtPicture* const picture,
                      const MdtClaimTable* const table,
                      const MdtTableClaim* const claim) {
  MdtArena* const arena = picture->arena;
  const uint32_t last = add_chain(picture, table, claim);
  const uint32_t leaf = add_leaf(picture, table, claim, last);
  const MdtView key =
    mdt_label_format(arena, "%u %u %d", last, leaf, (int)claim->relation);
  const MdtView sentence =
    mdt_label_clean(arena, mdt_view_sentence(arena, table, claim));
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, last, leaf, key, claim->iri);
  edge->label =
    is_speech(claim) ? mdt_view_words(arena, claim) : mdt_view("says that");
  if (is_speech(claim) && claim->recipient != MDT_NONE) {
    edge->detail =
      mdt_label_format(arena, "to %.*s",
                       MDT_ARGS(table->entities.items[claim->recipient].label));
  }
  edge->tooltip = mdt_label_stack(arena, edge->tooltip, sentence);
  edge->claim = edge->count ? edge->claim : claim->iri;
  edge->is_attributed = claim->sources.count > 0;
  edge->is_negated = claim->relation == MDT_DENIED || claim->is_negated;
  edge->is_modal = mdt_style_is_modal(claim->relation, claim->modality);
  edge->count = 1;
}

MdtPicture* mdt_view_sources(MdtArena* const arena,
                             const MdtClaimTable* const table) {
  MdtPicture* const picture = mdt_picture_new(arena);
  const size_t count = table->claims.count;
  bool* const is_shown = (bool*)mdt_arena_array(arena, count + 1, sizeof(bool));
  MdtIndices shown = { 0 };
  for (size_t i = 0; i < count; ++i) {
    const Chain chain = chain_of(&table->claims.items[i]);
    is_shown[i] = length(&chain) > 0 && !is_covered(table, i);
  }
  const MdtIndices ranked = mdt_view_rank(arena, table, is_shown);
  for (size_t i = MDT_VIEW_MAX_LEAVES; i < ranked.count; ++i) {
    is_shown[ranked.items[i]] = false;
  }
  for (uint32_t i = 0; i < count; ++i) {
    if (is_shown[i]) {
      add_claim(picture, table, &table->claims.items[i]);
      *mdt_push(arena, &shown) = i;
    }
  }
  if (ranked.count > MDT_VIEW_MAX_LEAVES) {
    picture->rest = mdt_label_format(arena, "%zu more are not drawn",
                                     ranked.count - MDT_VIEW_MAX_LEAVES);
  }
  picture->secondary = "on whose word";
  mdt_view_describe(picture, table, MDT_PICTURE_SOURCES, &shown);
  return picture;
}
