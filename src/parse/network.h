// SPDX-License-Identifier: Apache-2.0
// The network: from the words of a sentence to scores of arcs and relations.
//
// Two pairs of small layers view the encoder's state of each word as a
// dependent and as a head, and a bilinear form scores each pair (Dozat and
// Manning 2017, "Deep biaffine attention for neural dependency parsing").

#ifndef MDT_PARSE_NETWORK_H
#define MDT_PARSE_NETWORK_H

#include "network/encoder.h"

enum { MDT_MAX_RELATIONS = 64 };

/// The weights, borrowed from a model file
typedef struct {
  MdtEncoder encoder;   ///< From words to states
  uint32_t n_arc;       ///< Width of the arc layers
  uint32_t n_label;     ///< Width of the label layers
  MdtMatrix heads;      ///< Arc dependent, arc head, label dependent, head
  MdtMatrix arc;        ///< From dependent to what its head should be like
  MdtMatrix label;      ///< [(n_label + 1) * n_relations]
  uint32_t n_relations; ///< Relations it tells apart
  MdtDeprel relations[MDT_MAX_RELATIONS];
} MdtNetwork;

/// What the network thinks of a sentence of n places, 0 being the root
typedef struct {
  const float* arcs; ///< [n][n] score of head h for word w at [w][h]
  float* views;      ///< [n][n_heads] the four views of each word
  uint32_t n;        ///< Places
} MdtNetworkView;

/// Take the weights from `file`, which must outlive them as must `vectors`.
/// Error: MDT_BAD_MODEL when a section is missing or does not fit.
MdtStatus mdt_network_init(MdtNetwork* network, const MdtModelFile* file,
                           const MdtTable* vectors);

/// Return the network's view of `words` [n], the first the root; in `scratch`
MdtNetworkView mdt_network_read(const MdtNetwork* network,
                                const MdtEncoderWord* words, uint32_t n,
                                MdtArena* scratch);

/// Set `relations` [n] to the best ones under `heads` [n]; only a word that
/// hangs on place 0 is a root
void mdt_network_relate(const MdtNetwork* network, const MdtNetworkView* view,
                        const uint32_t* heads, MdtDeprel* relations,
                        MdtArena* scratch);

#endif
