// SPDX-License-Identifier: Apache-2.0
// Whole files in memory, and where our data files lie.

#ifndef MDT_BASE_FILE_H
#define MDT_BASE_FILE_H

#include "base/arena.h"
#include "base/vector.h"

#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

/// Read all of `path` ("-" is standard input) into `arena`, NUL-terminated
/// beyond its length. Errors: MDT_NO_FILE, MDT_TOO_LARGE beyond `limit` bytes.
MdtStatus mdt_file_read(MdtArena* arena, const char* path, size_t limit,
                        MdtView* out, const MdtLog* log);

/// A file mapped read-only
typedef struct {
  const void* data; ///< First byte, or null
  size_t size;      ///< Bytes
} MdtMapping;

/// Map `path` into memory; release with mdt_file_unmap. Error: MDT_NO_FILE.
MdtStatus mdt_file_map(const char* path, MdtMapping* out, const MdtLog* log);

/// Release a mapping; one with null data is a no-op
void mdt_file_unmap(MdtMapping mapping);

MDT_VECTOR(MdtFileNames, const char*);

/// Add to `out` the names, in `arena` and in the order of their bytes, of what
/// in the folder `dir` ends with `ending`. Error: MDT_NO_FILE.
MdtStatus mdt_file_list(MdtArena* arena, const char* dir, const char* ending,
                        MdtFileNames* out, const MdtLog* log);

/// Return "`dir`/`name`" in `arena`
char* mdt_file_join(MdtArena* arena, const char* dir, const char* name);

#endif
