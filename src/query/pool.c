// SPDX-License-Identifier: Apache-2.0

#include "query/pool.h"

#include "base/intern.h"
#include "base/vector.h"
#include "base/view.h"

#include <stdio.h>
#include <string.h>

MDT_VECTOR(Terms, MdtTerm);

struct MdtPool {
  MdtArena* arena;
  const MdtStore* store;
  uint32_t n_stored; // Numbers up to this are the store's
  MdtInterner* keys; // Of the terms that the query made
  Terms terms;
  unsigned n_blanks;
};

MdtPool* mdt_pool_new(MdtArena* const arena, const MdtStore* const store) {
  MdtPool* const pool = (MdtPool*)mdt_arena_alloc(arena, sizeof(MdtPool));
  pool->arena = arena;
  pool->store = store;
  pool->n_stored = mdt_store_term_count(store);
  pool->keys = mdt_interner_new(arena);
  return pool;
}

static MdtTerm copy_of(MdtArena* const arena, const MdtTerm* const term) {
  MdtTerm copy = *term;
  copy.text = mdt_view_copy(arena, term->text);
  copy.datatype = mdt_view_copy(arena, term->datatype);
  copy.language = mdt_view_copy(arena, term->language);
  return copy;
}

uint32_t mdt_pool_add(MdtPool* const pool, const MdtTerm* const term) {
  enum { SMALL = 256 };
  char small[SMALL];
  if (term->kind == MDT_TERM_NONE) {
    return 0;
  }
  const uint32_t stored = mdt_store_find(pool->store, term);
  if (stored) {
    return stored;
  }
  const size_t size = mdt_term_key_size(term);
  char* const key =
    size <= SMALL ? small : (char*)mdt_arena_alloc(pool->arena, size);
  const uint32_t index = mdt_intern(pool->keys, mdt_term_key(key, term));
  if (index == pool->terms.count) {
    const MdtTerm copy = copy_of(pool->arena, term);
    *mdt_push(pool->arena, &pool->terms) = copy;
  }
  return pool->n_stored + 1 + index;
}

MdtTerm mdt_pool_get(const MdtPool* const pool, const uint32_t id) {
  static const MdtTerm none = {
    MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 }
  };
  return !id                    ? none
         : id <= pool->n_stored ? mdt_store_term(pool->store, id)
                                : pool->terms.items[id - pool->n_stored - 1];
}

uint32_t mdt_pool_fresh(MdtPool* const pool) {
  char label[32];
  MdtTerm term = { MDT_TERM_BLANK, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  uint32_t id = 0;
  uint32_t before = 0;
  do {
    snprintf(label, sizeof(label), "q%u", ++pool->n_blanks);
    term.text = mdt_view(label);
    before = (uint32_t)pool->terms.count;
    id = mdt_store_find(pool->store, &term) ? 0 : mdt_pool_add(pool, &term);
  } while (!id || pool->terms.count == before);
  return id;
}
