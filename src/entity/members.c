// SPDX-License-Identifier: Apache-2.0
// Who belongs to which body: "Border Patrol agents", "members of the Senate",
// "CNN's Ann Lee", "Ann Lee of CNN", "Democrat Ann Lee", "Ann Lee heads NASA".

#include "entity/predicate.h"

#include "base/view.h"

static const MdtView no_time = { "", 0 };

static bool is_body(const MdtType type) {
  return type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION;
}

/// The body at token `i`, or none; "no bank" is none
static uint32_t body_at(const MdtReading* const reading, const uint32_t i) {
  const MdtDocument* const doc = reading->doc;
  const uint32_t index =
    i < doc->tokens.count ? mdt_reading_mention(reading, i) : MDT_NONE;
  const MdtMention* const mention =
    index != MDT_NONE ? &doc->mentions.items[index] : NULL;
  return mention && is_body(mention->type) &&
             !mdt_reading_is(reading, mention->first, "no")
           ? index
           : MDT_NONE;
}

static void tie(MdtReading* const reading, const uint32_t member,
                const uint32_t body, const char* const rule) {
  mdt_reading_tie(reading, MDT_MEMBER_OF, member, body, no_time, rule);
}

static bool is_of(const MdtReading* const reading, const uint32_t i) {
  static const char* const words[] = { "of", "from", "at", "with" };
  for (size_t k = 0; k < sizeof(words) / sizeof(*words); ++k) {
    if (mdt_reading_is(reading, i, words[k])) {
      return true;
    }
  }
  return false;
}

static bool is_possessive(const MdtReading* const reading, const uint32_t i) {
  return i < reading->doc->tokens.count &&
         reading->doc->tokens.items[i].xpos == MDT_XPOS_POS;
}

/// The body that is named at token `i`, or whose owner is: "the UK's *Border
/// Force*"; or none
static uint32_t body_from(const MdtReading* const reading, uint32_t i) {
  const uint32_t n = (uint32_t)reading->doc->tokens.count;
  i += mdt_reading_is(reading, i, "the");
  const uint32_t name = i < n ? reading->name_at[i] : MDT_NONE;
  const uint32_t end =
    name == MDT_NONE ? i + 1 : reading->names.items[name].end;
  if (is_possessive(reading, end) && end + 1 < n &&
      mdt_reading_is_joined(reading, i, end + 1)) {
    i = end + 1;
  }
  return i < n && reading->name_at[i] != MDT_NONE ? body_at(reading, i)
                                                  : MDT_NONE;
}

/// The body that the common noun `i` names, "*police* spokesman", or none
static uint32_t described_body(MdtReading* const reading, const uint32_t i) {
  const MdtToken* const token = &reading->doc->tokens.items[i];
  const MdtType type = mdt_lore_noun_type(reading->lore, reading->lower[i]);
  if (type != MDT_TYPE_AGENCY ||
      (token->upos != MDT_UPOS_NOUN && token->upos != MDT_UPOS_PROPN)) {
    return MDT_NONE;
  }
  return mdt_reading_add(reading, i, i + 1, i, MDT_MENTION_DESCRIPTION, type);
}

/// "told CNN Ann Lee had left": no member
static bool follows_verb(const MdtReading* const reading, const uint32_t i) {
  return i && reading->doc->tokens.items[i - 1].upos == MDT_UPOS_VERB;
}

/// The body that stands before a person's name, perhaps with nouns between:
/// "Democrat Ann Lee", "Labor Department official Ann Lee"
static uint32_t body_before(MdtReading* const reading, uint32_t i) {
  const MdtToken* const tokens = reading->doc->tokens.items;
  for (int n = 0; n < 5 && i && mdt_reading_is_joined(reading, i - 1, i); ++n) {
    --i;
    const uint32_t name = reading->name_at[i];
    if (name != MDT_NONE) {
      const uint32_t first = reading->names.items[name].first;
      return follows_verb(reading, first) && !n ? MDT_NONE
                                                : body_at(reading, i);
    }
    const bool is_noun = tokens[i].upos == MDT_UPOS_NOUN ||
                         tokens[i].upos == MDT_UPOS_PROPN ||
                         tokens[i].upos == MDT_UPOS_ADJ;
    if (!is_noun ||
        (!n && !mdt_lore_is_person_noun(reading->lore, reading->lemma[i]))) {
      return MDT_NONE;
    }
    const uint32_t body = n ? described_body(reading, i) : MDT_NONE;
    if (body != MDT_NONE) {
      return body;
    }
  }
  return MDT_NONE;
}

