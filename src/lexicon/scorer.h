// SPDX-License-Identifier: Apache-2.0
// How sure we are of a reading: log-linear models whose weights can be read.
//
// A table such as claim-weights.tsv gives features ("frame=command",
// "object-type=Person") their weights in hundredths of a logit; training/
// learns them from annotated articles. Sums are of integers and the logistic
// curve is a table, so that every machine gives the same confidence.

#ifndef MDT_LEXICON_SCORER_H
#define MDT_LEXICON_SCORER_H

#include "base/sink.h"
#include "lexicon/wordlist.h"

/// What is known of a proposal, as names of features
typedef struct {
  MdtView items[40]; ///< [count]
  unsigned count;    ///< How many
} MdtFeatures;

/// Add the feature "`name`=`value`", made in `arena`; one too many is dropped
void mdt_feature_add(MdtArena* arena, MdtFeatures* features, const char* name,
                     MdtView value);

/// Return the confidence in hundredths, 1 to 99, that `weights` give
unsigned mdt_scorer_confidence(const MdtWordList* weights,
                               const MdtFeatures* features);

/// Return the weight of one feature, in hundredths of a logit; "bias" is that
/// of every claim
int mdt_scorer_weight(const MdtWordList* weights, MdtView feature);

/// Return the confidence below which `weights` say to drop a claim
unsigned mdt_scorer_threshold(const MdtWordList* weights);

/// Weights summed as features come, which are not kept
typedef struct {
  const MdtWordList* weights; ///< Their table
  int sum;                    ///< In hundredths of a logit
  MdtSink* told;              ///< Where the features are written, each after a
                              ///< '|', or null
} MdtTally;

/// Count the feature "`name`=`value`" in `tally`
void mdt_tally_add(MdtTally* tally, const char* name, MdtView value);

/// Count the feature "`name`=`a`/`b`" in `tally`
void mdt_tally_add_pair(MdtTally* tally, const char* name, MdtView a,
                        MdtView b);

#endif
