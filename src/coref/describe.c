// SPDX-License-Identifier: Apache-2.0
// The clues of a choice, read from the trees and from what is known so far.

#include "base/view.h"
#include "coref/antecedents.h"

typedef struct {
  MdtClusters* clusters;
  const MdtChoice* choice;
  uint32_t sentence; // Of the mention that refers back
  unsigned largest;  // Mentions of the candidate with most
  unsigned apart;    // How many entities the candidates are
  MdtLikeness likest;
} View;

static const MdtMention* at(const View* const view, const uint32_t i) {
  return &view->clusters->doc->mentions.items[i];
}

static const MdtToken* token_at(const View* const view, const uint32_t t) {
  return &view->clusters->doc->tokens.items[t];
}

static const MdtToken* head_of(const View* const view, const uint32_t i) {
  return token_at(view, at(view, i)->head);
}

static unsigned bucket(const unsigned n, const unsigned* const most,
                       const unsigned count) {
  unsigned b = 0;
  while (b < count && n > most[b]) {
    ++b;
  }
  return b;
}

static unsigned far_of(const View* const view, const uint32_t j) {
  static const unsigned most[] = { 0, 1, 2, 3, 6, 12 };
  return bucket(view->sentence - head_of(view, j)->sentence, most, 6);
}

static unsigned size_of(const unsigned n) {
  static const unsigned most[] = { 1, 2, 4, 8 };
  return bucket(n, most, 4);
}

static unsigned role_of(const View* const view, const uint32_t i) {
  enum {
    SUBJECT,
    PASSIVE,
    OBJECT,
    OBLIQUE,
    ATTRIBUTE,
    POSSESSOR,
    APPOSITION,
    JOINED,
    OTHER
  };
  const MdtDeprel deprel = head_of(view, i)->deprel;
  if (deprel == MDT_DEP_NSUBJ_PASS || deprel == MDT_DEP_NMOD_POSS) {
    return deprel == MDT_DEP_NMOD_POSS ? POSSESSOR : PASSIVE;
  }
  switch (mdt_deprel_base(deprel)) {
    case MDT_DEP_NSUBJ:
      return SUBJECT;
    case MDT_DEP_OBJ:
    case MDT_DEP_IOBJ:
      return OBJECT;
    case MDT_DEP_OBL:
      return OBLIQUE;
    case MDT_DEP_NMOD:
    case MDT_DEP_COMPOUND:
      return ATTRIBUTE;
    case MDT_DEP_APPOS:
      return APPOSITION;
    case MDT_DEP_CONJ:
      return JOINED;
    default:
      return OTHER;
  }
}

static bool is_clausal(const MdtDeprel deprel) {
  switch (mdt_deprel_base(deprel)) {
    case MDT_DEP_CCOMP:
    case MDT_DEP_ADVCL:
    case MDT_DEP_ACL:
    case MDT_DEP_CONJ:
    case MDT_DEP_PARATAXIS:
    case MDT_DEP_CSUBJ:
      return true;
    default:
      return false;
  }
}

static bool is_subject(const View* const view, const uint32_t i) {
  return mdt_deprel_base(head_of(view, i)->deprel) == MDT_DEP_NSUBJ;
}

/// "Bell refused to see Moss, and he left": subjects of two joined clauses
static bool is_joined(const View* const view, const uint32_t i,
                      const uint32_t j) {
  const uint32_t verb = head_of(view, i)->head;
  return is_subject(view, i) && is_subject(view, j) && verb != MDT_NONE &&
         token_at(view, verb)->deprel == MDT_DEP_CONJ &&
         token_at(view, verb)->head == head_of(view, j)->head;
}

/// How the verb of candidate `j` stands above mention `i`
static unsigned command_of(const View* const view, const uint32_t i,
                           const uint32_t j) {
  enum {
    NONE,
    JOINED = MDT_COMMAND_JOINED,
    CLAUSE,
    ABOVE,
    OBJECT,
    DEEPEST = 12
  };
  const uint32_t verb = head_of(view, j)->head;
  if (is_joined(view, i, j)) {
    return JOINED;
  }
  bool is_above = false;
  uint32_t t = at(view, i)->head;
  for (int depth = 0; depth < DEEPEST && t != MDT_NONE; ++depth) {
    is_above |= is_clausal(token_at(view, t)->deprel);
    t = token_at(view, t)->head;
    if (t != MDT_NONE && t == verb) {
      return !is_subject(view, j) ? OBJECT : is_above ? ABOVE : CLAUSE;
    }
  }
  return NONE;
}

/// How quotation marks part the two
static unsigned marks_of(const View* const view, const uint32_t i,
                         const uint32_t j) {
  enum { OUT, INTO, OUT_OF, SAME, BETWEEN };
  const uint32_t a = view->clusters->quotes[at(view, j)->head];
  const uint32_t b = view->clusters->quotes[at(view, i)->head];
  return a == b ? (a ? SAME : OUT) : !a ? INTO : !b ? OUT_OF : BETWEEN;
}