/// Bodies around a person's name
static void read_name(MdtReading* const reading,
                      const MdtFoundName* const name) {
  const uint32_t person = mdt_reading_mention(reading, name->first);
  const uint32_t before = name->first - 1;
  tie(reading, person, body_before(reading, name->first), "body before a name");
  if (name->first > 1 && mdt_reading_is_joined(reading, before, name->first) &&
      reading->doc->tokens.items[before].xpos == MDT_XPOS_POS &&
      reading->name_at[before - 1] != MDT_NONE) {
    tie(reading, person, body_at(reading, before - 1), "possessor");
    if (mdt_reading_is(reading, name->end, "and")) {
      // "CNN's Ann Lee and Tom Roe"
      const uint32_t other = mdt_reading_mention(reading, name->end + 1);
      if (other != MDT_NONE &&
          reading->doc->mentions.items[other].type == MDT_TYPE_PERSON) {
        tie(reading, other, body_at(reading, before - 1), "possessor");
      }
    }
  }
  uint32_t after = name->end;
  after += mdt_reading_is(reading, after, ",");
  if (is_of(reading, after) &&
      mdt_reading_is_joined(reading, name->first, after + 1)) {
    tie(reading, person, body_from(reading, after + 1), "body after a name");
  }
}

static bool is_member_noun(const MdtReading* const reading, const uint32_t i) {
  return mdt_wordlist_has(reading->lore->members, reading->lemma[i]) ||
         mdt_wordlist_has(reading->lore->members, reading->lower[i]);
}

static void tie_group(MdtReading* const reading, const MdtMention* const group,
                      const uint32_t index, const uint32_t body) {
  const MdtDocument* const doc = reading->doc;
  const uint32_t head = group->head;
  const uint32_t subject = mdt_predicate_bearer(reading, head);
  uint32_t member = index;
  if (subject != MDT_NONE) {
    member = mdt_reading_mention(reading, subject);
  } else if (doc->tokens.items[head].deprel == MDT_DEP_APPOS &&
             doc->tokens.items[head].head != MDT_NONE) {
    // "Ann Lee, a member of the Senate"
    const uint32_t named =
      mdt_reading_mention(reading, doc->tokens.items[head].head);
    if (named != MDT_NONE &&
        doc->mentions.items[named].type == MDT_TYPE_PERSON) {
      member = named;
    }
  }
  // "A member of the Senate, Ann Lee, said"
  if (member == index && mdt_reading_is(reading, group->end, ",") &&
      doc->tokens.items[group->head].xpos != MDT_XPOS_NNS) {
    const uint32_t named = mdt_reading_mention(reading, group->end + 1);
    if (named != MDT_NONE &&
        doc->mentions.items[named].kind == MDT_MENTION_NAME &&
        doc->mentions.items[named].type == MDT_TYPE_PERSON) {
      member = named;
    }
  }
  tie(reading, member, body, "members of a body");
}

/// A noun for members with a body as its modifier or attribute
static void read_group(MdtReading* const reading, const uint32_t index) {
  const MdtDocument* const doc = reading->doc;
  const MdtMention group = doc->mentions.items[index];
  if (group.kind != MDT_MENTION_DESCRIPTION || group.type != MDT_TYPE_GROUP ||
      !is_member_noun(reading, group.head)) {
    return;
  }
  // "no Labour members"
  if (mdt_reading_is(reading, group.first, "no")) {
    return;
  }
  for (uint32_t i = group.first; i < group.end; ++i) {
    const uint32_t body = i == group.head ? MDT_NONE : body_at(reading, i);
    if (body == MDT_NONE) {
      continue;
    }
    const uint32_t at = doc->mentions.items[body].head;
    const bool is_near =
      i < group.head || (doc->tokens.items[at].head == group.head &&
                         doc->tokens.items[at].deprel == MDT_DEP_NMOD);
    if (is_near) {
      tie_group(reading, &group, index, body);
    }
    i =
      doc->mentions.items[body].end > i ? doc->mentions.items[body].end - 1 : i;
  }
}

