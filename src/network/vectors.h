// SPDX-License-Identifier: Apache-2.0
// Word vectors: what raw text says of a word by the company it keeps (Mikolov
// and others 2013). The networks take them as they are, so they share them.

#ifndef MDT_NETWORK_VECTORS_H
#define MDT_NETWORK_VECTORS_H

#include "network/sections.h"

#include <mandate/log.h>
#include <mandate/status.h>

/// A loaded table of vectors: read-only, for any number of threads
typedef struct MdtVectors MdtVectors;

/// Load vectors from the model file `path`; free with mdt_vectors_free.
/// Errors: MDT_NO_FILE, MDT_BAD_MODEL, MDT_NO_MEMORY.
MdtStatus mdt_vectors_load(MdtVectors** out, const char* path,
                           const MdtLog* log);

/// Free `vectors`; null is a no-op
void mdt_vectors_free(MdtVectors* vectors);

/// Return the rows, by the key of mdt_features_word, borrowed from `vectors`
const MdtTable* mdt_vectors_table(const MdtVectors* vectors);

#endif
