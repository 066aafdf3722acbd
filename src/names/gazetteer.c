// SPDX-License-Identifier: Apache-2.0

#include "names/gazetteer.h"

static const struct {
  uint8_t first; // Fact of a name's first word
  uint8_t later; // Fact of the others
} places[MDT_N_KNOWN] = {
  [MDT_KNOWN_PER] = { MDT_FACT_PERSON, MDT_FACT_PERSON },
  [MDT_KNOWN_ORG] = { MDT_FACT_BODY, MDT_FACT_IN_BODY },
  [MDT_KNOWN_LOC] = { MDT_FACT_PLACE, MDT_FACT_IN_PLACE },
  [MDT_KNOWN_GIVEN] = { MDT_FACT_GIVEN, MDT_FACT_GIVEN },
  [MDT_KNOWN_NATION] = { MDT_FACT_NATION, MDT_FACT_NATION },
};

void mdt_gazetteer_init(MdtKnownNames* const names,
                        MdtSections* const sections) {
  const MdtTable none = { 0 };
  uint32_t n = 0;
  names->keys = none;
  names->keys.keys = mdt_sections_take(sections, "known.keys", MDT_U64, 1, &n);
  names->keys.n_keys = n;
  names->keys.n_rows = n;
  names->kinds = mdt_sections_row(sections, "known.kinds", MDT_U8, n);
}

uint64_t mdt_gazetteer_key(const uint64_t phrase, const uint64_t word) {
  return (phrase * UINT64_C(1099511628211)) ^ word;
}

static uint64_t facts_of(const unsigned kinds, const bool is_first) {
  uint64_t facts = 0;
  for (unsigned k = 0; k < MDT_N_KNOWN; ++k) {
    const unsigned fact = is_first ? places[k].first : places[k].later;
    facts |= (uint64_t)(kinds >> k & 1U) << fact;
  }
  return facts;
}

/// Return the words of the longest name from word `i` on, or 0, and its kinds
static size_t find_longest(const MdtKnownNames* const names,
                           const uint64_t* const words, const size_t n,
                           const size_t i, unsigned* const kinds) {
  uint64_t key = 0;
  size_t len = 0;
  for (size_t k = 0; k < MDT_GAZETTEER_WORDS && i + k < n; ++k) {
    key = mdt_gazetteer_key(key, words[i + k]);
    const uint32_t row = mdt_table_find(&names->keys, key, UINT32_MAX);
    if (row != UINT32_MAX) {
      *kinds = names->kinds[row];
      len = k + 1;
    }
  }
  return len;
}

void mdt_gazetteer_mark(const MdtKnownNames* const names,
                        const uint64_t* const words,
                        const bool* const is_capital, const size_t n,
                        uint64_t* const facts) {
  for (size_t i = 0; i < n;) {
    unsigned kinds = 0;
    const size_t len =
      is_capital[i] ? find_longest(names, words, n, i, &kinds) : 0;
    facts[i] = 0;
    for (size_t k = 0; k < len; ++k) {
      facts[i + k] = facts_of(kinds, k == 0);
    }
    i += len ? len : 1;
  }
}
