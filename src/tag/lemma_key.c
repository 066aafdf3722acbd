// SPDX-License-Identifier: Apache-2.0

#include "tag/lemma_key.h"

#include "linear/hash.h"

#include <string.h>

uint64_t mdt_lemma_tag(const char* const upos, const char* const xpos) {
  return mdt_hash_mix(mdt_hash_bytes(upos, strlen(upos)),
                      mdt_hash_bytes(xpos, strlen(xpos)));
}

uint64_t mdt_lemma_key(const uint64_t tag, const MdtPlain* const plain,
                       const unsigned level) {
  const bool is_whole = level >= plain->len || level == MDT_LEMMA_WHOLE;
  const size_t len = is_whole ? plain->len : level;
  const uint64_t hash = mdt_hash_bytes(plain->data + plain->len - len, len);
  return mdt_hash_mix(tag + level, level ? hash : 0);
}

unsigned mdt_lemma_next_level(const MdtPlain* const plain,
                              const unsigned level) {
  if (level < MDT_LEMMA_WHOLE) {
    return level - 1;
  }
  return plain->len > MDT_LEMMA_SUFFIX ? MDT_LEMMA_SUFFIX
                                       : (plain->len ? plain->len - 1U : 0);
}
