// SPDX-License-Identifier: Apache-2.0

#include "store/store.h"

#include "base/intern.h"
#include "base/vector.h"
#include "base/view.h"
#include "rdf/read.h"
#include "store/disk.h"
#include "store/orders.h"
#include "store/scope.h"

#include <assert.h>
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
  unsigned n_files;      // Read so far: keeps their blank nodes apart
  const char* path;      // Of a batch: what is being read, or null
  char scope[MDT_SCOPE]; // Of its blank nodes, or empty
  MdtDisk* disk;         // Null: in memory
  MdtStore* batch;       // Of a disk: what was pushed
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
  if (store->disk) {
    return mdt_disk_find(store->disk, term);
  }
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
  return store->disk ? mdt_disk_term(store->disk, id)
                     : store->terms.items[id - 1];
}

uint32_t mdt_store_term_count(const MdtStore* const store) {
  return store->disk ? mdt_disk_term_count(store->disk)
                     : (uint32_t)store->terms.count;
}

// --- Filling -----------------------------------------------------------------

/// What keeps the blank nodes of a file from those of others: in memory a
/// number, in a folder a digest of the file, which is the same when it is read
/// again
static int write_scope(const MdtStore* const store, char label[MDT_SCOPE]) {
  return *store->scope        ? sprintf(label, "%s-", store->scope)
         : store->n_files > 1 ? sprintf(label, "f%u-", store->n_files)
                              : 0;
}

static MdtTerm own_blank(MdtStore* const store, MdtTerm term) {
  char scope[MDT_SCOPE + 1];
  const int len = term.kind == MDT_TERM_BLANK ? write_scope(store, scope) : 0;
  if (len) {
    char* const label =
      (char*)mdt_arena_alloc(store->arena, term.text.len + (size_t)len + 1);
    memcpy(label, scope, (size_t)len);
    memcpy(label + len, term.text.data, term.text.len);
    term.text = mdt_view(label);
  }
  return term;
}

static bool has_blank(const MdtStatement* const statement) {
  return statement->subject.kind == MDT_TERM_BLANK ||
         statement->object.kind == MDT_TERM_BLANK ||
         statement->graph.kind == MDT_TERM_BLANK;
}

