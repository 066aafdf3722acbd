// SPDX-License-Identifier: Apache-2.0
// Known names: a hint for the name tagger, not its word.

#ifndef MDT_NAMES_GAZETTEER_H
#define MDT_NAMES_GAZETTEER_H

#include "linear/lookup.h"
#include "linear/word.h"

#include <stddef.h>

/// The longest known name, in words
#define MDT_GAZETTEER_WORDS 6U

/// What a known name can be; a word's `known` has a bit for each that begins
/// with it and, MDT_N_KNOWN higher, for each that it goes on
typedef enum {
  MDT_KNOWN_PER,
  MDT_KNOWN_ORG,
  MDT_KNOWN_LOC,
  MDT_KNOWN_GIVEN,  ///< A given name
  MDT_KNOWN_NATION, ///< A nationality
  MDT_N_KNOWN,
} MdtKnownKind;

/// Return the key of a phrase of one more word
uint64_t mdt_gazetteer_key(uint64_t phrase, uint64_t plain);

/// Mark the longest known names in the `n` words of a sentence. A name begins
/// with a capital.
void mdt_gazetteer_mark(const MdtLookup* gazetteer, MdtWord* words, size_t n);

#endif
