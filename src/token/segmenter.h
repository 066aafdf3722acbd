// SPDX-License-Identifier: Apache-2.0
// Sentences and words.
//
// A text is cut into paragraphs, and in each the model decides, boundary by
// boundary, where tokens and sentences end. Contractions are then split into
// words as Universal Dependencies has them for English. Linear in the text.

#ifndef MDT_TOKEN_SEGMENTER_H
#define MDT_TOKEN_SEGMENTER_H

#include "document/model.h"

/// The weights that decide where tokens and sentences end
typedef struct MdtSegmenter MdtSegmenter;

/// Map the model at `path`; free with mdt_segmenter_free. Errors: MDT_NO_FILE,
/// MDT_BAD_MODEL, MDT_NO_MEMORY.
MdtStatus mdt_segmenter_load(MdtSegmenter** out, const char* path,
                             const MdtLog* log);

/// Free `segmenter`; null is a no-op
void mdt_segmenter_free(MdtSegmenter* segmenter);

/// Add the sentences, tokens and multiword tokens of `doc`
void mdt_tokenize(const MdtSegmenter* segmenter, MdtDocument* doc);

/// The same, but each line is one sentence, and what the Penn Treebank writes
/// in place of brackets and quotation marks ("-LRB-", "``", "1\/2") has the
/// form of what it stands for
void mdt_tokenize_lines(const MdtSegmenter* segmenter, MdtDocument* doc);

#endif
