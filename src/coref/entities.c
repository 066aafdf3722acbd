// SPDX-License-Identifier: Apache-2.0
// Clusters → entities, with the names that claims.md lists them by.

#include "base/view.h"
#include "coref/cluster.h"

static bool is_article(const MdtView word) {
  return mdt_view_is_nocase(word, "the") || mdt_view_is_nocase(word, "a") ||
         mdt_view_is_nocase(word, "an");
}

static bool is_mark(const char* const at, const size_t left, size_t* const n) {
  static const char* const marks[] = { "\"", "\xE2\x80\x9C", "\xE2\x80\x9D" };
  for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); ++i) {
    const MdtView view = { at, left };
    if (mdt_view_starts(view, marks[i])) {
      *n = i ? 3 : 1;
      return true;
    }
  }
  return false;
}

/// Copy `text` without quotation marks, white space as single spaces
static MdtView tidy(MdtArena* const arena, const MdtView text) {
  char* const out = (char*)mdt_arena_alloc(arena, text.len + 1);
  size_t len = 0;
  for (size_t i = 0; i < text.len;) {
    size_t n = 1;
    if (is_mark(text.data + i, text.len - i, &n)) {
      i += n;
      continue;
    }
    const char c = text.data[i++];
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!is_space) {
      out[len++] = c;
    } else if (len && out[len - 1] != ' ') {
      out[len++] = ' ';
    }
  }
  return mdt_view_trim((MdtView){ out, len });
}

static MdtView words_of(const MdtClusters* const clusters,
                        const MdtMention* const m) {
  const MdtDocument* const doc = clusters->doc;
  uint32_t start = m->span.start;
  if (m->end - m->first > 1 && is_article(doc->tokens.items[m->first].form)) {
    start = doc->tokens.items[m->first + 1].span.start;
  }
  return tidy(doc->arena, mdt_view_slice(doc->text, start, m->span.end));
}

/// An adjective's country or party: "Chinese" → China, where the article
/// never says it in full
static MdtView full_name(const MdtClusters* const clusters,
                         const uint32_t mention) {
  const MdtLore* const lore = clusters->lore;
  const MdtView key = clusters->keys[mention];
  const MdtMention* const m = &clusters->doc->mentions.items[mention];
  if (m->type == MDT_TYPE_PLACE) {
    const MdtView country = mdt_wordlist_get(lore->demonyms, key);
    return country.data ? country : words_of(clusters, m);
  }
  bool is_hidden = false;
  const uint32_t known = mdt_gazetteer_find(lore->gazetteer, key, &is_hidden);
  if (known != MDT_NONE && is_hidden && m->type == MDT_TYPE_ORGANIZATION) {
    const MdtView label = mdt_gazetteer_at(lore->gazetteer, known)->label;
    if (mdt_view_ends(label, "Party") || mdt_view_ends(label, "Democrats")) {
      return label;
    }
  }
  return words_of(clusters, m);
}

static uint32_t known_of(const MdtClusters* const clusters,
                         const uint32_t mention) {
  bool is_hidden = false;
  const uint32_t known = mdt_gazetteer_find(
    clusters->lore->gazetteer, clusters->keys[mention], &is_hidden);
  return is_hidden ? MDT_NONE : known;
}

static void begin_entity(MdtClusters* const clusters, const uint32_t mention,
                         MdtEntity* const entity) {
  const MdtCluster* const cluster = mdt_cluster_of(clusters, mention);
  entity->type = cluster->type;
  entity->gender = cluster->gender;
  entity->is_named = cluster->is_named;
  entity->is_plural = cluster->number == MDT_NUMBER_PLURAL;
  entity->known = MDT_NONE;
  if (cluster->name != MDT_NONE) {
    entity->name = full_name(clusters, cluster->name);
    entity->known = known_of(clusters, cluster->name);
  }
}

/// A description is better than a pronoun as the words for an entity
static void improve_name(const MdtClusters* const clusters,
                         MdtEntity* const entity, const uint32_t mention,
                         bool* const is_pronoun) {
  const MdtMention* const m = &clusters->doc->mentions.items[mention];
  // The fullest words for a post say which it is
  if (entity->type == MDT_TYPE_POST) {
    const MdtView words = words_of(clusters, m);
    entity->name = words.len > entity->name.len ? words : entity->name;
    return;
  }
  if (entity->is_named || (entity->name.len && !*is_pronoun)) {
    return;
  }
  if (!entity->name.len || m->kind == MDT_MENTION_DESCRIPTION) {
    entity->name = words_of(clusters, m);
    *is_pronoun = m->kind == MDT_MENTION_PRONOUN;
  }
}

void mdt_clusters_name(MdtClusters* const clusters) {
  MdtDocument* const doc = clusters->doc;
  const size_t n = doc->mentions.count;
  uint32_t* const entity_of =
    (uint32_t*)mdt_arena_array(doc->arena, n + 1, sizeof(uint32_t));
  bool* const is_pronoun =
    (bool*)mdt_arena_array(doc->arena, n + 1, sizeof(bool));
  for (size_t i = 0; i < n; ++i) {
    entity_of[i] = MDT_NONE;
  }
  doc->entities.count = 0;
  for (size_t k = 0; k < n; ++k) {
    const uint32_t i = clusters->order[k];
    const uint32_t root = mdt_cluster_root(clusters, i);
    if (entity_of[root] == MDT_NONE) {
      entity_of[root] = (uint32_t)doc->entities.count;
      MdtEntity* const entity = mdt_push(doc->arena, &doc->entities);
      *entity = (MdtEntity){ .known = MDT_NONE };
      begin_entity(clusters, i, entity);
    }
    const uint32_t id = entity_of[root];
    improve_name(clusters, &doc->entities.items[id], i, &is_pronoun[id]);
    *mdt_push(doc->arena, &doc->entities.items[id].mentions) = i;
    doc->mentions.items[i].entity = id;
  }
}
