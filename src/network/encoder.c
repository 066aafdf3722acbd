// SPDX-License-Identifier: Apache-2.0

#include "network/encoder.h"

#include <stdio.h>
#include <string.h>

// As MDT_STATE_UNITS, for the embeddings
static const float EMBEDDING_UNITS = 512.0f;

enum { UNKNOWN_ROW = 0, ROOT_ROW = 1, N_NO_WORDS = 2 }; // Of words and tags

// --- Weights -----------------------------------------------------------------

static void take_lstm(MdtSections* const sections, MdtEncoder* const encoder) {
  const uint32_t n_gates = 4 * encoder->n_hidden;
  uint32_t n_in = encoder->n_input;
  for (uint32_t i = 0; i < encoder->n_layers; ++i) {
    MdtLstm* const lstm = &encoder->lstm[i];
    char name[24];
    snprintf(name, sizeof(name), "lstm%u.input", i);
    lstm->input = mdt_sections_matrix(sections, name, 2 * n_gates, n_in);
    snprintf(name, sizeof(name), "lstm%u.ahead", i);
    lstm->ahead =
      mdt_sections_matrix(sections, name, n_gates, encoder->n_hidden);
    snprintf(name, sizeof(name), "lstm%u.back", i);
    lstm->back =
      mdt_sections_matrix(sections, name, n_gates, encoder->n_hidden);
    n_in = 2 * encoder->n_hidden;
  }
}

static void take_tags(MdtSections* const sections, MdtEncoder* const encoder) {
  MdtView names = mdt_sections_names(sections, "upos.names");
  MdtView name;
  uint32_t dims[2] = { N_NO_WORDS, 0 };
  for (; mdt_sections_name(&names, &name); ++dims[0]) {
    encoder->upos_row[mdt_upos_find(name)] = dims[0];
  }
  encoder->upos = mdt_sections_take(sections, "upos", MDT_F32, 2, dims);
  encoder->n_tag = dims[1];
  names = mdt_sections_names(sections, "xpos.names");
  for (dims[0] = N_NO_WORDS; mdt_sections_name(&names, &name); ++dims[0]) {
    encoder->xpos_row[mdt_xpos_find(name)] = dims[0];
  }
  encoder->xpos = mdt_sections_take(sections, "xpos", MDT_F32, 2, dims);
  encoder->upos_row[MDT_UPOS_NONE] = UNKNOWN_ROW;
  encoder->xpos_row[MDT_XPOS_NONE] = UNKNOWN_ROW;
}

static void take_facts(MdtSections* const sections, MdtEncoder* const encoder) {
  uint32_t dims[2] = { 0, 0 };
  encoder->facts = mdt_sections_take(sections, "facts", MDT_F32, 2, dims);
  encoder->n_fact_bits = dims[0];
  encoder->n_facts = dims[1];
  sections->is_bad |= dims[0] < MDT_N_FACTS || dims[0] > MDT_MAX_FACTS;
}

// How wide the input of the first layer is tells whether the model was trained
// with vectors
static void take_vectors(MdtSections* const sections, MdtEncoder* const encoder,
                         const MdtTable* const vectors) {
  uint32_t dims[4] = { 0 };
  mdt_modelfile_section(sections->file, "lstm0.input", MDT_I16, 2, dims);
  encoder->n_input = encoder->words.width + encoder->affixes.width +
                     encoder->n_tag + encoder->n_facts;
  if (dims[1] != encoder->n_input) {
    encoder->vectors = vectors;
    encoder->n_input += vectors->width;
  }
}

void mdt_encoder_init(MdtEncoder* const encoder, MdtSections* const sections,
                      const MdtTable* const vectors, const uint32_t n_hidden,
                      const uint32_t n_layers) {
  const MdtEncoder none = { 0 };
  *encoder = none;
  encoder->n_hidden = n_hidden;
  encoder->n_layers = n_layers;
  encoder->words = mdt_sections_table(sections, "words", N_NO_WORDS);
  encoder->affixes = mdt_sections_table(sections, "affixes", 1);
  take_tags(sections, encoder);
  take_facts(sections, encoder);
  take_vectors(sections, encoder, vectors);
  sections->is_bad |= n_layers > MDT_MAX_LAYERS || !n_layers || !n_hidden ||
                      n_hidden > MDT_KERNEL_MAX_COLS;
  if (!sections->is_bad) {
    take_lstm(sections, encoder);
  }
}

