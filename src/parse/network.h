// SPDX-License-Identifier: Apache-2.0
// The network: from the words of a sentence to scores of arcs and relations.
//
// Embeddings of word, affixes, tags and facts go through layers of
// bidirectional LSTM; two pairs of small layers then view each word as a
// dependent and as a head, and a bilinear form scores each pair (Dozat and
// Manning 2017, "Deep biaffine attention for neural dependency parsing").

#ifndef MDT_PARSE_NETWORK_H
#define MDT_PARSE_NETWORK_H

#include "base/arena.h"
#include "base/modelfile.h"
#include "document/tags.h"
#include "parse/features.h"
#include "parse/kernel.h"

enum { MDT_MAX_LAYERS = 4, MDT_MAX_RELATIONS = 64 };

/// Rows of bytes with a scale each
typedef struct {
  const uint64_t* keys; ///< [n_keys] ascending
  const int8_t* rows;   ///< [n_rows][width]
  const float* scale;   ///< [n_rows]
  uint32_t n_keys;      ///< Rows that have a key; they are the last
  uint32_t n_rows;      ///< All rows
  uint32_t width;       ///< Columns
} MdtTable;

/// One bidirectional layer
typedef struct {
  MdtMatrix input; ///< Both directions, [8 * hidden]
  MdtMatrix ahead; ///< State to gates, [4 * hidden]
  MdtMatrix back;  ///< The same from the end
} MdtLstm;

/// The weights, borrowed from a model file
typedef struct {
  MdtTable words;     ///< By word key
  MdtTable affixes;   ///< By affix key
  const float* upos;  ///< [rows][tag]
  const float* xpos;  ///< [rows][tag]
  const float* facts; ///< [MDT_N_FACTS][n_facts]
  uint32_t n_tag;     ///< Width of a tag's embedding
  uint32_t n_facts;   ///< Width of the embedding of facts
  uint32_t n_input;   ///< Width of all embeddings of a word
  uint32_t n_hidden;  ///< Width of an LSTM in one direction
  uint32_t n_arc;     ///< Width of the arc layers
  uint32_t n_label;   ///< Width of the label layers
  uint32_t n_layers;  ///< LSTM layers
  MdtLstm lstm[MDT_MAX_LAYERS];
  MdtMatrix heads;      ///< Arc dependent, arc head, label dependent, head
  MdtMatrix arc;        ///< From dependent to what its head should be like
  MdtMatrix label;      ///< [(n_label + 1) * n_relations]
  uint32_t n_relations; ///< Relations it tells apart
  uint32_t upos_row[MDT_N_UPOS];
  uint32_t xpos_row[MDT_N_XPOS];
  MdtDeprel relations[MDT_MAX_RELATIONS];
} MdtNetwork;

/// A word as the network takes it
typedef struct {
  uint32_t word;                     ///< Row of `words`
  uint32_t affixes[MDT_MAX_AFFIXES]; ///< Rows of `affixes`
  unsigned n_affixes;                ///< How many of them
  MdtUpos upos;                      ///< Its tags
  MdtXpos xpos;                      ///< The same
  uint64_t facts;                    ///< What is true of it
  bool is_root;                      ///< Stands for the root, not for a word
} MdtNetworkWord;

/// What the network thinks of a sentence of n places, 0 being the root
typedef struct {
  const float* arcs; ///< [n][n] score of head h for word w at [w][h]
  float* views;      ///< [n][n_heads] the four views of each word
  uint32_t n;        ///< Places
} MdtNetworkView;

/// Take the weights from `file`, which must outlive them.
/// Error: MDT_BAD_MODEL when a section is missing or does not fit.
MdtStatus mdt_network_init(MdtNetwork* network, const MdtModelFile* file);

/// Return a word as the network takes it; `classes` are its WordNet facts
MdtNetworkWord mdt_network_word(const MdtNetwork* network, MdtView form,
                                MdtUpos upos, MdtXpos xpos, bool is_glued,
                                uint64_t classes);

/// Return the network's view of `words` [n], the first the root; in `scratch`
MdtNetworkView mdt_network_read(const MdtNetwork* network,
                                const MdtNetworkWord* words, uint32_t n,
                                MdtArena* scratch);

/// Set `relations` [n] to the best ones under `heads` [n]; only a word that
/// hangs on place 0 is a root
void mdt_network_relate(const MdtNetwork* network, const MdtNetworkView* view,
                        const uint32_t* heads, MdtDeprel* relations,
                        MdtArena* scratch);

#endif
