// SPDX-License-Identifier: Apache-2.0
// Who holds which post: titles, appositions, copulas, and verbs of serving.

#include "base/view.h"
#include "entity/post.h"

static const MdtView no_time = { "", 0 };

/// A phrase that the tree took for something else hides behind the post
static void hide_within(const MdtReading* const reading,
                        const MdtPostPhrase* const post) {
  MdtDocument* const doc = reading->doc;
  for (uint32_t i = post->first; i < post->end; ++i) {
    const uint32_t at = doc->mention_at[i];
    if (at != MDT_NONE && reading->name_at[i] == MDT_NONE &&
        doc->mentions.items[at].kind == MDT_MENTION_DESCRIPTION &&
        doc->mentions.items[at].end > post->end) {
      doc->mentions.items[at].is_inner = true;
    }
  }
}

static uint32_t post_mention(MdtReading* const reading,
                             const MdtPostPhrase* const post) {
  if (reading->post_at[post->head] == MDT_NONE) {
    reading->post_at[post->head] =
      mdt_reading_add(reading, post->first, post->end, post->head,
                      MDT_MENTION_DESCRIPTION, MDT_TYPE_POST);
  }
  return reading->post_at[post->head];
}

/// Whoever holds a post of a body that the post names belongs to that body
static void tie_bodies(MdtReading* const reading, const uint32_t person,
                       const MdtPostPhrase* const post) {
  for (uint32_t i = post->first; i < post->end; ++i) {
    const uint32_t name = reading->name_at[i];
    if (name != MDT_NONE) {
      const MdtType type = reading->names.items[name].type;
      if (type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION) {
        mdt_reading_tie(reading, MDT_MEMBER_OF, person,
                        mdt_reading_mention(reading, i), post->time,
                        "body of a post");
      }
      i = reading->names.items[name].end - 1;
    }
  }
}

static void hold(MdtReading* const reading, const uint32_t person,
                 const MdtPostPhrase* const post, const char* const rule) {
  const MdtView time = post->time.len ? post->time : no_time;
  mdt_reading_tie(reading, MDT_HOLDS_POST, person, post_mention(reading, post),
                  time, rule);
  tie_bodies(reading, person, post);
}

static bool is_person(const MdtReading* const reading, const uint32_t mention) {
  return mention != MDT_NONE &&
         reading->doc->mentions.items[mention].type == MDT_TYPE_PERSON &&
         reading->doc->mentions.items[mention].kind != MDT_MENTION_DESCRIPTION;
}

/// "Judge Ann Lee", "Ann Lee, a judge at the Court", "the judge, Ann Lee,"
static void read_around(MdtReading* const reading, const uint32_t index) {
  const MdtFoundName* const name = &reading->names.items[index];
  const uint32_t person = mdt_reading_mention(reading, name->first);
  MdtPostPhrase post;
  uint32_t before = name->first;
  while (before &&
         mdt_wordlist_has(reading->lore->titles, reading->lower[before - 1]) &&
         !mdt_wordlist_has(reading->lore->posts, reading->lower[before - 1])) {
    --before; // "Chancellor Dr Ann Lee"
  }
  if (mdt_post_find_before(reading, before, &post)) {
    hold(reading, person, &post, "title");
    hide_within(reading, &post);
  } else if (before && mdt_reading_is(reading, before - 1, ",") &&
             mdt_reading_is(reading, name->end, ",") && before > 1) {
    for (uint32_t i = before - 2; i && i + 10 > before; --i) {
      if (mdt_post_find_at(reading, i, &post) && post.end == before - 1 &&
          !post.is_plural && post.first) {
        const MdtUpos upos = reading->doc->tokens.items[post.first - 1].upos;
        if (upos == MDT_UPOS_DET || upos == MDT_UPOS_ADJ ||
            upos == MDT_UPOS_VERB || upos == MDT_UPOS_PUNCT) {
          hold(reading, person, &post, "apposition before");
        }
        break;
      }
    }
  }
  if (mdt_reading_is(reading, name->end, ",") &&
      mdt_reading_is_joined(reading, name->first, name->end + 1) &&
      mdt_post_find_after(reading, name->end + 1, &post) && !post.is_plural) {
    hold(reading, person, &post, "apposition after");
  }
}

