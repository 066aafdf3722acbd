// SPDX-License-Identifier: Apache-2.0
// What was read by what.

#ifndef MDT_RDF_PROVENANCE_H
#define MDT_RDF_PROVENANCE_H

#include "base/arena.h"
#include "base/vector.h"

#include <mandate/view.h>

/// A file of knowledge and what tells it from others
typedef struct {
  MdtView name;     ///< "models/parser.mdt"
  MdtView checksum; ///< In hexadecimal
  int is_sha256;    ///< Or else the checksum in a model's header
} MdtModelNote;

MDT_VECTOR(MdtModelNotes, MdtModelNote);

/// Return the weights and the lexicon of frames under the data folder `dir`,
/// sorted by name, in `arena`; what cannot be read is left out
MdtModelNotes mdt_provenance_list(MdtArena* arena, const char* dir);

/// Return the SHA-256 digest of `bytes` in hexadecimal, in `arena`
MdtView mdt_provenance_digest(MdtArena* arena, MdtView bytes);

#endif
