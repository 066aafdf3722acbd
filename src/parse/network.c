// SPDX-License-Identifier: Apache-2.0

#include "parse/network.h"

#include <string.h>

// What one unit of the integers that stand for inputs is worth; the exporter
// of training/parser has the same
static const float EMBEDDING_UNITS = 512.0f;
static const float STATE_UNITS = 4095.0f;
static const float VIEW_UNITS = 256.0f;

enum { UNKNOWN_ROW = 0, ROOT_ROW = 1 };

// --- Words -------------------------------------------------------------------

// Return the row of `key`, or `missing`
static uint32_t find_row(const MdtTable* const table, const uint64_t key,
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

MdtNetworkWord mdt_network_word(const MdtNetwork* const network,
                                const MdtView form, const MdtUpos upos,
                                const MdtXpos xpos, const bool is_glued,
                                const uint64_t classes) {
  const uint64_t shape = mdt_features_shape(form, is_glued);
  MdtNetworkWord word = { .upos = upos, .xpos = xpos };
  word.facts = shape | (classes & ((UINT64_C(1) << MDT_FIRST_SHAPE) - 1));
  word.word = find_row(&network->words, mdt_features_word(form), UNKNOWN_ROW);
  uint64_t keys[MDT_MAX_AFFIXES];
  const unsigned n_keys = mdt_features_affixes(form, keys);
  for (unsigned i = 0; i < n_keys; ++i) {
    const uint32_t row = find_row(&network->affixes, keys[i], UNKNOWN_ROW);
    if (row != UNKNOWN_ROW) {
      word.affixes[word.n_affixes++] = row;
    }
  }
  return word;
}

static void add_row(const MdtTable* const table, const uint32_t row,
                    float* const out) {
  mdt_kernel_add_bytes(table->rows + (size_t)row * table->width,
                       table->scale[row], table->width, out);
}

static void embed(const MdtNetwork* const network,
                  const MdtNetworkWord* const word, float* const out) {
  float* const affixes = out + network->words.width;
  float* const tags = affixes + network->affixes.width;
  float* const facts = tags + network->n_tag;
  const size_t n_tag = network->n_tag;
  memset(out, 0, network->n_input * sizeof(float));
  add_row(&network->words, word->is_root ? ROOT_ROW : word->word, out);
  for (unsigned i = 0; i < word->n_affixes; ++i) {
    add_row(&network->affixes, word->affixes[i], affixes);
  }
  const size_t upos = word->is_root ? ROOT_ROW : network->upos_row[word->upos];
  const size_t xpos = word->is_root ? ROOT_ROW : network->xpos_row[word->xpos];
  mdt_kernel_add(network->upos + upos * n_tag, n_tag, tags);
  mdt_kernel_add(network->xpos + xpos * n_tag, n_tag, tags);
  for (size_t bit = 0; bit < MDT_N_FACTS; ++bit) {
    if (word->facts >> bit & 1) {
      mdt_kernel_add(network->facts + bit * network->n_facts, network->n_facts,
                     facts);
    }
  }
}

// --- Layers ------------------------------------------------------------------

static int16_t* embed_all(const MdtNetwork* const network,
                          const MdtNetworkWord* const words, const uint32_t n,
                          MdtArena* const scratch) {
  const size_t width = network->n_input;
  float* const row = mdt_arena_array(scratch, width, sizeof(float));
  int16_t* const x = mdt_arena_array(scratch, n * width, sizeof(int16_t));
  for (uint32_t i = 0; i < n; ++i) {
    embed(network, &words[i], row);
    mdt_kernel_quantise(row, width, EMBEDDING_UNITS, x + i * width);
  }
  return x;
}

typedef struct {
  float* cell;      // [n_hidden]
  float* state;     // [n_hidden]
  float* recurrent; // [4 * n_hidden]
  int16_t* rounded; // [n_hidden]
} Memory;

static Memory memory_new(const size_t n_hidden, MdtArena* const scratch) {
  Memory m;
  m.cell = mdt_arena_array(scratch, n_hidden, sizeof(float));
  m.state = mdt_arena_array(scratch, n_hidden, sizeof(float));
  m.recurrent = mdt_arena_array(scratch, 4 * n_hidden, sizeof(float));
  m.rounded = mdt_arena_array(scratch, n_hidden, sizeof(int16_t));
  return m;
}

// Move one place on: `input` is the projected input there, `out` gets the state
static void step(const MdtMatrix* const recurrent, const Memory* const m,
                 const float* const input, int16_t* const out) {
  const size_t n = recurrent->n_cols;
  mdt_kernel_multiply(recurrent, m->rounded, 1, m->recurrent);
  mdt_kernel_step(input, m->recurrent, n, m->cell, m->state);
  mdt_kernel_quantise(m->state, n, STATE_UNITS, m->rounded);
  memcpy(out, m->rounded, n * sizeof(int16_t));
}

static int16_t* run_layer(const MdtLstm* const lstm, const int16_t* const x,
                          const uint32_t n, MdtArena* const scratch) {
  const size_t hidden = lstm->ahead.n_cols;
  const size_t width = lstm->input.n_rows;
  float* const inputs = mdt_arena_array(scratch, n * width, sizeof(float));
  int16_t* const out =
    mdt_arena_array(scratch, n * 2 * hidden, sizeof(int16_t));
  const Memory ahead = memory_new(hidden, scratch);
  const Memory back = memory_new(hidden, scratch);
  mdt_kernel_multiply(&lstm->input, x, n, inputs);
  for (size_t i = 0; i < n; ++i) {
    step(&lstm->ahead, &ahead, inputs + i * width, out + i * 2 * hidden);
  }
  for (size_t i = n; i-- > 0;) {
    step(&lstm->back, &back, inputs + i * width + width / 2,
         out + i * 2 * hidden + hidden);
  }
  return out;
}

// --- Scores ------------------------------------------------------------------

// Round columns `first` to `first + width` of the views of all places
static int16_t* round_views(const float* const views, const uint32_t n,
                            const size_t n_views, const size_t first,
                            const size_t width, MdtArena* const scratch) {
  int16_t* const x = mdt_arena_array(scratch, n * width, sizeof(int16_t));
  for (size_t i = 0; i < n; ++i) {
    mdt_kernel_quantise(views + i * n_views + first, width, VIEW_UNITS,
                        x + i * width);
  }
  return x;
}

static float* score_arcs(const MdtNetwork* const network,
                         const float* const views, const uint32_t n,
                         MdtArena* const scratch) {
  const size_t n_views = network->heads.n_rows;
  const size_t n_arc = network->n_arc;
  const int16_t* const x = round_views(views, n, n_views, 0, n_arc, scratch);
  float* const wishes = mdt_arena_array(scratch, n * n_arc, sizeof(float));
  float* const offers = mdt_arena_array(scratch, n * n_arc, sizeof(float));
  float* const arcs = mdt_arena_array(scratch, (size_t)n * n, sizeof(float));
  mdt_kernel_multiply(&network->arc, x, n, wishes);
  for (size_t i = 0; i < n; ++i) {
    for (size_t k = 0; k < n_arc; ++k) {
      offers[k * n + i] = views[i * n_views + n_arc + k];
    }
  }
  for (size_t i = 0; i < n; ++i) {
    mdt_kernel_accumulate(wishes + i * n_arc, offers, n_arc, n, arcs + i * n);
  }
  return arcs;
}

MdtNetworkView mdt_network_read(const MdtNetwork* const network,
                                const MdtNetworkWord* const words,
                                const uint32_t n, MdtArena* const scratch) {
  const int16_t* x = embed_all(network, words, n, scratch);
  for (uint32_t i = 0; i < network->n_layers; ++i) {
    x = run_layer(&network->lstm[i], x, n, scratch);
  }
  const size_t size = (size_t)n * network->heads.n_rows;
  float* const views = mdt_arena_array(scratch, size, sizeof(float));
  mdt_kernel_multiply(&network->heads, x, n, views);
  mdt_kernel_rectify(views, size);
  const MdtNetworkView view = { score_arcs(network, views, n, scratch), views,
                                n };
  return view;
}

static MdtDeprel find_best(const MdtNetwork* const network,
                           const float* const scores, const bool is_root) {
  uint32_t best = network->n_relations;
  for (uint32_t r = 0; r < network->n_relations; ++r) {
    const bool fits = (network->relations[r] == MDT_DEP_ROOT) == is_root;
    if (fits && (best == network->n_relations || scores[r] > scores[best])) {
      best = r;
    }
  }
  return best < network->n_relations ? network->relations[best]
         : is_root                   ? MDT_DEP_ROOT
                                     : MDT_DEP_DEP;
}

void mdt_network_relate(const MdtNetwork* const network,
                        const MdtNetworkView* const view,
                        const uint32_t* const heads, MdtDeprel* const relations,
                        MdtArena* const scratch) {
  const size_t n_views = network->heads.n_rows;
  const size_t n_label = network->n_label;
  const size_t n_mixed = network->label.n_rows;
  const size_t first = 2 * (size_t)network->n_arc;
  const int16_t* const x =
    round_views(view->views, view->n, n_views, first, n_label, scratch);
  float* const mixed = mdt_arena_array(scratch, n_mixed, sizeof(float));
  for (size_t i = 1; i < view->n; ++i) {
    mdt_kernel_multiply(&network->label, x + i * n_label, 1, mixed);
    // The last rows are what a relation is worth whatever the head
    float* const scores = mixed + n_label * network->n_relations;
    const float* const head = view->views + heads[i] * n_views + first;
    mdt_kernel_accumulate(head + n_label, mixed, n_label, network->n_relations,
                          scores);
    relations[i] = find_best(network, scores, heads[i] == 0);
  }
}
