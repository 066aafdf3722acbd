// SPDX-License-Identifier: Apache-2.0
// What descriptions may refer to: a like description ("a draft report" … "the
// report"), a name of the right kind ("the department"), who holds the post
// ("the mayor"), and what is near and may be called so ("the company").

#include "base/view.h"
#include "coref/antecedents.h"

enum {
  CHAIN = 8,   // Like descriptions, names, or holders that are looked at
  WINDOW = 4,  // Sentences back, for what is alike in type alone
  MOST = 120,  // Mentions looked at there
  NEAR = 16,   // Of them that are taken
  LONGEST = 12 // Words of a mention that are compared
};

/// The mentions remembered under each word, newest first
typedef struct {
  uint32_t mention;
  uint32_t next; // In `links`
} Link;

MDT_VECTOR(Links, Link);

typedef struct {
  MdtInterner* words;
  MdtIndices heads; // [words] in `links`
  Links links;
} Chains;

struct MdtRecall {
  MdtClusters* clusters;
  Chains like;    // Descriptions by their noun
  Chains named;   // Names by the nouns in them
  Chains holders; // Who holds a post, by the post
};

static const MdtMention* at(const MdtRecall* const recall, const uint32_t i) {
  return &recall->clusters->doc->mentions.items[i];
}

static const MdtToken* token_at(const MdtRecall* const recall,
                                const uint32_t t) {
  return &recall->clusters->doc->tokens.items[t];
}

static Chains chains_new(MdtArena* const arena) {
  return (Chains){ mdt_interner_new(arena), { NULL, 0, 0 }, { NULL, 0, 0 } };
}

static void remember(const MdtRecall* const recall, Chains* const chains,
                     const MdtView word, const uint32_t mention) {
  MdtArena* const arena = recall->clusters->doc->arena;
  const uint32_t id = mdt_intern(chains->words, word);
  if (id == chains->heads.count) {
    *mdt_push(arena, &chains->heads) = MDT_NONE;
  }
  *mdt_push(arena, &chains->links) = (Link){ mention, chains->heads.items[id] };
  chains->heads.items[id] = (uint32_t)chains->links.count - 1;
}

static uint32_t first_link(const Chains* const chains, const MdtView word) {
  const uint32_t id = mdt_interner_find(chains->words, word);
  return id == UINT32_MAX ? MDT_NONE : chains->heads.items[id];
}

MdtRecall* mdt_recall_new(MdtClusters* const clusters) {
  MdtDocument* const doc = clusters->doc;
  MdtRecall* const recall =
    (MdtRecall*)mdt_arena_alloc(doc->arena, sizeof(MdtRecall));
  *recall = (MdtRecall){ clusters, chains_new(doc->arena),
                         chains_new(doc->arena), chains_new(doc->arena) };
  for (size_t i = 0; i < doc->ties.count; ++i) {
    const MdtTie* const tie = &doc->ties.items[i];
    if (tie->relation == MDT_HOLDS_POST) {
      remember(recall, &recall->holders, mdt_post_key(clusters, tie->object),
               tie->subject);
    }
  }
  return recall;
}

/// "the department" after "Department of Labor", "the paper" after "Evening
/// Post"
static void note_name(MdtRecall* const recall, const uint32_t i) {
  const MdtClusters* const clusters = recall->clusters;
  const MdtMention* const m = at(recall, i);
  const MdtType type = mdt_cluster_of(recall->clusters, i)->type;
  if (m->is_inner ||
      (type != MDT_TYPE_AGENCY && type != MDT_TYPE_ORGANIZATION)) {
    return;
  }
  for (uint32_t t = m->first; t < m->end && t < m->first + LONGEST; ++t) {
    const MdtView word =
      mdt_view_lower(clusters->doc->arena, token_at(recall, t)->form);
    if (mdt_wordlist_has(clusters->lore->nouns, word)) {
      remember(recall, &recall->named, word, i);
    }
    MdtView nouns = mdt_wordlist_get(clusters->lore->name_words, word);
    while (nouns.len) {
      remember(recall, &recall->named, mdt_view_cut(&nouns, ' '), i);
    }
  }
}

