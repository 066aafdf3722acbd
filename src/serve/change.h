// SPDX-License-Identifier: Apache-2.0
// Replacing graphs of a store, adding to them and taking them away.

#ifndef MDT_SERVE_CHANGE_H
#define MDT_SERVE_CHANGE_H

#include "store/store.h"

#include <stdbool.h>

/// A graph, or all of them
typedef struct {
  MdtView name; ///< IRI of a named graph; empty: the default one
  bool is_all;  ///< The whole dataset is meant
} MdtTarget;

/// Add the statements of `incoming` (null: none) to `target` in `store`, whose
/// own go first if `replaces` says so. Blank nodes stay apart from those that
/// are there. `*was_there` tells whether the target held something; the default
/// graph and the dataset always count as there. All or nothing is done.
/// Error: MDT_NO_MEMORY.
MdtStatus mdt_change(MdtStore* store, const MdtTarget* target,
                     const MdtStore* incoming, bool replaces, bool* was_there);

#endif
