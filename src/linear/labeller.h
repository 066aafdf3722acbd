// SPDX-License-Identifier: Apache-2.0
// Labels for the words of a document, sentence by sentence: what the tagger
// and the name tagger have in common.

#ifndef MDT_LINEAR_LABELLER_H
#define MDT_LINEAR_LABELLER_H

#include "document/model.h"
#include "linear/sequence.h"
#include "linear/word.h"

/// How words become features
typedef struct {
  unsigned max_keys;   ///< Keys a word has at most
  unsigned n_contexts; ///< Context keys of a word
  unsigned width;      ///< Of the beam
  /// Write the keys of word `i` of `n` to `keys` and return how many
  unsigned (*keys)(const MdtWord* words, size_t n, size_t i, uint64_t* keys);
  /// Add to the words of a sentence what only `handle` knows; may be null
  void (*prepare)(const void* handle, MdtWord* words, size_t n);
  /// Write its context keys
  void (*contexts)(const MdtWord* words, size_t n, size_t i,
                   uint64_t* contexts);
} MdtLabelling;

/// Return what the features see of `token`
MdtWord mdt_label_word(const MdtClasses* classes, const MdtToken* token);

/// Receives the labels of the `n` tokens from `first` on
typedef void (*MdtLabelFunc)(const void* handle, MdtDocument* doc,
                             uint32_t first, const uint8_t* labels, size_t n);

/// Label all words of `doc` and pass the labels to `func`, a sentence or a
/// part of a very long one at a time. `handle` goes to it and to `prepare`.
/// Scratch memory is the document's.
void mdt_label_document(const MdtLabelling* labelling,
                        const MdtWeights* weights, const MdtClasses* classes,
                        MdtDocument* doc, MdtLabelFunc func,
                        const void* handle);

#endif
