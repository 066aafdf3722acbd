// SPDX-License-Identifier: Apache-2.0
// Corrections of entities: one is called otherwise, is two, or is another.

#include "base/view.h"
#include "correct/corrector.h"
#include "export/label.h"
#include "rdf/slug.h"
#include "rdf/words.h"

/// Return the type that the correction at hand gives, or 0; false if it is none
static bool read_type(MdtCorrector* const corrector, uint32_t* const type) {
  const MdtView wish = mdt_corrector_word(corrector, MDT_NS "newType");
  *type = 0;
  if (!wish.len) {
    return true;
  }
  if (!mdt_word_is_type(wish)) {
    return mdt_corrector_refuse(corrector, "%.*s is no type", MDT_ARGS(wish));
  }
  *type = mdt_corrector_iri(corrector, wish);
  return true;
}

// --- Naming ------------------------------------------------------------------

bool mdt_correct_name(MdtCorrector* const corrector) {
  const uint32_t entity = mdt_corrector_entity(corrector, MDT_NS "entity");
  const MdtView name = mdt_corrector_word(corrector, MDT_NS "newName");
  const MdtView alias = mdt_corrector_word(corrector, MDT_NS "newAlias");
  uint32_t type = 0;
  if (!entity || !read_type(corrector, &type)) {
    return false;
  }
  if (!name.len && !alias.len && !type) {
    return mdt_corrector_refuse(corrector, "the naming gives no name");
  }
  const MdtView before = mdt_corrector_label(corrector, entity);
  if (name.len) {
    const uint32_t label = mdt_corrector_string(corrector, name);
    const MdtQuad as_alias = { 0, entity, corrector->alias, label };
    mdt_corrector_set(corrector, entity, corrector->label, label);
    mdt_corrector_remove(corrector, as_alias); // If it was one
  }
  if (type) {
    mdt_corrector_set(corrector, entity, corrector->type, type);
  }
  if (alias.len && !mdt_view_equals(alias, name.len ? name : before)) {
    mdt_corrector_add(corrector, entity, corrector->alias,
                      mdt_corrector_string(corrector, alias));
  }
  mdt_corrector_keep(
    corrector, mdt_label_format(
                 corrector->arena, "named: %.*s is %.*s", MDT_ARGS(before),
                 MDT_ARGS(name.len    ? name
                          : alias.len ? alias
                                      : mdt_corrector_text(corrector, type))));
  mdt_corrector_add(corrector, entity, corrector->corrected, corrector->record);
  mdt_corrector_touch(corrector, entity);
  return true;
}

// --- Merging -----------------------------------------------------------------

/// What an entity has one of: that of the other is dropped
static bool is_single(const MdtCorrector* const corrector, const uint32_t into,
                      const uint32_t predicate) {
  return predicate == corrector->type || predicate == corrector->label ||
         ((predicate == corrector->same || predicate == corrector->gist) &&
          mdt_corrector_object(corrector, into, predicate));
}

/// Return whether a statement stays as it is: a plain triple, which follows its
/// claim, or what the record of a correction says
static bool is_fixed(const MdtCorrector* const corrector,
                     const uint32_t predicate) {
  return mdt_corrector_is_plain(corrector, predicate) ||
         predicate == corrector->is_of || predicate == corrector->into ||
         predicate == corrector->generated;
}

static void move_statements(MdtCorrector* const corrector, const uint32_t from,
                            const uint32_t into) {
  const MdtMatches own = mdt_corrector_match(corrector, from, 0, 0);
  const MdtMatches others = mdt_corrector_match(corrector, 0, 0, from);
  for (size_t i = 0; i < own.count; ++i) {
    const MdtQuad quad = own.items[i];
    if (is_fixed(corrector, quad.predicate)) {
      continue;
    }
    mdt_corrector_remove(corrector, quad);
    if (!is_single(corrector, into, quad.predicate)) {
      mdt_corrector_add(corrector, into, quad.predicate, quad.object);
    }
  }
  for (size_t i = 0; i < others.count; ++i) {
    const MdtQuad quad = others.items[i];
    if (!is_fixed(corrector, quad.predicate)) {
      mdt_corrector_remove(corrector, quad);
      mdt_corrector_add(corrector, quad.subject, quad.predicate, into);
    }
  }
}

static void merge_one(MdtCorrector* const corrector, const uint32_t from,
                      const uint32_t into, const MdtView label,
                      const MdtView name) {
  move_statements(corrector, from, into);
  if (!mdt_view_equals(label, name)) {
    mdt_corrector_add(corrector, into, corrector->alias,
                      mdt_corrector_string(corrector, label));
  }
  mdt_corrector_commit(corrector);
  mdt_corrector_invalidate(corrector, from, label);
  mdt_corrector_add(corrector, into, corrector->corrected, corrector->record);
}

