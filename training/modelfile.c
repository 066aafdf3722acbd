// SPDX-License-Identifier: Apache-2.0

#include "modelfile.h"

#include "base/sink.h"

#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 64 };

static uint64_t size_of(const MdtModelSection* const section) {
  static const uint8_t widths[] = { 1, 1, 1, 2, 4, 4, 4, 8 };
  uint64_t size = widths[section->dtype];
  for (unsigned i = 0; i < section->rank; ++i) {
    size *= section->dims[i];
  }
  return size;
}

static uint64_t padded(const uint64_t size) {
  return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static void put(uint8_t* const at, const void* const data, const size_t len) {
  memcpy(at, data, len);
}

static void put_entry(uint8_t* const entry,
                      const MdtModelSection* const section,
                      const uint64_t offset) {
  const uint32_t dtype = (uint32_t)section->dtype;
  const uint32_t rank = section->rank;
  const uint64_t size = size_of(section);
  put(entry, section->name, strlen(section->name));
  put(entry + 24, &dtype, 4);
  put(entry + 28, &rank, 4);
  put(entry + 32, section->dims, 4 * rank);
  put(entry + 48, &offset, 8);
  put(entry + 56, &size, 8);
}

static void put_header(uint8_t* const image, const uint64_t size,
                       const char* const kind, const uint32_t n) {
  const uint32_t version = 1;
  uint64_t hash = UINT64_C(14695981039346656037);
  for (uint64_t at = 64; at < size; at += 8) {
    uint64_t word = 0;
    put((uint8_t*)&word, image + at, 8);
    hash = (hash ^ word) * UINT64_C(1099511628211);
  }
  put(image, "MDTMODEL", 8);
  put(image + 8, &version, 4);
  put(image + 12, &n, 4);
  put(image + 16, &size, 8);
  put(image + 24, &hash, 8);
  put(image + 32, kind, strlen(kind));
}

MdtStatus mdt_modelfile_write(const char* const path, const char* const kind,
                              const MdtModelSection* const sections,
                              const uint32_t n, const MdtLog* const log) {
  const uint64_t start = 64 + 64 * (uint64_t)n;
  uint64_t size = start;
  for (uint32_t i = 0; i < n; ++i) {
    size += padded(size_of(&sections[i]));
  }
  uint8_t* const image = (uint8_t*)calloc(1, size);
  MdtSink* const sink = image ? mdt_sink_new_file(path, log) : NULL;
  if (!sink) {
    const MdtStatus st = image ? MDT_NO_WRITE : MDT_NO_MEMORY;
    free(image);
    return st;
  }
  uint64_t at = start;
  for (uint32_t i = 0; i < n; ++i) {
    put_entry(image + 64 + 64 * (uint64_t)i, &sections[i], at);
    put(image + at, sections[i].data, size_of(&sections[i]));
    at += padded(size_of(&sections[i]));
  }
  put_header(image, size, kind, n);
  mdt_sink_write(sink, image, size);
  free(image);
  return mdt_sink_close(sink, log);
}
