// SPDX-License-Identifier: Apache-2.0
// Each description and each pronoun of the third person chooses among its
// candidates and "none" by the weights of their clues (a mention-ranking
// model: Denis and Baldridge 2008; Durrett and Klein 2013).

#include "coref/antecedents.h"

#include "base/view.h"

static const MdtMention* at(const MdtClusters* const clusters,
                            const uint32_t i) {
  return &clusters->doc->mentions.items[i];
}

void mdt_choice_add(MdtChoice* const choice, const uint32_t mention,
                    const MdtLikeness likeness) {
  for (unsigned c = 0; c < choice->count; ++c) {
    if (choice->candidates[c] == mention) {
      return;
    }
  }
  if (choice->count < MDT_MOST_CANDIDATES) {
    choice->candidates[choice->count] = mention;
    choice->likeness[choice->count++] = likeness;
  }
}

static bool begins_with(const MdtClusters* const clusters, const uint32_t i,
                        const char* const* words) {
  const MdtView first =
    clusters->doc->tokens.items[at(clusters, i)->first].form;
  while (*words && !mdt_view_is_nocase(first, *words)) {
    ++words;
  }
  return *words != NULL;
}

bool mdt_is_nobody(const MdtClusters* const clusters, const uint32_t i) {
  static const char* const words[] = { "no", "any", "every", "each", NULL };
  return begins_with(clusters, i, words);
}

/// "a", "another": what is so described is new
static bool is_new(const MdtClusters* const clusters, const uint32_t i) {
  static const char* const words[] = { "a",     "an",   "another", "some",
                                       "other", "more", NULL };
  return mdt_is_nobody(clusters, i) || begins_with(clusters, i, words);
}

static MdtAnaphor kind_of_pronoun(const MdtView facts) {
  return mdt_view_find(facts, "plur") != SIZE_MAX ? MDT_ANAPHOR_THEY
         : mdt_view_starts(facts, "person")       ? MDT_ANAPHOR_HE
                                                  : MDT_ANAPHOR_IT;
}

static MdtAnaphor kind_of_phrase(const MdtClusters* const clusters,
                                 const uint32_t i) {
  switch (at(clusters, i)->type) {
    case MDT_TYPE_PERSON:
    case MDT_TYPE_GROUP:
      return clusters->items[i].number == MDT_NUMBER_SINGULAR
               ? MDT_ANAPHOR_PERSON
               : MDT_ANAPHOR_PEOPLE;
    case MDT_TYPE_AGENCY:
    case MDT_TYPE_ORGANIZATION:
      return MDT_ANAPHOR_BODY;
    case MDT_TYPE_PLACE:
      return MDT_ANAPHOR_PLACE;
    case MDT_TYPE_DOCUMENT:
    case MDT_TYPE_POLICY:
      return MDT_ANAPHOR_PAPER;
    default:
      return MDT_ANAPHOR_OTHER;
  }
}

/// Begin the choice of mention `i`; false if it makes none
static bool begin(const MdtClusters* const clusters, const uint32_t i,
                  MdtChoice* const choice) {
  const MdtMention* const m = at(clusters, i);
  choice->anaphor = i;
  choice->count = 0;
  if (m->antecedent != MDT_NONE || m->is_inner) {
    return false;
  }
  if (m->kind == MDT_MENTION_PRONOUN) {
    const MdtView facts =
      mdt_wordlist_get(clusters->lore->pronouns, clusters->keys[i]);
    choice->kinds[0] = MDT_ANAPHOR_PRONOUN;
    choice->kinds[1] = kind_of_pronoun(facts);
    return mdt_view_ends(facts, "third");
  }
  choice->kinds[0] = MDT_ANAPHOR_PHRASE;
  choice->kinds[1] = kind_of_phrase(clusters, i);
  return m->kind == MDT_MENTION_DESCRIPTION && m->type &&
         m->type != MDT_TYPE_POST && !is_new(clusters, i);
}

static bool is_definite(const MdtClusters* const clusters, const uint32_t i) {
  const MdtToken* const first =
    &clusters->doc->tokens.items[at(clusters, i)->first];
  return first->upos == MDT_UPOS_DET || first->xpos == MDT_XPOS_PRPS;
}

/// Acts, of which gold lists no mentions: the nearest of the same words, or of
/// which a definite description says no more
static unsigned find_repeated(const MdtClusters* const clusters,
                              const MdtChoice* const choice) {
  const MdtLikeness least = is_definite(clusters, choice->anaphor)
                              ? MDT_LIKE_CONTAINED
                              : MDT_LIKE_WORDS;
  unsigned c = 0;
  while (c < choice->count && choice->likeness[c] > least) {
    ++c;
  }
  return c;
}

/// "the board" where one name before has that word
static unsigned find_only_named(const MdtClusters* const clusters,
                                const MdtChoice* const choice) {
  const MdtMention* const m = at(clusters, choice->anaphor);
  unsigned found = choice->count;
  for (unsigned c = 0; c < choice->count; ++c) {
    if (choice->likeness[c] != MDT_LIKE_NAMED) {
      continue;
    }
    if (found < choice->count &&
        choice->entities[found] != choice->entities[c]) {
      return choice->count;
    }
    found = found < choice->count ? found : c;
  }
  return m->end - m->first == 2 && is_definite(clusters, choice->anaphor)
           ? found
           : choice->count;
}

