// SPDX-License-Identifier: Apache-2.0
// Names: what the tagger saw, what the lists know, what capitals suggest.
//
// A listed name and a tagged one that overlap are one: the longer gives the
// span and the list the type. Titles and articles are no part of a name.

#include "entity/reading.h"

#include "base/intern.h"
#include "base/view.h"

#include <stdlib.h>

enum { LONGEST = 9, LONGEST_TEXT = 120 };

/// Write tokens `first` to `end` in lower case to `key`, words apart by one
/// space as the text has them; empty if they are too long
static MdtView list_key(const MdtReading* const reading, const uint32_t first,
                        const uint32_t end, char key[LONGEST_TEXT]) {
  const MdtView text = mdt_reading_text(reading, first, end);
  MdtView out = { key, 0 };
  if (text.len > LONGEST_TEXT) {
    return out;
  }
  for (size_t i = 0; i < text.len; ++i) {
    const char c = text.data[i];
    if (c == ' ' || c == '\n' || c == '\t') {
      if (out.len && key[out.len - 1] != ' ') {
        key[out.len++] = ' ';
      }
    } else {
      key[out.len++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
  }
  return out;
}

/// "It told us" is no country
static bool is_plain_word(const MdtReading* const reading, const uint32_t first,
                          const uint32_t end) {
  const MdtToken* const token = &reading->doc->tokens.items[first];
  return end - first == 1 &&
         (token->upos == MDT_UPOS_PRON || token->upos == MDT_UPOS_DET ||
          token->upos == MDT_UPOS_VERB || token->upos == MDT_UPOS_AUX ||
          token->upos == MDT_UPOS_ADV);
}

/// A name that other things share must be written as one: "the Post said",
/// but not "Post your letters" or a headline's capitals
static bool stands_out(const MdtReading* const reading, const uint32_t i) {
  const MdtDocument* const doc = reading->doc;
  const MdtToken* const token = &doc->tokens.items[i];
  const MdtSentence* const sentence = &doc->sentences.items[token->sentence];
  return token->upos == MDT_UPOS_PROPN ||
         (i > sentence->first && !sentence->is_headline);
}

static bool try_listed(const MdtReading* const reading, const uint32_t first,
                       const uint32_t end, MdtFoundName* const out) {
  char buffer[LONGEST_TEXT];
  const MdtView key = list_key(reading, first, end, buffer);
  bool is_hidden = false;
  if (!key.len || is_plain_word(reading, first, end)) {
    return false;
  }
  const MdtLore* const lore = reading->lore;
  const uint32_t known = mdt_gazetteer_find(lore->gazetteer, key, &is_hidden);
  const MdtType type = known == MDT_NONE
                         ? MDT_TYPE_NONE
                         : mdt_gazetteer_at(lore->gazetteer, known)->type;
  *out = (MdtFoundName){ first, end, type, known, true };
  if (is_hidden && !stands_out(reading, first)) {
    return false;
  }
  if (type && type != MDT_TYPE_POST) {
    out->is_certain = !is_hidden;
    return true;
  }
  out->known = MDT_NONE;
  if (mdt_wordlist_has(lore->places, key)) {
    out->type = MDT_TYPE_PLACE;
    return true;
  }
  return false;
}

/// Words of a listed name must be capitals, save small ones within
static bool is_name_like(const MdtReading* const reading, const uint32_t first,
                         const uint32_t end) {
  return mdt_reading_is_capital(reading, end - 1) ||
         (end - first > 1 && mdt_reading_is_capital(reading, first) &&
          reading->lower[end - 1].data[0] >= '0' &&
          reading->lower[end - 1].data[0] <= '9');
}

static uint32_t take_listed(MdtReading* const reading, const uint32_t i) {
  const uint32_t n = (uint32_t)reading->doc->tokens.count;
  uint32_t end = i + LONGEST < n ? i + LONGEST : n;
  for (; end > i; --end) {
    MdtFoundName name;
    if (mdt_reading_is_joined(reading, i, end - 1) &&
        is_name_like(reading, i, end) && try_listed(reading, i, end, &name)) {
      // "The Guardian": the article is no part of the name
      if (mdt_reading_is(reading, i, "the") && end - i > 1) {
        ++name.first;
      }
      *mdt_push(reading->doc->arena, &reading->names) = name;
      return end;
    }
  }
  return i + 1;
}

static void find_listed(MdtReading* const reading) {
  const uint32_t n = (uint32_t)reading->doc->tokens.count;
  for (uint32_t i = 0; i < n;) {
    const bool may_begin = mdt_reading_is_capital(reading, i) ||
                           mdt_reading_is(reading, i, "the") ||
                           mdt_reading_is(reading, i, "al");
    i = may_begin ? take_listed(reading, i) : i + 1;
  }
}

static bool is_title(const MdtReading* const reading, const uint32_t i) {
  const MdtLore* const lore = reading->lore;
  return mdt_wordlist_has(lore->titles, reading->lower[i]) ||
         mdt_wordlist_has(lore->posts, reading->lower[i]) ||
         mdt_wordlist_has(lore->times, reading->lower[i]);
}

static bool is_edge(const MdtReading* const reading, const uint32_t i) {
  const MdtToken* const token = &reading->doc->tokens.items[i];
  return token->upos == MDT_UPOS_DET || token->upos == MDT_UPOS_PUNCT ||
         token->xpos == MDT_XPOS_POS;
}

/// Take titles, articles and marks from the edges of a tagged name
static void trim(const MdtReading* const reading, MdtFoundName* const name,
                 const bool is_person) {
  while (name->end - name->first > 1 && is_edge(reading, name->end - 1)) {
    --name->end;
  }
  while (name->end - name->first > 1 &&
         (is_edge(reading, name->first) ||
          (is_person && is_title(reading, name->first)))) {
    ++name->first;
  }
}

/// "Senate Whip Ann Lee", tagged as one name, is a person with a title
static void cut_title(const MdtReading* const reading,
                      MdtFoundName* const name) {
  const MdtLore* const lore = reading->lore;
  for (uint32_t i = name->first + 1; i + 1 < name->end; ++i) {
    if (mdt_wordlist_has(lore->posts, reading->lower[i]) &&
        mdt_wordlist_has(lore->given_names, reading->lower[i + 1]) &&
        name->end - i < 5) {
      name->first = i + 1;
      name->type = MDT_TYPE_PERSON;
      return;
    }
  }
}

static MdtType type_of_kind(const MdtNameKind kind) {
  return kind == MDT_NAME_PER   ? MDT_TYPE_PERSON
         : kind == MDT_NAME_ORG ? MDT_TYPE_ORGANIZATION
                                : MDT_TYPE_PLACE;
}

static bool overlaps(const MdtFoundName* const a, const MdtFoundName* const b) {
  return a->first < b->end && b->first < a->end;
}

static bool covers(const MdtFoundName* const a, const MdtFoundName* const b) {
  return a->first <= b->first && a->end >= b->end;
}

/// Join a tagged name with a listed one that it overlaps; return which of the
/// two is dropped: true for the tagged one
static bool join(MdtFoundName* const listed, MdtFoundName* const tagged) {
  const bool is_same = covers(listed, tagged) && covers(tagged, listed);
  if (covers(listed, tagged)) {
    // "Paris Hilton" is tagged a person; a listed place of that very span too
    if (is_same && tagged->type == MDT_TYPE_PERSON &&
        (listed->type == MDT_TYPE_PLACE || !listed->is_certain)) {
      listed->type = MDT_TYPE_PERSON;
      listed->known = MDT_NONE;
      listed->is_certain = false;
    }
    return true;
  }
  if (!covers(tagged, listed)) {
    return true;
  }
  // "Democrat Anne Lee": her party is no part of her name
  if (tagged->type == MDT_TYPE_PERSON && listed->first == tagged->first &&
      listed->type == MDT_TYPE_ORGANIZATION) {
    tagged->first = listed->end;
    return false;
  }
  if (listed->end == tagged->end && listed->type != MDT_TYPE_PLACE &&
      tagged->type != MDT_TYPE_PERSON) {
    tagged->type = listed->type;
    tagged->known = listed->known;
    tagged->is_certain = listed->is_certain;
  }
  return false;
}

static int by_place(const void* const a, const void* const b) {
  const MdtFoundName* const x = (const MdtFoundName*)a;
  const MdtFoundName* const y = (const MdtFoundName*)b;
  return x->first != y->first ? (x->first > y->first) - (x->first < y->first)
                              : (x->end < y->end) - (x->end > y->end);
}

/// Merge the tagger's names, in text order as the listed ones are
static void merge_tagged(MdtReading* const reading) {
  MdtDocument* const doc = reading->doc;
  MdtFoundNames merged = { NULL, 0, 0 };
  size_t at = 0;
  for (size_t i = 0; i < doc->names.count; ++i) {
    const MdtName* const name = &doc->names.items[i];
    MdtFoundName tagged = { name->first, name->end, type_of_kind(name->kind),
                            MDT_NONE, false };
    cut_title(reading, &tagged);
    trim(reading, &tagged, tagged.type == MDT_TYPE_PERSON);
    while (at < reading->names.count &&
           reading->names.items[at].end <= tagged.first) {
      *mdt_push(doc->arena, &merged) = reading->names.items[at++];
    }
    bool is_dropped = false;
    while (at < reading->names.count &&
           overlaps(&reading->names.items[at], &tagged) && !is_dropped) {
      MdtFoundName* const listed = &reading->names.items[at];
      is_dropped = join(listed, &tagged);
      if (!is_dropped && listed->end <= tagged.first) {
        *mdt_push(doc->arena, &merged) = *listed;
      }
      at += !is_dropped;
    }
    if (!is_dropped) {
      *mdt_push(doc->arena, &merged) = tagged;
    }
  }
  while (at < reading->names.count) {
    *mdt_push(doc->arena, &merged) = reading->names.items[at++];
  }
  reading->names = merged;
}

static bool is_cover(const MdtFoundName* const name) {
  return name->type == MDT_TYPE_AGENCY || name->type == MDT_TYPE_ORGANIZATION;
}

/// "US" and "Justice Department" side by side are one name
static void join_places(MdtReading* const reading) {
  MdtFoundNames* const names = &reading->names;
  size_t n = 0;
  for (size_t i = 0; i < names->count; ++i) {
    MdtFoundName* const last = n ? &names->items[n - 1] : NULL;
    MdtFoundName* const name = &names->items[i];
    const bool is_land =
      last && last->type == MDT_TYPE_PLACE && last->end == name->first;
    if (is_land && is_cover(name) && name->type == MDT_TYPE_AGENCY) {
      name->first = last->first;
      names->items[n - 1] = *name;
    } else {
      names->items[n++] = *name;
    }
  }
  names->count = n;
}

/// "the Lee administration" is a body
static void extend_administrations(MdtReading* const reading) {
  for (size_t i = 0; i < reading->names.count; ++i) {
    MdtFoundName* const name = &reading->names.items[i];
    if (name->type == MDT_TYPE_PERSON &&
        mdt_reading_is(reading, name->end, "administration") &&
        mdt_reading_is_joined(reading, name->first, name->end)) {
      ++name->end;
      name->type = MDT_TYPE_AGENCY;
      name->is_certain = true;
    }
  }
}

static void mark(MdtReading* const reading) {
  for (size_t i = 0; i < reading->names.count; ++i) {
    const MdtFoundName* const name = &reading->names.items[i];
    for (uint32_t t = name->first; t < name->end; ++t) {
      reading->name_at[t] = (uint32_t)i;
    }
  }
}

static bool is_proper(const MdtReading* const reading, const uint32_t i) {
  const MdtToken* const token = &reading->doc->tokens.items[i];
  bool is_hidden = false;
  const uint32_t known =
    mdt_gazetteer_find(reading->lore->gazetteer, reading->lower[i], &is_hidden);
  // "A.G." is a post, not a name
  return known == MDT_NONE && token->upos == MDT_UPOS_PROPN &&
         reading->name_at[i] == MDT_NONE &&
         mdt_reading_is_capital(reading, i) && !is_title(reading, i) &&
         !mdt_reading_country(reading, reading->lower[i]).data &&
         mdt_lore_noun_type(reading->lore, reading->lower[i]) ==
           MDT_TYPE_NONE &&
         !mdt_wordlist_has(reading->lore->nouns, reading->lower[i]);
}

/// "Keller", once "Anna Keller" is known, however it is tagged
static void find_surnames(MdtReading* const reading) {
  MdtDocument* const doc = reading->doc;
  MdtInterner* const surnames = mdt_interner_new(doc->arena);
  for (size_t i = 0; i < reading->names.count; ++i) {
    const MdtFoundName* const name = &reading->names.items[i];
    if (name->type == MDT_TYPE_PERSON && name->end - name->first > 1) {
      mdt_intern(surnames, doc->tokens.items[name->end - 1].form);
    }
  }
  for (uint32_t i = 0; i < doc->tokens.count; ++i) {
    const MdtToken* const token = &doc->tokens.items[i];
    if (reading->name_at[i] == MDT_NONE && mdt_reading_is_capital(reading, i) &&
        token->form.len > 2 && token->upos != MDT_UPOS_DET &&
        token->upos != MDT_UPOS_PRON && token->upos != MDT_UPOS_ADP &&
        mdt_interner_find(surnames, token->form) != UINT32_MAX) {
      *mdt_push(doc->arena, &reading->names) =
        (MdtFoundName){ i, i + 1, MDT_TYPE_PERSON, MDT_NONE, false };
    }
  }
}

/// Runs of proper nouns that neither tagger nor lists know. A headline has
/// capitals for other reasons.
static void find_proper(MdtReading* const reading) {
  MdtDocument* const doc = reading->doc;
  const uint32_t n = (uint32_t)doc->tokens.count;
  for (uint32_t i = 0; i < n;) {
    uint32_t end = i;
    while (end < n && is_proper(reading, end) &&
           mdt_reading_is_joined(reading, i, end)) {
      ++end;
    }
    if (end > i &&
        !doc->sentences.items[doc->tokens.items[i].sentence].is_headline) {
      *mdt_push(doc->arena, &reading->names) =
        (MdtFoundName){ i, end, MDT_TYPE_NONE, MDT_NONE, false };
    }
    i = end > i ? end : i + 1;
  }
}

static void sort(MdtReading* const reading) {
  if (reading->names.count) {
    qsort(reading->names.items, reading->names.count, sizeof(MdtFoundName),
          by_place);
  }
  mark(reading);
}

void mdt_reading_find_names(MdtReading* const reading) {
  find_listed(reading);
  merge_tagged(reading);
  join_places(reading);
  extend_administrations(reading);
  mark(reading);
  find_surnames(reading);
  sort(reading);
  find_proper(reading);
  sort(reading);
}
