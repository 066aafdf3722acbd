// SPDX-License-Identifier: Apache-2.0
// What pronouns of the third person may refer to: mentions of the last
// sentences that agree with them.

#include "base/view.h"
#include "coref/antecedents.h"

enum {
  WINDOW = 4, // Sentences looked at
  MOST = 300, // Mentions looked at
};

static const MdtMention* at(const MdtClusters* const clusters,
                            const uint32_t i) {
  return &clusters->doc->mentions.items[i];
}

static bool fits_type(const MdtAnaphor kind, const MdtCluster* const cluster) {
  const MdtType type = cluster->type;
  if (kind == MDT_ANAPHOR_HE) {
    return type == MDT_TYPE_PERSON ||
           (type == MDT_TYPE_GROUP && cluster->number == MDT_NUMBER_SINGULAR);
  }
  if (kind == MDT_ANAPHOR_THEY) {
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

static bool is_reflexive(const MdtView key) {
  return mdt_view_ends(key, "self") || mdt_view_ends(key, "selves");
}

/// "She hurt her": a verb's subject and object are two, unless reflexive
static bool is_sibling(const MdtClusters* const clusters, const uint32_t i,
                       const uint32_t j) {
  const MdtToken* const tokens = clusters->doc->tokens.items;
  const MdtToken* const pronoun = &tokens[at(clusters, i)->head];
  return pronoun->head == tokens[at(clusters, j)->head].head &&
         pronoun->deprel != MDT_DEP_NMOD_POSS &&
         !is_reflexive(clusters->keys[i]);
}

/// Whether pronoun `j` refers to something, or else is like the one at hand
static bool is_settled(const MdtClusters* const clusters, const uint32_t j,
                       const MdtAnaphor kind) {
  const MdtView facts =
    mdt_wordlist_get(clusters->lore->pronouns, clusters->keys[j]);
  return at(clusters, j)->antecedent != MDT_NONE ||
         (kind == MDT_ANAPHOR_THEY && mdt_view_starts(facts, "any plur"));
}

static bool fits(MdtClusters* const clusters, const MdtChoice* const choice,
                 const uint32_t j) {
  const uint32_t i = choice->anaphor;
  const MdtMention* const m = at(clusters, j);
  const MdtMention* const pronoun = at(clusters, i);
  const MdtAnaphor kind = choice->kinds[1];
  if (i == j || m->is_inner || m->end > pronoun->first ||
      (m->kind == MDT_MENTION_PRONOUN && !is_settled(clusters, j, kind)) ||
      is_sibling(clusters, i, j) || mdt_is_nobody(clusters, j)) {
    return false;
  }
  const MdtCluster* const cluster = mdt_cluster_of(clusters, j);
  const MdtCluster* const own = mdt_cluster_of(clusters, i);
  const bool is_they = kind == MDT_ANAPHOR_THEY && !cluster->type &&
                       m->kind == MDT_MENTION_PRONOUN;
  return (is_they || fits_type(kind, cluster)) &&
         (!own->gender || !cluster->gender || own->gender == cluster->gender);
}

void mdt_pronoun_candidates(MdtClusters* const clusters,
                            MdtChoice* const choice) {
  const MdtDocument* const doc = clusters->doc;
  const uint32_t sentence =
    doc->tokens.items[at(clusters, choice->anaphor)->head].sentence;
  const uint32_t least = sentence < WINDOW ? 0 : sentence - WINDOW + 1;
  const uint32_t start = clusters->starts[least];
  for (uint32_t k = choice->place; k > start && choice->place - k < MOST;) {
    const uint32_t j = clusters->order[--k];
    if (fits(clusters, choice, j)) {
      mdt_choice_add(choice, j, MDT_LIKE_NONE);
    }
  }
}