void mdt_recall_note(MdtRecall* const recall, const uint32_t i) {
  const MdtMention* const m = at(recall, i);
  if (m->kind == MDT_MENTION_NAME) {
    note_name(recall, i);
  } else if (m->kind == MDT_MENTION_DESCRIPTION && m->type &&
             m->type != MDT_TYPE_POST && !m->is_inner) {
    remember(recall, &recall->like, recall->clusters->lemmas[i], i);
  }
}

static bool is_content(const MdtToken* const token) {
  return token->upos == MDT_UPOS_NOUN || token->upos == MDT_UPOS_PROPN ||
         token->upos == MDT_UPOS_ADJ || token->upos == MDT_UPOS_NUM ||
         token->upos == MDT_UPOS_VERB;
}

static bool has_word(const MdtDocument* const doc, const MdtMention* const m,
                     const MdtView word) {
  for (uint32_t t = m->first; t < m->end; ++t) {
    if (mdt_view_equals_nocase(doc->tokens.items[t].form, word)) {
      return true;
    }
  }
  return false;
}

/// "*Lee's* report", "the *United Nations* office": the first word of an owner
static bool is_owner(const MdtDocument* const doc, const MdtMention* const m,
                     const uint32_t t) {
  const MdtToken* const token = &doc->tokens.items[t];
  const uint32_t index = doc->mention_at[t];
  if (index == MDT_NONE || token->head != m->head) {
    return false;
  }
  return token->deprel == MDT_DEP_NMOD_POSS ||
         (token->deprel == MDT_DEP_COMPOUND &&
          doc->mentions.items[index].kind == MDT_MENTION_NAME);
}

/// The mention of the owner within mention `i`, or MDT_NONE
static uint32_t owner_of(const MdtDocument* const doc, const uint32_t i) {
  const MdtMention* const m = &doc->mentions.items[i];
  for (uint32_t t = m->first; t < m->head && t < m->first + LONGEST; ++t) {
    if (is_owner(doc, m, t)) {
      return doc->mention_at[t];
    }
  }
  return MDT_NONE;
}

/// "Lee's policy", "the Lee government's policy": a name in both
static bool share_name(const MdtDocument* const doc, const MdtMention* const a,
                       const MdtMention* const b) {
  for (uint32_t t = a->first; t < a->end && t < a->first + LONGEST; ++t) {
    const MdtToken* const token = &doc->tokens.items[t];
    if (token->upos == MDT_UPOS_PROPN && has_word(doc, b, token->form)) {
      return true;
    }
  }
  return false;
}

MdtOwners mdt_compare_owners(MdtClusters* const clusters, const uint32_t i,
                             const uint32_t j) {
  const MdtDocument* const doc = clusters->doc;
  const uint32_t a = owner_of(doc, i);
  const uint32_t b = owner_of(doc, j);
  if (a == MDT_NONE || b == MDT_NONE) {
    return a == b ? MDT_OWNERS_NONE : MDT_OWNERS_ONE;
  }
  const MdtMention* const mentions = doc->mentions.items;
  return mdt_cluster_root(clusters, a) == mdt_cluster_root(clusters, b)
           ? MDT_OWNERS_SAME
         : share_name(doc, &mentions[a], &mentions[b]) ? MDT_OWNERS_KINDRED
                                                       : MDT_OWNERS_TWO;
}

static bool is_named(MdtClusters* const clusters, const uint32_t i) {
  return i != MDT_NONE && mdt_cluster_of(clusters, i)->is_named;
}

