// SPDX-License-Identifier: Apache-2.0
// Names of people, bodies and places: one beam search a sentence over labels
// that say where a name begins and goes on.

#ifndef MDT_NAMES_NAMER_H
#define MDT_NAMES_NAMER_H

#include "document/model.h"

/// Width of the beam, in training and in use
#define MDT_NAME_BEAM 4U

/// Weights and the labels they speak of
typedef struct MdtNamer MdtNamer;

/// Map the model at `path`; free with mdt_namer_free. Errors: MDT_NO_FILE,
/// MDT_BAD_MODEL, MDT_NO_MEMORY.
MdtStatus mdt_namer_load(MdtNamer** out, const char* path, const MdtLog* log);

/// Free `namer`; null is a no-op
void mdt_namer_free(MdtNamer* namer);

/// Add the names in `doc`, whose words must be tagged
void mdt_find_names(const MdtNamer* namer, MdtDocument* doc);

#endif
