// SPDX-License-Identifier: Apache-2.0

#include "network/sections.h"

#include "base/view.h"

#include <stdio.h>

const void* mdt_sections_take(MdtSections* const sections,
                              const char* const name, const MdtDtype dtype,
                              const unsigned rank, uint32_t* const dims) {
  uint32_t found[4] = { 0 };
  const void* const data =
    mdt_modelfile_section(sections->file, name, dtype, rank, found);
  bool fits = data != NULL;
  for (unsigned i = 0; fits && i < rank; ++i) {
    fits = found[i] && (!dims[i] || dims[i] == found[i]);
    dims[i] = found[i];
  }
  sections->is_bad |= !fits;
  return fits ? data : NULL;
}

const void* mdt_sections_row(MdtSections* const sections,
                             const char* const name, const MdtDtype dtype,
                             const uint32_t n) {
  uint32_t dims[1] = { n };
  return mdt_sections_take(sections, name, dtype, 1, dims);
}

MdtTable mdt_sections_table(MdtSections* const sections, const char* const name,
                            const uint32_t headroom) {
  MdtTable table = { 0 };
  uint32_t dims[2] = { 0, 0 };
  char part[24];
  table.rows = mdt_sections_take(sections, name, MDT_I8, 2, dims);
  table.n_rows = dims[0];
  table.width = dims[1];
  table.n_keys = dims[0] > headroom ? dims[0] - headroom : 0;
  snprintf(part, sizeof(part), "%s.scale", name);
  table.scale = mdt_sections_row(sections, part, MDT_F32, table.n_rows);
  snprintf(part, sizeof(part), "%s.keys", name);
  table.keys = mdt_sections_row(sections, part, MDT_U64, table.n_keys);
  sections->is_bad |= !table.n_keys;
  return table;
}

MdtMatrix mdt_sections_matrix(MdtSections* const sections,
                              const char* const name, const uint32_t n_rows,
                              const uint32_t n_cols) {
  MdtMatrix matrix = { 0 };
  uint32_t dims[2] = { n_rows, n_cols };
  char part[24];
  matrix.weights = mdt_sections_take(sections, name, MDT_I16, 2, dims);
  matrix.n_rows = dims[0];
  matrix.n_cols = dims[1];
  snprintf(part, sizeof(part), "%s.scale", name);
  matrix.scale = mdt_sections_row(sections, part, MDT_F32, dims[0]);
  snprintf(part, sizeof(part), "%s.bias", name);
  matrix.bias = mdt_sections_row(sections, part, MDT_F32, dims[0]);
  sections->is_bad |= matrix.n_cols > MDT_KERNEL_MAX_COLS;
  return matrix;
}

MdtView mdt_sections_names(MdtSections* const sections,
                           const char* const name) {
  uint32_t dims[1] = { 0 };
  const char* const data =
    mdt_sections_take(sections, name, MDT_BYTES, 1, dims);
  const MdtView names = { data, data ? dims[0] : 0 };
  return names;
}

bool mdt_sections_name(MdtView* const names, MdtView* const name) {
  if (!names->data || !names->len) {
    return false;
  }
  *name = mdt_view_cut(names, '\n');
  return true;
}

uint32_t mdt_table_find(const MdtTable* const table, const uint64_t key,
                        const uint32_t missing) {
  uint32_t low = 0;
  uint32_t high = table->n_keys;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (table->keys[middle] < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < table->n_keys && table->keys[low] == key
           ? low + table->n_rows - table->n_keys
           : missing;
}

void mdt_table_add(const MdtTable* const table, const uint32_t row,
                   float* const out) {
  mdt_kernel_add_bytes(table->rows + (size_t)row * table->width,
                       table->scale[row], table->width, out);
}
