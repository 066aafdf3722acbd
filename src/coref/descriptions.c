// SPDX-License-Identifier: Apache-2.0
// Descriptions that refer back: to a like description ("a draft report" …
// "the report"), or to a name of the right kind ("the department").

#include "base/view.h"
#include "coref/cluster.h"

enum { CHAIN = 12 };

static const MdtMention* at(const MdtClusters* const clusters,
                            const uint32_t i) {
  return &clusters->doc->mentions.items[i];
}

static MdtView form(const MdtClusters* const clusters, const uint32_t token) {
  return clusters->doc->tokens.items[token].form;
}

static bool begins_with(const MdtClusters* const clusters, const uint32_t i,
                        const char* const word) {
  return mdt_view_is_nocase(form(clusters, at(clusters, i)->first), word);
}

static bool is_definite(const MdtClusters* const clusters, const uint32_t i) {
  const MdtToken* const token =
    &clusters->doc->tokens.items[at(clusters, i)->first];
  return begins_with(clusters, i, "the") || begins_with(clusters, i, "this") ||
         begins_with(clusters, i, "that") ||
         begins_with(clusters, i, "these") ||
         begins_with(clusters, i, "those") || token->xpos == MDT_XPOS_PRPS;
}

/// "Keller's draft report" is one report, as "the draft report" is
static bool is_owned(const MdtClusters* const clusters, const uint32_t i) {
  const MdtMention* const m = at(clusters, i);
  for (uint32_t t = m->first; t < m->head && t < m->first + 12; ++t) {
    if (clusters->doc->tokens.items[t].xpos == MDT_XPOS_POS) {
      return true;
    }
  }
  return false;
}

static bool is_indefinite(const MdtClusters* const clusters, const uint32_t i) {
  return begins_with(clusters, i, "a") || begins_with(clusters, i, "an") ||
         begins_with(clusters, i, "another") ||
         begins_with(clusters, i, "some") ||
         begins_with(clusters, i, "other") ||
         begins_with(clusters, i, "more") || begins_with(clusters, i, "any") ||
         begins_with(clusters, i, "no") || begins_with(clusters, i, "every") ||
         begins_with(clusters, i, "each");
}

static bool is_candidate(const MdtClusters* const clusters, const uint32_t i) {
  const MdtMention* const m = at(clusters, i);
  return m->kind == MDT_MENTION_DESCRIPTION && m->type &&
         m->type != MDT_TYPE_POST && !m->is_inner;
}

static bool is_content(const MdtToken* const token) {
  return token->upos == MDT_UPOS_NOUN || token->upos == MDT_UPOS_PROPN ||
         token->upos == MDT_UPOS_ADJ || token->upos == MDT_UPOS_NUM ||
         token->upos == MDT_UPOS_VERB;
}

static bool has_word(const MdtClusters* const clusters,
                     const MdtMention* const m, const MdtView word) {
  for (uint32_t t = m->first; t < m->end; ++t) {
    if (mdt_view_equals_nocase(form(clusters, t), word)) {
      return true;
    }
  }
  return false;
}

/// Whether the later description says nothing of which the earlier is silent
static bool is_contained(const MdtClusters* const clusters,
                         const uint32_t later, const uint32_t earlier) {
  const MdtMention* const m = at(clusters, later);
  if (m->end - m->first > 12) {
    return mdt_view_equals(clusters->keys[later], clusters->keys[earlier]);
  }
  for (uint32_t t = m->first; t < m->end; ++t) {
    const MdtToken* const token = &clusters->doc->tokens.items[t];
    if (t != m->head && is_content(token) &&
        !has_word(clusters, at(clusters, earlier), token->form)) {
      return false;
    }
  }
  return true;
}

static bool is_within(const MdtMention* const a, const MdtMention* const b) {
  return a->span.start < b->span.end && b->span.start < a->span.end;
}

/// The last mentions with each head, newest first
typedef struct {
  uint32_t mention;
  uint32_t next; // In `chains`
} Link;

MDT_VECTOR(Links, Link);

typedef struct {
  MdtInterner* lemmas;
  MdtIndices heads;
  Links chains;
} Memory;

static void remember(MdtArena* const arena, Memory* const memory,
                     const MdtView lemma, const uint32_t mention) {
  const uint32_t id = mdt_intern(memory->lemmas, lemma);
  if (id == memory->heads.count) {
    *mdt_push(arena, &memory->heads) = MDT_NONE;
  }
  *mdt_push(arena, &memory->chains) =
    (Link){ mention, memory->heads.items[id] };
  memory->heads.items[id] = (uint32_t)memory->chains.count - 1;
}

static uint32_t first_link(const Memory* const memory, const MdtView lemma) {
  const uint32_t id = mdt_interner_find(memory->lemmas, lemma);
  return id == UINT32_MAX ? MDT_NONE : memory->heads.items[id];
}

/// A bare plural, "prosecutors", repeats a like one
static bool repeats(const MdtClusters* const clusters, const uint32_t i,
                    const uint32_t j) {
  return mdt_view_equals(clusters->keys[i], clusters->keys[j]);
}

