// SPDX-License-Identifier: Apache-2.0
// The encoder: from the words of a sentence to a state for each, which knows
// the words around it.
//
// Embeddings of word, vector, affixes, tags and facts go through layers of
// bidirectional LSTM. The parser and the name tagger each have one, and read
// off its states what they look for.

#ifndef MDT_NETWORK_ENCODER_H
#define MDT_NETWORK_ENCODER_H

#include "base/arena.h"
#include "document/tags.h"
#include "network/features.h"
#include "network/sections.h"

enum { MDT_MAX_LAYERS = 4, MDT_MAX_FACTS = 64 };

/// What one unit of the integers of a state is worth is the inverse of this;
/// training/network/rounding.py has the same
#define MDT_STATE_UNITS 4095.0f

/// One bidirectional layer
typedef struct {
  MdtMatrix input; ///< Both directions, [8 * hidden]
  MdtMatrix ahead; ///< State to gates, [4 * hidden]
  MdtMatrix back;  ///< The same from the end
} MdtLstm;

/// The weights, borrowed from a model file
typedef struct {
  MdtTable words;          ///< By word key; rows 0 and 1: unknown, root
  const MdtTable* vectors; ///< By word key; null: trained without
  MdtTable affixes;        ///< By affix key; row 0 is nothing
  const float* upos;       ///< [rows][tag]
  const float* xpos;       ///< [rows][tag]
  const float* facts;      ///< [n_fact_bits][n_facts]
  uint32_t n_fact_bits;    ///< Facts that it knows, the lowest bits
  uint32_t n_facts;        ///< Width of the embedding of facts
  uint32_t n_tag;          ///< Width of a tag's embedding
  uint32_t n_input;        ///< Width of all embeddings of a word
  uint32_t n_hidden;       ///< Width of an LSTM in one direction
  uint32_t n_layers;       ///< LSTM layers
  MdtLstm lstm[MDT_MAX_LAYERS];
  uint32_t upos_row[MDT_N_UPOS];
  uint32_t xpos_row[MDT_N_XPOS];
} MdtEncoder;

/// A word as the encoder takes it
typedef struct {
  uint32_t word;                     ///< Row of `words`
  uint32_t vector;                   ///< Row of `vectors`, or MDT_NO_VECTOR
  uint32_t affixes[MDT_MAX_AFFIXES]; ///< Rows of `affixes`
  unsigned n_affixes;                ///< How many of them
  MdtUpos upos;                      ///< Its tags
  MdtXpos xpos;                      ///< The same
  uint64_t facts;                    ///< What is true of it
  bool is_root;                      ///< Stands for the root, not for a word
} MdtEncoderWord;

/// The row of a word that raw text says nothing of
#define MDT_NO_VECTOR UINT32_MAX

/// Take the weights of an encoder of `n_layers` layers of `n_hidden`; what
/// does not fit shows in `sections`. `vectors` must outlive it.
void mdt_encoder_init(MdtEncoder* encoder, MdtSections* sections,
                      const MdtTable* vectors, uint32_t n_hidden,
                      uint32_t n_layers);

/// Return a word as the encoder takes it; `facts` are its WordNet classes and
/// what else the model knows of beyond its looks
MdtEncoderWord mdt_encoder_word(const MdtEncoder* encoder, MdtView form,
                                MdtUpos upos, MdtXpos xpos, bool is_glued,
                                uint64_t facts);

/// Return the states [n][2 * n_hidden] of `words` [n] in units of
/// MDT_STATE_UNITS; in `scratch`
const int16_t* mdt_encoder_read(const MdtEncoder* encoder,
                                const MdtEncoderWord* words, uint32_t n,
                                MdtArena* scratch);

#endif
