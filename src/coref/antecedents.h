// SPDX-License-Identifier: Apache-2.0
// Candidates for what a mention refers back to.

#ifndef MDT_COREF_ANTECEDENTS_H
#define MDT_COREF_ANTECEDENTS_H

#include "coref/clues.h"
#include "coref/cluster.h"

enum { MDT_MOST_CANDIDATES = 40 };

/// How like a description is to a candidate, the likest first
typedef enum {
  MDT_LIKE_WORDS,      ///< All words: "the draft report" twice
  MDT_LIKE_CONTAINED,  ///< It says no more: "a draft report", "the report"
  MDT_LIKE_HEAD,       ///< The noun: "the red car", "the blue car"
  MDT_LIKE_NAMED,      ///< The noun is in a name: "Coal Board", "the board"
  MDT_LIKE_HOLDER,     ///< Who alone holds the post: "the mayor"
  MDT_LIKE_ONE_HOLDER, ///< One of those who hold it
  MDT_LIKE_GENERAL,    ///< A name of what is called so: "the company"
  MDT_LIKE_SENSE,      ///< WordNet has both nouns in one file
  MDT_LIKE_NONE,       ///< No description
} MdtLikeness;

/// A mention and all that it may refer back to, the nearest first
typedef struct {
  uint32_t anaphor;                          ///< Mention
  MdtAnaphor kinds[2];                       ///< A wider and a narrower kind
  uint32_t place;                            ///< In the order of the text
  uint32_t candidates[MDT_MOST_CANDIDATES];  ///< [count] mentions
  MdtLikeness likeness[MDT_MOST_CANDIDATES]; ///< [count]
  uint32_t entities[MDT_MOST_CANDIDATES];    ///< [count] roots of clusters
  MdtClues clues[MDT_MOST_CANDIDATES];       ///< [count]
  MdtClues none;                             ///< For its being new
  unsigned count;                            ///< How many candidates
} MdtChoice;

/// Is told of each choice before it is made
typedef void (*MdtChoiceFunc)(void* handle, const MdtDocument* doc,
                              const MdtChoice* choice);

/// What descriptions are recalled by: nouns of descriptions before, nouns in
/// names, posts
typedef struct MdtRecall MdtRecall;

/// Return an empty memory that knows who holds which post
MdtRecall* mdt_recall_new(MdtClusters* clusters);

/// Note mention `i`, so that later ones may refer to it
void mdt_recall_note(MdtRecall* recall, uint32_t i);

/// Collect the candidates for the description `choice->anaphor`
void mdt_recall_candidates(MdtRecall* recall, MdtChoice* choice);

/// Collect the candidates for the pronoun `choice->anaphor`
void mdt_pronoun_candidates(MdtClusters* clusters, MdtChoice* choice);

/// Add `mention` to the candidates unless it is there or there are too many
void mdt_choice_add(MdtChoice* choice, uint32_t mention, MdtLikeness likeness);

/// Return whether mention `i` is "no minister", "any clerk": nobody to refer to
bool mdt_is_nobody(const MdtClusters* clusters, uint32_t i);

/// Who owns what two mentions describe ("Keller's report")
typedef enum {
  MDT_OWNERS_NONE,    ///< Neither names an owner
  MDT_OWNERS_ONE,     ///< One does
  MDT_OWNERS_SAME,    ///< One entity
  MDT_OWNERS_KINDRED, ///< "Keller's", "the Keller government's"
  MDT_OWNERS_TWO,     ///< Two
} MdtOwners;

/// Compare who owns what mentions `i` and `j` describe
MdtOwners mdt_compare_owners(MdtClusters* clusters, uint32_t i, uint32_t j);

/// Give the mention and its candidates their clues
void mdt_choice_describe(MdtClusters* clusters, MdtChoice* choice);

/// Join descriptions and pronouns of the third person to their antecedents;
/// `func`, if not null, is told of each choice
void mdt_sieve_antecedents(MdtClusters* clusters, MdtChoiceFunc func,
                           void* handle);

#endif