static unsigned look_of(const View* const view, const uint32_t i) {
  enum { THE, THIS, MY, OWNED, BARE };
  static const char* const these[] = { "this", "that", "these", "those" };
  const MdtMention* const m = at(view, i);
  const MdtToken* const first = token_at(view, m->first);
  for (size_t k = 0; k < sizeof(these) / sizeof(*these); ++k) {
    if (mdt_view_is_nocase(first->form, these[k])) {
      return THIS;
    }
  }
  for (uint32_t t = m->first; t < m->head && t < m->first + 12; ++t) {
    if (token_at(view, t)->xpos == MDT_XPOS_POS) {
      return OWNED;
    }
  }
  return mdt_view_is_nocase(first->form, "the") ? THE
         : first->xpos == MDT_XPOS_PRPS         ? MY
                                                : BARE;
}

/// How many words of a description the candidate lacks
static unsigned news_of(const View* const view, const uint32_t i,
                        const uint32_t j) {
  enum { LONGEST = 12 };
  const MdtMention* const a = at(view, i);
  const MdtMention* const b = at(view, j);
  unsigned news = 0;
  for (uint32_t t = a->first; t < a->end && t < a->first + LONGEST; ++t) {
    const MdtToken* const token = token_at(view, t);
    bool is_told = t == a->head || token->upos == MDT_UPOS_DET ||
                   token->upos == MDT_UPOS_ADP || token->upos == MDT_UPOS_PART;
    for (uint32_t u = b->first; u < b->end && u < b->first + LONGEST; ++u) {
      is_told |= mdt_view_equals_nocase(token_at(view, u)->form, token->form);
    }
    news += !is_told;
  }
  return news;
}

/// "it is said that", "it rained": verbs that leave "it" empty have a clause
/// for a subject, or nothing at all
static bool may_be_empty(const View* const view, const uint32_t i) {
  const MdtDocument* const doc = view->clusters->doc;
  const MdtToken* const token = head_of(view, i);
  if (!is_subject(view, i) || token->head == MDT_NONE) {
    return false;
  }
  const uint32_t end = doc->sentences.items[token->sentence].end;
  for (uint32_t t = token->head + 1; t < end && t < token->head + 30; ++t) {
    const MdtDeprel deprel = mdt_deprel_base(token_at(view, t)->deprel);
    if (token_at(view, t)->head == token->head &&
        (deprel == MDT_DEP_CSUBJ || deprel == MDT_DEP_CCOMP ||
         deprel == MDT_DEP_XCOMP || deprel == MDT_DEP_ADVCL)) {
      return true;
    }
  }
  return false;
}

static unsigned tail_of(const View* const view, const uint32_t i) {
  enum { NOTHING, OF, CLAUSE };
  const MdtDocument* const doc = view->clusters->doc;
  const uint32_t head = at(view, i)->head;
  const uint32_t end = doc->sentences.items[token_at(view, head)->sentence].end;
  for (uint32_t t = head + 1; t < end && t < head + 20; ++t) {
    const MdtDeprel deprel = mdt_deprel_base(token_at(view, t)->deprel);
    if (token_at(view, t)->head == head &&
        (deprel == MDT_DEP_NMOD || deprel == MDT_DEP_ACL)) {
      return deprel == MDT_DEP_NMOD ? OF : CLAUSE;
    }
  }
  return NOTHING;
}

static void describe_mention(const View* const view, MdtClues* const clues) {
  const uint32_t i = view->choice->anaphor;
  const MdtDocument* const doc = view->clusters->doc;
  const MdtSentence* const sentence = &doc->sentences.items[view->sentence];
  const unsigned length = at(view, i)->end - at(view, i)->first;
  const unsigned look = look_of(view, i);
  mdt_clue_add(clues, MDT_CLUE_NONE, 1, 0);
  mdt_clue_add(clues, MDT_CLUE_NONE_LOOK, look, length < 5 ? length - 1 : 4);
  mdt_clue_add(clues, MDT_CLUE_NONE_ROLE, role_of(view, i), 0);
  mdt_clue_add(clues, MDT_CLUE_NONE_PART,
               sentence->is_headline ? 0
               : view->sentence < 4  ? 1
                                     : 2,
               view->clusters->quotes[at(view, i)->head] != 0);
  mdt_clue_add(clues, MDT_CLUE_NONE_CHOICE,
               view->apart < 3   ? view->apart
               : view->apart < 6 ? 3
                                 : 4,
               0);
  mdt_clue_add(clues, MDT_CLUE_NONE_LIKE, view->likest, look);
  mdt_clue_add(clues, MDT_CLUE_NONE_TAIL, tail_of(view, i), 0);
  mdt_clue_add(clues, MDT_CLUE_NONE_TYPE, at(view, i)->type, 0);
  mdt_clue_add(clues, MDT_CLUE_NONE_EMPTY, may_be_empty(view, i), 0);
}