/// "Lee's report" is not "Moss's report"
static bool have_two_owners(MdtRecall* const recall, const uint32_t i,
                            const uint32_t j) {
  MdtClusters* const clusters = recall->clusters;
  return mdt_compare_owners(clusters, i, j) == MDT_OWNERS_TWO &&
         (is_named(clusters, owner_of(clusters->doc, i)) ||
          is_named(clusters, owner_of(clusters->doc, j)));
}

/// Whether the later description says nothing of which the earlier is silent;
/// an owner of both, however called, is nothing new
static bool is_contained(const MdtRecall* const recall, const uint32_t later,
                         const uint32_t earlier) {
  const MdtDocument* const doc = recall->clusters->doc;
  const MdtMention* const m = at(recall, later);
  const uint32_t owner = owner_of(doc, later);
  const MdtOwners owners = mdt_compare_owners(recall->clusters, later, earlier);
  const bool is_told =
    owners == MDT_OWNERS_SAME || owners == MDT_OWNERS_KINDRED;
  const uint32_t first = is_told ? doc->mentions.items[owner].end : m->first;
  if (m->end - m->first > LONGEST) {
    return false;
  }
  for (uint32_t t = first; t < m->end; ++t) {
    if (t != m->head && is_content(token_at(recall, t)) &&
        !has_word(doc, at(recall, earlier), token_at(recall, t)->form)) {
      return false;
    }
  }
  return true;
}

static bool may_refer(MdtRecall* const recall, const uint32_t i,
                      const uint32_t j) {
  const MdtMention* const a = at(recall, i);
  const MdtMention* const b = at(recall, j);
  const bool is_within =
    a->span.start < b->span.end && b->span.start < a->span.end;
  return i != j && !b->is_inner && !mdt_is_nobody(recall->clusters, j) &&
         b->first < a->first && !is_within &&
         mdt_cluster_may_refer(recall->clusters, i, j) &&
         !have_two_owners(recall, i, j);
}

static void add_chain(MdtRecall* const recall, MdtChoice* const choice,
                      const Chains* const chains, const MdtView word,
                      const MdtLikeness likeness) {
  uint32_t link = first_link(chains, word);
  for (int n = 0; n < CHAIN && link != MDT_NONE;
       ++n, link = chains->links.items[link].next) {
    const uint32_t j = chains->links.items[link].mention;
    if (may_refer(recall, choice->anaphor, j)) {
      mdt_choice_add(choice, j, likeness);
    }
  }
}

static void add_like(MdtRecall* const recall, MdtChoice* const choice) {
  const MdtClusters* const clusters = recall->clusters;
  const uint32_t i = choice->anaphor;
  add_chain(recall, choice, &recall->like, clusters->lemmas[i], MDT_LIKE_HEAD);
  for (unsigned c = 0; c < choice->count; ++c) {
    const uint32_t j = choice->candidates[c];
    choice->likeness[c] = mdt_view_equals(clusters->keys[i], clusters->keys[j])
                            ? MDT_LIKE_WORDS
                          : is_contained(recall, i, j) ? MDT_LIKE_CONTAINED
                                                       : MDT_LIKE_HEAD;
  }
}

/// "the mayor" is who the article says is mayor
static void add_holders(MdtRecall* const recall, MdtChoice* const choice) {
  MdtClusters* const clusters = recall->clusters;
  const unsigned start = choice->count;
  add_chain(recall, choice, &recall->holders,
            mdt_post_key(clusters, choice->anaphor), MDT_LIKE_HOLDER);
  for (unsigned c = start + 1; c < choice->count; ++c) {
    if (mdt_cluster_root(clusters, choice->candidates[c]) !=
        mdt_cluster_root(clusters, choice->candidates[start])) {
      for (c = start; c < choice->count; ++c) {
        choice->likeness[c] = MDT_LIKE_ONE_HOLDER;
      }
    }
  }
}

