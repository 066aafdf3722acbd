// SPDX-License-Identifier: Apache-2.0
// What the networks see of a word's form. training/network/features.py defines
// the same for training; the two must agree to the bit.

#ifndef MDT_NETWORK_FEATURES_H
#define MDT_NETWORK_FEATURES_H

#include <mandate/view.h>

#include <stdbool.h>

enum {
  MDT_MAX_AFFIXES = 6, ///< Two prefixes and four suffixes
  MDT_N_FACTS = 57,    ///< Bits that may be true of a word
  MDT_FIRST_SHAPE = 44 ///< Below it, WordNet's lexicographer files
};

/// Return the key of a word: a hash (FNV-1a, 64 bits) of the form with ASCII
/// letters in lower case and every digit a zero
uint64_t mdt_features_word(MdtView form);

/// Set `keys` to those of prefixes of 2 and 3 characters and suffixes of 1 to
/// 4, of each that leaves something of the word over; return how many
unsigned mdt_features_affixes(MdtView form, uint64_t keys[MDT_MAX_AFFIXES]);

/// Return the facts about how a word looks; `is_glued`: no space before it
uint64_t mdt_features_shape(MdtView form, bool is_glued);

#endif
