// SPDX-License-Identifier: Apache-2.0
// The sections of a model file as the tables and matrices of a network.
//
// Each is taken by name with the sizes that it must have; whether all were
// there and fitted is asked once, at the end.

#ifndef MDT_NETWORK_SECTIONS_H
#define MDT_NETWORK_SECTIONS_H

#include "base/modelfile.h"
#include "network/kernel.h"

#include <mandate/view.h>

#include <stdbool.h>

/// A model file while its sections are being taken
typedef struct {
  const MdtModelFile* file; ///< Must outlive what is taken
  bool is_bad;              ///< A section is missing or does not fit
} MdtSections;

/// Rows of bytes with a scale each, found by key
typedef struct {
  const uint64_t* keys; ///< [n_keys] ascending
  const int8_t* rows;   ///< [n_rows][width]
  const float* scale;   ///< [n_rows]
  uint32_t n_keys;      ///< Rows that have a key; they are the last
  uint32_t n_rows;      ///< All rows
  uint32_t width;       ///< Columns
} MdtTable;

/// Return section `name` if its sizes are those in `dims` [rank], where 0
/// takes any size and learns it; else null
const void* mdt_sections_take(MdtSections* sections, const char* name,
                              MdtDtype dtype, unsigned rank, uint32_t* dims);

/// Return a section of one dimension with `n` elements, or null
const void* mdt_sections_row(MdtSections* sections, const char* name,
                             MdtDtype dtype, uint32_t n);

/// Return the table `name`, whose first `headroom` rows have no key
MdtTable mdt_sections_table(MdtSections* sections, const char* name,
                            uint32_t headroom);

/// Return the matrix `name` of this size
MdtMatrix mdt_sections_matrix(MdtSections* sections, const char* name,
                              uint32_t n_rows, uint32_t n_cols);

/// Return section `name`, names one a line; cut them with mdt_sections_name
MdtView mdt_sections_names(MdtSections* sections, const char* name);

/// Cut the next of `names` into `name`; return whether there was one
bool mdt_sections_name(MdtView* names, MdtView* name);

/// Return the row of `key` in `table`, or `missing`
uint32_t mdt_table_find(const MdtTable* table, uint64_t key, uint32_t missing);

/// Add row `row` of `table` to `out` [width]
void mdt_table_add(const MdtTable* table, uint32_t row, float* out);

#endif