static uint32_t find_like(MdtClusters* const clusters,
                          const Memory* const memory, const uint32_t i) {
  const bool definite = is_definite(clusters, i) || is_owned(clusters, i);
  uint32_t link = first_link(memory, clusters->lemmas[i]);
  for (int n = 0; n < CHAIN && link != MDT_NONE;
       ++n, link = memory->chains.items[link].next) {
    const uint32_t j = memory->chains.items[link].mention;
    const bool is_like =
      definite ? is_contained(clusters, i, j) : repeats(clusters, i, j);
    if (is_like && !is_within(at(clusters, i), at(clusters, j)) &&
        mdt_cluster_may_refer(clusters, i, j)) {
      return j;
    }
  }
  return MDT_NONE;
}

/// "the department" after "Department of Labor"
static void remember_name(MdtClusters* const clusters, Memory* const memory,
                          const uint32_t i) {
  const MdtMention* const m = at(clusters, i);
  const MdtType type = mdt_cluster_of(clusters, i)->type;
  if (m->is_inner ||
      (type != MDT_TYPE_AGENCY && type != MDT_TYPE_ORGANIZATION)) {
    return;
  }
  for (uint32_t t = m->first; t < m->end && t < m->first + 12; ++t) {
    const MdtView word =
      mdt_view_lower(clusters->doc->arena, form(clusters, t));
    if (mdt_wordlist_has(clusters->lore->nouns, word)) {
      remember(clusters->doc->arena, memory, word, i);
    }
  }
}

static uint32_t find_named(MdtClusters* const clusters,
                           const Memory* const names, const uint32_t i) {
  const MdtMention* const m = at(clusters, i);
  if (m->end - m->first > 2 || !is_definite(clusters, i) ||
      clusters->items[i].number == MDT_NUMBER_PLURAL) {
    return MDT_NONE;
  }
  const uint32_t link = first_link(names, clusters->lemmas[i]);
  return link == MDT_NONE ? MDT_NONE : names->chains.items[link].mention;
}

static bool is_any(const MdtView word, const char* const* words) {
  for (; *words; ++words) {
    if (mdt_view_is(word, *words)) {
      return true;
    }
  }
  return false;
}

/// What general nouns stand for: "the paper", "the company", "the country"
static uint32_t find_general(MdtClusters* const clusters, const uint32_t i,
                             const uint32_t last[MDT_N_TYPES]) {
  static const char* const papers[] = { "paper",       "newspaper", "magazine",
                                        "company",     "firm",      "network",
                                        "broadcaster", "airline",   "carmaker",
                                        "automaker",   "tabloid",   NULL };
  static const char* const agencies[] = { "agency", NULL };
  static const char* const lands[] = { "country", "nation", NULL };
  const MdtMention* const m = at(clusters, i);
  if (m->end - m->first > 2 || !is_definite(clusters, i) ||
      clusters->items[i].number == MDT_NUMBER_PLURAL) {
    return MDT_NONE;
  }
  const MdtView lemma = clusters->lemmas[i];
  return is_any(lemma, papers)     ? last[MDT_TYPE_ORGANIZATION]
         : is_any(lemma, agencies) ? last[MDT_TYPE_AGENCY]
         : is_any(lemma, lands)    ? last[MDT_TYPE_PLACE]
                                   : MDT_NONE;
}

static void note_name(const MdtClusters* const clusters, const uint32_t i,
                      uint32_t last[MDT_N_TYPES]) {
  const MdtMention* const m = at(clusters, i);
  if (m->type == MDT_TYPE_PLACE) {
    // Only a land that the lists know is "the country"
    if (!mdt_wordlist_has(clusters->lore->places, clusters->keys[i])) {
      return;
    }
  }
  last[m->type] = i;
}

void mdt_sieve_descriptions(MdtClusters* const clusters) {
  MdtArena* const arena = clusters->doc->arena;
  Memory like = { mdt_interner_new(arena), { NULL, 0, 0 }, { NULL, 0, 0 } };
  Memory named = { mdt_interner_new(arena), { NULL, 0, 0 }, { NULL, 0, 0 } };
  uint32_t last[MDT_N_TYPES];
  for (int t = 0; t < MDT_N_TYPES; ++t) {
    last[t] = MDT_NONE;
  }
  for (uint32_t k = 0; k < clusters->doc->mentions.count; ++k) {
    const uint32_t i = clusters->order[k];
    if (at(clusters, i)->kind == MDT_MENTION_NAME) {
      remember_name(clusters, &named, i);
      note_name(clusters, i, last);
    } else if (is_candidate(clusters, i)) {
      const bool may_refer = !is_indefinite(clusters, i);
      uint32_t to = may_refer ? find_like(clusters, &like, i) : MDT_NONE;
      const char* sieve = "like description";
      if (may_refer && to == MDT_NONE) {
        to = find_named(clusters, &named, i);
        sieve = "kind of a name";
      }
      if (may_refer && to == MDT_NONE) {
        to = find_general(clusters, i, last);
        sieve = "general noun";
      }
      if (to != MDT_NONE && mdt_cluster_may_refer(clusters, i, to)) {
        mdt_cluster_join(clusters, i, to, sieve);
      }
      remember(arena, &like, clusters->lemmas[i], i);
    }
  }
}