/// Whether anything stands between the owner and the head
static bool is_detailed(const MdtClusters* const clusters, const uint32_t i) {
  const MdtMention* const m = at(clusters, i);
  const MdtDocument* const doc = clusters->doc;
  return m->head > m->first &&
         doc->tokens.items[m->head - 1].deprel != MDT_DEP_NMOD_POSS &&
         doc->tokens.items[m->head - 1].xpos != MDT_XPOS_POS;
}

/// "Lee's new tax" … "the Lee government's new tax": all is the same but what
/// the owner is called, and there is more than the head to be the same
static unsigned find_kindred(MdtClusters* const clusters,
                             const MdtChoice* const choice) {
  unsigned c = 0;
  while (c < choice->count &&
         (choice->likeness[c] > MDT_LIKE_CONTAINED ||
          mdt_compare_owners(clusters, choice->anaphor,
                             choice->candidates[c]) != MDT_OWNERS_KINDRED ||
          !is_detailed(clusters, choice->anaphor))) {
    ++c;
  }
  return c;
}

/// The only name of that kind, or the same under a kindred owner
static unsigned find_sure_phrase(MdtClusters* const clusters,
                                 const MdtChoice* const choice) {
  const unsigned named = find_only_named(clusters, choice);
  return named < choice->count ? named : find_kindred(clusters, choice);
}

/// Subjects that no training article has otherwise: of the clause that the
/// pronoun's is joined to, and of the sentence before where nothing else fits
static unsigned find_sure(const MdtChoice* const choice) {
  unsigned c = 0;
  while (
    c < choice->count &&
    !mdt_clues_have(&choice->clues[c], MDT_CLUE_CLEAR, true) &&
    !mdt_clues_have(&choice->clues[c], MDT_CLUE_COMMAND, MDT_COMMAND_JOINED)) {
    ++c;
  }
  return c;
}

/// Return the index of the candidate with most weight, or `count`
static unsigned find_best(const MdtChoice* const choice,
                          const int* const sums) {
  unsigned best = 0;
  for (unsigned c = 1; c < choice->count; ++c) {
    best = sums[c] > sums[best] ? c : best;
  }
  return choice->count ? best : choice->count;
}

/// Return the index of the best candidate if it leads over "none", and over
/// all other entities by enough; or `count`
static unsigned find_likely(const MdtClueWeights* const weights,
                            const MdtChoice* const choice) {
  int sums[MDT_MOST_CANDIDATES] = { 0 };
  for (unsigned c = 0; c < choice->count; ++c) {
    sums[c] = mdt_clues_sum(weights, choice->kinds, &choice->clues[c]);
  }
  const unsigned best = find_best(choice, sums);
  int least = mdt_clues_sum(weights, choice->kinds, &choice->none);
  for (unsigned c = 0; c < choice->count; ++c) {
    const int rival = sums[c] + weights->leads[choice->kinds[0]];
    if (choice->entities[c] != choice->entities[best] && rival > least) {
      least = rival;
    }
  }
  return best < choice->count && sums[best] > least ? best : choice->count;
}

/// Return the index of what the mention refers to, or `count`
static unsigned choose(MdtClusters* const clusters,
                       const MdtChoice* const choice) {
  if (choice->kinds[1] == MDT_ANAPHOR_OTHER) {
    return find_repeated(clusters, choice);
  }
  const unsigned sure = choice->kinds[0] == MDT_ANAPHOR_PRONOUN
                          ? find_sure(choice)
                          : find_sure_phrase(clusters, choice);
  return sure < choice->count ? sure
                              : find_likely(clusters->lore->clues, choice);
}

static const char* sieve_of(const MdtLikeness likeness) {
  static const char* const names[] = {
    [MDT_LIKE_WORDS] = "like description",
    [MDT_LIKE_CONTAINED] = "like description",
    [MDT_LIKE_HEAD] = "like description",
    [MDT_LIKE_NAMED] = "kind of a name",
    [MDT_LIKE_HOLDER] = "holder of a post",
    [MDT_LIKE_ONE_HOLDER] = "holder of a post",
    [MDT_LIKE_GENERAL] = "general noun",
    [MDT_LIKE_SENSE] = "like noun",
    [MDT_LIKE_NONE] = "pronoun",
  };
  return names[likeness];
}

static void collect(MdtRecall* const recall, MdtClusters* const clusters,
                    MdtChoice* const choice) {
  if (choice->kinds[0] == MDT_ANAPHOR_PRONOUN) {
    mdt_pronoun_candidates(clusters, choice);
  } else {
    mdt_recall_candidates(recall, choice);
  }
  mdt_choice_describe(clusters, choice);
}

void mdt_sieve_antecedents(MdtClusters* const clusters,
                           const MdtChoiceFunc func, void* const handle) {
  MdtRecall* const recall = mdt_recall_new(clusters);
  for (uint32_t k = 0; k < clusters->doc->mentions.count; ++k) {
    const uint32_t i = clusters->order[k];
    MdtChoice choice = { .place = k };
    if (begin(clusters, i, &choice)) {
      collect(recall, clusters, &choice);
      if (func) {
        func(handle, clusters->doc, &choice);
      }
      const unsigned c = choose(clusters, &choice);
      if (c < choice.count) {
        mdt_cluster_join(clusters, i, choice.candidates[c],
                         sieve_of(choice.likeness[c]));
      }
    }
    mdt_recall_note(recall, i);
  }
}
