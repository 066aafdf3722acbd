// SPDX-License-Identifier: Apache-2.0

#include "base/digest.h"

#include "base/view.h"

#include <nettle/nettle-meta.h>

MdtView mdt_digest(MdtArena* const arena, const MdtView name,
                   const MdtView bytes) {
  static const char digits[] = "0123456789abcdef";
  const struct nettle_hash* const* hash = nettle_hashes;
  while (*hash && !mdt_view_is(name, (*hash)->name)) {
    ++hash;
  }
  if (!*hash) {
    return mdt_view("");
  }
  const size_t size = (*hash)->digest_size;
  void* const context = mdt_arena_alloc(arena, (*hash)->context_size);
  uint8_t* const digest = (uint8_t*)mdt_arena_alloc(arena, size);
  char* const text = (char*)mdt_arena_alloc(arena, 2 * size + 1);
  (*hash)->init(context);
  (*hash)->update(context, bytes.len, (const uint8_t*)bytes.data);
  (*hash)->digest(context, size, digest);
  for (size_t i = 0; i < size; ++i) {
    text[2 * i] = digits[digest[i] >> 4];
    text[2 * i + 1] = digits[digest[i] & 15];
  }
  return mdt_view(text);
}