/// Return whether the correction at hand can be made with `entities`
static bool can_merge(MdtCorrector* const corrector,
                      const MdtIndices* const entities, const uint32_t into) {
  for (size_t i = 0; i < entities->count; ++i) {
    if (entities->items[i] == into) {
      return mdt_corrector_refuse(corrector, "an entity is merged into itself");
    }
    if (!mdt_corrector_is_entity(corrector, entities->items[i])) {
      return mdt_corrector_pass(corrector, "the graph has no entity to merge");
    }
  }
  return entities->count ||
         mdt_corrector_refuse(corrector, "the merger merges nothing");
}

bool mdt_correct_merge(MdtCorrector* const corrector) {
  const uint32_t into = mdt_corrector_entity(corrector, MDT_NS "into");
  const MdtIndices entities =
    mdt_corrector_values(corrector, MDT_NS "entity", NULL);
  if (!into || !can_merge(corrector, &entities, into)) {
    return false;
  }
  const MdtView name = mdt_corrector_label(corrector, into);
  MdtView labels = { "", 0 };
  for (size_t i = 0; i < entities.count; ++i) {
    const MdtView label = mdt_corrector_label(corrector, entities.items[i]);
    labels = mdt_label_format(corrector->arena, "%.*s%s%.*s", MDT_ARGS(labels),
                              i ? ", " : "", MDT_ARGS(label));
    merge_one(corrector, entities.items[i], into, label, name);
  }
  mdt_corrector_keep(
    corrector, mdt_label_format(corrector->arena, "merged: %.*s into %.*s",
                                MDT_ARGS(labels), MDT_ARGS(name)));
  mdt_corrector_touch(corrector, into);
  return true;
}

// --- Splitting ---------------------------------------------------------------

/// Return where the passage `term` begins and ends, as text of the graph
static bool place_of(const MdtCorrector* const corrector, const uint32_t term,
                     unsigned* const start, unsigned* const end) {
  const MdtMatches found =
    mdt_corrector_match(corrector, term, corrector->selector, 0);
  for (size_t i = 0; i < found.count; ++i) {
    const uint32_t selector = found.items[i].object;
    const MdtView from = mdt_corrector_text(
      corrector, mdt_corrector_object(corrector, selector, corrector->start));
    const MdtView to = mdt_corrector_text(
      corrector, mdt_corrector_object(corrector, selector, corrector->end));
    if (from.len && to.len) {
      *start = 0;
      *end = 0;
      for (size_t j = 0; j < from.len && j < 9; ++j) {
        *start = 10 * *start + (unsigned)(from.data[j] - '0');
      }
      for (size_t j = 0; j < to.len && j < 9; ++j) {
        *end = 10 * *end + (unsigned)(to.data[j] - '0');
      }
      return true;
    }
  }
  return false;
}

static bool holds(const MdtIndices* const set, const uint32_t term) {
  for (size_t i = 0; i < set->count; ++i) {
    if (set->items[i] == term) {
      return true;
    }
  }
  return false;
}

/// Return whether a mention of `entity` that is (not) `moved` lies in the
/// evidence of `claim`
static bool is_mentioned(const MdtCorrector* const corrector,
                         const uint32_t claim, const uint32_t entity,
                         const MdtIndices* const moved, const bool is_moved) {
  const MdtMatches evidence =
    mdt_corrector_match(corrector, claim, corrector->evidence, 0);
  const MdtMatches mentions =
    mdt_corrector_match(corrector, entity, corrector->mention, 0);
  for (size_t i = 0; i < evidence.count; ++i) {
    unsigned outer[2] = { 0, 0 };
    if (!place_of(corrector, evidence.items[i].object, &outer[0], &outer[1])) {
      continue;
    }
    for (size_t j = 0; j < mentions.count; ++j) {
      const uint32_t mention = mentions.items[j].object;
      unsigned inner[2] = { 0, 0 };
      if (holds(moved, mention) == is_moved &&
          place_of(corrector, mention, &inner[0], &inner[1]) &&
          outer[0] <= inner[0] && inner[1] <= outer[1]) {
        return true;
      }
    }
  }
  return false;
}

