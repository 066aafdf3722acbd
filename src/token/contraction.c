// SPDX-License-Identifier: Apache-2.0

#include "token/contraction.h"

#include "base/view.h"
#include "linear/word.h"
#include "token/chars.h"

#include <string.h>

/// Written together without a mark. What is also a word of its own ("its",
/// "well", "were", "ill", "wed") is not here.
static const char* const joined[] = {
  "can|not",  "do|nt",     "did|nt",  "does|nt", "ca|nt",   "wo|nt",
  "is|nt",    "was|nt",    "were|nt", "are|nt",  "ai|nt",   "could|nt",
  "would|nt", "should|nt", "have|nt", "has|nt",  "had|nt",  "i|m",
  "i|ve",     "you|ve",    "you|re",  "they|re", "they|ve", "that|s",
  "there|s",  "what|s",    "you|ll",  "they|ll", "it|ll",   "gon|na",
  "wan|na",   "got|ta",    "out|ta",  "du|n|no", "gim|me",  "lem|me",
  "'t|is",    "'t|was",    "d'|you",  "y'|all",
};

/// What is cut off the end of a token, after at least one letter
static const char* const endings[] = { "n't", "'s", "'re", "'ve",
                                       "'ll", "'d", "'m",  "'" };

static unsigned split_joined(const MdtPlain* const plain,
                             const char* const pattern, size_t* const ends) {
  size_t at = 0;
  unsigned n = 0;
  for (const char* c = pattern; *c; ++c) {
    if (*c == '|') {
      ends[n++] = at;
    } else if (at >= plain->len || plain->data[at++] != *c) {
      return 0;
    }
  }
  ends[n++] = at;
  return at == plain->len ? n : 0;
}

/// A curly apostrophe has three bytes where the plain one has one
static size_t source_len(const MdtView token, const size_t plain_len) {
  size_t len = token.len;
  size_t left = plain_len;
  while (left && len) {
    do {
      --len;
    } while (len && ((uint8_t)token.data[len] & 0xC0U) == 0x80U);
    --left;
  }
  return token.len - len;
}

static bool ends_with(const MdtPlain* const plain, const char* const ending) {
  const size_t len = strlen(ending);
  return plain->len > len &&
         !memcmp(plain->data + plain->len - len, ending, len);
}

/// "the 1960's" is a plural, "60's" too
static bool is_cut(const MdtPlain* const plain, const char* const ending) {
  const char before = plain->data[plain->len - strlen(ending) - 1];
  return ends_with(plain, ending) && before != '0' && before != '\'' &&
         (mdt_char_is_letter((uint8_t)before) || before == '.' ||
          (uint8_t)before >= 0x80U);
}

static unsigned split_ending(const MdtView token, const MdtPlain* const plain,
                             size_t* const ends) {
  for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); ++i) {
    if (plain->len > strlen(endings[i]) && is_cut(plain, endings[i])) {
      ends[0] = token.len - source_len(token, strlen(endings[i]));
      ends[1] = token.len;
      return 2;
    }
  }
  ends[0] = token.len;
  return 1;
}

unsigned mdt_contraction_split(const MdtView token,
                               size_t ends[MDT_CONTRACTION_WORDS]) {
  const MdtPlain plain = mdt_word_plain(token.data, token.len);
  ends[0] = token.len;
  if (token.len >= MDT_PLAIN_MAX) {
    return 1;
  }
  for (size_t i = 0; i < sizeof(joined) / sizeof(*joined); ++i) {
    const unsigned n = split_joined(&plain, joined[i], ends);
    if (n && plain.len == token.len) {
      return n;
    }
  }
  return split_ending(token, &plain, ends);
}
