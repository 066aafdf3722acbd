// SPDX-License-Identifier: Apache-2.0
// Who is who: people, the posts that they hold, the bodies that those belong
// to, and what these are part of; and who put whom into a post, or out of it.

#include "export/view.h"

#include "base/view.h"
#include "export/label.h"

/// Relations of this view, and what their arrows say; null: the usual words
static const struct {
  MdtRelation relation;
  const char* label;
} shown_relations[] = {
  { MDT_HOLDS_POST, "" },     { MDT_MEMBER_OF, "member of" },
  { MDT_PART_OF, "part of" }, { MDT_APPOINTED, NULL },
  { MDT_DISMISSED, NULL },
};

enum { N_RELATIONS = sizeof(shown_relations) / sizeof(*shown_relations) };

static size_t find(const MdtRelation relation) {
  size_t i = 0;
  while (i < N_RELATIONS && shown_relations[i].relation != relation) {
    ++i;
  }
  return i;
}

static bool is_shown(const MdtClaimTable* const table, const size_t index) {
  return find(table->claims.items[index].relation) < N_RELATIONS;
}

/// Add an entity without its post, which this view draws
static uint32_t add_entity(MdtPicture* const picture,
                           const MdtClaimTable* const table,
                           const uint32_t entity) {
  const uint32_t index = mdt_view_add_entity(picture, table, entity,
                                             table->entities.items[entity].iri);
  picture->nodes.items[index].detail = mdt_view("");
  return index;
}

static MdtView label_of(MdtArena* const arena, const MdtClaimTable* const table,
                        const MdtTableClaim* const claim) {
  const char* const label = shown_relations[find(claim->relation)].label;
  return label && !claim->is_negated && claim->modality == MDT_ASSERTED
           ? mdt_view(label)
           : mdt_view_words(arena, table, claim);
}

/// Lead on from a post to its body, from a person to the post that they get
static void add_recipient(MdtPicture* const picture,
                          const MdtClaimTable* const table,
                          const MdtTableClaim* const claim,
                          const uint32_t from) {
  const uint32_t to = add_entity(picture, table, claim->recipient);
  const MdtView key = mdt_label_format(picture->arena, "%u at %u", from, to);
  const MdtView name =
    mdt_label_format(picture->arena, "%.*s-recipient", MDT_ARGS(claim->iri));
  MdtPictureEdge* const edge = mdt_picture_edge(picture, from, to, key, name);
  edge->is_secondary = true;
  edge->claim = claim->iri;
  edge->count = 1;
}

static void add_claim(MdtPicture* const picture,
                      const MdtClaimTable* const table,
                      const MdtTableClaim* const claim) {
  const uint32_t from = add_entity(picture, table, claim->subject);
  const uint32_t to = add_entity(picture, table, claim->object);
  const MdtView label = label_of(picture->arena, table, claim);
  const MdtView key =
    mdt_label_format(picture->arena, "%u %u %.*s %d", from, to, MDT_ARGS(label),
                     claim->sources.count > 0);
  MdtPictureEdge* const edge =
    mdt_picture_edge(picture, from, to, key, claim->iri);
  edge->label = label;
  edge->detail = mdt_view_date(picture->arena, claim->time);
  mdt_view_stand_for(picture, table, claim, edge);
  mdt_view_add_note(picture, table, claim, edge);
  if (claim->recipient != MDT_NONE && claim->recipient != claim->object) {
    add_recipient(picture, table, claim, to);
  }
}

MdtPicture* mdt_view_posts(MdtArena* const arena,
                           const MdtClaimTable* const table,
                           const size_t limit) {
  MdtPicture* const picture = mdt_picture_new(arena);
  size_t n_left = 0;
  MdtIndices shown = mdt_view_choose(arena, table, is_shown, limit, &n_left);
  for (size_t i = 0; i < shown.count; ++i) {
    add_claim(picture, table, &table->claims.items[shown.items[i]]);
  }
  picture->secondary = "where, or as what";
  mdt_view_describe(picture, table, MDT_PICTURE_POSTS, &shown, n_left);
  return picture;
}
