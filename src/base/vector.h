// SPDX-License-Identifier: Apache-2.0
// Growing arrays in an arena.
//
// Growth copies to a new place and leaves the old one to die with the arena,
// so elements are referred to by index, not by pointer.

#ifndef MDT_BASE_VECTOR_H
#define MDT_BASE_VECTOR_H

#include "base/arena.h"

/// Define a vector type `Name` of `Type` elements: `items` and their `count`
#define MDT_VECTOR(Name, Type)                                                 \
  typedef struct {                                                             \
    Type* items;                                                               \
    size_t count;                                                              \
    size_t room;                                                               \
  } Name

/// Make room for one more element and return a pointer to it, zeroed
#define mdt_push(arena, vector)                                                \
  ((vector)->items =                                                           \
     mdt_vector_grow((arena), (vector)->items, (vector)->count,                \
                     &(vector)->room, sizeof(*(vector)->items)),               \
   &(vector)->items[(vector)->count++])

/// Return `items` with room for more than `count` elements of `size` bytes;
/// `*room` is how many fit
void* mdt_vector_grow(MdtArena* arena, void* items, size_t count, size_t* room,
                      size_t size);

#endif