// --- Words -------------------------------------------------------------------

MdtEncoderWord mdt_encoder_word(const MdtEncoder* const encoder,
                                const MdtView form, const MdtUpos upos,
                                const MdtXpos xpos, const bool is_glued,
                                const uint64_t facts) {
  const uint64_t looks =
    ((UINT64_C(1) << MDT_N_FACTS) - (UINT64_C(1) << MDT_FIRST_SHAPE));
  const uint64_t key = mdt_features_word(form);
  MdtEncoderWord word = { .upos = upos, .xpos = xpos };
  word.facts = mdt_features_shape(form, is_glued) | (facts & ~looks);
  word.word = mdt_table_find(&encoder->words, key, UNKNOWN_ROW);
  word.vector = encoder->vectors
                  ? mdt_table_find(encoder->vectors, key, MDT_NO_VECTOR)
                  : MDT_NO_VECTOR;
  uint64_t keys[MDT_MAX_AFFIXES];
  const unsigned n_keys = mdt_features_affixes(form, keys);
  for (unsigned i = 0; i < n_keys; ++i) {
    const uint32_t row = mdt_table_find(&encoder->affixes, keys[i], 0);
    if (row) {
      word.affixes[word.n_affixes++] = row;
    }
  }
  return word;
}

static void embed_tags(const MdtEncoder* const encoder,
                       const MdtEncoderWord* const word, float* const out) {
  const size_t n_tag = encoder->n_tag;
  const size_t upos = word->is_root ? ROOT_ROW : encoder->upos_row[word->upos];
  const size_t xpos = word->is_root ? ROOT_ROW : encoder->xpos_row[word->xpos];
  mdt_kernel_add(encoder->upos + upos * n_tag, n_tag, out);
  mdt_kernel_add(encoder->xpos + xpos * n_tag, n_tag, out);
}

static void embed_facts(const MdtEncoder* const encoder,
                        const MdtEncoderWord* const word, float* const out) {
  for (size_t bit = 0; bit < encoder->n_fact_bits; ++bit) {
    if (word->facts >> bit & 1) {
      mdt_kernel_add(encoder->facts + bit * encoder->n_facts, encoder->n_facts,
                     out);
    }
  }
}

static void embed(const MdtEncoder* const encoder,
                  const MdtEncoderWord* const word, float* out) {
  memset(out, 0, encoder->n_input * sizeof(float));
  mdt_table_add(&encoder->words, word->is_root ? ROOT_ROW : word->word, out);
  out += encoder->words.width;
  if (word->vector != MDT_NO_VECTOR && !word->is_root) {
    mdt_table_add(encoder->vectors, word->vector, out);
  }
  out += encoder->vectors ? encoder->vectors->width : 0;
  for (unsigned i = 0; i < word->n_affixes; ++i) {
    mdt_table_add(&encoder->affixes, word->affixes[i], out);
  }
  out += encoder->affixes.width;
  embed_tags(encoder, word, out);
  embed_facts(encoder, word, out + encoder->n_tag);
}

static int16_t* embed_all(const MdtEncoder* const encoder,
                          const MdtEncoderWord* const words, const uint32_t n,
                          MdtArena* const scratch) {
  const size_t width = encoder->n_input;
  float* const row = mdt_arena_array(scratch, width, sizeof(float));
  int16_t* const x = mdt_arena_array(scratch, n * width, sizeof(int16_t));
  for (uint32_t i = 0; i < n; ++i) {
    embed(encoder, &words[i], row);
    mdt_kernel_quantise(row, width, EMBEDDING_UNITS, x + i * width);
  }
  return x;
}

// --- Layers ------------------------------------------------------------------

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
  mdt_kernel_quantise(m->state, n, MDT_STATE_UNITS, m->rounded);
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

const int16_t* mdt_encoder_read(const MdtEncoder* const encoder,
                                const MdtEncoderWord* const words,
                                const uint32_t n, MdtArena* const scratch) {
  const int16_t* x = embed_all(encoder, words, n, scratch);
  for (uint32_t i = 0; i < encoder->n_layers; ++i) {
    x = run_layer(&encoder->lstm[i], x, n, scratch);
  }
  return x;
}
