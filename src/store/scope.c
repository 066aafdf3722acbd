// SPDX-License-Identifier: Apache-2.0

#include "store/scope.h"

#include "base/digest.h"
#include "base/view.h"

#include <stdio.h>
#include <string.h>

enum { CHUNK = 1 << 16, DIGITS = 64, KEPT = 16 };

/// Digest piece by piece: each with the digest of those before it
static void digest_stream(MdtArena* const arena, FILE* const stream,
                          char digest[DIGITS]) {
  char* const bytes = (char*)mdt_arena_alloc(arena, DIGITS + CHUNK);
  size_t n = 0;
  memset(digest, '0', DIGITS);
  do {
    n = fread(bytes + DIGITS, 1, CHUNK, stream);
    memcpy(bytes, digest, DIGITS);
    const MdtView piece = { bytes, DIGITS + n };
    memcpy(digest, mdt_digest(arena, mdt_view("sha256"), piece).data, DIGITS);
  } while (n == CHUNK);
}

static MdtStatus digest_file(FILE* const stream, char digest[DIGITS]) {
  MdtArena* const arena = mdt_arena_new(NULL);
  jmp_buf shortage;
  volatile MdtStatus st = MDT_NO_MEMORY;
  if (arena) {
    mdt_arena_guard(arena, &shortage);
    if (!setjmp(shortage)) {
      digest_stream(arena, stream, digest);
      st = MDT_SUCCESS;
    }
  }
  mdt_arena_free(arena);
  return st;
}

MdtStatus mdt_scope_of_file(const char* const path, char scope[MDT_SCOPE]) {
  char digest[DIGITS];
  FILE* const stream = strcmp(path, "-") ? fopen(path, "rb") : NULL;
  if (!stream) {
    return strcmp(path, "-") ? MDT_NO_FILE : MDT_UNSUPPORTED;
  }
  MdtStatus st = digest_file(stream, digest);
  st = ferror(stream) ? MDT_NO_FILE : st;
  fclose(stream);
  if (!st) {
    snprintf(scope, MDT_SCOPE, "f%.*s", KEPT, digest);
  }
  return st;
}
