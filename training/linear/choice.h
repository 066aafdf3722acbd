// SPDX-License-Identifier: Apache-2.0
// An averaged perceptron for choices that stand alone.

#ifndef MDT_TRAINING_CHOICE_H
#define MDT_TRAINING_CHOICE_H

#include "table.h"

/// One choice to be learned
typedef struct {
  size_t first_key; ///< Its first key, in the keys of all
  uint32_t n_keys;
  uint8_t gold;      ///< Right class
  uint8_t min_class; ///< Classes below this are out of the question
} Choice;

/// Return weights learned from `n` choices
Table* choice_train(const Choice* choices, size_t n, const uint64_t* keys,
                    uint32_t n_classes, unsigned epochs, uint64_t seed);

/// Return the best class of `choice`
unsigned choice_best(const MdtScorer* scorer, const Choice* choice,
                     const uint64_t* keys);

#endif
