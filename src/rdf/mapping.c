// SPDX-License-Identifier: Apache-2.0

#include "rdf/mapping.h"

#include "base/utf8.h"
#include "base/view.h"

#include <stdarg.h>
#include <stdio.h>

enum { BLOCK = 256 };

void mdt_mapping_add_to(MdtMapper* const map, const MdtTerm graph,
                        const MdtTerm subject, const char* const predicate,
                        const MdtTerm object) {
  const MdtStatement statement = { subject, mdt_term_iri(mdt_view(predicate)),
                                   object, graph };
  if (!map->status && object.kind != MDT_TERM_NONE) {
    map->status = mdt_statement_push(map->sink, &statement);
  }
}

void mdt_mapping_add(MdtMapper* const map, const MdtTerm subject,
                     const char* const predicate, const MdtTerm object) {
  static const MdtTerm none = {
    MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 }
  };
  mdt_mapping_add_to(map, none, subject, predicate, object);
}

MdtView mdt_mapping_format(MdtMapper* const map, const char* const fmt, ...) {
  va_list args;
  va_start(args, fmt);
  const int len = vsnprintf(NULL, 0, fmt, args);
  va_end(args);
  char* const text = (char*)mdt_arena_alloc(map->arena, (size_t)len + 1);
  va_start(args, fmt);
  vsnprintf(text, (size_t)len + 1, fmt, args);
  va_end(args);
  const MdtView view = { text, (size_t)len };
  return view;
}

MdtTerm mdt_mapping_thing(MdtMapper* const map, const MdtView local) {
  return mdt_term_iri(mdt_mapping_format(map, "%.*s%.*s", (int)map->space.len,
                                         map->space.data, (int)local.len,
                                         local.data));
}

MdtView mdt_mapping_take(MdtMapper* const map, const MdtView local) {
  MdtView name = local;
  for (unsigned i = 2; mdt_interner_find(map->names, name) != MDT_NONE; ++i) {
    name = mdt_mapping_format(map, "%.*s-%u", (int)local.len, local.data, i);
  }
  mdt_intern(map->names, name);
  return name;
}

MdtTerm mdt_mapping_integer(MdtMapper* const map, const size_t value) {
  return mdt_term_typed(mdt_mapping_format(map, "%zu", value),
                        mdt_view(MDT_XSD "integer"));
}

static void count_points(MdtMapper* const map) {
  const MdtView text = map->doc->text;
  const size_t n_blocks = text.len / BLOCK + 1;
  uint32_t count = 0;
  map->points =
    (uint32_t*)mdt_arena_array(map->arena, n_blocks, sizeof(uint32_t));
  for (size_t i = 0; i < text.len; ++i) {
    if (i % BLOCK == 0) {
      map->points[i / BLOCK] = count;
    }
    count += ((unsigned char)text.data[i] & 0xC0u) != 0x80u;
  }
  if (text.len % BLOCK == 0) {
    map->points[text.len / BLOCK] = count;
  }
}

size_t mdt_mapping_point(const MdtMapper* const map, const size_t offset) {
  const char* const text = map->doc->text.data;
  size_t count = map->points[offset / BLOCK];
  for (size_t i = offset / BLOCK * BLOCK; i < offset; ++i) {
    count += ((unsigned char)text[i] & 0xC0u) != 0x80u;
  }
  return count;
}

void mdt_mapping_init(MdtMapper* const map) {
  map->names = mdt_interner_new(map->arena);
  map->words = mdt_interner_new(map->arena);
  map->passages = mdt_interner_new(map->arena);
  map->chains = mdt_interner_new(map->arena);
  map->times = mdt_interner_new(map->arena);
  map->entities = (MdtNode*)mdt_arena_array(
    map->arena, map->doc->entities.count + 1, sizeof(MdtNode));
  count_points(map);
}