/// "heads the bank", "joined the navy"
static void read_verb(MdtReading* const reading, const uint32_t object) {
  static const char* const verbs[] = { "head", "chair", "lead",
                                       "join", "found", "represent" };
  const MdtDocument* const doc = reading->doc;
  const MdtToken* const token = &doc->tokens.items[object];
  const uint32_t body = body_at(reading, object);
  if (token->deprel != MDT_DEP_OBJ || body == MDT_NONE) {
    return;
  }
  for (size_t k = 0; k < sizeof(verbs) / sizeof(*verbs); ++k) {
    if (!mdt_view_is(reading->lemma[token->head], verbs[k])) {
      continue;
    }
    const uint32_t subject = mdt_predicate_subject(reading, token->head);
    const uint32_t who = mdt_reading_mention(reading, subject);
    if (who != MDT_NONE && doc->mentions.items[who].type == MDT_TYPE_PERSON) {
      tie(reading, who, body, "leading a body");
    }
  }
}

static bool is_any(const MdtView word, const char* const* const words) {
  for (size_t k = 0; words[k]; ++k) {
    if (mdt_view_is(word, words[k])) {
      return true;
    }
  }
  return false;
}

/// "served in the *navy*", "worked for the *bank*"
static void read_service(MdtReading* const reading, const uint32_t i) {
  static const char* const verbs[] = { "serve", "work",    "teach",
                                       "sit",   "lecture", NULL };
  static const char* const ties[] = { "in", "for", "at", "on", NULL };
  const MdtDocument* const doc = reading->doc;
  const MdtToken* const token = &doc->tokens.items[i];
  const uint32_t body = mdt_deprel_base(token->deprel) == MDT_DEP_OBL
                          ? body_at(reading, i)
                          : MDT_NONE;
  if (body == MDT_NONE || !is_any(reading->lemma[token->head], verbs)) {
    return;
  }
  const uint32_t marker = mdt_predicate_child(reading, i, MDT_DEP_CASE);
  const uint32_t who =
    mdt_reading_mention(reading, mdt_predicate_subject(reading, token->head));
  if (marker != MDT_NONE && is_any(reading->lemma[marker], ties) &&
      who != MDT_NONE && doc->mentions.items[who].type == MDT_TYPE_PERSON) {
    tie(reading, who, body, "working for a body");
  }
}

/// "two *Democrats*", "a *Democrat* who chairs it"; "Democrats" is the party
static bool is_of_people(const MdtReading* const reading, const uint32_t i) {
  if (mdt_view_ends(reading->lower[i], "s")) {
    return mdt_predicate_child(reading, i, MDT_DEP_NUMMOD) != MDT_NONE ||
           mdt_predicate_child(reading, i, MDT_DEP_AMOD) != MDT_NONE;
  }
  const uint32_t article = mdt_predicate_child(reading, i, MDT_DEP_DET);
  return article != MDT_NONE && mdt_reading_is(reading, article, "a") &&
         mdt_lore_is_person_noun(reading->lore, reading->lower[i]);
}

/// "two Democrats" are a group, members of the party that the word names
static void read_party(MdtReading* const reading,
                       const MdtFoundName* const name) {
  MdtDocument* const doc = reading->doc;
  const uint32_t i = name->first;
  const uint32_t index = doc->mention_at[i];
  if (name->end - i != 1 || name->known == MDT_NONE || name->is_certain ||
      name->type != MDT_TYPE_ORGANIZATION || !is_of_people(reading, i)) {
    return;
  }
  const uint32_t party =
    mdt_reading_add(reading, i, i + 1, i, MDT_MENTION_NAME, name->type);
  doc->mentions.items[party].is_inner = true;
  MdtMention* const group = &doc->mentions.items[index];
  group->kind = MDT_MENTION_DESCRIPTION;
  group->type = MDT_TYPE_GROUP;
  group->first = reading->left[i];
  group->span = mdt_reading_span(reading, group->first, i + 1);
  tie(reading, index, party, "members of a party");
}

void mdt_reading_add_members(MdtReading* const reading) {
  for (uint32_t i = 0; i < reading->names.count; ++i) {
    if (reading->names.items[i].type == MDT_TYPE_PERSON) {
      read_name(reading, &reading->names.items[i]);
    }
    read_party(reading, &reading->names.items[i]);
  }
  const uint32_t n = (uint32_t)reading->doc->mentions.count;
  for (uint32_t i = 0; i < n; ++i) {
    read_group(reading, i);
  }
  for (uint32_t i = 0; i < reading->doc->tokens.count; ++i) {
    read_verb(reading, i);
    read_service(reading, i);
  }
}
