// SPDX-License-Identifier: Apache-2.0
// Feature keys: what a linear model looks its weights up by.
//
// A feature is never spelled out.  It is a 64-bit key mixed from the number
// of its template and the hashes of its parts, the same in training and in
// use.  Two features that meet in one key share their weights; with 64 bits
// that does not happen in practice.

#ifndef MDT_LINEAR_HASH_H
#define MDT_LINEAR_HASH_H

#include <stddef.h>
#include <stdint.h>

/// Return the key of `key` with one more part
static inline uint64_t mdt_hash_mix(uint64_t key, uint64_t part) {
  uint64_t h = (key ^ part) * UINT64_C(0x9E3779B97F4A7C15);

  h ^= h >> 32U;
  h *= UINT64_C(0xD6E8FEB86659FD93);
  return h ^ (h >> 29U);
}

/// Return the hash of `len` bytes
static inline uint64_t mdt_hash_bytes(const char* data, size_t len) {
  uint64_t h = UINT64_C(14695981039346656037);

  for (size_t i = 0; i < len; ++i) {
    h = (h ^ (uint8_t)data[i]) * UINT64_C(1099511628211);
  }
  return h ^ (h >> 31U);
}

#endif
