// SPDX-License-Identifier: Apache-2.0

#include "names/chain.h"

static uint8_t find_best(const float* const scores, const uint32_t n) {
  uint8_t best = 0;
  for (uint32_t l = 1; l < n; ++l) {
    best = scores[l] > scores[best] ? (uint8_t)l : best;
  }
  return best;
}

/// Add to each label at a place the best way to it
static void extend(const MdtChain* const chain, const float* const before,
                   float* const scores, uint8_t* const back) {
  const uint32_t n_labels = chain->n_labels;
  for (uint32_t l = 0; l < n_labels; ++l) {
    float ways[MDT_MAX_LABELS];
    for (uint32_t b = 0; b < n_labels; ++b) {
      ways[b] = before[b] + chain->follow[b * n_labels + l];
    }
    back[l] = find_best(ways, n_labels);
    scores[l] += ways[back[l]];
  }
}

void mdt_chain_decode(const MdtChain* const chain, float* const scores,
                      const size_t n, uint8_t* const back,
                      uint8_t* const labels) {
  const size_t n_labels = chain->n_labels;
  if (!n) {
    return;
  }
  for (size_t l = 0; l < n_labels; ++l) {
    scores[l] += chain->follow[n_labels * n_labels + l];
  }
  for (size_t i = 1; i < n; ++i) {
    extend(chain, scores + (i - 1) * n_labels, scores + i * n_labels,
           back + i * n_labels);
  }
  labels[n - 1] = find_best(scores + (n - 1) * n_labels, chain->n_labels);
  for (size_t i = n - 1; i > 0; --i) {
    labels[i - 1] = back[i * n_labels + labels[i]];
  }
}
