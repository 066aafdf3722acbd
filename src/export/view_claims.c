// SPDX-License-Identifier: Apache-2.0
// Claims as arrows: subject, relation, object, and on to the recipient.

#include "export/view.h"

#include "base/view.h"
#include "export/label.h"
#include "export/style.h"

static uint32_t add_entity(MdtPicture* const picture,
                           const MdtClaimTable* const table,
                           const uint32_t entity) {
  return mdt_view_add_entity(picture, table, entity,
                             table->entities.items[entity].iri);
}

/// An act or a text has a recipient of its own; of a person or a policy the
/// recipient belongs to the claim, and is told on its arrow
static bool leads_on(const MdtClaimTable* const table,
                     const MdtTableClaim* const claim) {
  const MdtType type = table->entities.items[claim->object].type;
  return claim->recipient != MDT_NONE && claim->recipient != claim->object &&
         (type == MDT_TYPE_ACT || type == MDT_TYPE_PROPOSITION ||
          type == MDT_TYPE_DOCUMENT);
}

/// Return what is told beside the relation: a recipient, a time, a denial
static MdtView detail_of(MdtArena* const arena,
                         const MdtClaimTable* const table,
                         const MdtTableClaim* const claim) {
  MdtView detail = claim->time;
  if (claim->recipient != MDT_NONE && !leads_on(table, claim)) {
    detail = mdt_label_format(
      arena, "%s %.*s%s%.*s", mdt_style_relation(claim->relation)->joint,
      MDT_ARGS(table->entities.items[claim->recipient].label),
      detail.len ? ", " : "", MDT_ARGS(detail));
  }
  if (claim->denied_by != MDT_NONE) {
    const MdtTableClaim* const denial = &table->claims.items[claim->denied_by];
    const uint32_t who = denial->sources.count
                           ? denial->sources.items[denial->sources.count - 1]
                           : denial->subject;
    detail = mdt_label_format(arena, "%.*s%sdenied by %.*s", MDT_ARGS(detail),
                              detail.len ? ", " : "",
                              MDT_ARGS(table->entities.items[who].label));
  }
  return detail;
}

static void add_note(MdtPicture* const picture,
                     const MdtClaimTable* const table,
                     const MdtTableClaim* const claim,
                     MdtPictureEdge* const edge) {
  if (claim->sources.count) {
    const uint32_t note =
      mdt_picture_note(picture, mdt_view_chain(picture->arena, table, claim));
    edge->notes |= note < MDT_PICTURE_MAX_NOTES ? UINT64_C(1) << note : 0;
  }
}

static void add_recipient(MdtPicture* const picture,
                          const MdtClaimTable* const table,
                          const MdtTableClaim* const claim,
                          const uint32_t from) {
  const uint32_t to = add_entity(picture, table, claim->recipient);
  const char* const joint = mdt_style_relation(claim->relation)->joint;
  const MdtView key =
    mdt_label_format(picture->arena, "%u %u %s", from, to, joint);
  const MdtView name =
    mdt_label_format(picture->arena, "%.*s-recipient", MDT_ARGS(claim->iri));
  MdtPictureEdge* const edge = mdt_picture_edge(picture, from, to, key, name);
  edge->label = mdt_view(joint);
  edge->count = 1;
  edge->is_secondary = true;
  edge->claim = claim->iri;
}

static void add_claim(MdtPicture* const picture,
                      const MdtClaimTable* const table,
                      const MdtTableClaim* const claim) {
  MdtArena* const arena = picture->arena;
  const uint32_t from = add_entity(picture, table, claim->subject);
  const uint32_t to = add_entity(picture, table, claim->object);
  const MdtView words = mdt_view_words(arena, claim);
  const MdtView detail = detail_of(arena, table, claim);
  const MdtView sentence =
    mdt_label_clean(arena, mdt_view_sentence(arena, table, claim));
  const MdtView key =
    mdt_label_format(arena, "%u %u %.*s %d %.*s", from, to, MDT_ARGS(words),
                     claim->sources.count > 0, MDT_ARGS(detail));
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, from, to, key, claim->iri);
  edge->label = words;
  edge->detail = detail;
  edge->tooltip = mdt_label_stack(arena, edge->tooltip, sentence);
  edge->claim = edge->count ? edge->claim : claim->iri;
  edge->is_attributed = claim->sources.count > 0;
  edge->is_negated = claim->is_negated != (claim->relation == MDT_DENIED);
  edge->is_modal = mdt_style_is_modal(claim->relation, claim->modality);
  ++edge->count;
  add_note(picture, table, claim, edge);
  if (leads_on(table, claim)) {
    add_recipient(picture, table, claim, to);
  }
}

/// Return how many of the entities of `claim` are not in `is_drawn`, and put
/// them there
static size_t take(bool* const is_drawn, const MdtTableClaim* const claim) {
  const uint32_t places[] = { claim->subject, claim->object, claim->recipient };
  size_t added = 0;
  for (size_t i = 0; i < 3; ++i) {
    if (places[i] != MDT_NONE && !is_drawn[places[i]]) {
      is_drawn[places[i]] = true;
      ++added;
    }
  }
  return added;
}

/// Keep in `is_shown` the most important claims that there is room for
static void choose(MdtArena* const arena, const MdtClaimTable* const table,
                   bool* const is_shown, size_t* const n_left) {
  const MdtIndices ranked = mdt_view_rank(arena, table, is_shown);
  bool* const is_drawn =
    (bool*)mdt_arena_array(arena, table->entities.count + 1, sizeof(bool));
  size_t n_nodes = 0;
  for (size_t i = 0; i < ranked.count; ++i) {
    const uint32_t index = ranked.items[i];
    if (n_nodes >= MDT_VIEW_MAX_NODES || i >= 2 * MDT_VIEW_MAX_NODES) {
      is_shown[index] = false;
      ++*n_left;
    } else {
      n_nodes += take(is_drawn, &table->claims.items[index]);
    }
  }
}

MdtPicture* mdt_view_claims(MdtArena* const arena,
                            const MdtClaimTable* const table,
                            const MdtPictureView view) {
  MdtPicture* const picture = mdt_picture_new(arena);
  const size_t count = table->claims.count;
  bool* const is_shown = (bool*)mdt_arena_array(arena, count + 1, sizeof(bool));
  MdtIndices shown = { 0 };
  size_t n_left = 0;
  for (size_t i = 0; i < count; ++i) {
    const MdtRelation relation = table->claims.items[i].relation;
    is_shown[i] =
      view == MDT_PICTURE_ALL || mdt_style_relation(relation)->is_directive;
  }
  choose(arena, table, is_shown, &n_left);
  for (uint32_t i = 0; i < count; ++i) {
    if (is_shown[i]) {
      add_claim(picture, table, &table->claims.items[i]);
      *mdt_push(arena, &shown) = i;
    }
  }
  if (n_left) {
    picture->rest =
      mdt_label_format(arena, "%zu more claims are not drawn", n_left);
  }
  picture->secondary = "to or for whom";
  mdt_view_describe(picture, table, view, &shown);
  return picture;
}
