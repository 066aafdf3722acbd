// SPDX-License-Identifier: Apache-2.0

#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 256 * 1024, ALIGNMENT = 16 };

typedef struct Block {
  struct Block* next; // Older block
  size_t size;        // Usable bytes
  size_t used;        // Bytes handed out
  size_t padding;     // Keeps the data that follows aligned
} Block;

struct MdtArena {
  MdtAllocator allocator;
  Block* blocks; // Newest first
  Block* spare;  // Kept over a reset
  jmp_buf* guard;
  size_t used;
};

static void* system_realloc(void* const handle, void* const ptr,
                            const size_t size) {
  (void)handle;
  if (!size) {
    free(ptr);
    return NULL;
  }
  return realloc(ptr, size);
}

static void* call(const MdtAllocator* const allocator, void* const ptr,
                  const size_t size) {
  return allocator->func(allocator->handle, ptr, size);
}

MdtArena* mdt_arena_new(const MdtAllocator* const allocator) {
  const MdtAllocator system = { system_realloc, NULL };
  const MdtAllocator* const source =
    allocator && allocator->func ? allocator : &system;
  MdtArena* const arena = (MdtArena*)call(source, NULL, sizeof(MdtArena));
  if (arena) {
    memset(arena, 0, sizeof(*arena));
    arena->allocator = *source;
  }
  return arena;
}

static void free_blocks(const MdtArena* const arena, Block* block) {
  while (block) {
    Block* const next = block->next;
    call(&arena->allocator, block, 0);
    block = next;
  }
}

void mdt_arena_free(MdtArena* const arena) {
  if (arena) {
    const MdtAllocator allocator = arena->allocator;
    free_blocks(arena, arena->blocks);
    free_blocks(arena, arena->spare);
    call(&allocator, arena, 0);
  }
}

void mdt_arena_reset(MdtArena* const arena) {
  Block* block = arena->blocks;
  arena->blocks = NULL;
  arena->used = 0;
  while (block) {
    Block* const next = block->next;
    if (block->size == BLOCK_SIZE) {
      block->next = arena->spare;
      arena->spare = block;
    } else {
      call(&arena->allocator, block, 0);
    }
    block = next;
  }
}

jmp_buf* mdt_arena_guard(MdtArena* const arena, jmp_buf* const target) {
  jmp_buf* const previous = arena->guard;
  arena->guard = target;
  return previous;
}

static void out_of_memory(const MdtArena* const arena) {
  if (!arena->guard) {
    abort();
  }
  longjmp(*arena->guard, 1);
}

static Block* take_spare(MdtArena* const arena, const size_t size) {
  Block* const block = arena->spare;
  if (!block || size > block->size) {
    return NULL;
  }
  arena->spare = block->next;
  return block;
}

static Block* add_block(MdtArena* const arena, const size_t need) {
#ifdef MDT_PLAIN_MALLOC
  const size_t size = need;
#else
  const size_t size = need > BLOCK_SIZE / 4 ? need : BLOCK_SIZE;
#endif
  Block* block = size == BLOCK_SIZE ? take_spare(arena, size) : NULL;
  if (!block) {
    if (size > SIZE_MAX / 2) {
      out_of_memory(arena);
    }
    block = (Block*)call(&arena->allocator, NULL, sizeof(Block) + size);
    if (!block) {
      out_of_memory(arena);
    }
    block->size = size;
  }
  block->used = 0;
  block->next = arena->blocks;
  arena->blocks = block;
  return block;
}

void* mdt_arena_alloc(MdtArena* const arena, const size_t size) {
  if (size > SIZE_MAX / 4) {
    out_of_memory(arena);
  }
  const size_t rounded =
    (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT + (size ? 0 : ALIGNMENT);
  Block* block = arena->blocks;
  if (!block || block->size - block->used < rounded) {
    Block* const current = block;
    block = add_block(arena, rounded);
    // A large piece goes behind the block in use, so that its room is kept
    if (current && block->size != BLOCK_SIZE) {
      arena->blocks = current;
      block->next = current->next;
      current->next = block;
    }
  }
  void* const ptr = (char*)(block + 1) + block->used;
  block->used += rounded;
  arena->used += rounded;
  memset(ptr, 0, rounded);
  return ptr;
}

void* mdt_arena_array(MdtArena* const arena, const size_t count,
                      const size_t size) {
  if (size && count > SIZE_MAX / 4 / size) {
    out_of_memory(arena);
  }
  return mdt_arena_alloc(arena, count * size);
}

size_t mdt_arena_used(const MdtArena* const arena) {
  return arena->used;
}
