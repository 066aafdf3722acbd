// SPDX-License-Identifier: Apache-2.0

#include "store/store.h"

#include "base/intern.h"
#include "base/view.h"
#include "rdf/read_raptor.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N_ORDERS = 3, N_PARTS = 4, SMALL_KEY = 512 };

MDT_VECTOR(Terms, MdtTerm);
MDT_VECTOR(Quads, MdtQuad);
MDT_VECTOR(Numbers, uint32_t);

struct MdtStore {
  MdtArena* arena;
  MdtInterner* keys; // Number of a key plus one is that of its term
  Terms terms;
  Quads orders[N_ORDERS]; // The first is what was pushed
  Numbers graphs;
  unsigned n_files; // Read so far: keeps their blank nodes apart
};

// --- Terms -------------------------------------------------------------------

static uint32_t add_term(MdtStore* const store, const MdtTerm* const term) {
  char small[SMALL_KEY];
  if (term->kind == MDT_TERM_NONE) {
    return 0;
  }
  const size_t size = mdt_term_key_size(term);
  char* const key =
    size <= SMALL_KEY ? small : (char*)mdt_arena_alloc(store->arena, size);
  const uint32_t id = mdt_intern(store->keys, mdt_term_key(key, term)) + 1;
  if (id > store->terms.count) {
    MdtTerm* const kept = mdt_push(store->arena, &store->terms);
    kept->kind = term->kind;
    kept->text = mdt_view_copy(store->arena, term->text);
    kept->datatype = mdt_view_copy(store->arena, term->datatype);
    kept->language = mdt_view_copy(store->arena, term->language);
  }
  return id;
}

uint32_t mdt_store_find(const MdtStore* const store,
                        const MdtTerm* const term) {
  char small[SMALL_KEY];
  const size_t size = mdt_term_key_size(term);
  char* const key = size <= SMALL_KEY ? small : (char*)malloc(size);
  const uint32_t id =
    key ? mdt_interner_find(store->keys, mdt_term_key(key, term)) + 1 : 0;
  if (key != small) {
    free(key);
  }
  return id;
}

uint32_t mdt_store_find_iri(const MdtStore* const store,
                            const char* const text) {
  const MdtTerm term = mdt_term_iri(mdt_view(text));
  return mdt_store_find(store, &term);
}

MdtTerm mdt_store_term(const MdtStore* const store, const uint32_t id) {
  return store->terms.items[id - 1];
}

uint32_t mdt_store_term_count(const MdtStore* const store) {
  return (uint32_t)store->terms.count;
}

// --- Filling -----------------------------------------------------------------

static MdtTerm own_blank(MdtStore* const store, MdtTerm term) {
  if (term.kind == MDT_TERM_BLANK && store->n_files > 1) {
    char* const label =
      (char*)mdt_arena_alloc(store->arena, term.text.len + 16);
    const int len = sprintf(label, "f%u-", store->n_files);
    memcpy(label + len, term.text.data, term.text.len);
    term.text = mdt_view(label);
  }
  return term;
}

static void add(MdtStore* const store, const MdtStatement* const statement) {
  const MdtTerm subject = own_blank(store, statement->subject);
  const MdtTerm object = own_blank(store, statement->object);
  const MdtTerm graph = own_blank(store, statement->graph);
  MdtQuad quad;
  quad.graph = add_term(store, &graph);
  quad.subject = add_term(store, &subject);
  quad.predicate = add_term(store, &statement->predicate);
  quad.object = add_term(store, &object);
  *mdt_push(store->arena, &store->orders[0]) = quad;
}

static MdtStatus take(void* const handle, const MdtStatement* const statement) {
  MdtStore* const store = (MdtStore*)handle;
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(store->arena, &shortage);
  MdtStatus st = MDT_NO_MEMORY;
  if (!setjmp(shortage)) {
    add(store, statement);
    st = MDT_SUCCESS;
  }
  mdt_arena_guard(store->arena, outer);
  return st;
}

MdtStatementSink mdt_store_sink(MdtStore* const store) {
  const MdtStatementSink sink = { take, store };
  return sink;
}

// --- Orders ------------------------------------------------------------------

/// Which part comes where in each order; parts are numbered as in MdtQuad
static const unsigned char orderings[N_ORDERS][N_PARTS] = {
  { 0, 1, 2, 3 }, // graph, subject, predicate, object
  { 0, 2, 3, 1 }, // graph, predicate, object, subject
  { 0, 3, 1, 2 }, // graph, object, subject, predicate
};

