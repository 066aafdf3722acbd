// SPDX-License-Identifier: Apache-2.0
// The features by which a boundary is decided: the characters around it, their
// kinds, and the runs of text on both sides.

#include "base/utf8.h"
#include "base/view.h"
#include "linear/hash.h"
#include "linear/word.h"
#include "token/boundary.h"
#include "token/chars.h"

#include <assert.h>

enum { SIDE = 4, WINDOW = 2 * SIDE, RUN_LIMIT = 24 };

// One template each
enum {
  CHAR = 1000,
  CHARS = CHAR + WINDOW,
  KINDS = CHARS + 16,
  RUN_BEFORE = KINDS + 16,
  RUN_AFTER,
  RUN_BOTH,
  TOKEN_SO_FAR,
  TOKEN_AND_NEXT,
  TOKEN_AND_KINDS,
  TOKEN_LEN,
  NEXT_RUN,
  NEXT_SHAPE,
  RUN_AND_NEXT,
  RUN_AND_SHAPE,
  KIND_AND_NEXT,
  LAST_RUN,
  LAST_AND_RUN,
  GAP,
  SENTENCE_LEN,
  QUOTE,
  DEPTH,
  ADDRESS
};

typedef struct {
  uint32_t chars[WINDOW]; // SIDE before the boundary, SIDE after it
  uint64_t* keys;
  unsigned n_keys;
} Seen;

static void push(Seen* const seen, const unsigned name, const uint64_t part) {
  seen->keys[seen->n_keys++] = mdt_hash_mix(name, part);
}

static void push_two(Seen* const seen, const unsigned name, const uint64_t one,
                     const uint64_t two) {
  push(seen, name, mdt_hash_mix(one, two));
}

static uint32_t plain_char(const uint32_t c) {
  return c <= 0x20U ? ' ' : mdt_char_plain(c);
}

static void read_window(const MdtBoundary* const b, Seen* const seen) {
  size_t before = b->at;
  size_t after = b->at;
  for (unsigned i = 0; i < SIDE; ++i) {
    seen->chars[SIDE - 1 - i] =
      before ? plain_char(mdt_utf8_previous(b->text, &before)) : 0;
    seen->chars[SIDE + i] =
      after < b->text.len ? plain_char(mdt_utf8_next(b->text, &after)) : 0;
  }
}

/// The hash of characters `first` to `end` of the window, or of their kinds
static uint64_t hash_window(const Seen* const seen, const unsigned first,
                            const unsigned end, const bool is_kind) {
  uint64_t hash = 0;
  for (unsigned i = first; i < end; ++i) {
    const uint32_t c = seen->chars[i];
    hash = mdt_hash_mix(hash, is_kind ? mdt_char_kind(c) : c);
  }
  return hash;
}

static void push_window(Seen* const seen) {
  static const uint8_t ranges[][2] = { { 3, 5 }, { 2, 4 }, { 4, 6 }, { 2, 5 },
                                       { 3, 6 }, { 1, 4 }, { 4, 7 }, { 2, 6 },
                                       { 1, 5 }, { 3, 7 } };
  static const uint8_t kinds[][2] = { { 0, 8 }, { 1, 7 }, { 2, 6 },
                                      { 2, 5 }, { 3, 6 }, { 3, 7 } };
  for (unsigned i = 0; i < WINDOW; ++i) {
    push(seen, CHAR + i, seen->chars[i]);
  }
  for (unsigned i = 0; i < sizeof(ranges) / sizeof(*ranges); ++i) {
    push(seen, CHARS + i, hash_window(seen, ranges[i][0], ranges[i][1], false));
  }
  for (unsigned i = 0; i < sizeof(kinds) / sizeof(*kinds); ++i) {
    push(seen, KINDS + i, hash_window(seen, kinds[i][0], kinds[i][1], true));
  }
}

