// SPDX-License-Identifier: Apache-2.0

#include "store/store.h"

#include "base/intern.h"
#include "base/vector.h"
#include "base/view.h"
#include "rdf/read_raptor.h"
#include "store/orders.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SMALL_KEY = 512 };

MDT_VECTOR(Terms, MdtTerm);
MDT_VECTOR(Numbers, uint32_t);

/// An edit that can be undone
typedef struct Edit {
  struct Edit* before;
  MdtQuads gone;
  MdtQuads added;
} Edit;

struct MdtStore {
  MdtArena* arena;
  MdtInterner* keys; // Number of a key plus one is that of its term
  Terms terms;
  MdtQuads pushed; // Not visible yet
  MdtOrders orders;
  Numbers graphs;
  unsigned n_files; // Read so far: keeps their blank nodes apart
  bool is_begun;
  Edit* last; // Of the transaction
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

static MdtStatus add(MdtStore* const store,
                     const MdtStatement* const statement) {
  const MdtTerm subject = own_blank(store, statement->subject);
  const MdtTerm object = own_blank(store, statement->object);
  const MdtTerm graph = own_blank(store, statement->graph);
  MdtQuad quad;
  quad.graph = add_term(store, &graph);
  quad.subject = add_term(store, &subject);
  quad.predicate = add_term(store, &statement->predicate);
  quad.object = add_term(store, &object);
  return mdt_quads_push(&store->pushed, quad);
}

static MdtStatus take(void* const handle, const MdtStatement* const statement) {
  MdtStore* const store = (MdtStore*)handle;
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(store->arena, &shortage);
  MdtStatus st = MDT_NO_MEMORY;
  if (!setjmp(shortage)) {
    st = add(store, statement);
  }
  mdt_arena_guard(store->arena, outer);
  return st;
}

MdtStatementSink mdt_store_sink(MdtStore* const store) {
  const MdtStatementSink sink = { take, store };
  return sink;
}

uint32_t mdt_store_add_term(MdtStore* const store, const MdtTerm* const term) {
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(store->arena, &shortage);
  const uint32_t id = setjmp(shortage) ? 0 : add_term(store, term);
  mdt_arena_guard(store->arena, outer);
  return id;
}

// --- Editing -----------------------------------------------------------------

/// The first statement after those of its graph
static size_t end_of_graph(const MdtMatches all, const size_t first) {
  size_t step = 1;
  while (first + step < all.count &&
         all.items[first + step].graph == all.items[first].graph) {
    step *= 2;
  }
  const size_t low = first + step / 2;
  const size_t high = first + step < all.count ? first + step : all.count;
  const MdtMatches near = { all.items + low, high - low };
  return low + mdt_order_bisect(near, &all.items[first], 0, 1, 1);
}

static void list_graphs(MdtStore* const store) {
  const MdtMatches all = mdt_store_all(store);
  store->graphs.count = 0;
  for (size_t i = 0; i < all.count; i = end_of_graph(all, i)) {
    if (all.items[i].graph) {
      *mdt_push(store->arena, &store->graphs) = all.items[i].graph;
    }
  }
}

static MdtStatus change(MdtStore* const store, MdtQuads* const gone,
                        MdtQuads* const added) {
  jmp_buf shortage;
  jmp_buf* const outer = mdt_arena_guard(store->arena, &shortage);
  volatile MdtStatus st = MDT_NO_MEMORY;
  if (!setjmp(shortage)) {
    st = mdt_orders_change(&store->orders, gone, added);
    list_graphs(store);
  }
  mdt_arena_guard(store->arena, outer);
  return st;
}

static void forget(Edit* const edit) {
  mdt_quads_clear(&edit->gone);
  mdt_quads_clear(&edit->added);
  free(edit);
}

/// Make an edit and, in a transaction, remember it; takes what it is given
static MdtStatus make_edit(MdtStore* const store, MdtQuads gone,
                           MdtQuads added) {
  Edit* const edit = (Edit*)calloc(1, sizeof(Edit));
  MdtStatus st = MDT_NO_MEMORY;
  if (!edit) {
    mdt_quads_clear(&gone);
    mdt_quads_clear(&added);
    return st;
  }
  mdt_orders_reduce(&store->orders, &gone, &added);
  st = change(store, &gone, &added);
  edit->gone = gone;
  edit->added = added;
  edit->before = store->last;
  if (st || !store->is_begun) {
    forget(edit);
  } else {
    store->last = edit;
  }
  return st;
}

static MdtStatus copy_quads(MdtQuads* const copy, const MdtQuad* const quads,
                            const size_t count) {
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 0; !st && i < count; ++i) {
    st = mdt_quads_push(copy, quads[i]);
  }
  return st;
}

MdtStatus mdt_store_edit(MdtStore* const store, const MdtQuad* const gone,
                         const size_t n_gone, const MdtQuad* const added,
                         const size_t n_added) {
  MdtQuads out = { NULL, 0, 0 };
  MdtQuads in = { NULL, 0, 0 };
  MdtStatus st = copy_quads(&out, gone, n_gone);
  st = st ? st : copy_quads(&in, added, n_added);
  if (!st) {
    return make_edit(store, out, in);
  }
  mdt_quads_clear(&out);
  mdt_quads_clear(&in);
  return st;
}

MdtStatus mdt_store_index(MdtStore* const store) {
  const MdtQuads none = { NULL, 0, 0 };
  const MdtQuads pushed = store->pushed;
  store->pushed = none;
  return make_edit(store, none, pushed);
}

MdtStatus mdt_store_begin(MdtStore* const store) {
  const MdtStatus st =
    store->is_begun ? MDT_BAD_OPTION : mdt_store_index(store);
  store->is_begun = true;
  return st;
}

static void end(MdtStore* const store) {
  while (store->last) {
    Edit* const edit = store->last;
    store->last = edit->before;
    forget(edit);
  }
  store->is_begun = false;
}

MdtStatus mdt_store_commit(MdtStore* const store) {
  const MdtStatus st = mdt_store_index(store);
  if (!st) {
    end(store);
  }
  return st;
}

void mdt_store_rollback(MdtStore* const store) {
  if (store->is_begun) {
    store->pushed.count = 0;
    for (Edit* edit = store->last; edit; edit = edit->before) {
      // There was room for these before
      change(store, &edit->added, &edit->gone);
    }
    end(store);
  }
}

// --- Reading -----------------------------------------------------------------

MdtScan mdt_store_scan(const MdtStore* const store, const MdtQuad pattern) {
  const MdtScan scan = { mdt_orders_match(&store->orders, pattern) };
  return scan;
}

void mdt_scan_next(MdtScan* const scan) {
  scan->run.count = 0;
}

size_t mdt_store_count_matches(const MdtStore* const store,
                               const MdtQuad pattern) {
  return mdt_orders_match(&store->orders, pattern).count;
}

bool mdt_store_has(const MdtStore* const store, const MdtQuad pattern) {
  return mdt_store_scan(store, pattern).run.count > 0;
}

MdtMatches mdt_store_match(const MdtStore* const store, const MdtQuad pattern) {
  return mdt_orders_match(&store->orders, pattern);
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
  const MdtQuads* const first = &store->orders.orders[0];
  const MdtMatches all = { first->items, first->count };
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
    end(store);
    mdt_quads_clear(&store->pushed);
    mdt_orders_clear(&store->orders);
    mdt_arena_free(store->arena);
  }
}

size_t mdt_store_count(const MdtStore* const store) {
  return store->orders.orders[0].count;
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