static uint32_t child(const MdtReading* const reading, const uint32_t head,
                      const MdtDeprel base) {
  const MdtDocument* const doc = reading->doc;
  const MdtSentence* const sentence =
    &doc->sentences.items[doc->tokens.items[head].sentence];
  const uint32_t from =
    head > sentence->first + 40 ? head - 40 : sentence->first;
  const uint32_t to = head + 40 < sentence->end ? head + 40 : sentence->end;
  for (uint32_t i = from; i < to; ++i) {
    if (doc->tokens.items[i].head == head &&
        mdt_deprel_base(doc->tokens.items[i].deprel) == base) {
      return i;
    }
  }
  return MDT_NONE;
}

/// The subject of a verb or predicate, also where it is that of the clause
/// it is joined to or the noun that it describes
static uint32_t subject(const MdtReading* const reading, uint32_t head) {
  for (int depth = 0; depth < 4 && head != MDT_NONE; ++depth) {
    const uint32_t found = child(reading, head, MDT_DEP_NSUBJ);
    const MdtToken* const token = &reading->doc->tokens.items[head];
    if (found != MDT_NONE) {
      return found;
    }
    if (token->deprel == MDT_DEP_ACL) {
      return token->head;
    }
    if (token->deprel != MDT_DEP_CONJ && token->deprel != MDT_DEP_XCOMP &&
        token->deprel != MDT_DEP_ADVCL) {
      break;
    }
    head = token->head;
  }
  return MDT_NONE;
}

static bool is_denied(const MdtReading* const reading, const uint32_t head) {
  const uint32_t adverb = child(reading, head, MDT_DEP_ADVMOD);
  return adverb != MDT_NONE && (mdt_reading_is(reading, adverb, "not") ||
                                mdt_reading_is(reading, adverb, "never") ||
                                mdt_reading_is(reading, adverb, "n't"));
}

static bool is_any(const MdtView lemma, const char* const* words) {
  for (; *words; ++words) {
    if (mdt_view_is(lemma, *words)) {
      return true;
    }
  }
  return false;
}

/// The verb that gives its subject the post of noun `i`, or none:
/// "she served as judge", "he became mayor", "she was elected governor"
static uint32_t find_verb(const MdtReading* const reading, const uint32_t i) {
  static const char* const serve[] = { "serve", "work", "act", NULL };
  static const char* const become[] = { "become", "remain", NULL };
  static const char* const elect[] = { "elect",      "appoint",  "name",
                                       "swear",      "nominate", "crown",
                                       "inaugurate", "reelect",  "re-elect",
                                       NULL };
  const MdtToken* const token = &reading->doc->tokens.items[i];
  if (token->head == MDT_NONE) {
    return MDT_NONE;
  }
  const MdtView verb = reading->lemma[token->head];
  const uint32_t marker = child(reading, i, MDT_DEP_CASE);
  const bool has_as =
    marker != MDT_NONE && mdt_reading_is(reading, marker, "as");
  const bool is_passive =
    child(reading, token->head, MDT_DEP_AUX) != MDT_NONE ||
    reading->doc->tokens.items[token->head].xpos == MDT_XPOS_VBN;
  const bool gives =
    (has_as && is_any(verb, serve)) || is_any(verb, become) ||
    (is_passive && is_any(verb, elect) && (has_as || marker == MDT_NONE));
  return gives ? token->head : MDT_NONE;
}

static void read_predicate(MdtReading* const reading, const uint32_t i) {
  const uint32_t copula = child(reading, i, MDT_DEP_COP);
  const uint32_t verb = copula == MDT_NONE ? find_verb(reading, i) : i;
  MdtPostPhrase post;
  if (verb == MDT_NONE || is_denied(reading, verb) ||
      !mdt_post_find_at(reading, i, &post) || post.is_plural) {
    return;
  }
  const uint32_t who = subject(reading, verb);
  const uint32_t person = mdt_reading_mention(reading, who);
  if (who != MDT_NONE && who != i && is_person(reading, person)) {
    hold(reading, person, &post, copula == MDT_NONE ? "serving" : "copula");
  }
}

void mdt_reading_add_posts(MdtReading* const reading) {
  for (uint32_t i = 0; i < reading->names.count; ++i) {
    if (reading->names.items[i].type == MDT_TYPE_PERSON) {
      read_around(reading, i);
    }
  }
  const MdtTokens* const tokens = &reading->doc->tokens;
  for (uint32_t i = 0; i < tokens->count; ++i) {
    uint32_t first = 0;
    if (tokens->items[i].upos == MDT_UPOS_NOUN ||
        tokens->items[i].upos == MDT_UPOS_PROPN) {
      if (reading->name_at[i] == MDT_NONE &&
          mdt_post_ends(reading, i, &first)) {
        read_predicate(reading, i);
      }
    }
  }
}
