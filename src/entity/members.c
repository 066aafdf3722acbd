// SPDX-License-Identifier: Apache-2.0
// Who belongs to which body: "Border Patrol agents", "members of the Senate",
// "CNN's Ann Lee", "Ann Lee of CNN", "Democrat Ann Lee", "Ann Lee heads NASA".

#include "entity/reading.h"

#include "base/view.h"

static const MdtView no_time = { "", 0 };

static bool is_body(const MdtType type) {
  return type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION;
}

static uint32_t body_at(const MdtReading* const reading, const uint32_t i) {
  const uint32_t mention =
    i < reading->doc->tokens.count ? mdt_reading_mention(reading, i) : MDT_NONE;
  return mention != MDT_NONE &&
             is_body(reading->doc->mentions.items[mention].type)
           ? mention
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

/// Bodies around a person's name
static void read_name(MdtReading* const reading,
                      const MdtFoundName* const name) {
  const uint32_t person = mdt_reading_mention(reading, name->first);
  const uint32_t before = name->first - 1;
  if (name->first && mdt_reading_is_joined(reading, before, name->first)) {
    const MdtToken* const token = &reading->doc->tokens.items[before];
    const bool is_possessor = token->xpos == MDT_XPOS_POS;
    const uint32_t at = is_possessor && before ? before - 1 : before;
    if (reading->name_at[at] != MDT_NONE) {
      tie(reading, person, body_at(reading, at),
          is_possessor ? "possessor" : "body before a name");
    }
  }
  uint32_t after = name->end;
  after += mdt_reading_is(reading, after, ",");
  if (is_of(reading, after) &&
      mdt_reading_is_joined(reading, name->first, after + 1)) {
    after += 1 + mdt_reading_is(reading, after + 1, "the");
    if (after < reading->doc->tokens.count &&
        reading->name_at[after] != MDT_NONE) {
      tie(reading, person, body_at(reading, after), "body after a name");
    }
  }
}

static bool is_member_noun(const MdtReading* const reading, const uint32_t i) {
  return mdt_wordlist_has(reading->lore->members, reading->lemma[i]) ||
         mdt_wordlist_has(reading->lore->members, reading->lower[i]);
}

static uint32_t predicate_subject(const MdtReading* const reading,
                                  const uint32_t head) {
  const MdtDocument* const doc = reading->doc;
  const MdtSentence* const sentence =
    &doc->sentences.items[doc->tokens.items[head].sentence];
  uint32_t subject = MDT_NONE;
  bool has_copula = false;
  const uint32_t from =
    head > sentence->first + 40 ? head - 40 : sentence->first;
  for (uint32_t i = from; i < head; ++i) {
    if (doc->tokens.items[i].head == head) {
      has_copula |= doc->tokens.items[i].deprel == MDT_DEP_COP;
      if (mdt_deprel_base(doc->tokens.items[i].deprel) == MDT_DEP_NSUBJ) {
        subject = i;
      }
    }
  }
  return has_copula ? subject : MDT_NONE;
}

static void tie_group(MdtReading* const reading, const MdtMention* const group,
                      const uint32_t index, const uint32_t body) {
  const MdtDocument* const doc = reading->doc;
  const uint32_t head = group->head;
  const uint32_t subject = predicate_subject(reading, head);
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
    for (uint32_t i = token->head; i-- > 0 && i + 30 > token->head;) {
      const MdtToken* const other = &doc->tokens.items[i];
      if (other->head == token->head && other->deprel == MDT_DEP_NSUBJ) {
        const uint32_t who = mdt_reading_mention(reading, i);
        if (who != MDT_NONE &&
            doc->mentions.items[who].type == MDT_TYPE_PERSON) {
          tie(reading, who, body, "leading a body");
        }
      }
    }
  }
}

void mdt_reading_add_members(MdtReading* const reading) {
  for (uint32_t i = 0; i < reading->names.count; ++i) {
    if (reading->names.items[i].type == MDT_TYPE_PERSON) {
      read_name(reading, &reading->names.items[i]);
    }
  }
  const uint32_t n = (uint32_t)reading->doc->mentions.count;
  for (uint32_t i = 0; i < n; ++i) {
    read_group(reading, i);
  }
  for (uint32_t i = 0; i < reading->doc->tokens.count; ++i) {
    read_verb(reading, i);
  }
}