static uint32_t part(const MdtQuad* const quad, const unsigned index) {
  return index == 0   ? quad->graph
         : index == 1 ? quad->subject
         : index == 2 ? quad->predicate
                      : quad->object;
}

/// Compare the first `n` parts, in an order
static int compare(const MdtQuad* const a, const MdtQuad* const b,
                   const unsigned order, const unsigned n) {
  for (unsigned i = 0; i < n; ++i) {
    const uint32_t x = part(a, orderings[order][i]);
    const uint32_t y = part(b, orderings[order][i]);
    if (x != y) {
      return x < y ? -1 : 1;
    }
  }
  return 0;
}

static int by_subject(const void* const a, const void* const b) {
  return compare((const MdtQuad*)a, (const MdtQuad*)b, 0, N_PARTS);
}

static int by_predicate(const void* const a, const void* const b) {
  return compare((const MdtQuad*)a, (const MdtQuad*)b, 1, N_PARTS);
}

static int by_object(const void* const a, const void* const b) {
  return compare((const MdtQuad*)a, (const MdtQuad*)b, 2, N_PARTS);
}

static void drop_doubles(Quads* const quads) {
  size_t kept = 0;
  for (size_t i = 0; i < quads->count; ++i) {
    if (!kept || by_subject(&quads->items[kept - 1], &quads->items[i])) {
      quads->items[kept++] = quads->items[i];
    }
  }
  quads->count = kept;
}

static void sort(Quads* const quads, int (*order)(const void*, const void*)) {
  if (quads->count) {
    qsort(quads->items, quads->count, sizeof(MdtQuad), order);
  }
}

static void copy(MdtStore* const store, const unsigned order) {
  const Quads* const from = &store->orders[0];
  Quads* const to = &store->orders[order];
  if (to->room < from->count) {
    to->items =
      (MdtQuad*)mdt_arena_array(store->arena, from->count, sizeof(MdtQuad));
    to->room = from->count;
  }
  to->count = from->count;
  if (from->count) {
    memcpy(to->items, from->items, from->count * sizeof(MdtQuad));
  }
}

static void list_graphs(MdtStore* const store) {
  const Quads* const quads = &store->orders[0];
  store->graphs.count = 0;
  for (size_t i = 0; i < quads->count; ++i) {
    const uint32_t graph = quads->items[i].graph;
    if (graph && (!i || quads->items[i - 1].graph != graph)) {
      *mdt_push(store->arena, &store->graphs) = graph;
    }
  }
}

MdtStatus mdt_store_index(MdtStore* const store) {
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(store->arena, &shortage);
  MdtStatus st = MDT_NO_MEMORY;
  if (!setjmp(shortage)) {
    sort(&store->orders[0], by_subject);
    drop_doubles(&store->orders[0]);
    copy(store, 1);
    sort(&store->orders[1], by_predicate);
    copy(store, 2);
    sort(&store->orders[2], by_object);
    list_graphs(store);
    st = MDT_SUCCESS;
  }
  mdt_arena_guard(store->arena, outer);
  return st;
}

// --- Editing -----------------------------------------------------------------

uint32_t mdt_store_add_term(MdtStore* const store, const MdtTerm* const term) {
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(store->arena, &shortage);
  const uint32_t id = setjmp(shortage) ? 0 : add_term(store, term);
  mdt_arena_guard(store->arena, outer);
  return id;
}

static void drop(Quads* const quads, MdtQuad* const gone, const size_t n_gone) {
  size_t kept = 0;
  qsort(gone, n_gone, sizeof(MdtQuad), by_subject);
  for (size_t i = 0; i < quads->count; ++i) {
    const MdtQuad quad = quads->items[i];
    if (!bsearch(&quad, gone, n_gone, sizeof(MdtQuad), by_subject)) {
      quads->items[kept++] = quad;
    }
  }
  quads->count = kept;
}

MdtStatus mdt_store_edit(MdtStore* const store, MdtQuad* const gone,
                         const size_t n_gone, const MdtQuad* const added,
                         const size_t n_added) {
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(store->arena, &shortage);
  MdtStatus st = MDT_NO_MEMORY;
  if (!setjmp(shortage)) {
    if (n_gone) {
      drop(&store->orders[0], gone, n_gone);
    }
    for (size_t i = 0; i < n_added; ++i) {
      *mdt_push(store->arena, &store->orders[0]) = added[i];
    }
    st = mdt_store_index(store);
  }
  mdt_arena_guard(store->arena, outer);
  return st;
}

