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
  MdtView detail = mdt_view_date(arena, claim->time);
  if (claim->recipient != MDT_NONE && !leads_on(table, claim)) {
    detail = mdt_label_format(
      arena, "%s %.*s%s%.*s", mdt_style_relation(claim->relation)->joint,
      MDT_ARGS(table->entities.items[claim->recipient].label),
      detail.len ? ", " : "", MDT_ARGS(detail));
  }
  if (claim->denied_by != MDT_NONE) {
    const MdtTableClaim* const denial = &table->claims.items[claim->denied_by];
    const uint32_t who = mdt_view_denier(denial);
    detail = mdt_label_format(arena, "%.*s%sdenied by %.*s", MDT_ARGS(detail),
                              detail.len ? ", " : "",
                              MDT_ARGS(table->entities.items[who].label));
  }
  return detail;
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
  const MdtView words = mdt_view_words(arena, table, claim);
  const MdtView detail = detail_of(arena, table, claim);
  const MdtView key =
    mdt_label_format(arena, "%u %u %.*s %d %.*s", from, to, MDT_ARGS(words),
                     claim->sources.count > 0, MDT_ARGS(detail));
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, from, to, key, claim->iri);
  edge->label = words;
  edge->detail = detail;
  mdt_view_stand_for(picture, table, claim, edge);
  mdt_view_add_note(picture, table, claim, edge);
  if (leads_on(table, claim)) {
    add_recipient(picture, table, claim, to);
  }
}

static MdtPicture* show(MdtArena* const arena, const MdtClaimTable* const table,
                        const MdtPictureView view, MdtViewFilter* const filter,
                        const size_t limit) {
  MdtPicture* const picture = mdt_picture_new(arena);
  size_t n_left = 0;
  MdtIndices shown = mdt_view_choose(arena, table, filter, limit, &n_left);
  for (size_t i = 0; i < shown.count; ++i) {
    add_claim(picture, table, &table->claims.items[shown.items[i]]);
  }
  picture->secondary = "to or for whom";
  mdt_view_describe(picture, table, view, &shown, n_left);
  return picture;
}

static bool is_directive(const MdtClaimTable* const table, const size_t index) {
  return mdt_style_relation(table->claims.items[index].relation)->is_directive;
}

static bool is_any(const MdtClaimTable* const table, const size_t index) {
  return index < table->claims.count;
}

MdtPicture* mdt_view_directives(MdtArena* const arena,
                                const MdtClaimTable* const table,
                                const size_t limit) {
  return show(arena, table, MDT_PICTURE_DIRECTIVES, is_directive, limit);
}

MdtPicture* mdt_view_all(MdtArena* const arena,
                         const MdtClaimTable* const table, const size_t limit) {
  return show(arena, table, MDT_PICTURE_ALL, is_any, limit);
}
