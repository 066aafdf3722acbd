// SPDX-License-Identifier: Apache-2.0
// Teach a beam search by its mistakes.
//
// Where the best partial labelling beats the right one by most, both are
// compared up to that item, and only there: Huang, Fayong and Guo 2012,
// Structured perceptron with inexact search (max-violation update).

#ifndef MDT_TRAINING_PERCEPTRON_H
#define MDT_TRAINING_PERCEPTRON_H

#include "table.h"

#include "linear/sequence.h"

/// A sequence and the labels it should get
typedef struct {
  MdtSequence sequence;
  const uint8_t* gold;
} Example;

/// How to train
typedef struct {
  unsigned width;  ///< Of the beam
  unsigned epochs; ///< Times over all examples
  uint64_t seed;   ///< Of the order in which they are seen
  bool is_quiet;   ///< No line an epoch
} Training;

/// Return weights learned from `n` examples
Table* perceptron_train(const Example* examples, size_t n, uint32_t n_classes,
                        const Training* how);

/// Write the best labels of `sequence` under `scorer`
void perceptron_label(const MdtScorer* scorer, const MdtSequence* sequence,
                      unsigned width, uint8_t* labels);

#endif
