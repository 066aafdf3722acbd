// SPDX-License-Identifier: Apache-2.0

#include "tag/features.h"

#include "linear/hash.h"

#include <assert.h>

// One template each; a context is numbered like any other
enum {
  BIAS = 100,
  FORM,
  PLAIN,
  PREFIX,
  SUFFIX = PREFIX + 8,
  SHAPE = SUFFIX + 8,
  SHAPE_END,
  SHAPE_FIRST,
  CASE_SUFFIX,
  BEFORE,
  BEFORE_TWO,
  AFTER,
  AFTER_TWO,
  BEFORE_AND_THIS,
  THIS_AND_AFTER,
  AROUND,
  TWO_BEFORE,
  TWO_AFTER,
  BEFORE_SUFFIX,
  AFTER_SUFFIX,
  AFTER_SUFFIX_SHORT,
  BEFORE_SHAPE,
  AFTER_SHAPE,
  SHAPES,
  SUFFIX_AFTER,
  SUFFIX_BEFORE,
  ENDINGS,
  LAST_MARK,
  KIND,
  KIND_BEFORE,
  KIND_AFTER,
  KIND_BEFORE_TWO,
  KIND_AFTER_TWO,
  KINDS_BEFORE,
  KINDS_AFTER,
  KINDS_AROUND,
  KIND_SUFFIX,
  COARSE,
  WITH_KIND_AFTER,
  WITH_KIND,
  WITH_FORM,
  WITH_AFTER,
  WITH_SUFFIX
};

// What stands before the first and after the last word
static const MdtWord outside = {
  .form = 1U,
  .plain = 1U,
  .prefixes = { 1U, 1U, 1U, 1U },
  .suffixes = { 1U, 1U, 1U, 1U, 1U },
  .shape = 1U,
  .kind = { 1U, 1U },
};

typedef struct {
  uint64_t* keys;
  unsigned n;
} Keys;

static void push(Keys* to, unsigned template, uint64_t part) {
  to->keys[to->n++] = mdt_hash_mix(template, part);
}

static void push_two(Keys* to, unsigned template, uint64_t one, uint64_t two) {
  push(to, template, mdt_hash_mix(one, two));
}

static const MdtWord* word_at(const MdtWord* words, size_t n, size_t i,
                              int step) {
  const size_t at = i + (size_t)step; // Wraps below the first word

  return at < n ? words + at : &outside;
}

static void push_word(Keys* to, const MdtWord* word, bool is_first) {
  push(to, BIAS, 0U);
  push(to, FORM, word->form);
  push(to, PLAIN, word->plain);
  for (unsigned p = 0; p < MDT_WORD_PREFIXES; ++p) {
    push(to, PREFIX + p, word->prefixes[p]);
  }
  for (unsigned s = 0; s < MDT_WORD_SUFFIXES; ++s) {
    push(to, SUFFIX + s, word->suffixes[s]);
  }
  push(to, SHAPE, word->shape);
  push_two(to, SHAPE_END, word->shape, word->suffixes[1]);
  push_two(to, SHAPE_FIRST, word->shape, is_first);
  push_two(to, CASE_SUFFIX, word->suffixes[2],
           (uint64_t)(word->is_capital + (2U * word->has_small)));
}

static void push_neighbours(Keys* to, const MdtWord* words, size_t n,
                            size_t i) {
  const MdtWord* const before = word_at(words, n, i, -1);
  const MdtWord* const first = word_at(words, n, i, -2);
  const MdtWord* const after = word_at(words, n, i, 1);
  const MdtWord* const last = word_at(words, n, i, 2);

  push(to, BEFORE, before->plain);
  push(to, BEFORE_TWO, first->plain);
  push(to, AFTER, after->plain);
  push(to, AFTER_TWO, last->plain);
  push_two(to, BEFORE_AND_THIS, before->plain, words[i].plain);
  push_two(to, THIS_AND_AFTER, words[i].plain, after->plain);
  push_two(to, AROUND, before->plain, after->plain);
  push_two(to, TWO_BEFORE, first->plain, before->plain);
  push_two(to, TWO_AFTER, after->plain, last->plain);
  push(to, BEFORE_SUFFIX, before->suffixes[2]);
  push(to, AFTER_SUFFIX, after->suffixes[2]);
  push(to, AFTER_SUFFIX_SHORT, after->suffixes[1]);
  push(to, BEFORE_SHAPE, before->shape);
  push(to, AFTER_SHAPE, after->shape);
  push_two(to, SHAPES, words[i].shape, after->shape);
  push_two(to, SUFFIX_AFTER, words[i].suffixes[2], after->plain);
  push_two(to, SUFFIX_BEFORE, words[i].suffixes[2], before->plain);
  push_two(to, ENDINGS, words[i].suffixes[2], after->suffixes[2]);
}

static void push_kinds(Keys* to, const MdtWord* words, size_t n, size_t i) {
  const MdtWordClass this = words[i].kind;
  const MdtWordClass before = word_at(words, n, i, -1)->kind;
  const MdtWordClass after = word_at(words, n, i, 1)->kind;

  push(to, KIND, this.fine);
  push(to, COARSE, this.coarse);
  push(to, KIND_BEFORE, before.fine);
  push(to, KIND_AFTER, after.fine);
  push(to, KIND_BEFORE_TWO, word_at(words, n, i, -2)->kind.fine);
  push(to, KIND_AFTER_TWO, word_at(words, n, i, 2)->kind.fine);
  push_two(to, KINDS_BEFORE, before.coarse, this.fine);
  push_two(to, KINDS_AFTER, this.fine, after.coarse);
  push_two(to, KINDS_AROUND, before.coarse,
           mdt_hash_mix(this.coarse, after.coarse));
  push_two(to, KIND_SUFFIX, this.coarse, words[i].suffixes[1]);
}

unsigned mdt_tag_keys(const MdtWord* words, size_t n, size_t i,
                      uint64_t* keys) {
  Keys to = { keys, 0U };

  push_word(&to, words + i, i == 0U);
  push_neighbours(&to, words, n, i);
  push_kinds(&to, words, n, i);
  push(&to, LAST_MARK, mdt_hash_mix(words[n - 1U].plain, words[i].shape));
  assert(to.n <= MDT_TAG_KEYS);
  return to.n;
}

void mdt_tag_contexts(const MdtWord* words, size_t n, size_t i,
                      uint64_t* contexts) {
  Keys to = { contexts, 0U };

  push(&to, WITH_FORM, words[i].plain);
  push(&to, WITH_AFTER, word_at(words, n, i, 1)->plain);
  push(&to, WITH_SUFFIX, words[i].suffixes[2]);
  push(&to, WITH_KIND, words[i].kind.fine);
  push(&to, WITH_KIND_AFTER, word_at(words, n, i, 1)->kind.fine);
  assert(to.n == MDT_TAG_CONTEXTS);
}
