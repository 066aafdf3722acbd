// SPDX-License-Identifier: Apache-2.0
// A table of words that a linguist can edit: one entry a line, a key and,
// after a tab, what it stands for. Lines that begin with '#' are comments.
// Keys are lower-case words; those of several words are joined by one space.

#ifndef MDT_LEXICON_WORDLIST_H
#define MDT_LEXICON_WORDLIST_H

#include "base/arena.h"

#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

#include <stdbool.h>

/// Words and what they stand for
typedef struct MdtWordList MdtWordList;

/// Read the table at `path` into `arena`. Errors: MDT_NO_FILE, MDT_BAD_SYNTAX
/// for a key that is there twice, with its line.
MdtStatus mdt_wordlist_read(MdtArena* arena, const char* path,
                            MdtWordList** out, const MdtLog* log);

/// Return whether `key` is in the table
bool mdt_wordlist_has(const MdtWordList* list, MdtView key);

/// Return what `key` stands for, or an empty view with null data if it is not
/// there; a key without a tab stands for the empty string
MdtView mdt_wordlist_get(const MdtWordList* list, MdtView key);

#endif
