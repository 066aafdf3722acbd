// SPDX-License-Identifier: Apache-2.0

#include "network/features.h"

#include "base/utf8.h"

#include <string.h>

static const uint64_t HASH_START = UINT64_C(14695981039346656037);

enum {
  CAPITAL = MDT_FIRST_SHAPE, // "Keller"
  UPPER,                     // "DHS"
  DIGIT,                     // "6th"
  NUMERIC,                   // "3.5"
  HYPHEN,                    // "then-Attorney"
  FOREIGN,                   // beyond ASCII
  SYMBOL,                    // no letter, no digit
  CAMEL,                     // "McCain"
  APOSTROPHE,                // "n't"
  SINGLE,                    // one character
  POINT,                     // "U.S."
  ADDRESS,                   // "@nytimes", "and/or"
  GLUED,                     // no space before it
};

static bool is_small(const char c) {
  return c >= 'a' && c <= 'z';
}

static bool is_capital(const char c) {
  return c >= 'A' && c <= 'Z';
}

static bool is_digit(const char c) {
  return c >= '0' && c <= '9';
}

static uint64_t hash_byte(const uint64_t hash, const char c) {
  return (hash ^ (uint8_t)c) * UINT64_C(1099511628211);
}

static uint64_t hash_folded(uint64_t hash, const MdtView view) {
  for (size_t i = 0; i < view.len; ++i) {
    const char c = view.data[i];
    const char small = is_capital(c) ? (char)(c - 'A' + 'a') : c;
    hash = hash_byte(hash, is_digit(c) ? '0' : small);
  }
  return hash;
}

uint64_t mdt_features_word(const MdtView form) {
  return hash_folded(HASH_START, form);
}

// Return the byte offset after `n` characters, at most the length
static size_t skip(const MdtView form, const unsigned n) {
  size_t at = 0;
  for (unsigned i = 0; i < n && at < form.len; ++i) {
    mdt_utf8_next(form, &at);
  }
  return at;
}

static size_t skip_back(const MdtView form, const unsigned n) {
  size_t at = form.len;
  for (unsigned i = 0; i < n && at; ++i) {
    mdt_utf8_previous(form, &at);
  }
  return at;
}

unsigned mdt_features_affixes(const MdtView form,
                              uint64_t keys[MDT_MAX_AFFIXES]) {
  unsigned n_keys = 0;
  for (unsigned n = 2; n <= 3; ++n) {
    const MdtView prefix = { form.data, skip(form, n) };
    if (prefix.len < form.len) {
      keys[n_keys++] = hash_folded(hash_byte(HASH_START, 'p'), prefix);
    }
  }
  for (unsigned n = 1; n <= 4; ++n) {
    const size_t at = skip_back(form, n);
    if (at) {
      const MdtView suffix = { form.data + at, form.len - at };
      keys[n_keys++] = hash_folded(hash_byte(HASH_START, 's'), suffix);
    }
  }
  return n_keys;
}

typedef struct {
  size_t n_letters;
  size_t n_capitals;
  size_t n_digits;
  bool is_foreign;
} Census;

static Census count(const MdtView form) {
  Census c = { 0, 0, 0, false };
  for (size_t i = 0; i < form.len; ++i) {
    const char byte = form.data[i];
    c.n_capitals += is_capital(byte);
    c.n_letters += is_capital(byte) || is_small(byte);
    c.n_digits += is_digit(byte);
    c.is_foreign |= (uint8_t)byte >= 0x80;
  }
  return c;
}

static bool has(const MdtView form, const char c) {
  return memchr(form.data, c, form.len) != NULL;
}

static bool has_apostrophe(const MdtView form) {
  for (size_t i = 0; i + 2 < form.len; ++i) {
    if (!memcmp(form.data + i, "\xE2\x80\x99", 3)) {
      return true;
    }
  }
  return has(form, '\'');
}

uint64_t mdt_features_shape(const MdtView form, const bool is_glued) {
  uint64_t bits = (uint64_t)is_glued << GLUED;
  if (!form.len) {
    return bits;
  }
  const Census c = count(form);
  const bool starts_capital = is_capital(form.data[0]);
  const bool is_single = skip(form, 1) == form.len;
  bits |= (uint64_t)starts_capital << CAPITAL;
  bits |= (uint64_t)(c.n_letters > 1 && c.n_capitals == c.n_letters) << UPPER;
  bits |= (uint64_t)(c.n_digits > 0) << DIGIT;
  bits |= (uint64_t)(c.n_digits && !c.n_letters && !c.is_foreign) << NUMERIC;
  bits |= (uint64_t)(has(form, '-') && !is_single) << HYPHEN;
  bits |= (uint64_t)c.is_foreign << FOREIGN;
  bits |= (uint64_t)(!c.n_letters && !c.n_digits && !c.is_foreign) << SYMBOL;
  bits |=
    (uint64_t)(c.n_capitals > starts_capital && c.n_capitals < c.n_letters)
    << CAMEL;
  bits |= (uint64_t)has_apostrophe(form) << APOSTROPHE;
  bits |= (uint64_t)is_single << SINGLE;
  bits |= (uint64_t)(has(form, '.') && !is_single) << POINT;
  bits |= (uint64_t)(has(form, '@') || has(form, '/') || has(form, '_'))
          << ADDRESS;
  return bits;
}
