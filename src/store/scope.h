// SPDX-License-Identifier: Apache-2.0
// What keeps the blank nodes of files apart.

#ifndef MDT_STORE_SCOPE_H
#define MDT_STORE_SCOPE_H

#include <mandate/status.h>

enum { MDT_SCOPE = 24 }; ///< Room for a scope and its null

/// Write what is the same for files of the same bytes alone to `scope`.
/// Errors: MDT_NO_FILE; MDT_UNSUPPORTED for standard input, which cannot be
/// read twice; MDT_NO_MEMORY.
MdtStatus mdt_scope_of_file(const char* path, char scope[MDT_SCOPE]);

#endif
