// SPDX-License-Identifier: Apache-2.0
// Names of people, bodies and places.
//
// A network reads each sentence, scores for each word the labels that say
// where a name begins and goes on, and the best chain of labels is taken
// (Lample and others 2016, "Neural architectures for named entity
// recognition").

#ifndef MDT_NAMES_NAMER_H
#define MDT_NAMES_NAMER_H

#include "document/model.h"
#include "lexicon/wordnet.h"
#include "network/vectors.h"

/// Weights, labels and known names: read-only, for any number of threads
typedef struct MdtNamer MdtNamer;

/// Map the model at `path`; free with mdt_namer_free. `vectors` must outlive
/// it. Errors: MDT_NO_FILE, MDT_BAD_MODEL, MDT_NO_MEMORY.
MdtStatus mdt_namer_load(MdtNamer** out, const char* path,
                         const MdtVectors* vectors, const MdtLog* log);

/// Free `namer`; null is a no-op
void mdt_namer_free(MdtNamer* namer);

/// Add the names in `doc`, whose words must be tagged and have lemmas, which
/// are looked up in `wordnet`. Error: MDT_NO_MEMORY.
MdtStatus mdt_find_names(const MdtNamer* namer, const MdtWordNet* wordnet,
                         MdtDocument* doc);

#endif
