// SPDX-License-Identifier: Apache-2.0

#include "names/features.h"

#include "linear/hash.h"

#include <assert.h>

enum { WINDOW = 2, RUN_LIMIT = 8 };

// One template each; those of a window have a number a place
enum {
  BIAS = 2000,
  FORM = 2010,
  PLAIN = 2020,
  SHAPE = 2030,
  FINE = 2040,
  COARSE = 2050,
  TAG = 2060,
  PREFIX = 2070,
  SUFFIX = 2080,
  PLAINS = 2090,
  COARSES = 2100,
  TAGS = 2110,
  SHAPES = 2120,
  MIXED = 2130,
  RUN = 2150,
  CONTEXT = 2170,
  KNOWN = 2180
};

// What stands before the first and after the last word
static const MdtWord outside = {
  .form = 1U,
  .plain = 1U,
  .prefixes = { 1U, 1U, 1U, 1U },
  .suffixes = { 1U, 1U, 1U, 1U, 1U },
  .shape = 1U,
  .kind = { 1U, 1U },
  .tag = 1U,
};

// The words of a sentence, and the one that is looked at
typedef struct {
  const MdtWord* words;
  size_t n;
  size_t i;
} Place;

typedef struct {
  uint64_t* keys;
  unsigned n;
} Keys;

static void push(Keys* const to, const unsigned name, const uint64_t part) {
  to->keys[to->n++] = mdt_hash_mix(name, part);
}

static void push_two(Keys* const to, const unsigned name, const uint64_t one,
                     const uint64_t two) {
  push(to, name, mdt_hash_mix(one, two));
}

static void push_three(Keys* const to, const unsigned name, const uint64_t one,
                       const uint64_t two, const uint64_t three) {
  push(to, name, mdt_hash_mix(mdt_hash_mix(one, two), three));
}

static const MdtWord* word_at(const Place* const place, const int step) {
  const size_t at = place->i + (size_t)step; // Wraps below the first word
  return at < place->n ? place->words + at : &outside;
}

static void push_window(Keys* const to, const Place* const place) {
  for (int step = -WINDOW; step <= WINDOW; ++step) {
    const MdtWord* const word = word_at(place, step);
    const unsigned at = (unsigned)(step + WINDOW);
    push(to, PLAIN + at, word->plain);
    push(to, SHAPE + at, word->shape);
    push(to, FINE + at, word->kind.fine);
    push(to, COARSE + at, word->kind.coarse);
    push(to, TAG + at, word->tag);
  }
}

static void push_word(Keys* const to, const Place* const place) {
  const MdtWord* const word = place->words + place->i;
  push(to, BIAS, place->i == 0);
  push(to, FORM, word->form);
  for (unsigned p = 1; p < MDT_WORD_PREFIXES; ++p) {
    push(to, PREFIX + p, word->prefixes[p]);
  }
  for (unsigned s = 1; s < MDT_WORD_SUFFIXES; ++s) {
    push(to, SUFFIX + s, word->suffixes[s]);
  }
  push_two(to, MIXED, word->shape, word->suffixes[2]);
  push_two(to, MIXED + 1, word->shape, place->i == 0);
  push_two(to, MIXED + 2, word->kind.fine, word->shape);
  push_two(to, MIXED + 3, word->tag, word->kind.fine);
}

static void push_pairs(Keys* const to, const Place* const place) {
  const MdtWord* const this = word_at(place, 0);
  const MdtWord* const before = word_at(place, -1);
  const MdtWord* const after = word_at(place, 1);
  push_two(to, PLAINS, before->plain, this->plain);
  push_two(to, PLAINS + 1, this->plain, after->plain);
  push_two(to, PLAINS + 2, before->plain, after->plain);
  push_two(to, COARSES, before->kind.coarse, this->kind.coarse);
  push_two(to, COARSES + 1, this->kind.coarse, after->kind.coarse);
  push_three(to, COARSES + 2, before->kind.coarse, this->kind.coarse,
             after->kind.coarse);
  push_two(to, COARSES + 3, before->kind.fine, this->kind.coarse);
  push_two(to, COARSES + 4, this->kind.coarse, after->kind.fine);
  push_three(to, TAGS, before->tag, this->tag, after->tag);
  push_three(to, SHAPES, before->shape, this->shape, after->shape);
  push_two(to, MIXED + 4, before->plain, this->shape);
  push_two(to, MIXED + 5, this->shape, after->plain);
  push_two(to, MIXED + 6, before->plain, this->kind.coarse);
  push_two(to, MIXED + 7, this->kind.coarse, after->plain);
  push_three(to, MIXED + 8, word_at(place, -2)->plain, before->plain,
             this->shape);
  push_three(to, MIXED + 9, this->shape, after->plain,
             word_at(place, 2)->plain);
}

