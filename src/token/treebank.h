// SPDX-License-Identifier: Apache-2.0
// Spellings of the Penn Treebank, which many benchmarks keep: brackets as
// "-LRB-", quotation marks as "``" and "''", slashes after a backslash.

#ifndef MDT_TOKEN_TREEBANK_H
#define MDT_TOKEN_TREEBANK_H

#include "base/arena.h"

#include <mandate/view.h>

#include <stdbool.h>

/// Return whether `chunk`, which blanks enclose, is one such token
bool mdt_treebank_is_spelling(MdtView chunk);

/// Return what `token` stands for ("(" for "-LRB-"), made in `arena` where it
/// must be, or `token` itself
MdtView mdt_treebank_form(MdtArena* arena, MdtView token);

#endif