// --- Reading -----------------------------------------------------------------

/// The order in which what `pattern` gives comes first
static unsigned choose_order(const MdtQuad pattern) {
  if (pattern.subject) {
    return !pattern.predicate && pattern.object ? 2 : 0;
  }
  return pattern.predicate ? 1 : pattern.object ? 2 : 0;
}

static unsigned count_given(const MdtQuad pattern) {
  return 1u + (pattern.subject != 0) + (pattern.predicate != 0) +
         (pattern.object != 0);
}

/// The first of `quads` that is not below `pattern`, or not below what follows
/// it if `after` is 1
static size_t bisect(const Quads* const quads, const MdtQuad* const pattern,
                     const unsigned order, const unsigned n, const int after) {
  size_t low = 0;
  size_t high = quads->count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (compare(&quads->items[middle], pattern, order, n) < after) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

MdtMatches mdt_store_match(const MdtStore* const store, const MdtQuad pattern) {
  const unsigned order = choose_order(pattern);
  const unsigned n = count_given(pattern);
  const Quads* const quads = &store->orders[order];
  assert(quads->count == store->orders[0].count);
  const size_t first = bisect(quads, &pattern, order, n, 0);
  const size_t end = bisect(quads, &pattern, order, n, 1);
  const MdtMatches matches = { quads->items + first, end - first };
  return matches;
}

uint32_t mdt_store_object(const MdtStore* const store, const uint32_t subject,
                          const uint32_t predicate) {
  const MdtQuad pattern = { 0, subject, predicate, 0 };
  const MdtMatches found = subject && predicate
                             ? mdt_store_match(store, pattern)
                             : (MdtMatches){ NULL, 0 };
  return found.count ? found.items[0].object : 0;
}

MdtMatches mdt_store_all(const MdtStore* const store) {
  const MdtMatches all = { store->orders[0].items, store->orders[0].count };
  return all;
}

const uint32_t* mdt_store_graphs(const MdtStore* const store,
                                 size_t* const count) {
  *count = store->graphs.count;
  return store->graphs.items;
}

static MdtTerm term_or_none(const MdtStore* const store, const uint32_t id) {
  static const MdtTerm none = {
    MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 }
  };
  return id ? mdt_store_term(store, id) : none;
}

MdtStatement mdt_store_statement(const MdtStore* const store,
                                 const MdtQuad quad) {
  const MdtStatement statement = { term_or_none(store, quad.subject),
                                   term_or_none(store, quad.predicate),
                                   term_or_none(store, quad.object),
                                   term_or_none(store, quad.graph) };
  return statement;
}

// --- The store as a whole ----------------------------------------------------

MdtStore* mdt_store_new(void) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtStore* volatile store = NULL;
  jmp_buf shortage;
  if (!arena) {
    return NULL;
  }
  mdt_arena_guard(arena, &shortage);
  if (!setjmp(shortage)) {
    MdtStore* const made = (MdtStore*)mdt_arena_alloc(arena, sizeof(MdtStore));
    made->arena = arena;
    made->keys = mdt_interner_new(arena);
    store = made;
  }
  mdt_arena_guard(arena, NULL);
  if (!store) {
    mdt_arena_free(arena);
  }
  return store;
}

void mdt_store_free(MdtStore* const store) {
  if (store) {
    mdt_arena_free(store->arena);
  }
}

size_t mdt_store_count(const MdtStore* const store) {
  return store->orders[0].count;
}

MdtStatus mdt_store_read_file(MdtStore* const store, const char* const path,
                              const char* const base, const MdtLog* const log) {
  return mdt_store_read_into(store, path, base, mdt_store_sink(store), log);
}

MdtStatus mdt_store_read_into(MdtStore* const store, const char* const path,
                              const char* const base,
                              const MdtStatementSink sink,
                              const MdtLog* const log) {
  ++store->n_files;
  const MdtStatus st = mdt_rdf_read_file(path, NULL, base, sink, log);
  const MdtStatus indexed = mdt_store_index(store);
  return st ? st : indexed;
}