static void push_known(Keys* const to, const Place* const place) {
  const MdtWord* const word = word_at(place, 0);
  const MdtWord* const after = word_at(place, 1);
  push(to, KNOWN, word->known);
  push_two(to, KNOWN + 1, word->known, word->shape);
  push_two(to, KNOWN + 2, word->known, word->kind.coarse);
  push_three(to, KNOWN + 3, word_at(place, -1)->known, word->known,
             after->known);
  push_two(to, KNOWN + 4, word->known, after->shape);
  push_two(to, KNOWN + 5, word->known, word_at(place, -1)->plain);
  push_two(to, KNOWN + 6, word->known, after->plain);
  push_two(to, KNOWN + 7, word->known, word->tag);
}

// "University of X": a small word may stand between capitals
static bool is_in_run(const Place* const place, const size_t i) {
  return i < place->n && place->words[i].is_capital;
}

static size_t run_start(const Place* const place) {
  size_t at = place->i;
  for (unsigned k = 0; k < RUN_LIMIT && at; ++k) {
    if (is_in_run(place, at - 1)) {
      --at;
    } else if (at > 1 && is_in_run(place, at - 2) &&
               place->words[at - 1].is_alphabetic) {
      at -= 2;
    } else {
      break;
    }
  }
  return at;
}

static size_t run_end(const Place* const place) {
  size_t at = place->i + 1;
  for (unsigned k = 0; k < RUN_LIMIT; ++k) {
    if (is_in_run(place, at)) {
      ++at;
    } else if (is_in_run(place, at + 1) && at < place->n &&
               place->words[at].is_alphabetic) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

// The words at the edges of the run of capitals, and around it
static void push_run(Keys* const to, const Place* const place) {
  if (!place->words[place->i].is_capital) {
    return;
  }
  const size_t start = run_start(place);
  const size_t end = run_end(place);
  const Place first = { place->words, place->n, start };
  const Place last = { place->words, place->n, end - 1 };
  const uint64_t where = (start == place->i) + (2U * (end == place->i + 1));
  push_two(to, RUN, where, word_at(&first, 0)->plain);
  push_two(to, RUN + 1, where, word_at(&last, 0)->plain);
  push_two(to, RUN + 2, where, word_at(&first, -1)->plain);
  push_two(to, RUN + 3, where, word_at(&last, 1)->plain);
  push_two(to, RUN + 4, where, word_at(&first, 0)->kind.fine);
  push_two(to, RUN + 5, where, word_at(&last, 0)->kind.fine);
  push_two(to, RUN + 6, where, word_at(&first, -1)->kind.fine);
  push_two(to, RUN + 7, where, word_at(&last, 1)->kind.fine);
  push_two(to, RUN + 8, where, end - start);
  push_three(to, RUN + 9, where, word_at(&first, 0)->kind.coarse,
             word_at(&last, 0)->kind.coarse);
}

unsigned mdt_name_keys(const MdtWord* const words, const size_t n,
                       const size_t i, uint64_t* const keys) {
  const Place place = { words, n, i };
  Keys to = { keys, 0 };
  push_window(&to, &place);
  push_word(&to, &place);
  push_pairs(&to, &place);
  push_known(&to, &place);
  push_run(&to, &place);
  assert(to.n <= MDT_NAME_KEYS);
  return to.n;
}

void mdt_name_contexts(const MdtWord* const words, const size_t n,
                       const size_t i, uint64_t* const contexts) {
  const Place place = { words, n, i };
  Keys to = { contexts, 0 };
  push(&to, CONTEXT, words[i].plain);
  push(&to, CONTEXT + 1, words[i].shape);
  push(&to, CONTEXT + 2, words[i].kind.fine);
  push(&to, CONTEXT + 3, words[i].tag);
  push(&to, CONTEXT + 4, word_at(&place, -1)->plain);
  assert(to.n == MDT_NAME_CONTEXTS);
}
