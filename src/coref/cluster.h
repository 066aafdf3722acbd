// SPDX-License-Identifier: Apache-2.0
// Mentions on their way to entities: clusters that sieves join, the surest
// sieve first (Raghunathan et al. 2010; Lee et al. 2013). What is known of
// any mention of a cluster is known of all, and a later sieve may not join
// what it contradicts.

#ifndef MDT_COREF_CLUSTER_H
#define MDT_COREF_CLUSTER_H

#include "base/intern.h"
#include "entity/lore.h"

/// One or several
typedef enum {
  MDT_NUMBER_UNKNOWN,
  MDT_NUMBER_SINGULAR,
  MDT_NUMBER_PLURAL,
} MdtNumber;

/// What is known of a cluster; kept at its root, the first mention
typedef struct {
  uint32_t parent;  ///< Another mention of the cluster, or itself
  uint32_t size;    ///< How many mentions, at the root
  MdtType type;     ///< Or none
  MdtGender gender; ///< For persons
  MdtNumber number; ///< One or several
  bool is_named;    ///< A mention is a name
  uint32_t name;    ///< Its longest name mention, or none
} MdtCluster;

/// All clusters of a document
typedef struct {
  const MdtLore* lore; ///< Tables
  MdtDocument* doc;    ///< The article
  MdtCluster* items;   ///< [mentions]
  MdtView* keys;       ///< [mentions] text in lower case
  MdtView* lemmas;     ///< [mentions] lemma of the head in lower case
  uint32_t* order;     ///< [mentions] mentions by place in the text
  uint32_t* starts;    ///< [sentences + 1] where each begins in `order`
  uint32_t* quotes;    ///< [tokens] number of the quotation, or 0
} MdtClusters;

/// Prepare `clusters`, one for each mention of `doc`
void mdt_clusters_init(MdtClusters* clusters, const MdtLore* lore,
                       MdtDocument* doc);

/// Return the root of the cluster of `mention`
uint32_t mdt_cluster_root(MdtClusters* clusters, uint32_t mention);

/// Return what is known of the cluster of `mention`
const MdtCluster* mdt_cluster_of(MdtClusters* clusters, uint32_t mention);

/// Return whether nothing known keeps two clusters apart
bool mdt_cluster_agrees(MdtClusters* clusters, uint32_t a, uint32_t b);

/// Return whether a description or pronoun of cluster `a` may refer to `b`:
/// they agree, and are not two names
bool mdt_cluster_may_refer(MdtClusters* clusters, uint32_t a, uint32_t b);

/// Join `mention` to `antecedent` in the name of `sieve`
void mdt_cluster_join(MdtClusters* clusters, uint32_t mention,
                      uint32_t antecedent, const char* sieve);

/// Join names: equal ones, known aliases, acronyms, surnames, short forms
void mdt_sieve_names(MdtClusters* clusters);

/// Return by what a post is known: the gazetteer's IRI or the lemma of its
/// noun, so that "A.G." is "Attorney General"
MdtView mdt_post_key(const MdtClusters* clusters, uint32_t mention);

/// Join the words for one post of one holder: "President", "US President"
void mdt_sieve_posts(MdtClusters* clusters);

/// Join appositions, predicates, relative pronouns, holders of posts
void mdt_sieve_roles(MdtClusters* clusters);

/// Make entities of the clusters
void mdt_clusters_name(MdtClusters* clusters);

#endif
