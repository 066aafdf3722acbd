// SPDX-License-Identifier: Apache-2.0
// All the sentences a tagger learns from, in folds of whole documents.

#ifndef MDT_TRAINING_TAG_SET_H
#define MDT_TRAINING_TAG_SET_H

#include "lookup_data.h"
#include "tag_data.h"

enum {
  TAG_FOLDS = 5,    ///< Parts for jackknifing
  TAG_NO_FOLD = -1, ///< Leave nothing out
  TAG_DEV_FOLD = -2 ///< Never learned from
};

/// Sentences and what they share
typedef struct {
  LookupData classes; ///< Word classes
  Labels labels;      ///< "UPOS XPOS"
  TagSentence* sentences;
  int* folds; ///< The fold of each sentence
  size_t n;
  size_t n_documents;
} TagSet;

/// Add all sentences of `corpus`
void tag_set_add(TagSet* set, const Corpus* corpus);

/// Train on all sentences but those of `fold`
Packed tag_set_train(const TagSet* set, int fold);

void tag_set_clear(TagSet* set);

#endif
