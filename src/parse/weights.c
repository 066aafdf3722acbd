// SPDX-License-Identifier: Apache-2.0
// From the sections of a model file to the weights of a network.

#include "parse/network.h"

static void take_relations(MdtSections* const sections,
                           MdtNetwork* const network) {
  MdtView names = mdt_sections_names(sections, "relations.names");
  MdtView name;
  while (mdt_sections_name(&names, &name)) {
    if (network->n_relations == MDT_MAX_RELATIONS) {
      sections->is_bad = true;
      return;
    }
    network->relations[network->n_relations++] = mdt_deprel_find(name);
  }
  sections->is_bad |= !network->n_relations;
}

static void take_heads(MdtSections* const sections, MdtNetwork* const network) {
  const uint32_t n_arc = network->n_arc;
  const uint32_t n_label = network->n_label;
  network->heads = mdt_sections_matrix(sections, "heads", 2 * (n_arc + n_label),
                                       2 * network->encoder.n_hidden);
  network->arc = mdt_sections_matrix(sections, "arc", n_arc, n_arc);
  network->label = mdt_sections_matrix(
    sections, "label", (n_label + 1) * network->n_relations, n_label);
}

MdtStatus mdt_network_init(MdtNetwork* const network,
                           const MdtModelFile* const file,
                           const MdtTable* const vectors) {
  enum { TAG, FACTS, HIDDEN, LAYERS, ARC, LABEL, N_SIZES };
  MdtSections sections = { file, false };
  const MdtNetwork none = { 0 };
  const uint32_t* const sizes =
    mdt_sections_row(&sections, "sizes", MDT_U32, N_SIZES);
  *network = none;
  if (!sizes || !sizes[ARC] || sizes[ARC] > MDT_KERNEL_MAX_COLS ||
      !sizes[LABEL] || sizes[LABEL] > MDT_KERNEL_MAX_COLS) {
    return MDT_BAD_MODEL;
  }
  mdt_encoder_init(&network->encoder, &sections, vectors, sizes[HIDDEN],
                   sizes[LAYERS]);
  network->n_arc = sizes[ARC];
  network->n_label = sizes[LABEL];
  take_relations(&sections, network);
  take_heads(&sections, network);
  return sections.is_bad ? MDT_BAD_MODEL : MDT_SUCCESS;
}
