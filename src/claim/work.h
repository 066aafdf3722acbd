// SPDX-License-Identifier: Apache-2.0
// What the files of this stage share: what is known, the document under work,
// and a proposal, which is a claim in the making.

#ifndef MDT_CLAIM_WORK_H
#define MDT_CLAIM_WORK_H

#include "claim/claims.h"
#include "claim/frames.h"
#include "claim/holding.h"
#include "clause/clause.h"
#include "lexicon/scorer.h"
#include "lexicon/wordlist.h"
#include "lexicon/wordnet.h"

struct MdtClaimLexicon {
  MdtFrames* frames;         ///< Which words evoke what
  MdtWordList* modals;       ///< Auxiliaries: the modality they give
  MdtWordList* governors;    ///< What governs an infinitive: its modality
  MdtWordList* reports;      ///< What reports a clause: its modality
  MdtWordList* negators;     ///< Words that negate what they modify
  MdtWordList* light;        ///< Verbs that leave the meaning to their object
  const MdtWordNet* wordnet; ///< Senses of nouns
  MdtWordList* nouns;        ///< Types of nouns that no mention types
  MdtWordList* culprits;     ///< Who does what is told without a doer
  MdtWordList* media;     ///< Those who are told things in order to print them
  MdtWordList* audiences; ///< What ties those who are told to a speech
  MdtWordList* deniables; ///< What is said of somebody, for him to deny
  MdtWordList* weights;   ///< What makes a claim likely
};

/// A claim in the making, with what tells how likely it is
typedef struct {
  MdtClaim claim;       ///< As it would be listed
  uint32_t cue;         ///< Token that evokes it
  MdtFeatures features; ///< For the scorer
} MdtDraft;

MDT_VECTOR(MdtDrafts, MdtDraft);

/// Who does what is told without a doer
typedef enum {
  MDT_CULPRIT_COURT,    ///< A court convicts
  MDT_CULPRIT_POLICE,   ///< Police arrest
  MDT_CULPRIT_DISASTER, ///< A fire kills
  MDT_N_CULPRITS,
} MdtCulprit;

/// A document under work
typedef struct {
  const MdtClaimLexicon* lexicon; ///< What is known
  MdtDocument* doc;               ///< What is read
  const MdtTree* tree;            ///< Its trees
  MdtDrafts drafts;               ///< What was found so far
  bool* is_content;               ///< [tokens] the act that a claim is about
  MdtHolding holding;             ///< In what is said where a token stands
  uint32_t* said_at; ///< [tokens] first attribution with that cue, or none
  MdtIndices culprits[MDT_N_CULPRITS]; ///< Tokens that name each, ascending
} MdtWork;

/// Return `doc` under work: its trees, and what is said where
MdtWork mdt_work_begin(const MdtClaimLexicon* lexicon, MdtDocument* doc);

/// What fills a role, and how it was found
typedef struct {
  MdtHeads heads; ///< Tokens, several where joined
  MdtWay way;     ///< The way that led there
  bool is_filled; ///< Whether any did
} MdtFilling;

/// A frame that the text evokes, with its roles
typedef struct {
  const MdtFrame* frame; ///< What is evoked
  const MdtUnit* unit;   ///< By which unit
  uint32_t cue;          ///< Head of the words that evoke it
  uint32_t companion;    ///< Last companion of the cue, or none
  uint32_t filler;       ///< What follows the unit's last preposition, or none
  MdtFilling subject;    ///< Who
  MdtFilling object;     ///< What or whom
  MdtFilling recipient;  ///< To whom
} MdtProposal;

#endif
