// SPDX-License-Identifier: Apache-2.0
// Work that threads do ahead, while its results are used one after the other.
//
// Items are begun in order, each by whichever thread is free, and no further
// than a few beyond the one that is waited for, so that results do not pile
// up. Without threads an item is done when it is waited for.

#ifndef MDT_CLI_AHEAD_H
#define MDT_CLI_AHEAD_H

#include <stddef.h>

/// Does item `index`; called by several threads at once, for each item once
typedef void (*CliAheadFunc)(void* handle, size_t index);

/// Work in hand
typedef struct CliAhead CliAhead;

/// Begin to call `func` for items 0 to `count` - 1 from `n_threads` threads, or
/// fewer where the system has no more; null if memory is short
CliAhead* cli_ahead_new(CliAheadFunc func, void* handle, size_t count,
                        size_t n_threads);

/// Wait until item `index` is done; to be called for 0, 1, 2 …
void cli_ahead_wait(CliAhead* ahead, size_t index);

/// End the threads and free `ahead`; null is a no-op
void cli_ahead_free(CliAhead* ahead);

#endif
