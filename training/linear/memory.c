// SPDX-License-Identifier: Apache-2.0

#include "memory.h"

#include <stdio.h>
#include <stdlib.h>

void give_up(const char* what, const char* name) {
  fprintf(stderr, "error: %s: %s\n", name, what);
  exit(1);
}

void* grow(void* block, size_t n, size_t size) {
  void* const grown = realloc(block, n ? n * size : size);

  if (!grown) {
    give_up("no memory left", "training");
  }
  return grown;
}

void* grow_by_one(void* block, size_t n, size_t size) {
  return n & (n - 1U) ? block : grow(block, n ? 2U * n : 1U, size);
}

static size_t room_for(size_t n) {
  size_t room = n ? 1U : 0U;
  while (room < n) {
    room *= 2U;
  }
  return room;
}

void* grow_for(void* block, size_t n, size_t more, size_t size) {
  const size_t room = room_for(n + more);
  return room > room_for(n) ? grow(block, room, size) : block;
}
