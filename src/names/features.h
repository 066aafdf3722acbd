// SPDX-License-Identifier: Apache-2.0
// The features by which names are found: the word and its neighbours, their
// distribution, their tags, known names, and the run of capitals they stand in.

#ifndef MDT_NAMES_FEATURES_H
#define MDT_NAMES_FEATURES_H

#include "linear/word.h"

#include <stddef.h>
#include <stdint.h>

#define MDT_NAME_KEYS     96U ///< Keys a word has at most
#define MDT_NAME_CONTEXTS 5U  ///< Context keys of a word

/// Write the keys of word `i` of `n` words and return how many they are
unsigned mdt_name_keys(const MdtWord* words, size_t n, size_t i,
                       uint64_t* keys);

/// Write the keys of word `i` that are joined with the label before it
void mdt_name_contexts(const MdtWord* words, size_t n, size_t i,
                       uint64_t* contexts);

#endif
