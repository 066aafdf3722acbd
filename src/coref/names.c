// SPDX-License-Identifier: Apache-2.0
// Names that name the same: equal names, known aliases, acronyms, surnames,
// and short forms of long names.

#include "base/view.h"
#include "coref/cluster.h"

#include <string.h>

typedef struct {
  MdtInterner* keys;
  MdtIndices first; // Mention that had the key last
} Index;

static Index index_new(MdtArena* const arena) {
  return (Index){ mdt_interner_new(arena), { NULL, 0, 0 } };
}

static uint32_t recall(const Index* const index, const MdtView key) {
  const uint32_t id = mdt_interner_find(index->keys, key);
  return id == UINT32_MAX ? MDT_NONE : index->first.items[id];
}

static void remember(MdtArena* const arena, Index* const index,
                     const MdtView key, const uint32_t mention) {
  const uint32_t id = mdt_intern(index->keys, key);
  if (id == index->first.count) {
    mdt_push(arena, &index->first);
  }
  index->first.items[id] = mention;
}

static bool is_name(const MdtClusters* const clusters, const uint32_t i) {
  return clusters->doc->mentions.items[i].kind == MDT_MENTION_NAME;
}

static MdtView without_article(const MdtView key) {
  return mdt_view_starts(key, "the ") ? mdt_view_slice(key, 4, key.len) : key;
}

/// The one name that all names of a known thing stand for; `is_hidden` for a
/// form that other things share
static MdtView standard_name(const MdtClusters* const clusters,
                             const uint32_t i, bool* const is_hidden) {
  const MdtLore* const lore = clusters->lore;
  const MdtView key = without_article(clusters->keys[i]);
  const MdtType type = clusters->doc->mentions.items[i].type;
  *is_hidden = false;
  if (type == MDT_TYPE_PLACE) {
    const MdtView country = mdt_wordlist_get(lore->demonyms, key);
    const MdtView place =
      country.data ? country : mdt_wordlist_get(lore->places, key);
    return place.data ? mdt_view_lower(clusters->doc->arena, place) : key;
  }
  const uint32_t known = mdt_gazetteer_find(lore->gazetteer, key, is_hidden);
  if (known != MDT_NONE && type != MDT_TYPE_PERSON && !*is_hidden) {
    return mdt_gazetteer_at(lore->gazetteer, known)->iri;
  }
  return key;
}

static void join_equal(MdtClusters* const clusters) {
  MdtArena* const arena = clusters->doc->arena;
  Index index = index_new(arena);
  for (uint32_t k = 0; k < clusters->doc->mentions.count; ++k) {
    const uint32_t i = clusters->order[k];
    bool is_hidden = false;
    if (!is_name(clusters, i)) {
      continue;
    }
    const MdtView name = standard_name(clusters, i, &is_hidden);
    const uint32_t before = recall(&index, name);
    if (before != MDT_NONE && mdt_cluster_agrees(clusters, i, before)) {
      mdt_cluster_join(clusters, i, before, "exact name");
    }
    remember(arena, &index, name, i);
  }
}

static bool is_acronym(const MdtView text) {
  size_t n = 0;
  for (size_t i = 0; i < text.len; ++i) {
    const char c = text.data[i];
    if (c >= 'A' && c <= 'Z') {
      ++n;
    } else if (c != '.' && c != '&') {
      return false;
    }
  }
  return n >= 2 && n <= 8;
}

/// The initials of a name's capital words, or empty
static MdtView initials(MdtArena* const arena, const MdtView text) {
  char* const out = (char*)mdt_arena_alloc(arena, text.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < text.len; ++i) {
    const bool starts =
      !i || text.data[i - 1] == ' ' || text.data[i - 1] == '-';
    if (starts && text.data[i] >= 'A' && text.data[i] <= 'Z') {
      out[n++] = text.data[i];
    }
  }
  return (MdtView){ out, n };
}

static MdtView letters_of(MdtArena* const arena, const MdtView text) {
  char* const out = (char*)mdt_arena_alloc(arena, text.len + 1);
  size_t n = 0;
  for (size_t i = 0; i < text.len; ++i) {
    if (text.data[i] >= 'A' && text.data[i] <= 'Z') {
      out[n++] = text.data[i];
    }
  }
  return (MdtView){ out, n };
}

static MdtView text_of(const MdtClusters* const clusters, const uint32_t i) {
  const MdtSpan span = clusters->doc->mentions.items[i].span;
  return mdt_view_slice(clusters->doc->text, span.start, span.end);
}