/// What was said of `entity` in sentences that mention just the moved one is
/// said of that; where both are, the correction must name the claim
static void move_claims(MdtCorrector* const corrector, const uint32_t entity,
                        const uint32_t into, const MdtIndices* const moved) {
  const uint32_t roles[] = { corrector->subject, corrector->object,
                             corrector->recipient, corrector->argument };
  const MdtIndices named =
    mdt_corrector_values(corrector, MDT_NS "claim", NULL);
  for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); ++i) {
    const MdtMatches found =
      mdt_corrector_match(corrector, 0, roles[i], entity);
    for (size_t j = 0; j < found.count; ++j) {
      const uint32_t claim = found.items[j].subject;
      if (holds(&named, claim) ||
          (is_mentioned(corrector, claim, entity, moved, true) &&
           !is_mentioned(corrector, claim, entity, moved, false))) {
        mdt_corrector_remove(corrector, found.items[j]);
        mdt_corrector_add(corrector, claim, roles[i], into);
        mdt_corrector_add(corrector, claim, corrector->corrected,
                          corrector->record);
        mdt_corrector_touch(corrector, claim);
      }
    }
  }
}

/// Return the IRI of what is split off: the one that is asked for, or one that
/// is made of its name and is not in the graph
static uint32_t name_part(MdtCorrector* const corrector, const uint32_t entity,
                          const MdtView name) {
  enum { LONGEST = 40 };
  const MdtView wish = mdt_corrector_word(corrector, MDT_NS "into");
  if (wish.len) {
    return mdt_corrector_iri(corrector, wish);
  }
  const MdtView iri = mdt_corrector_text(corrector, entity);
  size_t len = iri.len;
  while (len && iri.data[len - 1] != '#') {
    --len;
  }
  const MdtView slug = mdt_slug(corrector->arena, name, LONGEST);
  MdtView made = mdt_label_format(corrector->arena, "%.*s%.*s", (int)len,
                                  iri.data, MDT_ARGS(slug));
  for (unsigned i = 2; mdt_store_find_iri(corrector->store, made.data); ++i) {
    made = mdt_label_format(corrector->arena, "%.*s%.*s-%u", (int)len, iri.data,
                            MDT_ARGS(slug), i);
  }
  return mdt_corrector_iri(corrector, made);
}

/// Return whether the passages are mentions of `entity`, and not all of them
static bool can_move(MdtCorrector* const corrector, const uint32_t entity,
                     const MdtIndices* const moved) {
  for (size_t i = 0; i < moved->count; ++i) {
    if (!moved->items[i] ||
        !mdt_corrector_match(corrector, entity, corrector->mention,
                             moved->items[i])
           .count) {
      return mdt_corrector_pass(
        corrector, "%.*s has no such mention",
        MDT_ARGS(mdt_corrector_text(corrector, entity)));
    }
  }
  const size_t n_mentions =
    mdt_corrector_match(corrector, entity, corrector->mention, 0).count;
  return n_mentions > moved->count ||
         mdt_corrector_pass(corrector, "the split leaves no mention of %.*s",
                            MDT_ARGS(mdt_corrector_text(corrector, entity)));
}

bool mdt_correct_split(MdtCorrector* const corrector) {
  const uint32_t entity = mdt_corrector_entity(corrector, MDT_NS "entity");
  const MdtView name = mdt_corrector_word(corrector, MDT_NS "newName");
  const MdtIndices moved =
    mdt_corrector_values(corrector, MDT_NS "mention", NULL);
  uint32_t type = 0;
  if (!entity || !read_type(corrector, &type)) {
    return false;
  }
  if (!name.len || !moved.count) {
    return mdt_corrector_refuse(corrector,
                                "a split needs a newName and mentions");
  }
  if (!can_move(corrector, entity, &moved)) {
    return false;
  }
  const uint32_t part = name_part(corrector, entity, name);
  if (mdt_corrector_match(corrector, part, 0, 0).count) {
    return mdt_corrector_pass(corrector, "the graph has %.*s already",
                              MDT_ARGS(mdt_corrector_text(corrector, part)));
  }
  type = type ? type : mdt_corrector_object(corrector, entity, corrector->type);
  move_claims(corrector, entity, part, &moved);
  mdt_corrector_add(corrector, part, corrector->type, type);
  mdt_corrector_add(corrector, part, corrector->label,
                    mdt_corrector_string(corrector, name));
  mdt_corrector_add(corrector, part, corrector->corrected, corrector->record);
  mdt_corrector_add(corrector, corrector->record, corrector->generated, part);
  for (size_t i = 0; i < moved.count; ++i) {
    const MdtQuad quad = { 0, entity, corrector->mention, moved.items[i] };
    mdt_corrector_remove(corrector, quad);
    mdt_corrector_add(corrector, part, corrector->mention, moved.items[i]);
  }
  const MdtView label = mdt_corrector_label(corrector, entity);
  mdt_corrector_keep(corrector,
                     mdt_label_format(corrector->arena, "split: %.*s from %.*s",
                                      MDT_ARGS(name), MDT_ARGS(label)));
  mdt_corrector_add(corrector, entity, corrector->corrected, corrector->record);
  return true;
}
