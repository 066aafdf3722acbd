// SPDX-License-Identifier: Apache-2.0

#include "parse/network.h"

// What one unit of the integers that stand for views is worth is the inverse
// of this; training/parser/export.py has the same
static const float VIEW_UNITS = 256.0f;

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
                                const MdtEncoderWord* const words,
                                const uint32_t n, MdtArena* const scratch) {
  const int16_t* const x =
    mdt_encoder_read(&network->encoder, words, n, scratch);
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