static bool is_organised(MdtClusters* const clusters, const uint32_t i) {
  const MdtType type = mdt_cluster_of(clusters, i)->type;
  return type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION;
}

/// "National Health Board" … "NHB"; "Northern Rail Works (NoRail)"
static void join_acronyms(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  Index index = index_new(doc->arena);
  uint32_t previous = MDT_NONE;
  for (uint32_t k = 0; k < doc->mentions.count; ++k) {
    const uint32_t i = clusters->order[k];
    if (!is_name(clusters, i) || doc->mentions.items[i].is_inner) {
      continue;
    }
    const MdtView text = text_of(clusters, i);
    const MdtMention* const m = &doc->mentions.items[i];
    if (is_acronym(text)) {
      const uint32_t full = recall(&index, letters_of(doc->arena, text));
      if (full != MDT_NONE && mdt_cluster_agrees(clusters, i, full)) {
        mdt_cluster_join(clusters, i, full, "acronym");
      }
    } else if (m->end - m->first > 1 && is_organised(clusters, i)) {
      remember(doc->arena, &index, initials(doc->arena, text), i);
    }
    if (previous != MDT_NONE && m->first && m->end - m->first == 1 &&
        doc->mentions.items[previous].end + 1 == m->first &&
        mdt_view_is(doc->tokens.items[m->first - 1].form, "(") &&
        m->end < doc->tokens.count &&
        mdt_view_is(doc->tokens.items[m->end].form, ")") &&
        is_organised(clusters, previous) && is_organised(clusters, i)) {
      mdt_cluster_join(clusters, i, previous, "acronym");
    }
    previous = i;
  }
}

static MdtView word_at(const MdtClusters* const clusters,
                       const uint32_t token) {
  return mdt_view_lower(clusters->doc->arena,
                        clusters->doc->tokens.items[token].form);
}

static bool starts_alike(const MdtClusters* const clusters, const uint32_t a,
                         const uint32_t b) {
  const MdtMention* const m = clusters->doc->mentions.items;
  const MdtView x = word_at(clusters, m[a].first);
  const MdtView y = word_at(clusters, m[b].first);
  // "J. Smith" may be John Smith
  return mdt_view_equals(x, y) ||
         (x.len && y.len && x.data[0] == y.data[0] &&
          (x.len == 1 || y.len == 1 || x.data[1] == '.' || y.data[1] == '.'));
}

static bool is_person_name(const MdtClusters* const clusters,
                           const uint32_t i) {
  return is_name(clusters, i) &&
         clusters->doc->mentions.items[i].type == MDT_TYPE_PERSON;
}

/// Whether a name's cluster has a longer name already
static bool is_long(MdtClusters* const clusters, const uint32_t i) {
  const uint32_t name = mdt_cluster_of(clusters, i)->name;
  return name != MDT_NONE && clusters->keys[name].len > clusters->keys[i].len;
}

/// "John R. Bolton" … "John Bolton"; "Ann Lee" and "Tom Lee" stay apart
static void join_full_names(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  Index index = index_new(doc->arena);
  for (uint32_t k = 0; k < doc->mentions.count; ++k) {
    const uint32_t i = clusters->order[k];
    const MdtMention* const m = &doc->mentions.items[i];
    if (!is_person_name(clusters, i) || m->end - m->first < 2) {
      continue;
    }
    const MdtView surname = word_at(clusters, m->end - 1);
    const uint32_t before = recall(&index, surname);
    if (before != MDT_NONE && starts_alike(clusters, i, before) &&
        mdt_cluster_agrees(clusters, i, before)) {
      mdt_cluster_join(clusters, i, before, "full name");
    }
    remember(doc->arena, &index, surname, i);
  }
}

/// Remember by what a person may be called for short: each end of the name,
/// and each word of it; given names only if `is_given`
static void remember_short(const MdtClusters* const clusters,
                           Index* const index, const uint32_t i,
                           const bool is_given) {
  const MdtDocument* const doc = clusters->doc;
  const MdtMention* const m = &doc->mentions.items[i];
  const MdtView key = clusters->keys[i];
  if (is_given) {
    remember(doc->arena, index, word_at(clusters, m->first), i);
    return;
  }
  for (uint32_t t = m->first + 1; t < m->end; ++t) {
    const uint32_t cut = doc->tokens.items[t].span.start - m->span.start;
    const uint32_t stop = doc->tokens.items[t].span.end - m->span.start;
    if (stop <= key.len && cut < stop) {
      remember(doc->arena, index, mdt_view_slice(key, cut, stop), i);
      remember(doc->arena, index, mdt_view_slice(key, cut, key.len), i);
    }
  }
}

