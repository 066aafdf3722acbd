// SPDX-License-Identifier: Apache-2.0
// Mentions: names, pronouns and noun phrases, as annotation.md bounds them.
// The phrase of a noun reaches over its articles, adjectives, possessors and
// prepositional attributes; clauses, appositions and coordinated phrases are
// left out.

#include "base/view.h"
#include "entity/post.h"

enum { DEEPEST = 40 };

static bool is_nominal(const MdtToken* const token) {
  return token->upos == MDT_UPOS_NOUN || token->upos == MDT_UPOS_PROPN ||
         token->upos == MDT_UPOS_PRON || token->upos == MDT_UPOS_NUM ||
         token->upos == MDT_UPOS_ADJ || token->upos == MDT_UPOS_DET ||
         token->upos == MDT_UPOS_X || token->upos == MDT_UPOS_SYM;
}

/// The preposition of an attribute, or none
static uint32_t find_preposition(const MdtReading* const reading,
                                 const uint32_t i) {
  const MdtToken* const tokens = reading->doc->tokens.items;
  for (uint32_t k = i; k-- > 0 && k + 8 > i;) {
    if (tokens[k].head == i && tokens[k].deprel == MDT_DEP_CASE) {
      return k;
    }
  }
  return MDT_NONE;
}

/// "told a group of lawyers on the phone": such attributes are mostly taken
/// wrongly by the tree, and seldom tell what is meant
static bool is_loose(const MdtReading* const reading, const uint32_t i) {
  static const char* const words[] = {
    "on",      "over",  "during",  "after", "before", "under",
    "by",      "as",    "since",   "amid",  "behind", "into",
    "through", "until", "because", "via",   "per",    "following",
  };
  const uint32_t at = find_preposition(reading, i);
  for (size_t k = 0; at != MDT_NONE && k < sizeof(words) / sizeof(*words);
       ++k) {
    if (mdt_reading_is(reading, at, words[k])) {
      return true;
    }
  }
  return false;
}

/// "people familiar with the *matter*": what an adjective after its noun takes
static bool completes_adjective(const MdtReading* const reading,
                                const uint32_t i) {
  const MdtToken* const tokens = reading->doc->tokens.items;
  const MdtToken* const head = &tokens[tokens[i].head];
  return head->upos == MDT_UPOS_ADJ && head->deprel == MDT_DEP_AMOD &&
         head->head < tokens[i].head && i > tokens[i].head;
}

/// Whether the phrase of token `i` is within the phrase of its head
static bool is_within(const MdtReading* const reading, const uint32_t i) {
  const MdtToken* const token = &reading->doc->tokens.items[i];
  switch (token->deprel) {
    case MDT_DEP_DET:
    case MDT_DEP_DET_PREDET:
    case MDT_DEP_AMOD:
    case MDT_DEP_COMPOUND:
    case MDT_DEP_FLAT:
    case MDT_DEP_FIXED:
    case MDT_DEP_GOESWITH:
    case MDT_DEP_NUMMOD:
    case MDT_DEP_NMOD_POSS:
    case MDT_DEP_NMOD_DESC:
      return true;
    case MDT_DEP_NMOD:
      return (i > token->head || i + 3 > token->head) && !is_loose(reading, i);
    case MDT_DEP_NMOD_UNMARKED:
    case MDT_DEP_ADVMOD:
      return i < token->head;
    case MDT_DEP_OBL:
      return completes_adjective(reading, i);
    default:
      return false;
  }
}

void mdt_reading_measure(MdtReading* const reading) {
  const MdtTokens* const tokens = &reading->doc->tokens;
  for (uint32_t i = 0; i < tokens->count; ++i) {
    reading->left[i] = i;
    reading->right[i] = i;
  }
  for (uint32_t i = 0; i < tokens->count; ++i) {
    uint32_t at = i;
    for (int depth = 0; depth < DEEPEST && is_within(reading, at); ++depth) {
      at = tokens->items[at].head;
      if (at == MDT_NONE || !is_nominal(&tokens->items[at])) {
        break;
      }
      reading->left[at] = i < reading->left[at] ? i : reading->left[at];
      reading->right[at] = i > reading->right[at] ? i : reading->right[at];
    }
  }
}

static bool is_noise(const MdtToken* const token) {
  return token->upos == MDT_UPOS_PUNCT || token->upos == MDT_UPOS_ADP ||
         token->upos == MDT_UPOS_CCONJ || token->upos == MDT_UPOS_SCONJ ||
         token->xpos == MDT_XPOS_POS || token->upos == MDT_UPOS_AUX;
}

