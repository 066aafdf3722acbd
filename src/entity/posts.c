// SPDX-License-Identifier: Apache-2.0
// Who holds which post: titles, appositions, copulas, and verbs of serving.

#include "base/view.h"
#include "entity/post.h"
#include "entity/predicate.h"

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

/// "The mayor of Ghent, Ann Lee": the phrase is the post, article and all
static uint32_t widen(const MdtReading* const reading,
                      const MdtPostPhrase* const post) {
  MdtDocument* const doc = reading->doc;
  const uint32_t at = doc->mention_at[post->head];
  if (!post->first || post->time.len || at == MDT_NONE ||
      doc->mentions.items[at].head != post->head ||
      doc->mentions.items[at].kind != MDT_MENTION_DESCRIPTION) {
    return post->first;
  }
  doc->mentions.items[at].is_inner = true;
  return mdt_reading_is(reading, post->first - 1, "the") ||
             mdt_reading_is(reading, post->first - 1, "a") ||
             mdt_reading_is(reading, post->first - 1, "an")
           ? post->first - 1
           : post->first;
}

static uint32_t post_mention(MdtReading* const reading,
                             const MdtPostPhrase* const post) {
  if (reading->post_at[post->head] == MDT_NONE) {
    const uint32_t first = widen(reading, post);
    reading->post_at[post->head] =
      mdt_reading_add(reading, first, post->end, post->head,
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

/// The body of a post that the gazetteer knows, where the article names it:
/// a Senator belongs to the Senate
static void tie_known_body(MdtReading* const reading, const uint32_t person,
                           const MdtPostPhrase* const post) {
  const MdtGazetteer* const gazetteer = reading->lore->gazetteer;
  uint32_t known = MDT_NONE;
  for (uint32_t i = post->first; i <= post->head && known == MDT_NONE; ++i) {
    for (uint32_t end = post->end; end > post->head && known == MDT_NONE;
         --end) {
      bool is_hidden = false;
      const MdtView text = mdt_reading_text(reading, i, end);
      known = mdt_gazetteer_find(
        gazetteer, mdt_view_lower(reading->doc->arena, text), &is_hidden);
    }
  }
  if (known == MDT_NONE ||
      mdt_gazetteer_at(gazetteer, known)->type != MDT_TYPE_POST) {
    return;
  }
  const uint32_t body = mdt_gazetteer_at(gazetteer, known)->parent;
  if (body != MDT_NONE &&
      mdt_gazetteer_at(gazetteer, body)->type != MDT_TYPE_PLACE) {
    mdt_reading_tie(reading, MDT_MEMBER_OF, person, reading->known_at[body],
                    post->time, "known body of a post");
  }
}

static void hold(MdtReading* const reading, const uint32_t person,
                 const MdtPostPhrase* const post, const char* const rule) {
  const MdtView time = post->time.len ? post->time : no_time;
  mdt_reading_tie(reading, MDT_HOLDS_POST, person, post_mention(reading, post),
                  time, rule);
  tie_bodies(reading, person, post);
  tie_known_body(reading, person, post);
}

static bool is_person(const MdtReading* const reading, const uint32_t mention) {
  return mention != MDT_NONE &&
         reading->doc->mentions.items[mention].type == MDT_TYPE_PERSON &&
         reading->doc->mentions.items[mention].kind != MDT_MENTION_DESCRIPTION;
}

/// The post whose phrase ends before token `end`, or false
static bool find_ending(const MdtReading* const reading, const uint32_t end,
                        MdtPostPhrase* const post) {
  for (uint32_t i = end; i-- > 0 && i + 16 > end;) {
    if (!mdt_reading_is_joined(reading, i, end)) {
      return false;
    }
    if (reading->name_at[i] == MDT_NONE && mdt_post_find_at(reading, i, post)) {
      return post->end == end;
    }
  }
  return false;
}

/// "spokeswoman and former aide Ann Lee", "leader and mayor Ann Lee": what is
/// before "and" is a title too
static void read_joined_title(MdtReading* const reading, const uint32_t person,
                              const MdtPostPhrase* const title) {
  MdtPostPhrase post;
  const uint32_t i = title->first;
  if (i > 1 && mdt_reading_is(reading, i - 1, "and") &&
      mdt_reading_is_joined(reading, i - 2, i) &&
      mdt_post_find_before(reading, i - 1, &post) && !post.is_plural) {
    hold(reading, person, &post, "title");
  }
}

/// "Senators Ann Lee of Utah, Tom Roe and Max Hill"
static void read_list(MdtReading* const reading, uint32_t index,
                      const MdtPostPhrase* const post) {
  const MdtFoundNames* const names = &reading->names;
  uint32_t end = names->items[index].end;
  for (++index; index < names->count; ++index) {
    const MdtFoundName* const name = &names->items[index];
    if (name->first > end + 2 ||
        !mdt_reading_is_joined(reading, end, name->first)) {
      return;
    }
    const bool is_place =
      mdt_reading_is(reading, end, "of") || name->type == MDT_TYPE_PLACE;
    const bool is_next = mdt_reading_is(reading, name->first - 1, "and") ||
                         mdt_reading_is(reading, name->first - 1, ",");
    if (!is_place && (!is_next || name->type != MDT_TYPE_PERSON)) {
      return;
    }
    if (!is_place) {
      hold(reading, mdt_reading_mention(reading, name->first), post, "title");
    }
    end = name->end;
  }
}

static void read_title(MdtReading* const reading, const uint32_t index) {
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
    read_joined_title(reading, person, &post);
    if (post.is_plural) {
      read_list(reading, index, &post);
    }
  } else if (before == name->first && find_ending(reading, before, &post) &&
             !post.is_plural) {
    // "Ambassador to Chile Ann Lee"
    hold(reading, person, &post, "title");
    hide_within(reading, &post);
  }
}

/// Whether the phrase at `post` begins as an apposition does
static bool begins_well(const MdtReading* const reading,
                        const MdtPostPhrase* const post) {
  // "The acting sheriff, Ann Lee,"
  if (post->time.len) {
    return true;
  }
  const MdtUpos upos = post->first
                         ? reading->doc->tokens.items[post->first - 1].upos
                         : MDT_UPOS_PUNCT;
  return upos == MDT_UPOS_DET || upos == MDT_UPOS_ADJ ||
         upos == MDT_UPOS_VERB || upos == MDT_UPOS_PUNCT ||
         upos == MDT_UPOS_PART || upos == MDT_UPOS_ADV;
}

static bool is_break(const MdtReading* const reading, const uint32_t i) {
  return mdt_reading_is(reading, i, ",") ||
         mdt_reading_is(reading, i, "\xE2\x80\x94") ||
         mdt_reading_is(reading, i, "\xE2\x80\x93") ||
         mdt_reading_is(reading, i, "--");
}

/// "the judge, Ann Lee,"
static void read_before(MdtReading* const reading, const MdtFoundName* name) {
  MdtPostPhrase post;
  if (name->first > 1 && is_break(reading, name->first - 1) &&
      is_break(reading, name->end) &&
      find_ending(reading, name->first - 1, &post) && !post.is_plural &&
      begins_well(reading, &post)) {
    hold(reading, mdt_reading_mention(reading, name->first), &post,
         "apposition before");
  }
}

/// "Ann Lee, a judge at the Court and former mayor,"
static void read_after(MdtReading* const reading, const MdtFoundName* name) {
  const uint32_t person = mdt_reading_mention(reading, name->first);
  MdtPostPhrase post;
  uint32_t at = name->end;
  for (int n = 0; n < 3 && mdt_reading_is_joined(reading, name->first, at + 1);
       ++n) {
    const bool goes_on =
      n ? mdt_reading_is(reading, at, "and") || mdt_reading_is(reading, at, ",")
        : is_break(reading, at);
    const uint32_t start =
      at + 1 + (n && mdt_reading_is(reading, at + 1, "and"));
    if (!goes_on || !mdt_post_find_after(reading, start, &post) ||
        post.is_plural) {
      return;
    }
    hold(reading, person, &post, "apposition after");
    at = post.end;
  }
}

static bool is_linking(const MdtReading* const reading, const uint32_t i) {
  static const char* const verbs[] = { "be",      "have",  "become",  "serve",
                                       "remain",  "elect", "appoint", "name",
                                       "reelect", "swear", "nominate" };
  for (size_t k = 0; k < sizeof(verbs) / sizeof(*verbs); ++k) {
    if (mdt_view_is(reading->lemma[i], verbs[k])) {
      return true;
    }
  }
  return false;
}

/// "Ann Lee was elected mayor", by the words alone: trees often fail here
static void read_linked(MdtReading* const reading, const MdtFoundName* name) {
  const uint32_t n = (uint32_t)reading->doc->tokens.count;
  uint32_t i = name->end + mdt_reading_is(reading, name->end, ",");
  i += mdt_reading_is(reading, i, "who");
  bool is_linked = false;
  for (; i < n && i < name->end + 8; ++i) {
    const bool links = is_linking(reading, i);
    if (!links && !mdt_reading_is(reading, i, "as") &&
        !mdt_reading_is(reading, i, "also") &&
        !mdt_reading_is(reading, i, "previously")) {
      break;
    }
    is_linked |= links;
  }
  MdtPostPhrase post;
  if (is_linked && mdt_reading_is_joined(reading, name->first, i) &&
      mdt_post_find_after(reading, i, &post) && !post.is_plural) {
    hold(reading, mdt_reading_mention(reading, name->first), &post,
         "predicate");
  }
}

static void read_predicate(MdtReading* const reading, const uint32_t i) {
  const uint32_t who = mdt_predicate_bearer(reading, i);
  const uint32_t person = mdt_reading_mention(reading, who);
  MdtPostPhrase post;
  if (who != MDT_NONE && is_person(reading, person) &&
      mdt_post_find_at(reading, i, &post) && !post.is_plural) {
    hold(reading, person, &post, "predicate");
  }
}

void mdt_reading_add_posts(MdtReading* const reading) {
  for (uint32_t i = 0; i < reading->names.count; ++i) {
    if (reading->names.items[i].type == MDT_TYPE_PERSON) {
      read_title(reading, i);
      read_before(reading, &reading->names.items[i]);
      read_after(reading, &reading->names.items[i]);
      read_linked(reading, &reading->names.items[i]);
    }
  }
  const MdtTokens* const tokens = &reading->doc->tokens;
  for (uint32_t i = 0; i < tokens->count; ++i) {
    uint32_t first = 0;
    const bool is_noun = tokens->items[i].upos == MDT_UPOS_NOUN ||
                         tokens->items[i].upos == MDT_UPOS_PROPN;
    if (is_noun && reading->name_at[i] == MDT_NONE &&
        mdt_post_ends(reading, i, &first)) {
      read_predicate(reading, i);
    }
  }
}
