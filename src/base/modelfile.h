// SPDX-License-Identifier: Apache-2.0
// One file of weights: named arrays behind a header with a checksum, mapped
// into memory as they lie. Little-endian, as training/modelfile.py writes it.

#ifndef MDT_BASE_MODELFILE_H
#define MDT_BASE_MODELFILE_H

#include <mandate/log.h>
#include <mandate/status.h>

#include <stdint.h>

/// A mapped model file
typedef struct MdtModelFile MdtModelFile;

/// Type of the elements of a section
typedef enum {
  MDT_BYTES, ///< Text or a packed table
  MDT_I8,    ///< int8_t
  MDT_U8,    ///< uint8_t
  MDT_I16,   ///< int16_t
  MDT_I32,   ///< int32_t
  MDT_U32,   ///< uint32_t
  MDT_F32,   ///< IEEE binary32
  MDT_U64,   ///< uint64_t
} MdtDtype;

/// Map `path`, which must be a model of `kind`, and check its header, bounds
/// and checksum. Errors: MDT_NO_FILE, MDT_BAD_MODEL.
MdtStatus mdt_modelfile_open(MdtModelFile** out, const char* path,
                             const char* kind, const MdtLog* log);

/// Unmap and free; null is a no-op
void mdt_modelfile_free(MdtModelFile* file);

/// Return section `name`, borrowed from the mapping, and its sizes in `dims`;
/// null if it is absent or has another type or rank
const void* mdt_modelfile_section(const MdtModelFile* file, const char* name,
                                  MdtDtype dtype, unsigned rank,
                                  uint32_t dims[4]);

#endif
