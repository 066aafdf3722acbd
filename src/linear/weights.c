// SPDX-License-Identifier: Apache-2.0

#include "linear/weights.h"

static size_t row_size(const uint8_t* row) {
  return MDT_ROW_HEAD + (2U * (size_t)mdt_row_pairs(row));
}

static bool is_row_sound(const MdtWeights* weights, const uint8_t* row) {
  for (unsigned i = 0; i < mdt_row_pairs(row); ++i) {
    if (row[MDT_ROW_HEAD + (2U * i)] >= weights->n_classes) {
      return false;
    }
  }
  return true;
}

static bool is_bucket_sound(const MdtWeights* weights, size_t start,
                            size_t end) {
  while (start < end) {
    const uint8_t* const row = weights->rows + start;

    if (end - start < MDT_ROW_HEAD || end - start < row_size(row) ||
        !is_row_sound(weights, row)) {
      return false;
    }
    start += row_size(row);
  }
  return true;
}

bool mdt_weights_check(const MdtWeights* weights, size_t rows_size) {
  const uint32_t n = weights->n_buckets;

  if (!n || (n & (n - 1U)) || weights->starts[0] != 0U ||
      weights->starts[n] != rows_size) {
    return false;
  }
  for (uint32_t i = 0; i < n; ++i) {
    const uint32_t start = weights->starts[i];
    const uint32_t end = weights->starts[i + 1U];

    if (start > end || end > rows_size ||
        !is_bucket_sound(weights, start, end)) {
      return false;
    }
  }
  return true;
}

static void add_row(const uint8_t* row, int32_t* scores) {
  const int32_t unit = 1 << mdt_row_shift(row);
  const uint8_t* pair = row + MDT_ROW_HEAD;
  const uint8_t* const end = row + row_size(row);

  for (; pair < end; pair += 2) {
    scores[pair[0]] += (int8_t)pair[1] * unit;
  }
}

void mdt_weights_add(const MdtWeights* weights, uint64_t key, int32_t* scores) {
  const uint32_t bucket = (uint32_t)key & (weights->n_buckets - 1U);
  const uint16_t wanted = mdt_weights_fingerprint(key);
  const uint8_t* row = weights->rows + weights->starts[bucket];
  const uint8_t* const end = weights->rows + weights->starts[bucket + 1U];

  for (; row < end; row += row_size(row)) {
    if ((uint16_t)(row[0] | ((unsigned)row[1] << 8U)) == wanted) {
      add_row(row, scores);
      return;
    }
  }
}

static void add_weights(const void* self, uint64_t key, int32_t* scores) {
  mdt_weights_add((const MdtWeights*)self, key, scores);
}

MdtScorer mdt_weights_scorer(const MdtWeights* weights) {
  const MdtScorer scorer = { add_weights, weights, weights->n_classes };

  return scorer;
}
