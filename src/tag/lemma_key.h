// SPDX-License-Identifier: Apache-2.0
// What lemmas and features are looked up by: a tag with the whole word, with
// its last few bytes, or alone.

#ifndef MDT_TAG_LEMMA_KEY_H
#define MDT_TAG_LEMMA_KEY_H

#include "linear/word.h"

#include <stdint.h>

/// Levels below this are suffixes of so many bytes; 0 is the tag alone
#define MDT_LEMMA_WHOLE 8U

/// The longest level of a suffix
#define MDT_LEMMA_SUFFIX 6U

/// Return the hash of a tag by the names of its two parts
uint64_t mdt_lemma_tag(const char* upos, const char* xpos);

/// Return the key of `plain` under `tag` at `level`
uint64_t mdt_lemma_key(uint64_t tag, const MdtPlain* plain, unsigned level);

/// Return the level to try after `level`, which is not 0
unsigned mdt_lemma_next_level(const MdtPlain* plain, unsigned level);

#endif
