// SPDX-License-Identifier: Apache-2.0
// Lemmas and features, given tags.
//
// A word's lemma comes by a script, looked up by its tag and the whole word
// or, where that was never met, the longest suffix that was. Features are
// looked up by tag and word, or tag alone; those that only the sentence shows,
// as the number of "were", are the likeliest.

#ifndef MDT_TAG_LEMMATIZER_H
#define MDT_TAG_LEMMATIZER_H

#include "document/model.h"

/// Scripts, features and the tables that lead to them
typedef struct MdtLemmatizer MdtLemmatizer;

/// Map the model at `path`; free with mdt_lemmatizer_free. Errors:
/// MDT_NO_FILE, MDT_BAD_MODEL, MDT_NO_MEMORY.
MdtStatus mdt_lemmatizer_load(MdtLemmatizer** out, const char* path,
                              const MdtLog* log);

/// Free `lemmatizer`; null is a no-op
void mdt_lemmatizer_free(MdtLemmatizer* lemmatizer);

/// Give a lemma and features to each token of `doc` that has none
void mdt_lemmatize(const MdtLemmatizer* lemmatizer, MdtDocument* doc);

#endif
