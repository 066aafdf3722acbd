// SPDX-License-Identifier: Apache-2.0
// The packed weights of a linear model.
//
// Each feature has a row: the few classes it speaks for or against, with a
// small integer for each.  Rows lie in buckets, chosen by the low bits of
// the feature's key; in a bucket a row is known by 16 other bits of it.
// A lookup costs two memory accesses, sums are exact integers, and so the
// same text gets the same labels on every machine.
//
//     row = fingerprint (u16) n and scale (u8) [class (u8) weight (i8)] * n
//
// The low six bits of the third byte are n; its high two bits double the
// weights, twice each.

#ifndef MDT_LINEAR_WEIGHTS_H
#define MDT_LINEAR_WEIGHTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The size of a row's head, before its pairs of class and weight
#define MDT_ROW_HEAD 3U

/// Pairs a row can hold
#define MDT_ROW_PAIRS 63U

/// Packed weights, borrowed from a mapped model
typedef struct {
  const uint32_t* starts; ///< [n_buckets + 1], where each bucket begins
  const uint8_t* rows;    ///< The rows, bucket after bucket
  uint32_t n_buckets;     ///< A power of two
  uint32_t n_classes;     ///< Classes are below this
} MdtWeights;

/// Something that can add a feature's weights to the scores of all classes
typedef struct {
  void (*add)(const void* self, uint64_t key, int32_t* scores);
  const void* self;   ///< Borrowed, first argument of `add`
  uint32_t n_classes; ///< Length of `scores`
} MdtScorer;

/// Return whether every row of `weights` is whole and names known classes
bool mdt_weights_check(const MdtWeights* weights, size_t rows_size);

/// Add the weights of feature `key` to `scores`, or nothing if it has none
void mdt_weights_add(const MdtWeights* weights, uint64_t key, int32_t* scores);

/// Return a scorer that reads `weights`, which must outlive it
MdtScorer mdt_weights_scorer(const MdtWeights* weights);

/// Return how many pairs of class and weight a row has
static inline unsigned mdt_row_pairs(const uint8_t* const row) {
  return row[2] & MDT_ROW_PAIRS;
}

/// Return by how many bits the weights of a row are to be shifted
static inline unsigned mdt_row_shift(const uint8_t* const row) {
  return 2U * (row[2] >> 6U);
}

/// Return the 16 bits by which a row is known in its bucket
static inline uint16_t mdt_weights_fingerprint(uint64_t key) {
  return (uint16_t)(key >> 48U);
}

#endif