static void describe_place(const View* const view, MdtClues* const clues,
                           const uint32_t j, const unsigned rank) {
  static const unsigned most[] = { 3, 8, 16, 30 };
  const uint32_t i = view->choice->anaphor;
  const unsigned far = far_of(view, j);
  const MdtDocument* const doc = view->clusters->doc;
  const uint32_t sentence = head_of(view, j)->sentence;
  const bool begins =
    view->clusters->order[view->clusters->starts[sentence]] == j;
  mdt_clue_add(clues, MDT_CLUE_FAR, far, at(view, j)->kind);
  mdt_clue_add(clues, MDT_CLUE_RANK, rank < 4 ? rank : rank < 8 ? 4 : 5, 0);
  mdt_clue_add(
    clues, MDT_CLUE_APART,
    far ? 5 : bucket(at(view, i)->first - at(view, j)->first, most, 4), 0);
  mdt_clue_add(clues, MDT_CLUE_TOPIC, begins, far);
  mdt_clue_add(clues, MDT_CLUE_HEADLINE,
               doc->sentences.items[sentence].is_headline, 0);
}

static void describe_clause(const View* const view, MdtClues* const clues,
                            const uint32_t j) {
  const uint32_t i = view->choice->anaphor;
  const unsigned role = role_of(view, j);
  mdt_clue_add(clues, MDT_CLUE_ROLE, role, role_of(view, i));
  mdt_clue_add(clues, MDT_CLUE_CLEAR,
               view->apart == 1 && is_subject(view, i) && is_subject(view, j) &&
                 far_of(view, j) < 2 && !may_be_empty(view, i),
               0);
  mdt_clue_add(clues, MDT_CLUE_COMMAND, command_of(view, i, j), 0);
  mdt_clue_add(clues, MDT_CLUE_MARKS, marks_of(view, i, j), role);
}

/// 0: one of them is not known; 1: they are the same; 2: they are not
static unsigned fit(const unsigned a, const unsigned b) {
  return !a || !b ? 0 : a == b ? 1 : 2;
}

static void describe_entity(const View* const view, MdtClues* const clues,
                            const uint32_t j) {
  MdtClusters* const clusters = view->clusters;
  const MdtCluster* const own = mdt_cluster_of(clusters, view->choice->anaphor);
  const MdtCluster* const other = mdt_cluster_of(clusters, j);
  mdt_clue_add(clues, MDT_CLUE_KIND, at(view, j)->kind, other->is_named);
  mdt_clue_add(clues, MDT_CLUE_TYPE, other->type, 0);
  mdt_clue_add(clues, MDT_CLUE_FIT, fit(own->gender, other->gender),
               fit(own->number, other->number));
  mdt_clue_add(clues, MDT_CLUE_SIZE, size_of(other->size), 0);
  mdt_clue_add(clues, MDT_CLUE_LARGEST, other->size == view->largest, 0);
}

static void describe_words(const View* const view, MdtClues* const clues,
                           const uint32_t j, const MdtLikeness likeness) {
  const uint32_t i = view->choice->anaphor;
  mdt_clue_add(clues, MDT_CLUE_LIKE, likeness, look_of(view, i));
  mdt_clue_add(clues, MDT_CLUE_NEWS, likeness,
               size_of(news_of(view, i, j) + 1));
  mdt_clue_add(clues, MDT_CLUE_OWNER, mdt_compare_owners(view->clusters, i, j),
               likeness);
  mdt_clue_add(clues, MDT_CLUE_LIKE_FAR, likeness, far_of(view, j));
}

/// Count, for each candidate, the entities that are nearer
static void rank(View* const view, unsigned ranks[MDT_MOST_CANDIDATES]) {
  uint32_t roots[MDT_MOST_CANDIDATES]; // [view->apart]
  for (unsigned c = 0; c < view->choice->count; ++c) {
    const uint32_t j = view->choice->candidates[c];
    const uint32_t root = view->choice->entities[c];
    const unsigned size = mdt_cluster_of(view->clusters, j)->size;
    unsigned r = 0;
    while (r < view->apart && roots[r] != root) {
      ++r;
    }
    roots[r] = root;
    ranks[c] = r;
    view->apart += r == view->apart;
    view->largest = size > view->largest ? size : view->largest;
    view->likest = view->choice->likeness[c] < view->likest
                     ? view->choice->likeness[c]
                     : view->likest;
  }
}

void mdt_choice_describe(MdtClusters* const clusters, MdtChoice* const choice) {
  View view = { clusters, choice, 0, 0, 0, MDT_LIKE_NONE };
  unsigned ranks[MDT_MOST_CANDIDATES];
  for (unsigned c = 0; c < choice->count; ++c) {
    choice->entities[c] = mdt_cluster_root(clusters, choice->candidates[c]);
  }
  view.sentence = head_of(&view, choice->anaphor)->sentence;
  rank(&view, ranks);
  describe_mention(&view, &choice->none);
  for (unsigned c = 0; c < choice->count; ++c) {
    MdtClues* const clues = &choice->clues[c];
    const uint32_t j = choice->candidates[c];
    describe_place(&view, clues, j, ranks[c]);
    describe_clause(&view, clues, j);
    describe_entity(&view, clues, j);
    if (choice->kinds[0] == MDT_ANAPHOR_PHRASE) {
      describe_words(&view, clues, j, choice->likeness[c]);
    }
  }
}
