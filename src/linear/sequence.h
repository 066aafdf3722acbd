// SPDX-License-Identifier: Apache-2.0
// Beam search over a sequence that gets one label an item.
//
// The score of a labelling is a sum of feature weights.  Some features look
// at the item alone and are added up once; the others join a part of the
// item's context with the label before it, or with the two before it.
// A lattice keeps, for each item, the best few partial labellings, best
// first, each pointing back to the one it continues.
//
// Collins and Roark 2004, Incremental parsing with the perceptron algorithm

#ifndef MDT_LINEAR_SEQUENCE_H
#define MDT_LINEAR_SEQUENCE_H

#include "linear/weights.h"

#include <stddef.h>
#include <stdint.h>

#define MDT_MAX_CLASSES  256U ///< A label is one byte
#define MDT_MAX_CONTEXTS 8U   ///< Context keys an item may have
#define MDT_MAX_BEAM     16U  ///< Width of the widest lattice

/// The label before the first item
#define MDT_LABEL_START 255U

/// What the features of a sequence are made of
typedef struct {
  const uint64_t* keys;     ///< Keys that look at an item alone, all items
  const uint32_t* ends;     ///< [n_items], where each item's keys end
  const uint64_t* contexts; ///< [n_items][n_contexts], joined with labels
  size_t n_items;
  unsigned n_contexts;
} MdtSequence;

/// A partial labelling: one label more than the one it continues
typedef struct {
  int64_t score;
  uint8_t from;   ///< Index of the labelling continued, at the item before
  uint8_t label;  ///< Label of this item
  uint8_t before; ///< Label of the item before
} MdtStep;

/// The keys that join the context of one item with the labels before it
typedef struct {
  uint64_t keys[MDT_MAX_CONTEXTS + 2U];
  unsigned n_keys;
} MdtHistory;

/// Return the keys of item `i` that depend on the label before it
MdtHistory mdt_sequence_history(const MdtSequence* seq, size_t i,
                                unsigned before);

/// Return the key of the two labels before an item
uint64_t mdt_sequence_pair_key(unsigned before, unsigned before_that);

/// Fill `lattice` [n_items][width] and `counts` [n_items] by beam search
void mdt_sequence_search(const MdtScorer* scorer, const MdtSequence* seq,
                         unsigned width, MdtStep* lattice, uint8_t* counts);

/// Write the labels up to item `last` of its labelling `index` to `labels`
void mdt_sequence_trace(const MdtStep* lattice, unsigned width, size_t last,
                        unsigned index, uint8_t* labels);

#endif
