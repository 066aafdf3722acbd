// SPDX-License-Identifier: Apache-2.0
// Pronouns of the third person. Candidates that agree are ranked by their
// salience (Lappin and Leass 1994): near ones, subjects, names, and what the
// article speaks of most come first.

#include "base/view.h"
#include "coref/cluster.h"

enum {
  WINDOW = 4, // Sentences looked at
  MOST = 200, // Mentions looked at in one
  SIZE_POINT = 4,
  FAR_POINT = 20,
  SUBJECT_POINT = 14,
  PARALLEL_POINT = 8,
  JOINED_POINT = 24,
  OBJECT_POINT = 6,
  NAME_POINT = 4,
  GROUP_POINT = 10,
  APART_SHARE = 3,
};

typedef struct {
  MdtClusters* clusters;
  uint32_t pronoun; // Mention
  bool is_person;   // "she"
  bool is_thing;    // "it"
  bool is_plural;   // "they"
} Search;

static const MdtMention* at(const Search* const s, const uint32_t i) {
  return &s->clusters->doc->mentions.items[i];
}

static bool fits_type(const Search* const s, const MdtCluster* const cluster) {
  const MdtType type = cluster->type;
  if (s->is_person) {
    return type == MDT_TYPE_PERSON ||
           (type == MDT_TYPE_GROUP && cluster->number == MDT_NUMBER_SINGULAR);
  }
  if (s->is_plural) {
    return type == MDT_TYPE_GROUP
             ? cluster->number != MDT_NUMBER_SINGULAR
             : type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION ||
                 (cluster->number == MDT_NUMBER_PLURAL &&
                  (type == MDT_TYPE_DOCUMENT || type == MDT_TYPE_POLICY));
  }
  return type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION ||
         ((type == MDT_TYPE_PLACE || type == MDT_TYPE_DOCUMENT ||
           type == MDT_TYPE_POLICY) &&
          cluster->number != MDT_NUMBER_PLURAL);
}

static bool is_subject(const Search* const s, const uint32_t i) {
  const MdtDeprel deprel =
    s->clusters->doc->tokens.items[at(s, i)->head].deprel;
  return mdt_deprel_base(deprel) == MDT_DEP_NSUBJ;
}

/// "Bell refused to see Moss, and he left": subjects of two joined clauses
static bool is_joined(const Search* const s, const uint32_t i) {
  const MdtToken* const tokens = s->clusters->doc->tokens.items;
  const uint32_t verb = tokens[at(s, s->pronoun)->head].head;
  return is_subject(s, s->pronoun) && is_subject(s, i) && verb != MDT_NONE &&
         tokens[verb].deprel == MDT_DEP_CONJ &&
         tokens[verb].head == tokens[at(s, i)->head].head;
}

/// "She hurt her": a verb's subject and object are two, unless reflexive
static bool is_sibling(const Search* const s, const uint32_t i) {
  const MdtToken* const tokens = s->clusters->doc->tokens.items;
  const MdtToken* const pronoun = &tokens[at(s, s->pronoun)->head];
  const MdtToken* const other = &tokens[at(s, i)->head];
  return pronoun->head == other->head && pronoun->deprel != MDT_DEP_NMOD_POSS &&
         !mdt_view_ends(s->clusters->keys[s->pronoun], "self") &&
         !mdt_view_ends(s->clusters->keys[s->pronoun], "selves");
}

static bool fits(const Search* const s, const uint32_t i) {
  const MdtMention* const m = at(s, i);
  const MdtMention* const pronoun = at(s, s->pronoun);
  if (i == s->pronoun || m->is_inner || m->first >= pronoun->first ||
      (m->kind == MDT_MENTION_PRONOUN && m->antecedent == MDT_NONE) ||
      (m->end > pronoun->first && m->first <= pronoun->first) ||
      is_sibling(s, i)) {
    return false;
  }
  const MdtCluster* const cluster = mdt_cluster_of(s->clusters, i);
  const MdtCluster* const own = mdt_cluster_of(s->clusters, s->pronoun);
  return fits_type(s, cluster) &&
         (!own->gender || !cluster->gender || own->gender == cluster->gender);
}

/// How likely mention `i`, `back` sentences before the pronoun, is meant
static int score(const Search* const s, const uint32_t i, const int back) {
  const MdtMention* const m = at(s, i);
  const MdtMention* const pronoun = at(s, s->pronoun);
  const MdtCluster* const cluster = mdt_cluster_of(s->clusters, i);
  const MdtDeprel deprel = s->clusters->doc->tokens.items[m->head].deprel;
  const int size = cluster->size < 8 ? (int)cluster->size : 8;
  const int apart = (int)(pronoun->first - m->first);
  int points = SIZE_POINT * size - FAR_POINT * back;
  points += is_subject(s, i) ? SUBJECT_POINT : 0;
  points += is_subject(s, i) && is_subject(s, s->pronoun) ? PARALLEL_POINT : 0;
  points += is_joined(s, i) ? JOINED_POINT : 0;
  points += mdt_deprel_base(deprel) == MDT_DEP_OBJ ? OBJECT_POINT : 0;
  points += m->kind == MDT_MENTION_NAME ? NAME_POINT : 0;
  points += s->is_plural && cluster->type == MDT_TYPE_GROUP ? GROUP_POINT : 0;
  return points - (apart < 60 ? apart / APART_SHARE : 60 / APART_SHARE);
}

static void search_sentence(const Search* const s, const uint32_t sentence,
                            const int back, uint32_t* const best,
                            int* const best_score) {
  const MdtClusters* const clusters = s->clusters;
  const uint32_t start = clusters->starts[sentence];
  uint32_t end = clusters->starts[sentence + 1];
  end = end - start > MOST ? start + MOST : end;
  for (uint32_t k = start; k < end; ++k) {
    const uint32_t i = clusters->order[k];
    if (!fits(s, i)) {
      continue;
    }
    const int points = score(s, i, back);
    if (*best == MDT_NONE || points >= *best_score) {
      *best = i;
      *best_score = points;
    }
  }
}

static void resolve(MdtClusters* const clusters, const uint32_t pronoun,
                    const MdtView facts) {
  const MdtDocument* const doc = clusters->doc;
  const Search s = { clusters, pronoun, mdt_view_starts(facts, "person"),
                     mdt_view_starts(facts, "thing"),
                     mdt_view_find(facts, "plur") != SIZE_MAX };
  const uint32_t sentence =
    doc->tokens.items[doc->mentions.items[pronoun].head].sentence;
  uint32_t best = MDT_NONE;
  int best_score = 0;
  for (uint32_t back = 0; back < WINDOW && back <= sentence; ++back) {
    search_sentence(&s, sentence - back, (int)back, &best, &best_score);
  }
  if (best != MDT_NONE) {
    mdt_cluster_join(clusters, pronoun, best, "pronoun");
  }
}

void mdt_sieve_pronouns(MdtClusters* const clusters) {
  const MdtDocument* const doc = clusters->doc;
  for (uint32_t k = 0; k < doc->mentions.count; ++k) {
    const uint32_t i = clusters->order[k];
    const MdtView facts =
      mdt_wordlist_get(clusters->lore->pronouns, clusters->keys[i]);
    if (doc->mentions.items[i].kind == MDT_MENTION_PRONOUN && facts.data &&
        mdt_view_ends(facts, "third")) {
      resolve(clusters, i, facts);
    }
  }
}
