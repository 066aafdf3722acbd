// SPDX-License-Identifier: Apache-2.0
// From the sections of a model file to the weights of a network.

#include "parse/network.h"

#include "base/view.h"

#include <stdio.h>

enum { WORD_HEADROOM = 2, AFFIX_HEADROOM = 1 }; // Rows without a key

typedef struct {
  const MdtModelFile* file;
  bool is_bad; // A section is missing or does not fit
} Source;

// Return a section if its sizes are those in `dims`, where 0 takes any size
// and learns it
static const void* take(Source* const source, const char* const name,
                        const MdtDtype dtype, const unsigned rank,
                        uint32_t dims[2]) {
  uint32_t found[4] = { 0 };
  const void* const data =
    mdt_modelfile_section(source->file, name, dtype, rank, found);
  bool fits = data != NULL;
  for (unsigned i = 0; fits && i < rank; ++i) {
    fits = found[i] && (!dims[i] || dims[i] == found[i]);
    dims[i] = found[i];
  }
  source->is_bad |= !fits;
  return fits ? data : NULL;
}

static const void* take_row(Source* const source, const char* const name,
                            const MdtDtype dtype, const uint32_t n) {
  uint32_t dims[2] = { n, 0 };
  return take(source, name, dtype, 1, dims);
}

static MdtTable take_table(Source* const source, const char* const name,
                           const uint32_t headroom) {
  MdtTable table = { 0 };
  uint32_t dims[2] = { 0, 0 };
  char part[24];
  table.rows = take(source, name, MDT_I8, 2, dims);
  table.n_rows = dims[0];
  table.width = dims[1];
  table.n_keys = dims[0] > headroom ? dims[0] - headroom : 0;
  snprintf(part, sizeof(part), "%s.scale", name);
  table.scale = take_row(source, part, MDT_F32, table.n_rows);
  snprintf(part, sizeof(part), "%s.keys", name);
  table.keys = take_row(source, part, MDT_U64, table.n_keys);
  source->is_bad |= !table.n_keys;
  return table;
}

static MdtMatrix take_matrix(Source* const source, const char* const name,
                             const uint32_t n_rows, const uint32_t n_cols) {
  MdtMatrix matrix = { 0 };
  uint32_t dims[2] = { n_rows, n_cols };
  char part[24];
  matrix.weights = take(source, name, MDT_I16, 2, dims);
  matrix.n_rows = dims[0];
  matrix.n_cols = dims[1];
  snprintf(part, sizeof(part), "%s.scale", name);
  matrix.scale = take_row(source, part, MDT_F32, dims[0]);
  snprintf(part, sizeof(part), "%s.bias", name);
  matrix.bias = take_row(source, part, MDT_F32, dims[0]);
  source->is_bad |= matrix.n_cols > MDT_KERNEL_MAX_COLS;
  return matrix;
}

static void take_lstm(Source* const source, MdtNetwork* const network) {
  const uint32_t n_gates = 4 * network->n_hidden;
  uint32_t n_in = network->n_input;
  for (uint32_t i = 0; i < network->n_layers; ++i) {
    char name[24];
    snprintf(name, sizeof(name), "lstm%u.input", i);
    network->lstm[i].input = take_matrix(source, name, 2 * n_gates, n_in);
    snprintf(name, sizeof(name), "lstm%u.ahead", i);
    network->lstm[i].ahead =
      take_matrix(source, name, n_gates, network->n_hidden);
    snprintf(name, sizeof(name), "lstm%u.back", i);
    network->lstm[i].back =
      take_matrix(source, name, n_gates, network->n_hidden);
    n_in = 2 * network->n_hidden;
  }
}

// Cut the next name of a section of names, one a line
static bool next_name(MdtView* const names, MdtView* const name) {
  if (!names->data || !names->len) {
    return false;
  }
  *name = mdt_view_cut(names, '\n');
  return true;
}

static MdtView take_names(Source* const source, const char* const name) {
  uint32_t dims[2] = { 0, 0 };
  const char* const data = take(source, name, MDT_BYTES, 1, dims);
  const MdtView names = { data, data ? dims[0] : 0 };
  return names;
}

// Rows 0 and 1 of a table of tags are the unknown tag and the root
static uint32_t take_tags(Source* const source, MdtNetwork* const network) {
  MdtView names = take_names(source, "upos.names");
  MdtView name;
  uint32_t row = 2;
  for (; next_name(&names, &name); ++row) {
    network->upos_row[mdt_upos_find(name)] = row;
  }
  uint32_t dims[2] = { row, network->n_tag };
  network->upos = take(source, "upos", MDT_F32, 2, dims);
  names = take_names(source, "xpos.names");
  for (row = 2; next_name(&names, &name); ++row) {
    network->xpos_row[mdt_xpos_find(name)] = row;
  }
  network->upos_row[MDT_UPOS_NONE] = network->xpos_row[MDT_XPOS_NONE] = 0;
  dims[0] = row;
  network->xpos = take(source, "xpos", MDT_F32, 2, dims);
  return row;
}

static void take_relations(Source* const source, MdtNetwork* const network) {
  MdtView names = take_names(source, "relations.names");
  MdtView name;
  while (next_name(&names, &name)) {
    if (network->n_relations == MDT_MAX_RELATIONS) {
      source->is_bad = true;
      return;
    }
    network->relations[network->n_relations++] = mdt_deprel_find(name);
  }
}

static void take_sizes(Source* const source, MdtNetwork* const network) {
  const uint32_t* const sizes = take_row(source, "sizes", MDT_U32, 6);
  if (sizes) {
    network->n_tag = sizes[0];
    network->n_facts = sizes[1];
    network->n_hidden = sizes[2];
    network->n_layers = sizes[3];
    network->n_arc = sizes[4];
    network->n_label = sizes[5];
    for (unsigned i = 0; i < 6; ++i) {
      source->is_bad |= !sizes[i] || sizes[i] > MDT_KERNEL_MAX_COLS;
    }
    source->is_bad |= network->n_layers > MDT_MAX_LAYERS;
  }
}

static void take_heads(Source* const source, MdtNetwork* const network) {
  const uint32_t n_arc = network->n_arc;
  const uint32_t n_label = network->n_label;
  network->heads =
    take_matrix(source, "heads", 2 * (n_arc + n_label), 2 * network->n_hidden);
  network->arc = take_matrix(source, "arc", n_arc, n_arc);
  network->label =
    take_matrix(source, "label", (n_label + 1) * network->n_relations, n_label);
}

MdtStatus mdt_network_init(MdtNetwork* const network,
                           const MdtModelFile* const file) {
  Source source = { file, false };
  const MdtNetwork none = { 0 };
  *network = none;
  take_sizes(&source, network);
  if (source.is_bad) {
    return MDT_BAD_MODEL;
  }
  network->words = take_table(&source, "words", WORD_HEADROOM);
  network->affixes = take_table(&source, "affixes", AFFIX_HEADROOM);
  network->n_input = network->words.width + network->affixes.width +
                     network->n_tag + network->n_facts;
  take_tags(&source, network);
  take_relations(&source, network);
  uint32_t dims[2] = { MDT_N_FACTS, network->n_facts };
  network->facts = take(&source, "facts", MDT_F32, 2, dims);
  take_lstm(&source, network);
  take_heads(&source, network);
  return source.is_bad || !network->n_relations ? MDT_BAD_MODEL : MDT_SUCCESS;
}
