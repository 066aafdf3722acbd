// SPDX-License-Identifier: Apache-2.0
// Memory that dies together.
//
// An arena hands out memory that is freed all at once: everything read from
// one article lives in one arena. Nobody frees a piece, and nobody checks for
// null: when memory is short the arena jumps to the point that
// `mdt_arena_guard` set, as Lua's core does, and the one caller there frees
// the arena and returns MDT_NO_MEMORY. So code that allocates from an arena
// must not hold anything else that needs releasing.
//
// Built with MDT_PLAIN_MALLOC, each piece is a block of its own, so that
// sanitizers see its edges.

#ifndef MDT_BASE_ARENA_H
#define MDT_BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

/// Memory that dies together
typedef struct MdtArena MdtArena;

/// A source of memory; `func` acts as realloc does, and frees when size is 0
typedef struct {
  void* (*func)(void* handle, void* ptr, size_t size); ///< Null: the system's
  void* handle;                                        ///< Passed to `func`
} MdtAllocator;

/// Return a new arena on `allocator` (null: the system's), or null
MdtArena* mdt_arena_new(const MdtAllocator* allocator);

/// Free `arena` and all that was allocated from it; null is a no-op
void mdt_arena_free(MdtArena* arena);

/// Forget everything allocated from `arena` but keep its blocks for reuse
void mdt_arena_reset(MdtArena* arena);

/// Set where to jump when memory is short; null means abort the process.
/// Returns the previous target, to be put back.
jmp_buf* mdt_arena_guard(MdtArena* arena, jmp_buf* target);

/// Return `size` bytes, zeroed, aligned for any type. Never returns null.
void* mdt_arena_alloc(MdtArena* arena, size_t size);

/// Return `count * size` bytes, zeroed; an overflow counts as short memory
void* mdt_arena_array(MdtArena* arena, size_t count, size_t size);

/// Return bytes of `arena` in use, for measuring
size_t mdt_arena_used(const MdtArena* arena);

#endif
