// SPDX-License-Identifier: Apache-2.0
// Inflected forms of the words in WordNet: regular ones by the rules of
// spelling, others from its lists of exceptions.

#ifndef MDT_TRAINING_WORDNET_H
#define MDT_TRAINING_WORDNET_H

/// Receives a form with its tags and its lemma; strings live for the call only
typedef void (*WordnetFunc)(void* handle, const char* form, const char* upos,
                            const char* xpos, const char* lemma);

/// Pass all forms from the files in folder `dir` to `func`, or exit
void wordnet_forms(const char* dir, WordnetFunc func, void* handle);

#endif
