// SPDX-License-Identifier: Apache-2.0
// What names name. A list is believed first, then a noun within the name
// ("Court", "Company"), then what the same words were taken for elsewhere in
// the article, then the tagger.

#include "entity/reading.h"

#include "base/intern.h"
#include "base/view.h"

/// The noun that says what the name is: the last word, or the one before "of"
static uint32_t find_kind_word(const MdtReading* const reading,
                               const MdtFoundName* const name) {
  for (uint32_t i = name->first + 1; i < name->end; ++i) {
    if (mdt_reading_is(reading, i, "of") || mdt_reading_is(reading, i, "for")) {
      return i - 1;
    }
  }
  return name->end - 1;
}

static MdtType type_by_noun(const MdtReading* const reading,
                            const MdtFoundName* const name) {
  const uint32_t at = find_kind_word(reading, name);
  if (name->end - name->first < 2 ||
      reading->doc->tokens.items[at].form.len < 3) {
    return MDT_TYPE_NONE;
  }
  const MdtLore* const lore = reading->lore;
  MdtView key = reading->lower[at];
  if (!mdt_wordlist_has(lore->nouns, key)) {
    key = reading->lemma[at];
  }
  if (!mdt_wordlist_has(lore->nouns, key)) {
    return MDT_TYPE_NONE;
  }
  const MdtType type = mdt_lore_noun_type(lore, key);
  return type == MDT_TYPE_AGENCY || type == MDT_TYPE_ORGANIZATION ||
             type == MDT_TYPE_PLACE
           ? type
           : MDT_TYPE_NONE;
}

static bool has_given_name(const MdtReading* const reading,
                           const MdtFoundName* const name) {
  return mdt_wordlist_has(reading->lore->given_names,
                          reading->lower[name->first]);
}

static bool follows_title(const MdtReading* const reading,
                          const MdtFoundName* const name) {
  const uint32_t before = name->first - 1;
  return name->first && mdt_reading_is_joined(reading, before, name->first) &&
         (mdt_wordlist_has(reading->lore->titles, reading->lower[before]) ||
          mdt_wordlist_has(reading->lore->posts, reading->lower[before])) &&
         mdt_reading_is_capital(reading, before);
}

static bool is_wordnet_place(const MdtReading* const reading,
                             const MdtFoundName* const name) {
  const MdtView text = mdt_reading_text(reading, name->first, name->end);
  const MdtWordNetEntry entry = mdt_wordnet_find(reading->lore->wordnet, text);
  return entry.names >> MDT_LEX_NOUN_LOCATION & 1 &&
         !(entry.names >> MDT_LEX_NOUN_PERSON & 1);
}

static void type_alone(const MdtReading* const reading,
                       MdtFoundName* const name) {
  const bool is_person =
    has_given_name(reading, name) && name->end - name->first > 1;
  const MdtType noun = type_by_noun(reading, name);
  if (noun && !(is_person && name->type == MDT_TYPE_PERSON)) {
    name->type = noun;
  } else if (follows_title(reading, name) && name->type != MDT_TYPE_PLACE) {
    name->type = MDT_TYPE_PERSON;
  } else if (name->type == MDT_TYPE_NONE) {
    name->type = is_person                         ? MDT_TYPE_PERSON
                 : is_wordnet_place(reading, name) ? MDT_TYPE_PLACE
                                                   : MDT_TYPE_NONE;
  } else if (name->type == MDT_TYPE_ORGANIZATION &&
             is_wordnet_place(reading, name)) {
    name->type = MDT_TYPE_PLACE;
  }
}

/// Votes for a word or a whole name
typedef struct {
  uint32_t counts[MDT_N_TYPES];
} Votes;

MDT_VECTOR(Ballots, Votes);

typedef struct {
  MdtArena* arena;
  MdtInterner* keys;
  Ballots ballots;
} Poll;

static Votes* votes_for(Poll* const poll, const MdtView key) {
  const uint32_t id = mdt_intern(poll->keys, key);
  if (id == poll->ballots.count) {
    mdt_push(poll->arena, &poll->ballots);
  }
  return &poll->ballots.items[id];
}

static MdtType winner(const Votes* const votes) {
  MdtType best = MDT_TYPE_NONE;
  for (int t = 1; t < MDT_N_TYPES; ++t) {
    if (votes->counts[t] > votes->counts[best] || (!best && votes->counts[t])) {
      best = (MdtType)t;
    }
  }
  return best;
}

/// A full name votes for itself; a person's also for the surname
static void vote(const MdtReading* const reading, Poll* const poll) {
  for (size_t i = 0; i < reading->names.count; ++i) {
    const MdtFoundName* const name = &reading->names.items[i];
    if (name->type) {
      const MdtView text = mdt_reading_text(reading, name->first, name->end);
      votes_for(poll, text)->counts[name->type] += name->is_certain ? 8 : 2;
    }
    if (name->type == MDT_TYPE_PERSON && name->end - name->first > 1) {
      const MdtView last = mdt_reading_text(reading, name->end - 1, name->end);
      votes_for(poll, last)->counts[MDT_TYPE_PERSON] += 3;
    }
  }
}

/// "the Joint Typhoon Center (JTC)": the short form is what the long one is
static void type_acronyms(MdtReading* const reading) {
  for (size_t i = 1; i < reading->names.count; ++i) {
    const MdtFoundName* const full = &reading->names.items[i - 1];
    MdtFoundName* const acronym = &reading->names.items[i];
    if (acronym->first == full->end + 1 &&
        mdt_reading_is(reading, full->end, "(") &&
        acronym->end - acronym->first == 1 && full->end - full->first > 1 &&
        mdt_reading_is(reading, acronym->end, ")") && !acronym->is_certain &&
        full->type != MDT_TYPE_PLACE && full->type != MDT_TYPE_PERSON) {
      acronym->type = full->type;
    }
  }
}

void mdt_reading_type_names(MdtReading* const reading) {
  for (size_t i = 0; i < reading->names.count; ++i) {
    MdtFoundName* const name = &reading->names.items[i];
    if (!name->is_certain) {
      type_alone(reading, name);
    }
  }
  type_acronyms(reading);
  MdtArena* const arena = reading->doc->arena;
  Poll poll = { arena, mdt_interner_new(arena), { NULL, 0, 0 } };
  vote(reading, &poll);
  for (size_t i = 0; i < reading->names.count; ++i) {
    MdtFoundName* const name = &reading->names.items[i];
    const MdtView text = mdt_reading_text(reading, name->first, name->end);
    const uint32_t id = mdt_interner_find(poll.keys, text);
    if (!name->is_certain && id != UINT32_MAX) {
      name->type = winner(&poll.ballots.items[id]);
    }
  }
}
