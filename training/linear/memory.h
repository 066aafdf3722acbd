// SPDX-License-Identifier: Apache-2.0
// Memory for training tools, which give up when there is none

#ifndef MDT_TRAINING_MEMORY_H
#define MDT_TRAINING_MEMORY_H

#include <stddef.h>

/// Return `block` grown or shrunk to `n` things of `size` bytes, or exit
void* grow(void* block, size_t n, size_t size);

/// Return room for one more thing in an array that holds `n`
///
/// Arrays double when full, at powers of two.
void* grow_by_one(void* block, size_t n, size_t size);

/// Return room for `more` things in an array that holds `n`, by the same rule
void* grow_for(void* block, size_t n, size_t more, size_t size);

/// Complain about `what` and exit
void give_up(const char* what, const char* name);

#endif
