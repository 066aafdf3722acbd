// SPDX-License-Identifier: Apache-2.0
// Known names: a hint for the name tagger, not its word.
//
// training/names/marked.py defines the same for training; the two must agree.

#ifndef MDT_NAMES_GAZETTEER_H
#define MDT_NAMES_GAZETTEER_H

#include "network/features.h"
#include "network/sections.h"

#include <stddef.h>
#include <stdint.h>

/// The longest known name, in words
enum { MDT_GAZETTEER_WORDS = 6 };

/// What a known name can be
typedef enum {
  MDT_KNOWN_PER,
  MDT_KNOWN_ORG,
  MDT_KNOWN_LOC,
  MDT_KNOWN_GIVEN,  ///< A given name
  MDT_KNOWN_NATION, ///< A nationality
  MDT_N_KNOWN,
} MdtKnownKind;

/// Facts of words in known names, above those of network/features.h
typedef enum {
  MDT_FACT_PERSON = MDT_N_FACTS, ///< In a person's name
  MDT_FACT_BODY,                 ///< First word of a body's name
  MDT_FACT_IN_BODY,              ///< A later word of one
  MDT_FACT_PLACE,                ///< First word of a place's name
  MDT_FACT_IN_PLACE,             ///< A later word of one
  MDT_FACT_GIVEN,                ///< In a given name
  MDT_FACT_NATION,               ///< In a nationality
  MDT_N_NAME_FACTS,              ///< All facts that the name tagger knows
} MdtNameFact;

/// Known names, borrowed from a model file
typedef struct {
  MdtTable keys;        ///< Only its keys are used
  const uint8_t* kinds; ///< [n_keys] bit k: it can be an MdtKnownKind k
} MdtKnownNames;

/// Take the known names from `sections`; what does not fit shows there
void mdt_gazetteer_init(MdtKnownNames* names, MdtSections* sections);

/// Return the key of `phrase`, 0 if it is empty, with a word more
uint64_t mdt_gazetteer_key(uint64_t phrase, uint64_t word);

/// Set `facts` [n] to what the longest known names among words with the keys
/// `words` [n] say of each. A name begins with a capital: `is_capital` [n].
void mdt_gazetteer_mark(const MdtKnownNames* names, const uint64_t* words,
                        const bool* is_capital, size_t n, uint64_t* facts);

#endif
