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
  const size_t count = claim->sources.count;
  // Who is quoted on their own word stands there once
  const bool has_speaker =
    is_speech(claim) &&
    (!count || claim->sources.items[count - 1] != claim->subject);
  const Chain chain = { claim->sources.items, count,
                        has_speaker ? claim->subject : MDT_NONE };
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

static bool is_of_sentence(const MdtTableClaim* const claim,
                           const MdtTableClaim* const other) {
  return claim->article == other->article && claim->sentence == other->sentence;
}

static bool is_covered(const MdtClaimTable* const table, const size_t index) {
  // A strange graph may have all its claims in one sentence
  enum { MAX_NEIGHBOURS = 100 };
  const MdtTableClaim* const claims = table->claims.items;
  const MdtTableClaim* const claim = &claims[index];
  size_t first = index;
  while (first && index - first < MAX_NEIGHBOURS &&
         is_of_sentence(claim, &claims[first - 1])) {
    --first;
  }
  for (size_t i = first;
       i < table->claims.count && i < index + MAX_NEIGHBOURS &&
       is_of_sentence(claim, &claims[i]);
       ++i) {
    if (i != index && is_covered_by(table, claim, &claims[i])) {
      return true;
    }
  }
  return false;
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
  uint32_t last = mdt_view_add_article(picture, table, claim->article);
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

/// Return what the leaf of `claim` tells beside what is said: that it was not
/// only said, and to whom
static MdtView detail_of(MdtArena* const arena,
                         const MdtClaimTable* const table,
                         const MdtTableClaim* const claim) {
  if (claim->recipient == MDT_NONE || !is_speech(claim)) {
    return mdt_view_date(arena, claim->time);
  }
  return mdt_label_format(
    arena, "to %.*s%s%.*s",
    MDT_ARGS(table->entities.items[claim->recipient].label),
    claim->time.len ? ", " : "", MDT_ARGS(mdt_view_date(arena, claim->time)));
}

static uint32_t add_leaf(MdtPicture* const picture,
                         const MdtClaimTable* const table,
                         const MdtTableClaim* const claim,
                         const uint32_t last) {
  MdtArena* const arena = picture->arena;
  uint32_t index;
  if (is_speech(claim)) {
    const uint32_t object = claim->object;
    index = mdt_view_add_entity(
      picture, table, object, mdt_label_format(arena, "%u : %u", last, object));
    picture->nodes.items[index].claim = claim->iri;
  } else {
    index = mdt_view_add_claim(picture, claim,
                               mdt_view_sentence(arena, table, claim));
  }
  picture->nodes.items[index].detail = detail_of(arena, table, claim);
  return index;
}

static void add_claim(MdtPicture* const picture,
                      const MdtClaimTable* const table,
                      const MdtTableClaim* const claim) {
  const uint32_t last = add_chain(picture, table, claim);
  const uint32_t leaf = add_leaf(picture, table, claim, last);
  const MdtView key = mdt_label_format(picture->arena, "%u %u %d", last, leaf,
                                       (int)claim->relation);
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, last, leaf, key, claim->iri);
  // That words are said goes without saying
  if (is_speech(claim) && claim->relation != MDT_SAID) {
    edge->label = mdt_view_words(picture->arena, table, claim);
  }
  mdt_view_stand_for(picture, table, claim, edge);
  if (!is_speech(claim)) {
    edge->is_negated = claim->relation == MDT_DENIED || claim->is_negated;
  }
}

static bool is_leaf(const MdtClaimTable* const table, const size_t index) {
  const Chain chain = chain_of(&table->claims.items[index]);
  return length(&chain) > 0 && !is_covered(table, index);
}

MdtPicture* mdt_view_sources(MdtArena* const arena,
                             const MdtClaimTable* const table,
                             const size_t limit) {
  MdtPicture* const picture = mdt_picture_new(arena);
  size_t n_left = 0;
  MdtIndices shown = mdt_view_choose(arena, table, is_leaf, limit, &n_left);
  for (size_t i = 0; i < shown.count; ++i) {
    add_claim(picture, table, &table->claims.items[shown.items[i]]);
  }
  picture->secondary = "on whose word";
  mdt_view_describe(picture, table, MDT_PICTURE_SOURCES, &shown, n_left);
  return picture;
}
