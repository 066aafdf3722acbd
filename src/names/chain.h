// SPDX-License-Identifier: Apache-2.0
// The best chain of labels: one that may follow another and, all in all, is
// worth most (Viterbi 1967; Lafferty and others 2001).

#ifndef MDT_NAMES_CHAIN_H
#define MDT_NAMES_CHAIN_H

#include <stddef.h>
#include <stdint.h>

/// More labels than any model has
enum { MDT_MAX_LABELS = 16 };

/// What it is worth that a label follows another
typedef struct {
  const float* follow; ///< [n_labels + 1][n_labels], last: at the beginning
  uint32_t n_labels;   ///< At most MDT_MAX_LABELS
} MdtChain;

/// Set `labels` [n] to the best chain under `scores` [n][n_labels], which it
/// overwrites; `back` [n][n_labels] is room to work in. Of equal chains the
/// one with the lower labels at its end is taken.
void mdt_chain_decode(const MdtChain* chain, float* scores, size_t n,
                      uint8_t* back, uint8_t* labels);

#endif