/// The plain text of `start` to `end`, at most RUN_LIMIT bytes of it
static uint64_t hash_run(const MdtView text, const size_t start, size_t end) {
  end = end - start > RUN_LIMIT ? start + RUN_LIMIT : end;
  const MdtPlain plain = mdt_word_plain(text.data + start, end - start);
  return mdt_hash_bytes(plain.data, plain.len);
}

/// The same, of its last bytes
static uint64_t hash_run_end(const MdtView text, size_t start,
                             const size_t end) {
  start = end - start > RUN_LIMIT ? end - RUN_LIMIT : start;
  return hash_run(text, start, end);
}

static unsigned bucket(const size_t n) {
  return n < 4 ? (unsigned)n : n < 6 ? 4U : n < 10 ? 5U : n < 20 ? 6U : 7U;
}

static void push_token(const MdtBoundary* const b, Seen* const seen) {
  const uint64_t before = hash_run_end(b->text, b->chunk, b->at);
  const uint64_t after = hash_run(b->text, b->at, b->chunk_end);
  const uint64_t token = hash_run_end(b->text, b->token, b->at);
  push(seen, RUN_BEFORE, before);
  push(seen, RUN_AFTER, after);
  push_two(seen, RUN_BOTH, before, after);
  push(seen, TOKEN_SO_FAR, token);
  push_two(seen, TOKEN_AND_NEXT, token, seen->chars[SIDE]);
  push_two(seen, TOKEN_AND_KINDS, token, hash_window(seen, 4, 7, true));
  push_two(seen, TOKEN_LEN, bucket(b->at - b->token),
           hash_window(seen, 3, 5, true));
}

static MdtWord read_word(const MdtBoundary* const b) {
  static const MdtClasses none = { NULL, NULL, 0 };
  const size_t end = b->next + RUN_LIMIT;
  size_t stop = b->next;
  while (stop < b->text.len && stop < end && !mdt_space_len(b->text, stop)) {
    ++stop;
  }
  return mdt_word_read(&none, b->text.data + b->next, stop - b->next);
}

/// What follows the space, and what stood before this run
static void push_around(const MdtBoundary* const b, Seen* const seen) {
  const MdtWord next = read_word(b);
  const uint64_t run = hash_run_end(b->text, b->chunk, b->at);
  const size_t last_end =
    b->last_chunk + RUN_LIMIT < b->chunk ? b->last_chunk + RUN_LIMIT : b->chunk;
  const uint64_t last = hash_run(b->text, b->last_chunk, last_end);
  push(seen, NEXT_RUN, next.plain);
  push(seen, NEXT_SHAPE, next.shape);
  push_two(seen, RUN_AND_NEXT, run, next.plain);
  push_two(seen, RUN_AND_SHAPE, run, next.shape);
  push_two(seen, KIND_AND_NEXT, hash_window(seen, 1, 4, true), next.form);
  push(seen, LAST_RUN, last);
  push_two(seen, LAST_AND_RUN, last, run);
  push_two(seen, GAP, bucket(b->next - b->at), hash_window(seen, 3, 4, true));
}

static void push_state(const MdtBoundary* const b, Seen* const seen) {
  const uint64_t marks = hash_window(seen, 3, 6, true);
  push_two(seen, SENTENCE_LEN, bucket(b->n_tokens), marks);
  push_two(seen, QUOTE, b->is_in_quote, marks);
  push_two(seen, DEPTH, b->depth != 0, marks);
  push_two(seen, ADDRESS, b->is_address, hash_window(seen, 3, 5, true));
}

unsigned mdt_boundary_keys(const MdtBoundary* const b, uint64_t* const keys) {
  Seen seen = { { 0 }, keys, 0 };
  read_window(b, &seen);
  push_window(&seen);
  push_token(b, &seen);
  push_state(b, &seen);
  if (mdt_boundary_is_space(b)) {
    push_around(b, &seen);
  }
  assert(seen.n_keys <= MDT_BOUNDARY_KEYS);
  return seen.n_keys;
}
