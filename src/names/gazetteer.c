// SPDX-License-Identifier: Apache-2.0

#include "names/gazetteer.h"

#include "linear/hash.h"

uint64_t mdt_gazetteer_key(const uint64_t phrase, const uint64_t plain) {
  return mdt_hash_mix(phrase + 1, plain);
}

/// Mark the longest name from word `i` on and return its words, or 1
static size_t mark_from(const MdtLookup* const gazetteer, MdtWord* const words,
                        const size_t n, const size_t i) {
  uint64_t key = 0;
  uint32_t kinds = 0;
  size_t len = 0;
  for (size_t k = 0; k < MDT_GAZETTEER_WORDS && i + k < n; ++k) {
    uint32_t found = 0;
    key = mdt_gazetteer_key(key, words[i + k].plain);
    if (mdt_lookup_find(gazetteer, key, &found)) {
      kinds = found;
      len = k + 1;
    }
  }
  for (size_t k = 0; k < len; ++k) {
    words[i + k].known = (uint16_t)(k ? kinds << MDT_N_KNOWN : kinds);
  }
  return len ? len : 1;
}

void mdt_gazetteer_mark(const MdtLookup* const gazetteer, MdtWord* const words,
                        const size_t n) {
  for (size_t i = 0; i < n;) {
    i += words[i].is_capital ? mark_from(gazetteer, words, n, i) : 1;
  }
}
