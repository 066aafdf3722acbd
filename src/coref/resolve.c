// SPDX-License-Identifier: Apache-2.0

#include "coref/resolve.h"

#include "coref/cluster.h"

MdtStatus mdt_resolve(const MdtLore* const lore, MdtDocument* const doc) {
  return mdt_resolve_told(lore, doc, NULL, NULL);
}

MdtStatus mdt_resolve_told(const MdtLore* const lore, MdtDocument* const doc,
                           const MdtChoiceFunc func, void* const handle) {
  MdtClusters clusters;
  mdt_clusters_init(&clusters, lore, doc);
  mdt_sieve_names(&clusters);
  mdt_sieve_posts(&clusters);
  mdt_sieve_roles(&clusters);
  mdt_sieve_antecedents(&clusters, func, handle);
  mdt_clusters_name(&clusters);
  return MDT_SUCCESS;
}
