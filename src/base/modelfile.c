// SPDX-License-Identifier: Apache-2.0

#include "base/modelfile.h"

#include "base/file.h"
#include "base/log.h"

#include <stdlib.h>
#include <string.h>

enum { VERSION = 1, ALIGNMENT = 64, MAX_RANK = 4, MAX_SECTIONS = 256 };

typedef struct {
  char magic[8];
  uint32_t version;
  uint32_t n_sections;
  uint64_t file_size;
  uint64_t checksum;
  char kind[16];
  char reserved[16];
} Header;

typedef struct {
  char name[24];
  uint32_t dtype;
  uint32_t rank;
  uint32_t dims[MAX_RANK];
  uint64_t offset;
  uint64_t size;
} Section;

struct MdtModelFile {
  MdtMapping mapping;
  const Header* header;
  const Section* sections;
};

static uint64_t checksum(const uint64_t* const words, const size_t n_words) {
  uint64_t hash = UINT64_C(14695981039346656037);
  for (size_t i = 0; i < n_words; ++i) {
    hash = (hash ^ words[i]) * UINT64_C(1099511628211);
  }
  return hash;
}

static const char* find_header_fault(const MdtMapping mapping,
                                     const char* const kind) {
  const Header* const header = (const Header*)mapping.data;
  char expected[16] = { 0 };
  memcpy(expected, kind, strlen(kind) < 16 ? strlen(kind) : 15);
  if (mapping.size < sizeof(Header) || mapping.size % ALIGNMENT ||
      memcmp(header->magic, "MDTMODEL", 8)) {
    return "not a model file";
  }
  if (header->version != VERSION) {
    return "a model of another version";
  }
  if (memcmp(header->kind, expected, 16)) {
    return "a model of another kind";
  }
  if (header->file_size != mapping.size || header->n_sections > MAX_SECTIONS ||
      mapping.size < sizeof(Header) + header->n_sections * sizeof(Section)) {
    return "cut short";
  }
  return NULL;
}

static int is_sound(const Section* const section, const size_t file_size) {
  static const uint8_t widths[] = { 1, 1, 1, 2, 4, 4, 4, 8 };
  if (section->dtype > MDT_U64 || section->rank > MAX_RANK ||
      section->name[sizeof(section->name) - 1]) {
    return 0;
  }
  uint64_t size = widths[section->dtype];
  for (unsigned i = 0; i < section->rank; ++i) {
    if (section->dims[i] && size > file_size / section->dims[i]) {
      return 0;
    }
    size *= section->dims[i];
  }
  return size == section->size && section->offset % ALIGNMENT == 0 &&
         section->offset <= file_size &&
         section->size <= file_size - section->offset;
}

static const char* find_fault(const MdtMapping mapping,
                              const char* const kind) {
  const char* const fault = find_header_fault(mapping, kind);
  if (fault) {
    return fault;
  }
  const Header* const header = (const Header*)mapping.data;
  const uint64_t* const words = (const uint64_t*)(header + 1);
  if (checksum(words, (mapping.size - sizeof(Header)) / 8) !=
      header->checksum) {
    return "damaged: its checksum is wrong";
  }
  const Section* const sections = (const Section*)(header + 1);
  for (uint32_t i = 0; i < header->n_sections; ++i) {
    if (!is_sound(&sections[i], mapping.size)) {
      return "damaged: a section lies outside it";
    }
  }
  return NULL;
}

MdtStatus mdt_modelfile_open(MdtModelFile** const out, const char* const path,
                             const char* const kind, const MdtLog* const log) {
  const MdtPlace place = { "model", path, 0, 0 };
  MdtMapping mapping = { NULL, 0 };
  const MdtStatus st = mdt_file_map(path, &mapping, log);
  if (st) {
    return st;
  }
  const char* const fault = find_fault(mapping, kind);
  if (fault) {
    mdt_file_unmap(mapping);
    return mdt_fail(log, MDT_BAD_MODEL, place, "%s", fault);
  }
  MdtModelFile* const file = (MdtModelFile*)malloc(sizeof(MdtModelFile));
  if (!file) {
    mdt_file_unmap(mapping);
    return mdt_fail(log, MDT_NO_MEMORY, place, "memory is short");
  }
  file->mapping = mapping;
  file->header = (const Header*)mapping.data;
  file->sections = (const Section*)(file->header + 1);
  *out = file;
  return MDT_SUCCESS;
}

void mdt_modelfile_free(MdtModelFile* const file) {
  if (file) {
    mdt_file_unmap(file->mapping);
    free(file);
  }
}

const void* mdt_modelfile_section(const MdtModelFile* const file,
                                  const char* const name, const MdtDtype dtype,
                                  const unsigned rank, uint32_t dims[4]) {
  for (uint32_t i = 0; i < file->header->n_sections; ++i) {
    const Section* const section = &file->sections[i];
    if (!strcmp(section->name, name)) {
      if (section->dtype != (uint32_t)dtype || section->rank != rank) {
        return NULL;
      }
      memcpy(dims, section->dims, sizeof(section->dims));
      return (const char*)file->mapping.data + section->offset;
    }
  }
  return NULL;
}
