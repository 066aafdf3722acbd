// SPDX-License-Identifier: Apache-2.0
// Parts of speech: one beam search a sentence over pairs of a universal and a
// Penn tag, which a structured perceptron has learned.

#ifndef MDT_TAG_TAGGER_H
#define MDT_TAG_TAGGER_H

#include "document/model.h"

/// Width of the beam, in training and in use
#define MDT_TAG_BEAM 8U

/// Weights and the tags they speak of
typedef struct MdtTagger MdtTagger;

/// Map the model at `path`; free with mdt_tagger_free. Errors: MDT_NO_FILE,
/// MDT_BAD_MODEL, MDT_NO_MEMORY.
MdtStatus mdt_tagger_load(MdtTagger** out, const char* path, const MdtLog* log);

/// Free `tagger`; null is a no-op
void mdt_tagger_free(MdtTagger* tagger);

/// Give each token of `doc` its tags
void mdt_tag(const MdtTagger* tagger, MdtDocument* doc);

#endif
