// SPDX-License-Identifier: Apache-2.0
// Which entities of two graphs are the same. Of different articles that is a
// guess that a reader may undo, and each pair keeps the rule that made it.

#include "base/view.h"
#include "diff/work.h"
#include "export/label.h"
#include "rdf/slug.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST = 200 };

static const MdtTableEntity* row_of(const MdtDiff* const diff,
                                    const unsigned side, const uint32_t row) {
  return &diff->tables[side]->entities.items[row];
}

// --- Rules -------------------------------------------------------------------

static MdtView digest_of(void* const handle, const unsigned side,
                         const uint32_t row) {
  return row_of((const MdtDiff*)handle, side, row)->digest;
}

static MdtView known_of(void* const handle, const unsigned side,
                        const uint32_t row) {
  return row_of((const MdtDiff*)handle, side, row)->known;
}

static MdtView iri_of(void* const handle, const unsigned side,
                      const uint32_t row) {
  return row_of((const MdtDiff*)handle, side, row)->iri;
}

/// Return `text` with `entity`'s type, without case, accents, punctuation
static MdtView typed(const MdtDiff* const diff,
                     const MdtTableEntity* const entity, const MdtView text) {
  const MdtView slug = mdt_slug(diff->arena, text, LONGEST);
  const bool is_word = !mdt_view_is(slug, "x"); // What has no letters
  return entity->is_article || !text.len
           ? mdt_view("")
           : mdt_label_format(diff->arena, "%d %.*s", (int)entity->type,
                              MDT_ARGS(is_word ? slug : text));
}

static MdtView name_of(void* const handle, const unsigned side,
                       const uint32_t row) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableEntity* const entity = row_of(diff, side, row);
  return typed(diff, entity, entity->label);
}

static MdtView gist_of(void* const handle, const unsigned side,
                       const uint32_t row) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableEntity* const entity = row_of(diff, side, row);
  return typed(diff, entity, entity->gist);
}

/// Two known bodies of one name are two bodies; so are article and entity
static bool may_meet(void* const handle, const uint32_t a, const uint32_t b) {
  const MdtDiff* const diff = (const MdtDiff*)handle;
  const MdtTableEntity* const x = row_of(diff, 0, a);
  const MdtTableEntity* const y = row_of(diff, 1, b);
  return x->is_article == y->is_article &&
         (!x->known.len || !y->known.len ||
          mdt_view_equals(x->known, y->known));
}

static const MdtPairRule rules[] = {
  { "digest", digest_of }, { "known", known_of }, { "iri", iri_of },
  { "name", name_of },     { "gist", gist_of },
};

// --- Differences -------------------------------------------------------------

/// Text that grows in room that was made for it
typedef struct {
  char* data;
  size_t len;
} Text;

static Text new_text(const MdtDiff* const diff, const size_t size) {
  const Text text = { (char*)mdt_arena_alloc(diff->arena, size + 1), 0 };
  return text;
}

static void add_text(Text* const text, const MdtView words) {
  if (text->len) {
    memcpy(text->data + text->len, ", ", 2);
    text->len += 2;
  }
  memcpy(text->data + text->len, words.data, words.len);
  text->len += words.len;
}

static MdtView view_of(const Text text) {
  const MdtView view = { text.data, text.len };
  return view;
}

static size_t size_of(const MdtTableViews* const names) {
  size_t size = 0;
  for (size_t i = 0; i < names->count; ++i) {
    size += names->items[i].len + 2;
  }
  return size;
}

/// Return the names of `entity` that `other` has not. Both are sorted.
static MdtView more_names(const MdtDiff* const diff,
                          const MdtTableEntity* const entity,
                          const MdtTableEntity* const other) {
  const MdtTableViews* const others = &other->aliases;
  Text names = new_text(diff, size_of(&entity->aliases));
  size_t j = 0;
  for (size_t i = 0; i < entity->aliases.count; ++i) {
    const MdtView name = entity->aliases.items[i];
    while (j < others->count && mdt_view_compare(others->items[j], name) < 0) {
      ++j;
    }
    const bool is_there =
      (j < others->count && mdt_view_equals(others->items[j], name)) ||
      mdt_view_equals(other->label, name);
    if (!is_there) {
      add_text(&names, name);
    }
  }
  return view_of(names);
}

/// Return the places of the mentions of an entity in the text
static MdtView places_of(const MdtDiff* const diff, const unsigned side,
                         const MdtTableEntity* const entity) {
  enum { LONGEST_PLACE = 24 };
  const MdtTablePassage* const passages = diff->tables[side]->passages.items;
  Text places = new_text(diff, entity->mentions.count * LONGEST_PLACE);
  for (size_t i = 0; i < entity->mentions.count; ++i) {
    const MdtTablePassage* const at = &passages[entity->mentions.items[i]];
    char place[LONGEST_PLACE];
    snprintf(place, sizeof(place), "%u-%u", at->start, at->end);
    add_text(&places, mdt_view(place));
  }
  return view_of(places);
}

/// Return whether two entities are of one article
static bool share_article(const MdtDiff* const diff,
                          const MdtTableEntity* const a,
                          const MdtTableEntity* const b) {
  if (!a->mentions.count || !b->mentions.count) {
    return false;
  }
  const uint32_t x =
    diff->tables[0]->passages.items[a->mentions.items[0]].article;
  const uint32_t y =
    diff->tables[1]->passages.items[b->mentions.items[0]].article;
  return x != MDT_NONE && y != MDT_NONE && diff->entities.partner[0][x] == y;
}

static void compare_rows(MdtDiff* const diff, const uint32_t row,
                         MdtDifferences* const differences) {
  const MdtTableEntity* const a = row_of(diff, 0, row);
  const MdtTableEntity* const b =
    row_of(diff, 1, diff->entities.partner[0][row]);
  mdt_diff_note(diff, differences, "label", a->label, b->label);
  mdt_diff_note(diff, differences, "type", mdt_view(mdt_type_name(a->type)),
                mdt_view(mdt_type_name(b->type)));
  mdt_diff_note(diff, differences, "more names", more_names(diff, a, b),
                more_names(diff, b, a));
  mdt_diff_note(diff, differences, "known as", a->known, b->known);
  mdt_diff_note(diff, differences, "date", a->date, b->date);
  mdt_diff_note(diff, differences, "SHA-256", a->digest, b->digest);
  if (share_article(diff, a, b)) {
    mdt_diff_note(diff, differences, "mentions", places_of(diff, 0, a),
                  places_of(diff, 1, b));
  }
}

void mdt_diff_entities(MdtDiff* const diff) {
  diff->entities = mdt_pairs_new(diff->arena, diff->tables[0]->entities.count,
                                 diff->tables[1]->entities.count);
  for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); ++i) {
    mdt_pairs_join(diff->arena, &diff->entities, &rules[i], may_meet, diff);
  }
  diff->entity_differences = (MdtDifferences*)mdt_arena_array(
    diff->arena, diff->entities.count[0] + 1, sizeof(MdtDifferences));
  for (uint32_t i = 0; i < diff->entities.count[0]; ++i) {
    if (diff->entities.partner[0][i] != MDT_NONE) {
      compare_rows(diff, i, &diff->entity_differences[i]);
    }
  }
}