/// "*at* least six men": the marker of a measure before the head
static bool has_marker(const MdtToken* const tokens, const uint32_t first,
                       const uint32_t head) {
  return first && first < head && tokens[first].xpos == MDT_XPOS_JJS &&
         tokens[first - 1].deprel == MDT_DEP_CASE &&
         tokens[first - 1].head == first;
}

/// Bound the phrase of head `i`, without what cannot stand at its edges
static void bound(const MdtReading* const reading, const uint32_t i,
                  uint32_t* const first, uint32_t* const end) {
  const MdtToken* const tokens = reading->doc->tokens.items;
  *first = reading->left[i];
  *end = reading->right[i] + 1;
  // "Vienna (Agency) Officials of the state": a bracket ends a phrase
  for (uint32_t t = *first; t < i; ++t) {
    *first = mdt_reading_is(reading, t, ")") ? t + 1 : *first;
  }
  for (uint32_t t = i + 1; t < *end; ++t) {
    *end = mdt_reading_is(reading, t, "(") ? t : *end;
  }
  while (*first < i && is_noise(&tokens[*first])) {
    ++*first;
  }
  *first -= has_marker(tokens, *first, i);
  while (*end > i + 1 && is_noise(&tokens[*end - 1])) {
    --*end;
  }
  // "asked the attorney general": a post is in whole, whatever the tree says
  uint32_t post = i;
  if (*end == i + 1 && *end < reading->doc->tokens.count &&
      mdt_reading_is_joined(reading, i, *end) &&
      mdt_post_ends(reading, *end, &post) && post <= i && *first <= post) {
    *end += 1;
  }
  // A name at the edge is in whole, or the phrase would cut it
  const uint32_t name = reading->name_at[*end - 1];
  if (name != MDT_NONE && reading->names.items[name].end > *end) {
    *end = reading->names.items[name].end;
  }
}

static bool is_relative(const MdtReading* const reading, const uint32_t i) {
  const MdtToken* const tokens = reading->doc->tokens.items;
  uint32_t at = tokens[i].head;
  for (int depth = 0; depth < 4 && at != MDT_NONE; ++depth) {
    if (tokens[at].deprel == MDT_DEP_ACL_RELCL ||
        tokens[at].deprel == MDT_DEP_ADVCL_RELCL) {
      return tokens[at].head < i;
    }
    at = tokens[at].head;
  }
  return false;
}

static void add_pronoun(MdtReading* const reading, const uint32_t i) {
  const MdtToken* const token = &reading->doc->tokens.items[i];
  const MdtView facts =
    mdt_wordlist_get(reading->lore->pronouns, reading->lower[i]);
  const bool is_wh = token->xpos == MDT_XPOS_WDT ||
                     token->xpos == MDT_XPOS_WP || token->xpos == MDT_XPOS_WPS;
  if (!facts.data || token->deprel == MDT_DEP_EXPL ||
      mdt_view_ends(facts, "relative") != is_wh ||
      (is_wh && !is_relative(reading, i))) {
    return;
  }
  const bool is_person = mdt_view_starts(facts, "person");
  reading->doc->mention_at[i] =
    mdt_reading_add(reading, i, i + 1, i, MDT_MENTION_PRONOUN,
                    is_person ? MDT_TYPE_PERSON : MDT_TYPE_NONE);
}

static void add_name(MdtReading* const reading, const uint32_t index) {
  const MdtFoundName* const name = &reading->names.items[index];
  const uint32_t head = mdt_reading_head(reading, name->first, name->end);
  const uint32_t mention = mdt_reading_add(reading, name->first, name->end,
                                           head, MDT_MENTION_NAME, name->type);
  for (uint32_t i = name->first; i < name->end; ++i) {
    reading->doc->mention_at[i] = mention;
  }
}

/// "a group of prosecutors" are what comes after "of"
static uint32_t find_content(const MdtReading* const reading,
                             const uint32_t head) {
  static const char* const counters[] = {
    "group",   "number",  "thousand", "hundred", "dozen", "million",
    "couple",  "handful", "majority", "series",  "lot",   "member",
    "percent", "score",   "team",     "crowd",   "half",  "third",
    "quarter", "most",    "some",     "many",    "all",   "one",
    "two",     "three",   "four",     "five",    "set",   "rest",
    "draft",   "copy",    "version",  "kind",    "type",  "part",
  };
  const MdtDocument* const doc = reading->doc;
  for (size_t i = 0; i < sizeof(counters) / sizeof(*counters); ++i) {
    if (mdt_view_is(reading->lemma[head], counters[i])) {
      for (uint32_t t = head + 1; t <= reading->right[head]; ++t) {
        if (doc->tokens.items[t].head == head &&
            doc->tokens.items[t].deprel == MDT_DEP_NMOD) {
          return t;
        }
      }
    }
  }
  return head;
}

