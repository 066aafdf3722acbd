// SPDX-License-Identifier: Apache-2.0
// Treebank sentences as sequences for the tagger

#ifndef MDT_TRAINING_TAG_DATA_H
#define MDT_TRAINING_TAG_DATA_H

#include "corpus.h"
#include "labels.h"
#include "perceptron.h"

#include "linear/classes.h"

/// A sentence ready for the tagger, and the memory it lies in
typedef struct {
  Example example;
  uint64_t* keys;
  uint32_t* ends;
  uint64_t* contexts;
  uint8_t* gold;
} TagSentence;

/// Return the sentence; tags become classes of `labels`
TagSentence tag_sentence_read(const Corpus* corpus, const Sentence* sentence,
                              const MdtClasses* classes, Labels* labels);

void tag_sentence_clear(TagSentence* sentence);

#endif
