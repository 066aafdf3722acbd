// SPDX-License-Identifier: Apache-2.0

#include "entity/lore.h"

#include "base/file.h"
#include "base/try.h"
#include "base/view.h"

static MdtStatus read_tables(MdtLore* const lore, MdtArena* const arena,
                             const char* const dir, const MdtLog* const log) {
  const struct {
    const char* name;
    MdtWordList** list;
  } tables[] = {
    { "lexicon/nouns.tsv", &lore->nouns },
    { "lexicon/titles.tsv", &lore->titles },
    { "lexicon/posts.tsv", &lore->posts },
    { "lexicon/times.tsv", &lore->times },
    { "lexicon/demonyms.tsv", &lore->demonyms },
    { "lexicon/places.tsv", &lore->places },
    { "lexicon/given-names.tsv", &lore->given_names },
    { "lexicon/pronouns.tsv", &lore->pronouns },
    { "lexicon/members.tsv", &lore->members },
    { "lexicon/kin.tsv", &lore->kin },
    { "lexicon/name-words.tsv", &lore->name_words },
    { "lexicon/general-nouns.tsv", &lore->general },
  };
  for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); ++i) {
    const char* const path = mdt_file_join(arena, dir, tables[i].name);
    MdtStatus st = MDT_SUCCESS;
    TRY(st, mdt_wordlist_read(arena, path, tables[i].list, log));
  }
  return MDT_SUCCESS;
}

MdtStatus mdt_lore_load(MdtLore** const out, MdtArena* const arena,
                        const char* const dir, const MdtWordNet* const wordnet,
                        const MdtLog* const log) {
  MdtLore* const lore = (MdtLore*)mdt_arena_alloc(arena, sizeof(MdtLore));
  lore->wordnet = wordnet;
  lore->gazetteer = mdt_gazetteer_new(arena);
  MdtStatus st = MDT_SUCCESS;
  TRY(st, read_tables(lore, arena, dir, log));
  TRY(st, mdt_gazetteer_read(lore->gazetteer,
                             mdt_file_join(arena, dir, "ontology/agencies.ttl"),
                             log));
  TRY(st,
      mdt_gazetteer_read(lore->gazetteer,
                         mdt_file_join(arena, dir, "ontology/posts.ttl"), log));
  *out = lore;
  return MDT_SUCCESS;
}

static const struct {
  const char* name;
  MdtType type;
} classes[] = {
  { "agency", MDT_TYPE_AGENCY }, { "organization", MDT_TYPE_ORGANIZATION },
  { "place", MDT_TYPE_PLACE },   { "document", MDT_TYPE_DOCUMENT },
  { "policy", MDT_TYPE_POLICY }, { "post", MDT_TYPE_POST },
  { "act", MDT_TYPE_ACT },       { "group", MDT_TYPE_GROUP },
  { "none", MDT_TYPE_NONE },
};

/// What WordNet's most frequent sense says
static MdtType type_of_senses(const uint8_t first_noun) {
  switch (first_noun) {
    case MDT_LEX_NOUN_PERSON:
      return MDT_TYPE_GROUP;
    case MDT_LEX_NOUN_GROUP:
      return MDT_TYPE_ORGANIZATION;
    case MDT_LEX_NOUN_LOCATION:
      return MDT_TYPE_PLACE;
    case MDT_LEX_NOUN_ACT:
    case MDT_LEX_NOUN_EVENT:
      return MDT_TYPE_ACT;
    default:
      return MDT_TYPE_NONE;
  }
}

MdtType mdt_lore_noun_type(const MdtLore* const lore, const MdtView lemma) {
  const MdtView class = mdt_wordlist_get(lore->nouns, lemma);
  for (size_t i = 0; class.data && i < sizeof(classes) / sizeof(*classes);
       ++i) {
    if (mdt_view_is(class, classes[i].name)) {
      return classes[i].type;
    }
  }
  if (mdt_wordlist_has(lore->posts, lemma)) {
    return MDT_TYPE_GROUP;
  }
  return type_of_senses(mdt_wordnet_find(lore->wordnet, lemma).first_noun);
}

bool mdt_lore_is_person_noun(const MdtLore* const lore, const MdtView lemma) {
  if (mdt_wordlist_has(lore->posts, lemma) ||
      mdt_wordlist_has(lore->kin, lemma)) {
    return true;
  }
  return !mdt_wordlist_has(lore->nouns, lemma) &&
         mdt_wordnet_find(lore->wordnet, lemma).first_noun ==
           MDT_LEX_NOUN_PERSON;
}