/// "Ann de Lee" … "de Lee"; "Rosa Luz Vega" … "Luz"; "Ann" where no surname
/// fits. The name before is preferred; in a headline it comes after.
static void join_short_names(MdtClusters* const clusters, const bool is_given) {
  const MdtDocument* const doc = clusters->doc;
  Index index = index_new(doc->arena);
  for (int pass = 0; pass < 2; ++pass) {
    for (uint32_t k = 0; k < doc->mentions.count; ++k) {
      const uint32_t i = clusters->order[k];
      if (!is_person_name(clusters, i)) {
        continue;
      }
      const uint32_t longer = recall(&index, clusters->keys[i]);
      if (longer != MDT_NONE && longer != i &&
          clusters->keys[longer].len > clusters->keys[i].len &&
          !is_long(clusters, i) && mdt_cluster_agrees(clusters, i, longer)) {
        mdt_cluster_join(clusters, i, longer,
                         is_given ? "given name" : "surname");
      }
      if (doc->mentions.items[i].end - doc->mentions.items[i].first > 1) {
        remember_short(clusters, &index, i, is_given);
      }
    }
  }
}

static uint32_t known_of(const MdtClusters* const clusters, const uint32_t i) {
  bool is_hidden = false;
  return mdt_gazetteer_find(clusters->lore->gazetteer,
                            without_article(clusters->keys[i]), &is_hidden);
}

/// Whether `i` can be short for `longer`, or is long itself: "House" is no
/// "House Rules Committee", which is known as another body
static bool is_short_for(MdtClusters* const clusters, const uint32_t i,
                         const uint32_t longer) {
  const uint32_t known = known_of(clusters, i);
  return !is_long(clusters, i) && mdt_cluster_agrees(clusters, i, longer) &&
         (known == MDT_NONE || known == known_of(clusters, longer));
}

/// "Ford Motor Company" … "Ford"; "House Rules Committee" … "Rules Committee".
/// Each long name is remembered by its beginnings and its ends.
static void join_short_forms(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  Index index = index_new(doc->arena);
  for (int pass = 0; pass < 2; ++pass) {
    for (uint32_t k = 0; k < doc->mentions.count; ++k) {
      const uint32_t i = clusters->order[k];
      const MdtMention* const m = &doc->mentions.items[i];
      if (!is_name(clusters, i) || m->is_inner || !is_organised(clusters, i)) {
        continue;
      }
      const uint32_t longer = recall(&index, clusters->keys[i]);
      if (longer != MDT_NONE && is_short_for(clusters, i, longer)) {
        mdt_cluster_join(clusters, i, longer, "short form");
      }
      for (uint32_t t = m->first + 1; !pass && t < m->end; ++t) {
        const MdtToken* const tokens = doc->tokens.items;
        const MdtView key = clusters->keys[i];
        const uint32_t cut = tokens[t].span.start - m->span.start;
        const uint32_t stop = tokens[t - 1].span.end - m->span.start;
        if (cut < key.len && stop <= key.len) {
          remember(doc->arena, &index, mdt_view_slice(key, cut, key.len), i);
          remember(doc->arena, &index, mdt_view_slice(key, 0, stop), i);
        }
      }
    }
  }
}

/// "Times" is the known newspaper where nothing else in the article is
static void join_hidden(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  Index index = index_new(doc->arena);
  for (int pass = 0; pass < 2; ++pass) {
    for (uint32_t k = 0; k < doc->mentions.count; ++k) {
      const uint32_t i = clusters->order[k];
      bool is_hidden = false;
      const uint32_t known =
        mdt_gazetteer_find(clusters->lore->gazetteer,
                           without_article(clusters->keys[i]), &is_hidden);
      if (!is_name(clusters, i) || known == MDT_NONE ||
          !is_organised(clusters, i)) {
        continue;
      }
      const MdtView iri =
        mdt_gazetteer_at(clusters->lore->gazetteer, known)->iri;
      const uint32_t before = recall(&index, iri);
      if (is_hidden && before != MDT_NONE &&
          mdt_cluster_agrees(clusters, i, before)) {
        mdt_cluster_join(clusters, i, before, "known name");
      }
      remember(doc->arena, &index, iri, i);
    }
  }
}

void mdt_sieve_names(MdtClusters* const clusters) {
  join_equal(clusters);
  join_acronyms(clusters);
  join_full_names(clusters);
  join_short_names(clusters, false);
  join_short_names(clusters, true);
  join_short_forms(clusters);
  join_hidden(clusters);
}
