// SPDX-License-Identifier: Apache-2.0

#include "linear/word.h"

#include "linear/hash.h"

#include <string.h>

static bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

static bool is_big(char c) {
  return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// General punctuation U+2010 to U+201F, whose third byte is `last`
static char plain_mark(unsigned char last) {
  return last <= 0x95U ? '-' : (last >= 0x9CU ? '"' : '\'');
}

static bool is_general_mark(const char* data, size_t left) {
  return left >= 3U && (unsigned char)data[0] == 0xE2U &&
         (unsigned char)data[1] == 0x80U && (unsigned char)data[2] >= 0x90U &&
         (unsigned char)data[2] <= 0x9FU;
}

static char plain_byte(char c) {
  return is_big(c) ? (char)(c + ('a' - 'A')) : (is_digit(c) ? '0' : c);
}

MdtPlain mdt_word_plain(const char* data, size_t len) {
  MdtPlain plain = { { 0 }, 0U };

  for (size_t i = 0; i < len && plain.len < MDT_PLAIN_MAX; ++i) {
    if (is_general_mark(data + i, len - i)) {
      plain.data[plain.len++] = plain_mark((unsigned char)data[i + 2U]);
      i += 2U;
    } else {
      plain.data[plain.len++] = plain_byte(data[i]);
    }
  }
  return plain;
}

// Letters of other scripts and accented ones count as small
static char shape_of(char c) {
  return is_small(c) || (unsigned char)c >= 0x80U
           ? 'x'
           : (is_big(c) ? 'X' : (is_digit(c) ? '0' : c));
}

static uint64_t read_shape(const char* data, size_t len) {
  char shape[16];
  size_t n = 0;

  for (size_t i = 0; i < len && n < sizeof(shape); ++i) {
    const char c = shape_of(data[i]);

    if (n < 2U || shape[n - 1U] != c || shape[n - 2U] != c) {
      shape[n++] = c;
    }
  }
  return mdt_hash_bytes(shape, n);
}

static void read_affixes(MdtWord* word, const MdtPlain* plain) {
  for (size_t n = 1; n <= MDT_WORD_PREFIXES; ++n) {
    const size_t len = n < plain->len ? n : plain->len;

    word->prefixes[n - 1U] = mdt_hash_bytes(plain->data, len);
  }
  for (size_t n = 1; n <= MDT_WORD_SUFFIXES; ++n) {
    const size_t len = n < plain->len ? n : plain->len;

    word->suffixes[n - 1U] =
      mdt_hash_bytes(plain->data + plain->len - len, len);
  }
}

MdtWord mdt_word_read(const MdtClasses* classes, const char* data, size_t len) {
  const MdtPlain plain = mdt_word_plain(data, len);
  const size_t seen = len < MDT_PLAIN_MAX ? len : MDT_PLAIN_MAX;
  MdtWord word = { 0 };

  word.form = mdt_hash_bytes(data, seen);
  word.plain = mdt_hash_bytes(plain.data, plain.len);
  word.shape = read_shape(data, seen);
  word.kind = mdt_classes_find(classes, word.form, word.plain);
  read_affixes(&word, &plain);
  if (seen) {
    word.is_capital = is_big(data[0]);
    word.is_alphabetic = shape_of(data[0]) == 'x' || is_big(data[0]);
  }
  for (size_t i = 0; i < seen && !word.has_small; ++i) {
    word.has_small = is_small(data[i]);
  }
  return word;
}
