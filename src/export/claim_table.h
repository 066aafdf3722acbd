// SPDX-License-Identifier: Apache-2.0
// The claims of a graph as rows, for all that show them.
//
// Read once from a store, in the order of articles and of their text. Rows
// refer to each other by index and borrow their text from the store.

#ifndef MDT_EXPORT_CLAIM_TABLE_H
#define MDT_EXPORT_CLAIM_TABLE_H

#include "base/arena.h"
#include "base/vector.h"
#include "document/model.h"
#include "store/store.h"

#include <mandate/vocabulary.h>

#include <stdbool.h>

/// Somebody or something that claims refer to
typedef struct {
  MdtView iri;   ///< Its IRI, or the label of a blank node
  MdtView label; ///< Its name or words
  MdtType type;  ///< Its type, or none
  unsigned uses; ///< How many claims refer to it
} MdtTableEntity;

/// A claim
typedef struct {
  MdtView iri;          ///< Its IRI
  MdtView label;        ///< The whole claim in words
  MdtRelation relation; ///< Its relation, or none for an open one
  MdtView verb;         ///< Name of an open relation, or empty
  uint32_t subject;     ///< Entity
  uint32_t object;      ///< Entity
  uint32_t recipient;   ///< Entity, or none
  uint32_t article;     ///< Entity: what it was read from, or none
  bool is_negated;      ///< Polarity
  MdtModality modality; ///< Fact, duty, possibility …
  MdtIndices sources;   ///< Entities, nearest to the reader first
  MdtView time;         ///< When, or empty
  unsigned confidence;  ///< In hundredths
  uint32_t denies;      ///< Claim that it denies, or none
  uint32_t denied_by;   ///< First claim that denies it, or none
  uint32_t sentence;    ///< First sentence that states it, or 0
  uint32_t start;       ///< Where its cue begins, in code points, or 0
} MdtTableClaim;

MDT_VECTOR(MdtTableEntities, MdtTableEntity);
MDT_VECTOR(MdtTableClaims, MdtTableClaim);

/// Claims and what they refer to
typedef struct {
  MdtTableEntities entities; ///< In no order that matters
  MdtTableClaims claims;     ///< By article, place in its text, IRI
} MdtClaimTable;

/// Return the claims of the default graph of `store`, in `arena`. Claims
/// without subject, relation or object are left out.
MdtClaimTable* mdt_claim_table_new(MdtArena* arena, const MdtStore* store);

/// Return the post that `entity` holds, with "then" or "former" where that is
/// said, in `arena`; empty if none is known
MdtView mdt_claim_table_post(MdtArena* arena, const MdtClaimTable* table,
                             uint32_t entity);

#endif
