// SPDX-License-Identifier: Apache-2.0
// Writes model files in the form that src/base/modelfile.c maps.

#ifndef MDT_TRAINING_MODELFILE_H
#define MDT_TRAINING_MODELFILE_H

#include "base/modelfile.h"

/// One array to be written
typedef struct {
  const char* name; ///< At most 23 bytes
  MdtDtype dtype;   ///< Type of its elements
  unsigned rank;    ///< How many of `dims` count, 1 to 4
  uint32_t dims[4]; ///< Sizes, outermost first
  const void* data; ///< The elements, row by row
} MdtModelSection;

/// Write `n` sections as a model of `kind` to `path`, whole or not at all
MdtStatus mdt_modelfile_write(const char* path, const char* kind,
                              const MdtModelSection* sections, uint32_t n,
                              const MdtLog* log);

#endif
