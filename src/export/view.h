// SPDX-License-Identifier: Apache-2.0
// From claims to pictures: one function for each way to look at them.

#ifndef MDT_EXPORT_VIEW_H
#define MDT_EXPORT_VIEW_H

#include "export/claim_table.h"
#include "export/picture.h"

enum {
  MDT_VIEW_MAX_NODES = 48,  ///< Beyond this a picture cannot be read
  MDT_VIEW_MAX_LEAVES = 32, ///< The same, for what sources say
};

/// Return a picture of claims as arrows from subject to object: directives or
/// all. It lives in `arena` and borrows from `table`.
MdtPicture* mdt_view_claims(MdtArena* arena, const MdtClaimTable* table,
                            MdtPictureView view);

/// Return a picture of the chains from each article over its sources to who
/// speaks, and what they say. It lives in `arena` and borrows from `table`.
MdtPicture* mdt_view_sources(MdtArena* arena, const MdtClaimTable* table);

/// Return the picture of `view`
MdtPicture* mdt_view_picture(MdtArena* arena, const MdtClaimTable* table,
                             MdtPictureView view);

/// Return the claims of which `is_shown` holds, the most important first. A
/// claim matters more by its relation, by how sure we are, and by how often
/// its subject and object occur.
MdtIndices mdt_view_rank(MdtArena* arena, const MdtClaimTable* table,
                         const bool* is_shown);

/// Return `claim` as a sentence: "Ann Maxwell should direct: close the bridge"
MdtView mdt_view_sentence(MdtArena* arena, const MdtClaimTable* table,
                          const MdtTableClaim* claim);

/// Return a chain of sources as "The Times › notes"; empty for none
MdtView mdt_view_chain(MdtArena* arena, const MdtClaimTable* table,
                       const MdtTableClaim* claim);

/// Return the words of the relation of `claim`
MdtView mdt_view_words(MdtArena* arena, const MdtTableClaim* claim);

/// Give `picture` the title of `view` with the names of the articles, and
/// describe the claims in `shown` in its description
void mdt_view_describe(MdtPicture* picture, const MdtClaimTable* table,
                       MdtPictureView view, const MdtIndices* shown);

/// Add an entity to `picture` under `key`, with its post
uint32_t mdt_view_add_entity(MdtPicture* picture, const MdtClaimTable* table,
                             uint32_t entity, MdtView key);

#endif
