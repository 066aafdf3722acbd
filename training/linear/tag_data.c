// SPDX-License-Identifier: Apache-2.0

#include "tag_data.h"

#include "memory.h"

#include "tag/features.h"

#include <stdio.h>
#include <stdlib.h>

static uint8_t read_tag(const Unit* word, Labels* labels) {
  const Text upos = word->columns[UPOS];
  const Text xpos = word->columns[XPOS];
  char name[64];

  snprintf(name, sizeof(name), "%.*s %.*s", (int)upos.len, upos.data,
           (int)xpos.len, xpos.data);
  return (uint8_t)labels_find(labels, name);
}

static MdtWord* read_words(const MdtClasses* classes, const Unit* units,
                           size_t n) {
  MdtWord* const words = (MdtWord*)grow(NULL, n, sizeof(MdtWord));

  for (size_t i = 0; i < n; ++i) {
    const Text form = units[i].columns[FORM];

    words[i] = mdt_word_read(classes, form.data, form.len);
  }
  return words;
}

TagSentence tag_sentence_read(const Corpus* corpus, const Sentence* sentence,
                              const MdtClasses* classes, Labels* labels) {
  const size_t n = sentence->end_word - sentence->first_word;
  const Unit* const units = corpus->words + sentence->first_word;
  MdtWord* const words = read_words(classes, units, n);
  TagSentence s;
  uint32_t end = 0;

  s.keys = (uint64_t*)grow(NULL, n * MDT_TAG_KEYS, sizeof(uint64_t));
  s.ends = (uint32_t*)grow(NULL, n, sizeof(uint32_t));
  s.contexts = (uint64_t*)grow(NULL, n * MDT_TAG_CONTEXTS, sizeof(uint64_t));
  s.gold = (uint8_t*)grow(NULL, n, 1U);
  for (size_t i = 0; i < n; ++i) {
    end += mdt_tag_keys(words, n, i, s.keys + end);
    s.ends[i] = end;
    mdt_tag_contexts(words, n, i, s.contexts + (i * MDT_TAG_CONTEXTS));
    s.gold[i] = read_tag(units + i, labels);
  }
  free(words);

  const MdtSequence sequence = { s.keys, s.ends, s.contexts, n,
                                 MDT_TAG_CONTEXTS };
  const Example example = { sequence, s.gold };

  s.example = example;
  return s;
}

void tag_sentence_clear(TagSentence* sentence) {
  free(sentence->keys);
  free(sentence->ends);
  free(sentence->contexts);
  free(sentence->gold);
}
