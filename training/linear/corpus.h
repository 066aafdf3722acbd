// SPDX-License-Identifier: Apache-2.0
// A treebank as the training tools see it: lines kept as they are, with the
// places of words, sentences, paragraphs and documents.

#ifndef MDT_TRAINING_CORPUS_H
#define MDT_TRAINING_CORPUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A column of a line, or any other text, borrowed
typedef struct {
  const char* data;
  size_t len;
} Text;

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, COLUMNS };

/// A line of a word, or of the surface token of several words
typedef struct {
  Text columns[COLUMNS];
  size_t line;     ///< Its index in the file
  unsigned covers; ///< Of a surface token: how many words it spans, else 0
} Unit;

/// A sentence
typedef struct {
  size_t first_unit; ///< Words and surface tokens, in order
  size_t end_unit;
  size_t first_word; ///< Words alone
  size_t end_word;
  unsigned document;
  bool begins_paragraph;
} Sentence;

/// A file that was read
typedef struct {
  char* text;
  Text* lines;
  size_t n_lines;
  Unit* units; ///< Words and surface tokens
  size_t n_units;
  Unit* words; ///< Words alone
  size_t n_words;
  Sentence* sentences;
  size_t n_sentences;
  unsigned n_documents;
} Corpus;

/// Read CoNLL-U files one after the other into `corpus`, or exit
void corpus_read(Corpus* corpus, const char* path);

void corpus_clear(Corpus* corpus);

bool text_equals(Text text, const char* string);

/// Return whether the MISC column says that no space follows
bool unit_is_joined(const Unit* unit);

#endif
