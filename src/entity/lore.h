// SPDX-License-Identifier: Apache-2.0
// What is known of words for people, bodies, places, posts and documents:
// tables of src/lexicon, WordNet and the gazetteer, loaded once.

#ifndef MDT_ENTITY_LORE_H
#define MDT_ENTITY_LORE_H

#include "document/model.h"
#include "entity/gazetteer.h"
#include "lexicon/wordlist.h"
#include "lexicon/wordnet.h"

/// Tables about words, read-only
typedef struct {
  const MdtWordNet* wordnet; ///< Senses; borrowed
  MdtGazetteer* gazetteer;   ///< Known bodies and posts
  MdtWordList* nouns;        ///< lemma → what it names
  MdtWordList* titles;       ///< title → gender
  MdtWordList* posts;        ///< post → "" or "weak"
  MdtWordList* times;        ///< "former" → when a post is held
  MdtWordList* demonyms;     ///< adjective → country
  MdtWordList* places;       ///< name → the name it is known by
  MdtWordList* given_names;  ///< given name → gender
  MdtWordList* pronouns;     ///< pronoun → "person sing male third"
  MdtWordList* members;      ///< nouns for those who belong to a body
  MdtWordList* kin;          ///< relative → gender
  MdtWordList* name_words;   ///< "times" in a name → "newspaper paper"
  MdtWordList* general;      ///< "paper" → the type of what is called so

  const struct MdtClueWeights* clues; ///< Of antecedents; src/coref loads them
} MdtLore;

/// Load the tables of the data folder `dir` into `arena`. `wordnet` is
/// borrowed. Errors: MDT_NO_FILE, MDT_BAD_SYNTAX.
MdtStatus mdt_lore_load(MdtLore** out, MdtArena* arena, const char* dir,
                        const MdtWordNet* wordnet, const MdtLog* log);

/// Return what the common noun `lemma` (lower case) names, or MDT_TYPE_NONE.
/// People are a Group: only names and posts make them a Person.
MdtType mdt_lore_noun_type(const MdtLore* lore, MdtView lemma);

/// Return whether `lemma` is a noun for people
bool mdt_lore_is_person_noun(const MdtLore* lore, MdtView lemma);

#endif
