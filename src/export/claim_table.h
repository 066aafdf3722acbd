// SPDX-License-Identifier: Apache-2.0
// The claims of a graph as rows, for all that show them.
//
// Read once from a store, in the order of articles and of their text. Rows
// refer to each other by index and borrow their text from the store. Exporters
// and pictures know of a graph what stands here, and no IRI but those.

#ifndef MDT_EXPORT_CLAIM_TABLE_H
#define MDT_EXPORT_CLAIM_TABLE_H

#include "base/arena.h"
#include "base/vector.h"
#include "document/model.h"
#include "store/store.h"

#include <mandate/vocabulary.h>

#include <stdbool.h>

MDT_VECTOR(MdtTableViews, MdtView);

/// A stretch of an article, in code points
typedef struct {
  MdtView iri;       ///< Its IRI
  uint32_t article;  ///< Entity: what it is in, or none
  uint32_t start;    ///< Offset of its first character
  uint32_t end;      ///< Offset after its last
  uint32_t sentence; ///< Number of its sentence from 0, or none
  MdtView exact;     ///< Its words, or empty where they are not given
} MdtTablePassage;

/// Somebody or something that claims refer to
typedef struct {
  MdtView iri;           ///< Its IRI, or the label of a blank node
  MdtView label;         ///< Its name or words
  MdtType type;          ///< Its type, or none
  bool is_article;       ///< What is read
  unsigned uses;         ///< How often claims refer to it
  MdtTableViews aliases; ///< Other names, ascending
  MdtView known;         ///< IRI of a known body or post that it is, or empty
  MdtView gist;          ///< An act or proposition in its lemmas, or empty
  MdtView date;          ///< Of an article: when it appeared, or empty
  MdtView digest;        ///< Of an article: SHA-256, or empty
  MdtIndices mentions;   ///< Passages, in the order of the text
  uint32_t post;         ///< First claim that it holds a post, or none
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
  MdtView chain;        ///< IRI of the chain of sources, or empty
  MdtView time;         ///< When, or empty
  MdtView frame;        ///< Name of the frame that found it, or empty
  unsigned confidence;  ///< In hundredths
  uint32_t denies;      ///< Claim that it denies, or none
  uint32_t denied_by;   ///< First claim that denies it, or none
  MdtIndices denials;   ///< All claims that deny it, ascending
  MdtIndices evidence;  ///< Passages: its sentences, in their order
  uint32_t cue;         ///< Passage: the words that told, or none
  uint32_t sentence;    ///< First sentence that states it, or 0
  uint32_t start;       ///< Where its cue begins, in code points, or 0
} MdtTableClaim;

MDT_VECTOR(MdtTablePassages, MdtTablePassage);
MDT_VECTOR(MdtTableEntities, MdtTableEntity);
MDT_VECTOR(MdtTableClaims, MdtTableClaim);

/// Claims and what they refer to
typedef struct {
  MdtTableEntities entities; ///< Articles, what claims refer to, then all
                             ///< others of our types, by type and IRI
  MdtTablePassages passages; ///< In no order that matters
  MdtTableClaims claims;     ///< By article, place in its text, IRI
  MdtIndices articles;       ///< Entities: the articles, by IRI
} MdtClaimTable;

/// Return the claims of the default graph of `store` and what they are about,
/// in `arena`. Claims without subject, relation or object are left out.
///
/// Cost: as the statements of the graph, but for the sorting of claims.
MdtClaimTable* mdt_claim_table_new(MdtArena* arena, const MdtStore* store);

/// Return the post that `entity` holds, with "then" or "former" where that is
/// said, in `arena`; empty if none is known
MdtView mdt_claim_table_post(MdtArena* arena, const MdtClaimTable* table,
                             uint32_t entity);

#endif
