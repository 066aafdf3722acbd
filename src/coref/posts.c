// SPDX-License-Identifier: Apache-2.0
// Posts: the article calls one post of one holder by several names, and holds
// several posts of one name apart by their holders.

#include "base/view.h"
#include "coref/cluster.h"

#include <stdio.h>

MdtView mdt_post_key(const MdtClusters* const clusters,
                     const uint32_t mention) {
  const MdtDocument* const doc = clusters->doc;
  const MdtMention* const m = &doc->mentions.items[mention];
  for (uint32_t t = m->first; t <= m->head && t < m->end; ++t) {
    const MdtView text =
      mdt_view_slice(doc->text, doc->tokens.items[t].span.start,
                     doc->tokens.items[m->head].span.end);
    bool is_hidden = false;
    const uint32_t known = mdt_gazetteer_find(
      clusters->lore->gazetteer, mdt_view_lower(doc->arena, text), &is_hidden);
    if (known != MDT_NONE &&
        mdt_gazetteer_at(clusters->lore->gazetteer, known)->type ==
          MDT_TYPE_POST) {
      return mdt_gazetteer_at(clusters->lore->gazetteer, known)->iri;
    }
  }
  return clusters->lemmas[mention];
}

/// "12 president": who holds it, and its noun
static MdtView key_of(MdtClusters* const clusters, const MdtTie* const tie) {
  MdtArena* const arena = clusters->doc->arena;
  const MdtView lemma = mdt_post_key(clusters, tie->object);
  const size_t size = lemma.len + 16;
  char* const key = (char*)mdt_arena_alloc(arena, size);
  const int len =
    snprintf(key, size, "%u %.*s", mdt_cluster_root(clusters, tie->subject),
             (int)lemma.len, lemma.data);
  return (MdtView){ key, (size_t)len };
}

/// "Governor of Maine" and "Governor of Utah" are two posts of one person
static bool is_part(const MdtClusters* const clusters, const uint32_t a,
                    const uint32_t b) {
  const MdtView x = clusters->keys[a];
  const MdtView y = clusters->keys[b];
  char* const needle =
    mdt_view_string(clusters->doc->arena, x.len < y.len ? x : y);
  return mdt_view_find(x.len < y.len ? y : x, needle) != SIZE_MAX;
}

/// Join what one holder holds
static void join_held(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  MdtInterner* const keys = mdt_interner_new(doc->arena);
  MdtIndices last = { NULL, 0, 0 };
  for (size_t i = 0; i < doc->ties.count; ++i) {
    const MdtTie* const tie = &doc->ties.items[i];
    if (tie->relation != MDT_HOLDS_POST) {
      continue;
    }
    const uint32_t id = mdt_intern(keys, key_of(clusters, tie));
    if (id == last.count) {
      *mdt_push(doc->arena, &last) = tie->object;
    } else if (is_part(clusters, tie->object, last.items[id])) {
      mdt_cluster_join(clusters, tie->object, last.items[id], "post");
      last.items[id] = tie->object;
    }
  }
}

/// The posts that have the same words
typedef struct {
  uint32_t last;   // The mention before
  MdtView fullest; // What their holders are called in full, or empty
  bool is_shared;  // By holders who are not called the same
} Namesakes;

MDT_VECTOR(NamesakesList, Namesakes);

/// The longest words for each post that comes back: [mentions], at the root
static MdtView* find_fullest(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  MdtView* const fullest = (MdtView*)mdt_arena_array(
    doc->arena, doc->mentions.count + 1, sizeof(MdtView));
  for (uint32_t i = 0; i < doc->mentions.count; ++i) {
    MdtView* const words = &fullest[mdt_cluster_root(clusters, i)];
    if (doc->mentions.items[i].type == MDT_TYPE_POST &&
        mdt_cluster_of(clusters, i)->size > 1 &&
        clusters->keys[i].len > words->len) {
      *words = clusters->keys[i];
    }
  }
  return fullest;
}

static void note_words(Namesakes* const posts, const MdtView words) {
  posts->is_shared |=
    posts->fullest.len && words.len && !mdt_view_equals(posts->fullest, words);
  posts->fullest = words.len ? words : posts->fullest;
}

/// Join what has the same words, unless it is known by others as well: the
/// President is not the one who is the Chilean President
static void join_namesakes(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  const MdtView* const fullest = find_fullest(clusters);
  MdtInterner* const keys = mdt_interner_new(doc->arena);
  NamesakesList list = { NULL, 0, 0 };
  for (int pass = 0; pass < 2; ++pass) {
    for (uint32_t k = 0; k < doc->mentions.count; ++k) {
      const uint32_t i = clusters->order[k];
      if (doc->mentions.items[i].type != MDT_TYPE_POST) {
        continue;
      }
      const uint32_t id = mdt_intern(keys, clusters->keys[i]);
      if (id == list.count) {
        *mdt_push(doc->arena, &list) = (Namesakes){ i, { NULL, 0 }, false };
      }
      Namesakes* const posts = &list.items[id];
      if (!pass) {
        note_words(posts, fullest[mdt_cluster_root(clusters, i)]);
      } else if (!posts->is_shared) {
        mdt_cluster_join(clusters, i, posts->last, "exact name");
        posts->last = i;
      }
    }
  }
}

void mdt_sieve_posts(MdtClusters* const clusters) {
  join_held(clusters);
  join_namesakes(clusters);
}
