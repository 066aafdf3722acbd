// SPDX-License-Identifier: Apache-2.0
// The features by which a word's tag is guessed

#ifndef MDT_TAG_FEATURES_H
#define MDT_TAG_FEATURES_H

#include "linear/word.h"

#include <stddef.h>
#include <stdint.h>

#define MDT_TAG_KEYS     64U ///< Keys a word has at most
#define MDT_TAG_CONTEXTS 5U  ///< Context keys of a word

/// Write the keys of word `i` of `n` words and return how many they are
unsigned mdt_tag_keys(const MdtWord* words, size_t n, size_t i, uint64_t* keys);

/// Write the keys of word `i` that are joined with the tag before it
void mdt_tag_contexts(const MdtWord* words, size_t n, size_t i,
                      uint64_t* contexts);

#endif
