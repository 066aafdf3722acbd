// SPDX-License-Identifier: Apache-2.0
// What WordNet knows of a word: the lexicographer files of its senses, which
// tell a person noun from a document or an act (Fellbaum 1998). The table is
// compiled from WordNet's dictionary by src/tools/compile_wordnet.c.

#ifndef MDT_LEXICON_WORDNET_H
#define MDT_LEXICON_WORDNET_H

#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

#include <stdint.h>

/// Lexicographer files of nouns, by WordNet's numbers; verbs have 29 to 43
typedef enum {
  MDT_LEX_NOUN_TOPS = 3,           ///< The most general nouns
  MDT_LEX_NOUN_ACT = 4,            ///< Acts: "arrest"
  MDT_LEX_NOUN_ANIMAL = 5,         ///< Animals
  MDT_LEX_NOUN_ARTIFACT = 6,       ///< Things made: "building"
  MDT_LEX_NOUN_ATTRIBUTE = 7,      ///< Attributes
  MDT_LEX_NOUN_BODY = 8,           ///< Parts of the body
  MDT_LEX_NOUN_COGNITION = 9,      ///< Thoughts: "policy"
  MDT_LEX_NOUN_COMMUNICATION = 10, ///< What is said or written: "letter"
  MDT_LEX_NOUN_EVENT = 11,         ///< Events: "flood"
  MDT_LEX_NOUN_GROUP = 14,         ///< Groups: "committee"
  MDT_LEX_NOUN_LOCATION = 15,      ///< Places: "city"
  MDT_LEX_NOUN_PERSON = 18,        ///< People: "officer"
  MDT_LEX_NOUN_TIME = 28,          ///< Times: "month"
} MdtLexFile;

/// What WordNet knows of a lemma; all zero if it does not have it
typedef struct {
  uint64_t mask;      ///< Bit n: some sense is in lexicographer file n
  uint32_t names;     ///< The same for senses that are a single named thing
  uint8_t first_noun; ///< File of the most frequent noun sense, or 0
  uint8_t first_verb; ///< File of the most frequent verb sense, or 0
} MdtWordNetEntry;

/// The table of all lemmas
typedef struct MdtWordNet MdtWordNet;

/// Map the table at `path`; free with mdt_wordnet_free. Errors: MDT_NO_FILE,
/// MDT_BAD_MODEL, MDT_NO_MEMORY.
MdtStatus mdt_wordnet_open(MdtWordNet** out, const char* path,
                           const MdtLog* log);

/// Free `wordnet`; null is a no-op
void mdt_wordnet_free(MdtWordNet* wordnet);

/// Return what is known of `lemma`, ASCII letters compared without case, the
/// words of a phrase joined by a space or an underscore
MdtWordNetEntry mdt_wordnet_find(const MdtWordNet* wordnet, MdtView lemma);

/// Return the number of a lexicographer file, "0" to "44", or "none"
const char* mdt_wordnet_file_name(unsigned file);

#endif
