// SPDX-License-Identifier: Apache-2.0
// From claims to pictures: one function for each way to look at them, and what
// they share. Each shows the most important claims and counts the others.

#ifndef MDT_EXPORT_VIEW_H
#define MDT_EXPORT_VIEW_H

#include "export/claim_table.h"
#include "export/picture.h"

/// Makes a picture in `arena` of at most `limit` claims of `table`, from which
/// it borrows
typedef MdtPicture* MdtViewMaker(MdtArena* arena, const MdtClaimTable* table,
                                 size_t limit);

MdtViewMaker mdt_view_directives; ///< Arrows from who directs to what, to whom
MdtViewMaker mdt_view_sources;    ///< Chains from the reader to the speaker
MdtViewMaker mdt_view_posts;      ///< People, their posts, bodies and parents
MdtViewMaker mdt_view_timeline;   ///< What has a date, in its order
MdtViewMaker mdt_view_disputes;   ///< Claims, and who denies them
MdtViewMaker mdt_view_all;        ///< Arrows for all claims

/// Return the picture of the statements of `store`, in `arena`
MdtPicture* mdt_view_statements(MdtArena* arena, const MdtStore* store);

/// Return the picture of `view`, with as many claims as there is room for on a
/// page. It lives in `arena` and borrows from `table`.
MdtPicture* mdt_view_picture(MdtArena* arena, const MdtClaimTable* table,
                             MdtPictureView view, const MdtLog* log);

/// Says whether the claim at `index` is for a view
typedef bool MdtViewFilter(const MdtClaimTable* table, size_t index);

/// Return the claims that `filter` lets through, at most `limit`, the most
/// important first. A claim matters more by its relation, by how sure we are,
/// and by how often its subject and object occur. `*n_left` tells how many
/// there are beyond.
MdtIndices mdt_view_choose(MdtArena* arena, const MdtClaimTable* table,
                           MdtViewFilter* filter, size_t limit, size_t* n_left);

/// Return `claim` as a sentence: "Ann Maxwell should direct: close the bridge"
MdtView mdt_view_sentence(MdtArena* arena, const MdtClaimTable* table,
                          const MdtTableClaim* claim);

/// Return a chain of sources as "The Times › notes"; empty for none
MdtView mdt_view_chain(MdtArena* arena, const MdtClaimTable* table,
                       const MdtTableClaim* claim);

/// Return the words of the relation of `claim`
MdtView mdt_view_words(MdtArena* arena, const MdtClaimTable* table,
                       const MdtTableClaim* claim);

/// Give `picture` the title of `view` with the names of the articles, describe
/// the claims in `shown` in its description, and tell that `n_left` others are
/// not drawn. Sorts `shown` into the order of the text.
void mdt_view_describe(MdtPicture* picture, const MdtClaimTable* table,
                       MdtPictureView view, MdtIndices* shown, size_t n_left);

/// Add an entity to `picture` under `key`, with its post
uint32_t mdt_view_add_entity(MdtPicture* picture, const MdtClaimTable* table,
                             uint32_t entity, MdtView key);

/// Add a box that tells `claim` in a `sentence` to `picture`
uint32_t mdt_view_add_claim(MdtPicture* picture, const MdtTableClaim* claim,
                            MdtView sentence);

/// Let `edge` stand for `claim` too: its line, its tooltip, its link, its count
void mdt_view_stand_for(const MdtPicture* picture, const MdtClaimTable* table,
                        const MdtTableClaim* claim, MdtPictureEdge* edge);

/// Let `edge` refer to a note that tells the sources of `claim`, if it has any
void mdt_view_add_note(MdtPicture* picture, const MdtClaimTable* table,
                       const MdtTableClaim* claim, MdtPictureEdge* edge);

/// Return the article of a claim as a box of `picture`
uint32_t mdt_view_add_article(MdtPicture* picture, const MdtClaimTable* table,
                              uint32_t article);

/// Return whether `time` is a date: a year, with or without month and day
bool mdt_view_is_date(MdtView time);

/// Return a date as people write it, "20 October 1973", in `arena`; what is no
/// date as it is
MdtView mdt_view_date(MdtArena* arena, MdtView time);

/// Return who tells by `denial` that something is not so: who denies it, or the
/// last source of a negated claim
uint32_t mdt_view_denier(const MdtTableClaim* denial);

#endif
