// SPDX-License-Identifier: Apache-2.0
// The weights of a perceptron while it learns.
//
// A row a feature, a cell a class that was ever wrong or missed.  Each cell
// keeps its weight and the sum of the weights it had, so that the average
// over all of training can be taken at the end (Freund and Schapire 1999;
// the sums are brought up to date only when a cell changes).

#ifndef MDT_TRAINING_TABLE_H
#define MDT_TRAINING_TABLE_H

#include "linear/weights.h"

#include <stddef.h>
#include <stdint.h>

/// One weight
typedef struct {
  int64_t total;  ///< Sum of the weight over all steps until `since`
  int32_t weight; ///< The weight now
  uint32_t since; ///< When it last changed
  uint8_t label;  ///< Its class
} Cell;

/// The weights of one feature
typedef struct {
  uint64_t key;
  Cell* cells;
  uint32_t n_cells;
  uint32_t n_seen; ///< How often it was updated
} Row;

/// All weights, in an open hash table
typedef struct {
  Row* rows;
  size_t n_rows;
  size_t size; ///< Slots, a power of two
  uint32_t n_classes;
  uint32_t now; ///< Steps so far
} Table;

Table* table_new(uint32_t n_classes);

void table_free(Table* table);

/// Add `change` to the weight of `label` under feature `key`
void table_update(Table* table, uint64_t key, unsigned label, int change);

/// Return a scorer of the weights as they are now
MdtScorer table_scorer(const Table* table);

/// Packed weights and the memory they lie in
typedef struct {
  MdtWeights weights;
  uint32_t* starts;
  uint8_t* rows;
  size_t rows_size;
  size_t n_rows;
} Packed;

/// Return the averaged weights, `unit` steps of a packed weight to one
///
/// Weights that round to zero are left out, as are features that were
/// updated fewer than `min_seen` times.
Packed table_pack(const Table* table, double unit, uint32_t min_seen);

void packed_clear(Packed* packed);

#endif