static MdtStatus add(MdtStore* const store,
                     const MdtStatement* const statement) {
  if (store->path && !*store->scope && has_blank(statement)) {
    const MdtStatus st = mdt_scope_of_file(store->path, store->scope);
    if (st) {
      return st;
    }
  }
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
  MdtStore* store = (MdtStore*)handle;
  store = store->batch ? store->batch : store;
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

/// Begin to change a disk, unless that is begun
static MdtStatus begin_on_disk(MdtStore* const store) {
  return mdt_disk_is_mine(store->disk) ? MDT_SUCCESS
                                       : mdt_disk_begin(store->disk);
}

static uint32_t add_term_on_disk(MdtStore* const store,
                                 const MdtTerm* const term) {
  uint32_t id = 0;
  const MdtStatus st = begin_on_disk(store);
  return !st && !mdt_disk_add_terms(store->disk, term, 1, &id) ? id : 0;
}

uint32_t mdt_store_add_term(MdtStore* const store, const MdtTerm* const term) {
  if (store->disk) {
    return add_term_on_disk(store, term);
  }
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

/// End a change of a disk: keep it if all went well
static MdtStatus finish_on_disk(MdtStore* const store, MdtStatus st) {
  if (!mdt_disk_is_mine(store->disk)) {
    return st;
  }
  if (st) {
    mdt_disk_rollback(store->disk);
    store->is_begun = false;
    return st;
  }
  return mdt_disk_commit(store->disk);
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

/// Change a disk, and make it last unless a transaction goes on
static MdtStatus edit_disk(MdtStore* const store, MdtQuads* const gone,
                           MdtQuads* const added) {
  MdtStatus st = begin_on_disk(store);
  mdt_quads_sort(gone, 0);
  mdt_quads_unique(gone);
  mdt_quads_sort(added, 0);
  mdt_quads_unique(added);
  st = st ? st : mdt_disk_change(store->disk, gone, added);
  return store->is_begun ? st : finish_on_disk(store, st);
}

/// Make an edit and, in a transaction, remember it; takes what it is given
static MdtStatus make_edit(MdtStore* const store, MdtQuads gone,
                           MdtQuads added) {
  if (store->disk) {
    const MdtStatus changed = edit_disk(store, &gone, &added);
    mdt_quads_clear(&gone);
    mdt_quads_clear(&added);
    return changed;
  }
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

/// Give the quads of a batch the numbers that its terms have on disk
static MdtStatus translate(MdtStore* const store, MdtStore* const batch) {
  const size_t n_terms = batch->terms.count;
  uint32_t* const ids = (uint32_t*)calloc(n_terms + 1, sizeof(uint32_t));
  MdtStatus st = ids ? begin_on_disk(store) : MDT_NO_MEMORY;
  st =
    st ? st
       : mdt_disk_add_terms(store->disk, batch->terms.items, n_terms, ids + 1);
  for (size_t i = 0; !st && i < batch->pushed.count; ++i) {
    MdtQuad* const quad = &batch->pushed.items[i];
    quad->graph = ids[quad->graph];
    quad->subject = ids[quad->subject];
    quad->predicate = ids[quad->predicate];
    quad->object = ids[quad->object];
  }
  free(ids);
  return st;
}

/// Put what was pushed on disk, and begin a new batch
static MdtStatus flush(MdtStore* const store) {
  static const MdtQuads none = { NULL, 0, 0 };
  MdtStore* const batch = store->batch;
  MdtStore* const next = batch->pushed.count ? mdt_store_new() : batch;
  if (next == batch) {
    return MDT_SUCCESS;
  }
  MdtStatus st = next ? translate(store, batch) : MDT_NO_MEMORY;
  MdtQuads pushed = batch->pushed;
  batch->pushed = none;
  if (next) {
    next->path = batch->path;
    memcpy(next->scope, batch->scope, sizeof(next->scope));
    store->batch = next;
    mdt_store_free(batch);
  }
  if (st) {
    mdt_quads_clear(&pushed);
    return finish_on_disk(store, st);
  }
  return make_edit(store, none, pushed);
}

MdtStatus mdt_store_index(MdtStore* const store) {
  const MdtQuads none = { NULL, 0, 0 };
  if (store->disk) {
    return flush(store);
  }
  const MdtQuads pushed = store->pushed;
  store->pushed = none;
  return make_edit(store, none, pushed);
}

MdtStatus mdt_store_begin(MdtStore* const store) {
  MdtStatus st = store->is_begun ? MDT_BAD_OPTION : mdt_store_index(store);
  if (!st && store->disk) {
    st = begin_on_disk(store);
  }
  store->is_begun = store->is_begun || !st;
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
  if (store->disk) {
    store->is_begun = false;
    return finish_on_disk(store, st);
  }
  if (!st) {
    end(store);
  }
  return st;
}

static void forget_pushed(MdtStore* const store) {
  MdtStore* const from = store->batch ? store->batch : store;
  from->pushed.count = 0;
}

void mdt_store_rollback(MdtStore* const store) {
  if (store->is_begun) {
    forget_pushed(store);
    if (store->disk) {
      finish_on_disk(store, MDT_NOTHING);
    }
    for (Edit* edit = store->last; edit; edit = edit->before) {
      // There was room for these before
      change(store, &edit->added, &edit->gone);
    }
    end(store);
  }
}

// --- Reading -----------------------------------------------------------------

MdtScan mdt_store_scan(const MdtStore* const store, const MdtQuad pattern) {
  if (store->disk) {
    return mdt_disk_scan(store->disk, pattern);
  }
  const MdtScan scan = { mdt_orders_match(&store->orders, pattern), NULL,
                         pattern, 0, 0 };
  return scan;
}

void mdt_scan_next(MdtScan* const scan) {
  if (scan->disk) {
    mdt_disk_next(scan);
  } else {
    scan->run.count = 0;
  }
}

size_t mdt_store_count_matches(const MdtStore* const store,
                               const MdtQuad pattern) {
  enum { MOST_BLOCKS = 4096 }; // A million statements
  return store->disk ? mdt_disk_count_matches(store->disk, pattern, MOST_BLOCKS)
                     : mdt_orders_match(&store->orders, pattern).count;
}

bool mdt_store_has(const MdtStore* const store, const MdtQuad pattern) {
  return mdt_store_scan(store, pattern).run.count > 0;
}

MdtMatches mdt_store_match(const MdtStore* const store, const MdtQuad pattern) {
  assert(!store->disk);
  return mdt_orders_match(&store->orders, pattern);
}

uint32_t mdt_store_object(const MdtStore* const store, const uint32_t subject,
                          const uint32_t predicate) {
  const MdtQuad pattern = { 0, subject, predicate, 0 };
  const MdtMatches found = subject && predicate
                             ? mdt_store_scan(store, pattern).run
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
  if (store->disk) {
    return mdt_disk_graphs(store->disk, count);
  }
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
    mdt_disk_free(store->disk);
    mdt_store_free(store->batch);
    mdt_quads_clear(&store->pushed);
    mdt_orders_clear(&store->orders);
    mdt_arena_free(store->arena);
  }
}

MdtStatus mdt_store_open(MdtStore** const out, const char* const path,
                         const int flags, const MdtLog* const log) {
  MdtStore* const store = mdt_store_new();
  MdtStatus st = MDT_NO_MEMORY;
  if (store) {
    store->batch = mdt_store_new();
    st = store->batch
           ? mdt_disk_open(&store->disk, path, (flags & MDT_STORE_CREATE) != 0,
                           (flags & MDT_STORE_READ_ONLY) != 0, log)
           : MDT_NO_MEMORY;
  }
  if (st) {
    mdt_store_free(store);
    return st;
  }
  *out = store;
  return MDT_SUCCESS;
}

MdtPin mdt_store_pin(const MdtStore* const store) {
  MdtPin pin = { store, NULL };
  if (store->disk && !mdt_disk_is_mine(store->disk)) {
    pin.own = mdt_store_new();
    pin.store = pin.own;
  }
  if (pin.own) {
    pin.own->disk = mdt_disk_view(store->disk);
    if (!pin.own->disk) {
      mdt_store_free(pin.own);
      pin.own = NULL;
      pin.store = NULL;
    }
  }
  return pin;
}

void mdt_store_unpin(const MdtPin pin) {
  mdt_store_free(pin.own);
}

static MdtStatus push_matches(const MdtStore* const store,
                              const MdtQuad pattern,
                              const MdtStatementSink sink) {
  MdtStatus st = MDT_SUCCESS;
  for (MdtScan scan = mdt_store_scan(store, pattern); !st && scan.run.count;
       mdt_scan_next(&scan)) {
    for (size_t i = 0; !st && i < scan.run.count; ++i) {
      const MdtStatement statement =
        mdt_store_statement(store, scan.run.items[i]);
      st = mdt_statement_push(sink, &statement);
    }
  }
  return st;
}

MdtStatus mdt_store_push_all(const MdtStore* const store,
                             const MdtStatementSink sink) {
  const MdtQuad unnamed = { 0, 0, 0, 0 };
  const MdtQuad named = { MDT_GRAPH_ANY, 0, 0, 0 };
  const MdtStatus st = push_matches(store, unnamed, sink);
  return st ? st : push_matches(store, named, sink);
}

size_t mdt_store_count(const MdtStore* const store) {
  return store->disk ? mdt_disk_count(store->disk)
                     : store->orders.orders[0].count;
}

MdtStatus mdt_store_read_file(MdtStore* const store, const char* const path,
                              const char* const base, const MdtLog* const log) {
  return mdt_store_read_into(store, path, base, mdt_store_sink(store), log);
}

static void set_path(MdtStore* const store, const char* const path) {
  if (store->batch) {
    store->batch->path = path;
    *store->batch->scope = '\0';
  }
}

MdtStatus mdt_store_read_into(MdtStore* const store, const char* const path,
                              const char* const base,
                              const MdtStatementSink sink,
                              const MdtLog* const log) {
  ++store->n_files;
  set_path(store, path);
  const MdtStatus st = mdt_rdf_read_file(path, NULL, base, sink, log);
  set_path(store, NULL);
  if (st && store->disk) {
    forget_pushed(store);
    return st;
  }
  const MdtStatus indexed = mdt_store_index(store);
  return st ? st : indexed;
}
