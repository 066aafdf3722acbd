// SPDX-License-Identifier: Apache-2.0
// The order in which people read a graph, and the prefixes that shorten it.
//
// By graph, the default one first; then by subject: the article, its run, what
// claims are about, claims, chains, times, passages, and everything else; then
// by property, the type and the label first. All of it depends on nothing but
// the statements, so the same graph is written the same way however it came.

#ifndef MDT_EXPORT_ORDER_H
#define MDT_EXPORT_ORDER_H

#include "base/vector.h"
#include "store/store.h"

/// A namespace and what stands for it
typedef struct {
  MdtView prefix; ///< "mdt"
  MdtView space;  ///< "https://w3id.org/mandate#"
} MdtPrefix;

MDT_VECTOR(MdtPrefixes, MdtPrefix);

/// Statements in order
typedef struct {
  const MdtStore* store; ///< Where they are from
  MdtQuad* quads;        ///< [count] in order
  size_t count;          ///< How many
  MdtPrefixes prefixes;  ///< Those in use
} MdtOrdered;

/// Return the statements of `store` in order, in `arena`; without those of
/// named graphs unless `has_graphs`
MdtOrdered mdt_order(MdtArena* arena, const MdtStore* store, bool has_graphs);

/// Return namespaces that may shorten names in `store`, at little cost, in
/// `arena`
MdtPrefixes mdt_order_known_prefixes(MdtArena* arena, const MdtStore* store);

/// Return the namespaces that shorten the names in `store`, in `arena`
MdtPrefixes mdt_order_prefixes(MdtArena* arena, const MdtStore* store);

#endif