/// "a state of emergency" is no place
static bool is_state_of(const MdtReading* const reading, const uint32_t head) {
  return mdt_view_is(reading->lemma[head], "state") &&
         mdt_reading_is(reading, head + 1, "of") &&
         (mdt_reading_is(reading, head + 2, "emergency") ||
          mdt_reading_is(reading, head + 2, "calamity") ||
          mdt_reading_is(reading, head + 2, "siege") ||
          mdt_reading_is(reading, head + 2, "alert"));
}

static MdtType type_phrase(const MdtReading* const reading,
                           const uint32_t head) {
  const uint32_t at = find_content(reading, head);
  const MdtView lemma = reading->lemma[at];
  const bool is_plural = reading->doc->tokens.items[head].xpos == MDT_XPOS_NNS;
  if (at == head && !is_plural && mdt_wordlist_has(reading->lore->kin, lemma)) {
    return MDT_TYPE_PERSON;
  }
  uint32_t first = 0;
  if (is_state_of(reading, head)) {
    return MDT_TYPE_POLICY;
  }
  if (at == head && mdt_post_ends(reading, at, &first)) {
    return MDT_TYPE_GROUP;
  }
  const uint32_t name = reading->name_at[at];
  if (name != MDT_NONE) {
    // "members of the Senate" are people, but "all of France" is none
    return reading->names.items[name].type == MDT_TYPE_PLACE ? MDT_TYPE_NONE
                                                             : MDT_TYPE_GROUP;
  }
  const bool is_known =
    mdt_wordlist_has(reading->lore->nouns, reading->lower[at]);
  const MdtType type =
    mdt_lore_noun_type(reading->lore, is_known ? reading->lower[at] : lemma);
  // "a member of the committee"
  return at != head && type != MDT_TYPE_PLACE &&
             mdt_view_is(reading->lemma[head], "member")
           ? MDT_TYPE_GROUP
           : type;
}

static bool heads_phrase(const MdtReading* const reading, const uint32_t i) {
  const MdtToken* const token = &reading->doc->tokens.items[i];
  const bool is_noun =
    token->upos == MDT_UPOS_NOUN || token->upos == MDT_UPOS_PROPN;
  switch (token->deprel) {
    case MDT_DEP_COMPOUND:
    case MDT_DEP_FLAT:
    case MDT_DEP_FIXED:
    case MDT_DEP_GOESWITH:
    case MDT_DEP_DET:
    case MDT_DEP_DET_PREDET:
    case MDT_DEP_AMOD:
    case MDT_DEP_NUMMOD:
    case MDT_DEP_ADVMOD:
    case MDT_DEP_CASE:
    case MDT_DEP_PUNCT:
      return false;
    case MDT_DEP_NMOD_DESC:
      return false;
    case MDT_DEP_NSUBJ:
    case MDT_DEP_NSUBJ_PASS:
    case MDT_DEP_OBJ:
    case MDT_DEP_IOBJ:
    case MDT_DEP_OBL:
    case MDT_DEP_OBL_AGENT:
    case MDT_DEP_NMOD:
      return is_nominal(token);
    default:
      return is_noun;
  }
}

static void add_phrase(MdtReading* const reading, const uint32_t i) {
  uint32_t first = i;
  uint32_t end = i + 1;
  bound(reading, i, &first, &end);
  reading->doc->mention_at[i] = mdt_reading_add(
    reading, first, end, i, MDT_MENTION_DESCRIPTION, type_phrase(reading, i));
}

void mdt_reading_add_mentions(MdtReading* const reading) {
  MdtDocument* const doc = reading->doc;
  const uint32_t n = (uint32_t)doc->tokens.count;
  for (uint32_t i = 0; i < n; ++i) {
    const uint32_t name = reading->name_at[i];
    if (name != MDT_NONE) {
      if (reading->names.items[name].first == i) {
        add_name(reading, name);
      }
    } else if (mdt_wordlist_has(reading->lore->pronouns, reading->lower[i])) {
      add_pronoun(reading, i);
    } else if (heads_phrase(reading, i)) {
      add_phrase(reading, i);
    }
  }
}
