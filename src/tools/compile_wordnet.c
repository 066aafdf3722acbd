// SPDX-License-Identifier: Apache-2.0
// compile_wordnet DICT OUT: WordNet's dictionary files → one mapped table.
//
// index.noun and index.verb list each lemma with its senses, the most frequent
// first, as offsets into data.noun and data.verb; there each sense names its
// lexicographer file and whether it is an instance: one named thing.

#include "base/file.h"
#include "base/vector.h"
#include "base/view.h"
#include "training/modelfile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_FILE = 64 * 1024 * 1024 };

typedef struct {
  MdtView lemma;
  uint64_t mask;
  uint32_t names;
  uint8_t firsts[2];
} Entry;

MDT_VECTOR(Entries, Entry);

typedef struct {
  MdtArena* arena;
  Entries entries;
} Table;

static unsigned long number(const MdtView view) {
  unsigned long n = 0;
  for (size_t i = 0; i < view.len; ++i) {
    n = 10 * n + (unsigned long)(view.data[i] - '0');
  }
  return n;
}

static MdtView field(MdtView* const line) {
  return mdt_view_cut(line, ' ');
}

static void skip(MdtView* const line, const unsigned long n) {
  for (unsigned long i = 0; i < n; ++i) {
    field(line);
  }
}

static void add_sense(Entry* const entry, const MdtView data,
                      const size_t offset, const unsigned part) {
  MdtView rest = mdt_view_slice(data, offset, data.len);
  MdtView line = mdt_view_cut(&rest, '\n');
  field(&line);
  const unsigned lex = (unsigned)number(field(&line)) % 64;
  entry->mask |= UINT64_C(1) << lex;
  if (!part && mdt_view_find(line, " @i ") != SIZE_MAX) {
    entry->names |= UINT32_C(1) << lex;
  }
  if (!entry->firsts[part]) {
    entry->firsts[part] = (uint8_t)lex;
  }
}

// lemma pos senses n_pointers pointer… senses tagged offset…
static void add_line(Table* const table, MdtView line, const MdtView data,
                     const unsigned part) {
  char* const lemma = mdt_view_string(table->arena, field(&line));
  for (char* c = lemma; *c; ++c) {
    *c = *c == '_' ? ' ' : *c;
  }
  Entry* const entry = mdt_push(table->arena, &table->entries);
  entry->lemma = mdt_view(lemma);
  field(&line);
  const unsigned long n_senses = number(field(&line));
  skip(&line, number(field(&line)) + 2);
  for (unsigned long i = 0; i < n_senses; ++i) {
    const size_t offset = number(field(&line));
    if (offset < data.len) {
      add_sense(entry, data, offset, part);
    }
  }
}

static MdtStatus add_part(Table* const table, const char* const dict,
                          const unsigned part) {
  static const char* const names[2][2] = { { "index.noun", "data.noun" },
                                           { "index.verb", "data.verb" } };
  MdtView files[2];
  for (int i = 0; i < 2; ++i) {
    const char* const path = mdt_file_join(table->arena, dict, names[part][i]);
    const MdtStatus st =
      mdt_file_read(table->arena, path, MAX_FILE, &files[i], NULL);
    if (st) {
      fprintf(stderr, "%s: cannot read it\n", path);
      return st;
    }
  }
  while (files[0].data) {
    const MdtView line = mdt_view_cut(&files[0], '\n');
    if (line.len && line.data[0] != ' ') {
      add_line(table, line, files[1], part);
    }
  }
  return MDT_SUCCESS;
}

static int by_lemma(const void* const a, const void* const b) {
  return mdt_view_compare(((const Entry*)a)->lemma, ((const Entry*)b)->lemma);
}

/// Join the noun and the verb of one spelling
static void merge(Entries* const entries) {
  size_t n = 0;
  qsort(entries->items, entries->count, sizeof(Entry), by_lemma);
  for (size_t i = 0; i < entries->count; ++i) {
    const Entry* const entry = &entries->items[i];
    if (n && mdt_view_equals(entries->items[n - 1].lemma, entry->lemma)) {
      Entry* const other = &entries->items[n - 1];
      other->mask |= entry->mask;
      other->names |= entry->names;
      other->firsts[0] |= entry->firsts[0];
      other->firsts[1] |= entry->firsts[1];
    } else {
      entries->items[n++] = *entry;
    }
  }
  entries->count = n;
}

static MdtStatus write_table(const Table* const table, const char* const path) {
  const uint32_t n = (uint32_t)table->entries.count;
  uint32_t* const offsets =
    (uint32_t*)mdt_arena_array(table->arena, n + 1, sizeof(uint32_t));
  uint64_t* const masks = (uint64_t*)mdt_arena_array(table->arena, n, 8);
  uint32_t* const names = (uint32_t*)mdt_arena_array(table->arena, n, 4);
  uint8_t* const firsts = (uint8_t*)mdt_arena_array(table->arena, n, 2);
  for (uint32_t i = 0; i < n; ++i) {
    const Entry* const entry = &table->entries.items[i];
    offsets[i + 1] = offsets[i] + (uint32_t)entry->lemma.len;
    masks[i] = entry->mask;
    names[i] = entry->names;
    memcpy(firsts + 2 * (size_t)i, entry->firsts, 2);
  }
  char* const text = (char*)mdt_arena_alloc(table->arena, offsets[n] + 1);
  for (uint32_t i = 0; i < n; ++i) {
    const MdtView lemma = table->entries.items[i].lemma;
    memcpy(text + offsets[i], lemma.data, lemma.len);
  }
  const MdtModelSection sections[] = {
    { "lemmas", MDT_BYTES, 1, { offsets[n] }, text },
    { "offsets", MDT_U32, 1, { n + 1 }, offsets },
    { "masks", MDT_U64, 1, { n }, masks },
    { "names", MDT_U32, 1, { n }, names },
    { "firsts", MDT_U8, 2, { n, 2 }, firsts },
  };
  return mdt_modelfile_write(path, "wordnet", sections, 5, NULL);
}

int main(const int argc, char** const argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: compile_wordnet DICT OUT\n");
    return 2;
  }
  Table table = { mdt_arena_new(NULL), { NULL, 0, 0 } };
  if (!table.arena || add_part(&table, argv[1], 0) ||
      add_part(&table, argv[1], 1)) {
    mdt_arena_free(table.arena);
    return 1;
  }
  merge(&table.entries);
  const MdtStatus st = write_table(&table, argv[2]);
  if (st) {
    fprintf(stderr, "%s: cannot write it\n", argv[2]);
  }
  mdt_arena_free(table.arena);
  return st ? 1 : 0;
}