/// "the paper" is an organisation, "the country" a land that the lists know
static bool is_general_for(const MdtRecall* const recall, const uint32_t i,
                           const uint32_t j) {
  const MdtClusters* const clusters = recall->clusters;
  const MdtMention* const m = at(recall, j);
  const MdtView type =
    mdt_wordlist_get(clusters->lore->general, clusters->lemmas[i]);
  return type.data && m->kind == MDT_MENTION_NAME &&
         mdt_view_is(type, mdt_type_name(m->type)) &&
         (m->type != MDT_TYPE_PLACE ||
          mdt_wordlist_has(clusters->lore->places, clusters->keys[j]));
}

/// "the report" may be "the document"; of people this is seldom so, and no
/// sentence speaks of one thing by two nouns
static bool is_alike_in_sense(const MdtRecall* const recall,
                              const MdtChoice* const choice, const uint32_t j) {
  const MdtClusters* const clusters = recall->clusters;
  const MdtWordNet* const wordnet = clusters->lore->wordnet;
  const uint32_t i = choice->anaphor;
  const uint8_t sense =
    mdt_wordnet_find(wordnet, clusters->lemmas[i]).first_noun;
  return choice->kinds[1] == MDT_ANAPHOR_PAPER && sense &&
         at(recall, j)->kind == MDT_MENTION_DESCRIPTION &&
         token_at(recall, at(recall, i)->head)->sentence !=
           token_at(recall, at(recall, j)->head)->sentence &&
         sense == mdt_wordnet_find(wordnet, clusters->lemmas[j]).first_noun;
}

/// What is near and may be called so; what is of a fitting type alone was right
/// in half of the links that the weights made
static void add_near(MdtRecall* const recall, MdtChoice* const choice) {
  MdtClusters* const clusters = recall->clusters;
  const uint32_t i = choice->anaphor;
  const uint32_t sentence = token_at(recall, at(recall, i)->head)->sentence;
  const uint32_t least = sentence < WINDOW ? 0 : sentence - WINDOW + 1;
  const uint32_t start = clusters->starts[least];
  const unsigned most = choice->count + NEAR;
  for (uint32_t k = choice->place;
       k > start && choice->place - k < MOST && choice->count < most;) {
    const uint32_t j = clusters->order[--k];
    const bool is_general = is_general_for(recall, i, j);
    if ((is_general || is_alike_in_sense(recall, choice, j)) &&
        may_refer(recall, i, j)) {
      // "a 12-page report" … "the 12-page document"
      const bool is_told = at(recall, i)->end - at(recall, i)->first > 2 &&
                           is_contained(recall, i, j);
      mdt_choice_add(choice, j,
                     is_general ? MDT_LIKE_GENERAL
                     : is_told  ? MDT_LIKE_CONTAINED
                                : MDT_LIKE_SENSE);
    }
  }
}

static bool is_nearer(const MdtRecall* const recall, const uint32_t a,
                      const uint32_t b) {
  return at(recall, a)->span.start > at(recall, b)->span.start;
}

static void sort_nearest(const MdtRecall* const recall,
                         MdtChoice* const choice) {
  for (unsigned c = 1; c < choice->count; ++c) {
    const uint32_t mention = choice->candidates[c];
    const MdtLikeness likeness = choice->likeness[c];
    unsigned d = c;
    for (; d && is_nearer(recall, mention, choice->candidates[d - 1]); --d) {
      choice->candidates[d] = choice->candidates[d - 1];
      choice->likeness[d] = choice->likeness[d - 1];
    }
    choice->candidates[d] = mention;
    choice->likeness[d] = likeness;
  }
}

void mdt_recall_candidates(MdtRecall* const recall, MdtChoice* const choice) {
  add_like(recall, choice);
  if (choice->kinds[1] == MDT_ANAPHOR_PERSON) {
    add_holders(recall, choice);
  }
  add_chain(recall, choice, &recall->named,
            recall->clusters->lemmas[choice->anaphor], MDT_LIKE_NAMED);
  add_near(recall, choice);
  sort_nearest(recall, choice);
}
