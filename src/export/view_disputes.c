// SPDX-License-Identifier: Apache-2.0
// What is denied: the claim in the middle, who says so on its left, who says
// that it is not so on its right.

#include "export/view.h"

#include "base/view.h"
#include "export/label.h"

/// Return whether a claim tells that something is not so, on somebody's word
static bool is_denial(const MdtClaimTable* const table, const size_t index) {
  const MdtTableClaim* const claim = &table->claims.items[index];
  return claim->denies != MDT_NONE ||
         (claim->relation == MDT_DENIED && !claim->is_negated) ||
         (claim->is_negated && claim->sources.count &&
          claim->relation != MDT_SAID);
}

/// Add who tells a claim that is denied
static void add_teller(MdtPicture* const picture,
                       const MdtClaimTable* const table,
                       const MdtTableClaim* const claim, const uint32_t told) {
  const size_t n_sources = claim->sources.count;
  const uint32_t who = n_sources ? claim->sources.items[n_sources - 1] : 0;
  const uint32_t from =
    n_sources
      ? mdt_view_add_entity(picture, table, who, table->entities.items[who].iri)
      : mdt_view_add_article(picture, table, claim->article);
  const MdtView key =
    mdt_label_format(picture->arena, "%u tells %u", from, told);
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, from, told, key, claim->iri);
  edge->label = mdt_view("says");
  if (!edge->count) {
    mdt_view_stand_for(picture, table, claim, edge);
    mdt_view_add_note(picture, table, claim, edge);
  }
  edge->is_negated = false;
}

/// Add what is denied: a claim, the words that are denied, or, where a claim
/// is said not to be so, what it would be
static uint32_t add_denied(MdtPicture* const picture,
                           const MdtClaimTable* const table,
                           const MdtTableClaim* const denial) {
  MdtArena* const arena = picture->arena;
  if (denial->denies != MDT_NONE) {
    const MdtTableClaim* const claim = &table->claims.items[denial->denies];
    const uint32_t told = mdt_view_add_claim(
      picture, claim, mdt_view_sentence(arena, table, claim));
    add_teller(picture, table, claim, told);
    return told;
  }
  if (denial->relation == MDT_DENIED) {
    const uint32_t object = denial->object;
    const uint32_t told = mdt_view_add_entity(
      picture, table, object, table->entities.items[object].iri);
    picture->nodes.items[told].claim = denial->iri;
    return told;
  }
  MdtTableClaim affirmed = *denial;
  affirmed.is_negated = false;
  return mdt_view_add_claim(picture, denial,
                            mdt_view_sentence(arena, table, &affirmed));
}

static void add_denial(MdtPicture* const picture,
                       const MdtClaimTable* const table,
                       const MdtTableClaim* const denial) {
  const uint32_t told = add_denied(picture, table, denial);
  const uint32_t who = mdt_view_denier(denial);
  const uint32_t denier = mdt_view_add_entity(
    picture, table, who,
    mdt_label_format(picture->arena, "denier %.*s",
                     MDT_ARGS(table->entities.items[who].iri)));
  const MdtView key =
    mdt_label_format(picture->arena, "%u denied by %u", told, denier);
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, told, denier, key, denial->iri);
  edge->label = mdt_view("denies");
  edge->detail = mdt_view_date(picture->arena, denial->time);
  edge->is_back = true;
  // Who denies it is drawn: the note tells of those between
  MdtTableClaim told_by = *denial;
  told_by.sources.count -=
    denial->sources.count && denial->relation != MDT_DENIED;
  mdt_view_stand_for(picture, table, &told_by, edge);
  mdt_view_add_note(picture, table, &told_by, edge);
  edge->is_negated = true;
}

MdtPicture* mdt_view_disputes(MdtArena* const arena,
                              const MdtClaimTable* const table,
                              const size_t limit) {
  MdtPicture* const picture = mdt_picture_new(arena);
  size_t n_left = 0;
  MdtIndices shown = mdt_view_choose(arena, table, is_denial, limit, &n_left);
  for (size_t i = 0; i < shown.count; ++i) {
    add_denial(picture, table, &table->claims.items[shown.items[i]]);
  }
  mdt_view_describe(picture, table, MDT_PICTURE_DISPUTES, &shown, n_left);
  return picture;
}
