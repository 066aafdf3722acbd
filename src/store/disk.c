// SPDX-License-Identifier: Apache-2.0

#include "store/disk.h"

#include "base/view.h"
#include "store/tables.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum {
  BLOCK = 255, // Quads that fit a page of 4096 bytes after its head
  KEY = 16,    // Bytes of the key of a block
};

/// What all views of a folder share
typedef struct {
  MdtTables* tables;
  bool is_read_only;
  _Atomic(const char*) writer; // The thread that changes, or null
} Folder;

struct MdtDisk {
  Folder* folder;
  bool is_view;  // The folder is another's
  MdtTurn* turn; // Null until something is read
  uint32_t n_terms;
  uint64_t n_quads;
  MdtQuads block;   // Room for merging
  uint32_t* graphs; // [n_graphs] if `has_graphs`
  size_t n_graphs;
  size_t graph_room;
  bool has_graphs;
  MdtStatus status; // First trouble of a change
};

/// A thread is known by the address of its own
static _Thread_local char thread;

// --- Turns -------------------------------------------------------------------

static MdtView bytes_of(const void* const data, const size_t size) {
  const MdtView view = { (const char*)data, size };
  return view;
}

static uint64_t read_number(MdtTurn* const turn, const char* const name) {
  MdtView value = { NULL, 0 };
  uint64_t number = 0;
  if (mdt_turn_get(turn, MDT_TABLE_ABOUT, mdt_view(name), &value) &&
      value.len == sizeof(number)) {
    memcpy(&number, value.data, sizeof(number));
  }
  return number;
}

static MdtStatus write_number(MdtTurn* const turn, const char* const name,
                              const uint64_t number) {
  return mdt_turn_put(turn, MDT_TABLE_ABOUT, mdt_view(name),
                      bytes_of(&number, sizeof(number)));
}

static MdtStatus begin_turn(MdtDisk* const disk, const bool is_writing) {
  const MdtStatus st =
    mdt_turn_begin(&disk->turn, disk->folder->tables, is_writing);
  disk->has_graphs = false;
  if (!st) {
    disk->n_terms = (uint32_t)read_number(disk->turn, "terms");
    disk->n_quads = read_number(disk->turn, "quads");
  }
  return st;
}

/// Make sure that there is a turn to read in
static bool can_read(MdtDisk* const disk) {
  return disk->turn || !begin_turn(disk, false);
}

static void stop_turn(MdtDisk* const disk) {
  mdt_turn_abort(disk->turn);
  disk->turn = NULL;
}

// --- Opening -----------------------------------------------------------------

MdtStatus mdt_disk_open(MdtDisk** const out, const char* const path,
                        const bool is_made, const bool is_read_only,
                        const MdtLog* const log) {
  MdtDisk* const disk = (MdtDisk*)calloc(1, sizeof(MdtDisk));
  Folder* const folder = (Folder*)calloc(1, sizeof(Folder));
  MdtStatus st = disk && folder ? MDT_SUCCESS : MDT_NO_MEMORY;
  st = st ? st
          : mdt_tables_open(&folder->tables, path, is_made, is_read_only, log);
  if (st) {
    free(disk);
    free(folder);
    return st;
  }
  folder->is_read_only = is_read_only;
  disk->folder = folder;
  *out = disk;
  return MDT_SUCCESS;
}

MdtDisk* mdt_disk_view(const MdtDisk* const disk) {
  MdtDisk* const view = (MdtDisk*)calloc(1, sizeof(MdtDisk));
  if (view) {
    view->folder = disk->folder;
    view->is_view = true;
  }
  if (view && begin_turn(view, false)) {
    free(view);
    return NULL;
  }
  return view;
}

void mdt_disk_free(MdtDisk* const disk) {
  if (disk) {
    stop_turn(disk);
    mdt_quads_clear(&disk->block);
    free(disk->graphs);
    if (!disk->is_view) {
      mdt_tables_close(disk->folder->tables);
      free(disk->folder);
    }
    free(disk);
  }
}

bool mdt_disk_is_mine(const MdtDisk* const disk) {
  return atomic_load(&disk->folder->writer) == &thread;
}

MdtStatus mdt_disk_begin(MdtDisk* const disk) {
  if (disk->is_view || disk->folder->is_read_only || mdt_disk_is_mine(disk)) {
    return MDT_BAD_OPTION;
  }
  stop_turn(disk);
  const MdtStatus st = begin_turn(disk, true);
  if (!st) {
    atomic_store(&disk->folder->writer, &thread);
  }
  return st;
}

MdtStatus mdt_disk_commit(MdtDisk* const disk) {
  MdtStatus st = disk->status;
  st = st ? st : write_number(disk->turn, "terms", disk->n_terms);
  st = st ? st : write_number(disk->turn, "quads", disk->n_quads);
  if (st) {
    mdt_disk_rollback(disk);
    return st;
  }
  MdtTurn* const turn = disk->turn;
  disk->turn = NULL;
  atomic_store(&disk->folder->writer, NULL);
  return mdt_turn_commit(turn);
}

void mdt_disk_rollback(MdtDisk* const disk) {
  atomic_store(&disk->folder->writer, NULL);
  disk->status = MDT_SUCCESS;
  stop_turn(disk);
}

// --- Terms -------------------------------------------------------------------

/// Hash a key; what is in a folder rests on it, so that it stays as it is
static uint64_t hash_key(const MdtView key) {
  uint64_t hash = key.len * UINT64_C(0x9E3779B97F4A7C15);
  for (size_t i = 0; i < key.len; i += 8) {
    uint64_t word = 0;
    memcpy(&word, key.data + i, key.len - i < 8 ? key.len - i : 8);
    hash = (hash ^ word) * UINT64_C(0xD6E8FEB86659FD93);
    hash ^= hash >> 32;
  }
  return hash;
}

/// Return the term of a key, borrowed from it
static MdtTerm term_of(MdtView key) {
  MdtTerm term = { MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  if (key.len > 3) {
    term.kind = (MdtTermKind)(key.data[0] - '0');
    key = mdt_view_slice(key, 1, key.len - 1);
    term.datatype = mdt_view_cut(&key, '\0');
    term.language = mdt_view_cut(&key, '\0');
    term.text = key;
  }
  return term;
}

/// Write the key of a term: as others do, but each part of it ends in a null,
/// since librdf counts on that
static MdtView write_term(char* const room, const MdtTerm* const term) {
  const MdtView key = mdt_term_key(room, term);
  room[1 + term->datatype.len] = '\0';
  room[2 + term->datatype.len + term->language.len] = '\0';
  room[key.len - 1] = '\0';
  return key;
}

static bool get_key(MdtDisk* const disk, const uint32_t id,
                    MdtView* const key) {
  return can_read(disk) && mdt_turn_get(disk->turn, MDT_TABLE_TERM,
                                        bytes_of(&id, sizeof(id)), key);
}

static uint32_t find_key(MdtDisk* const disk, const MdtView key,
                         uint64_t hash) {
  MdtView value = { NULL, 0 };
  MdtView kept = { NULL, 0 };
  uint32_t id = 0;
  // Of equal hashes, the later ones were moved on
  for (; mdt_turn_get(disk->turn, MDT_TABLE_HASH, bytes_of(&hash, sizeof(hash)),
                      &value);
       ++hash) {
    memcpy(&id, value.data, sizeof(id));
    if (get_key(disk, id, &kept) && mdt_view_equals(kept, key)) {
      return id;
    }
  }
  return 0;
}

uint32_t mdt_disk_find(MdtDisk* const disk, const MdtTerm* const term) {
  char* const room = (char*)malloc(mdt_term_key_size(term));
  uint32_t id = 0;
  if (room && can_read(disk)) {
    const MdtView key = write_term(room, term);
    id = find_key(disk, key, hash_key(key));
  }
  free(room);
  return id;
}

MdtTerm mdt_disk_term(MdtDisk* const disk, const uint32_t id) {
  MdtView key = { NULL, 0 };
  return term_of(get_key(disk, id, &key) ? key : key);
}

uint32_t mdt_disk_term_count(MdtDisk* const disk) {
  return can_read(disk) ? disk->n_terms : 0;
}

/// A term on its way to the tables
typedef struct {
  uint64_t hash;
  uint32_t index;
  bool is_new;
} Arrival;

static int compare_arrivals(const void* const a, const void* const b) {
  const uint64_t x = ((const Arrival*)a)->hash;
  const uint64_t y = ((const Arrival*)b)->hash;
  return x < y ? -1 : x > y;
}

static MdtStatus put_term(MdtDisk* const disk, char* const room,
                          const MdtTerm* const term, const uint32_t id) {
  return mdt_turn_put(disk->turn, MDT_TABLE_TERM, bytes_of(&id, sizeof(id)),
                      write_term(room, term));
}

static MdtStatus put_hash(MdtDisk* const disk, uint64_t hash,
                          const uint32_t id) {
  MdtStatus st = MDT_NOTHING;
  while (st == MDT_NOTHING) {
    st = mdt_turn_add(disk->turn, MDT_TABLE_HASH, bytes_of(&hash, sizeof(hash)),
                      bytes_of(&id, sizeof(id)));
    ++hash;
  }
  return st;
}

/// Find what is there, by rising hashes, so that neighbours are near
static void find_arrivals(MdtDisk* const disk, Arrival* const arrivals,
                          const MdtTerm* const terms, const size_t count,
                          char* const room, uint32_t* const ids) {
  for (size_t i = 0; i < count; ++i) {
    arrivals[i].hash = hash_key(write_term(room, &terms[i]));
    arrivals[i].index = (uint32_t)i;
  }
  qsort(arrivals, count, sizeof(Arrival), compare_arrivals);
  for (size_t i = 0; i < count; ++i) {
    const uint32_t at = arrivals[i].index;
    const MdtView key = write_term(room, &terms[at]);
    ids[at] = disk->n_terms ? find_key(disk, key, arrivals[i].hash) : 0;
    arrivals[i].is_new = !ids[at];
  }
}

/// Number what is new in the order in which it came
static MdtStatus keep_arrivals(MdtDisk* const disk,
                               const Arrival* const arrivals,
                               const MdtTerm* const terms, const size_t count,
                               char* const room, uint32_t* const ids) {
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 0; !st && i < count; ++i) {
    if (!ids[i]) {
      ids[i] = ++disk->n_terms;
      st = put_term(disk, room, &terms[i], ids[i]);
    }
  }
  for (size_t i = 0; !st && i < count; ++i) {
    if (arrivals[i].is_new) {
      st = put_hash(disk, arrivals[i].hash, ids[arrivals[i].index]);
    }
  }
  return st;
}

MdtStatus mdt_disk_add_terms(MdtDisk* const disk, const MdtTerm* const terms,
                             const size_t count, uint32_t* const ids) {
  size_t size = 1;
  for (size_t i = 0; i < count; ++i) {
    const size_t needed = mdt_term_key_size(&terms[i]);
    size = needed > size ? needed : size;
  }
  Arrival* const arrivals = (Arrival*)calloc(count + 1, sizeof(Arrival));
  char* const room = (char*)malloc(size);
  MdtStatus st = arrivals && room ? disk->status : MDT_NO_MEMORY;
  if (!st) {
    find_arrivals(disk, arrivals, terms, count, room, ids);
    st = keep_arrivals(disk, arrivals, terms, count, room, ids);
    disk->status = st;
  }
  free(arrivals);
  free(room);
  return st;
}

// --- Blocks ------------------------------------------------------------------

/// Write the parts of a quad as an order has them, so that bytes sort as it
static MdtView write_key(unsigned char key[KEY], const MdtQuad* const quad,
                         const unsigned order) {
  for (unsigned i = 0; i < KEY; ++i) {
    key[i] =
      (unsigned char)(mdt_quad_part(quad, order, i / 4) >> (24 - 8 * (i % 4)));
  }
  return bytes_of(key, KEY);
}

static MdtMatches quads_of(const MdtView value) {
  const void* const data = value.data;
  const MdtMatches quads = { (const MdtQuad*)data,
                             value.len / sizeof(MdtQuad) };
  return quads;
}

static MdtMatches after(const MdtMatches all, const size_t n) {
  const MdtMatches rest = { all.items + n, all.count - n };
  return rest;
}

/// Put what of `block` and the first `n_added` of `added` is not in the first
/// `n_gone` of `gone` into the room for merging
static MdtStatus merge(MdtDisk* const disk, const unsigned order,
                       const MdtMatches block, const MdtMatches gone,
                       const MdtMatches added) {
  size_t g = 0;
  size_t a = 0;
  MdtStatus st = MDT_SUCCESS;
  disk->block.count = 0;
  for (size_t i = 0; !st && i < block.count; ++i) {
    const MdtQuad quad = block.items[i];
    for (; !st && a < added.count &&
           mdt_quad_compare(&added.items[a], &quad, order, 4) < 0;
         ++a) {
      st = mdt_quads_push(&disk->block, added.items[a]);
    }
    const bool is_gone =
      g < gone.count && !mdt_quad_compare(&gone.items[g], &quad, order, 4);
    g += is_gone;
    st = st || is_gone ? st : mdt_quads_push(&disk->block, quad);
  }
  for (; !st && a < added.count; ++a) {
    st = mdt_quads_push(&disk->block, added.items[a]);
  }
  return st;
}

/// Write what was merged as blocks: full ones at the end of the table, where
/// more may come, and even ones elsewhere
static MdtStatus put_blocks(MdtDisk* const disk, const unsigned order,
                            const bool is_end) {
  const size_t n_blocks = (disk->block.count + BLOCK - 1) / BLOCK;
  MdtStatus st = MDT_SUCCESS;
  size_t first = 0;
  for (size_t i = 0; !st && i < n_blocks; ++i) {
    unsigned char key[KEY];
    const size_t left = disk->block.count - first;
    const size_t even = left / (n_blocks - i);
    const size_t n = !is_end ? even : left < BLOCK ? left : BLOCK;
    const MdtQuad* const quads = &disk->block.items[first];
    st = mdt_turn_put(disk->turn, MDT_TABLE_ORDER + order,
                      write_key(key, &quads[n - 1], order),
                      bytes_of(quads, n * sizeof(MdtQuad)));
    first += n;
  }
  return st;
}

/// The block where a change begins; `*is_last` tells whether none follows that
/// could hold more of it
static MdtMatches find_block(MdtDisk* const disk, const unsigned order,
                             const MdtQuad* const first, unsigned char key[KEY],
                             bool* const is_last) {
  MdtView found = write_key(key, first, order);
  MdtView value = { NULL, 0 };
  const unsigned table = MDT_TABLE_ORDER + order;
  *is_last = !mdt_turn_seek(disk->turn, table, &found, &value);
  if (*is_last && !mdt_turn_last(disk->turn, table, &found, &value)) {
    const MdtMatches none = { NULL, 0 };
    return none;
  }
  memcpy(key, found.data, KEY);
  return quads_of(value);
}

/// Change the block where the change begins; `*n_gone` and `*n_added` are how
/// many of the quads that was
static MdtStatus change_block(MdtDisk* const disk, const unsigned order,
                              const MdtMatches gone, const MdtMatches added,
                              size_t* const n_gone, size_t* const n_added) {
  unsigned char key[KEY];
  bool is_last = false;
  const bool is_gone_first =
    gone.count &&
    (!added.count ||
     mdt_quad_compare(&gone.items[0], &added.items[0], order, 4) < 0);
  const MdtMatches block = find_block(
    disk, order, is_gone_first ? gone.items : added.items, key, &is_last);
  const MdtQuad* const end = block.count ? &block.items[block.count - 1] : NULL;
  if (!is_last && !end) {
    return MDT_BAD_MODEL;
  }
  *n_gone = is_last ? gone.count : mdt_order_bisect(gone, end, order, 4, 1);
  *n_added = is_last ? added.count : mdt_order_bisect(added, end, order, 4, 1);
  const MdtMatches out = { gone.items, *n_gone };
  const MdtMatches in = { added.items, *n_added };
  MdtStatus st = merge(disk, order, block, out, in);
  if (!st && block.count) {
    st = mdt_turn_drop(disk->turn, MDT_TABLE_ORDER + order, bytes_of(key, KEY));
  }
  return st ? st : put_blocks(disk, order, is_last);
}

static MdtStatus change_order(MdtDisk* const disk, const unsigned order,
                              MdtMatches gone, MdtMatches added) {
  MdtStatus st = MDT_SUCCESS;
  while (!st && (gone.count || added.count)) {
    size_t n_gone = 0;
    size_t n_added = 0;
    st = change_block(disk, order, gone, added, &n_gone, &n_added);
    gone = after(gone, n_gone);
    added = after(added, n_added);
  }
  return st;
}

/// Leave only what is in the store, or only what is not
static void keep_known(MdtDisk* const disk, MdtQuads* const quads,
                       const bool is_known, const MdtQuads* const others) {
  const MdtMatches besides = { others ? others->items : NULL,
                               others ? others->count : 0 };
  size_t kept = 0;
  for (size_t i = 0; i < quads->count; ++i) {
    const MdtQuad quad = quads->items[i];
    const bool is_there =
      disk->n_quads && mdt_disk_scan(disk, quad).run.count > 0;
    const size_t at = mdt_order_bisect(besides, &quad, 0, 4, 0);
    const bool is_besides =
      at < besides.count && !mdt_quad_compare(&besides.items[at], &quad, 0, 4);
    if (is_there == is_known && !is_besides) {
      quads->items[kept++] = quad;
    }
  }
  quads->count = kept;
}

MdtStatus mdt_disk_change(MdtDisk* const disk, MdtQuads* const gone,
                          MdtQuads* const added) {
  MdtStatus st = disk->status;
  keep_known(disk, gone, true, added);
  keep_known(disk, added, false, NULL);
  disk->n_quads += added->count - gone->count;
  disk->has_graphs = false;
  for (unsigned order = 0; !st && order < MDT_N_ORDERS; ++order) {
    st = change_order(disk, order, mdt_order_members(gone, order),
                      mdt_order_members(added, order));
  }
  disk->status = st;
  return st;
}

// --- Reading -----------------------------------------------------------------

size_t mdt_disk_count(MdtDisk* const disk) {
  return can_read(disk) ? (size_t)disk->n_quads : 0;
}

/// The part of a block that fits
static MdtMatches fitting(const MdtScan* const scan, const MdtMatches block) {
  const MdtMatches rest = after(
    block, mdt_order_bisect(block, &scan->pattern, scan->order, scan->n, 0));
  const MdtMatches found = {
    rest.items, mdt_order_bisect(rest, &scan->pattern, scan->order, scan->n, 1)
  };
  return found;
}

MdtScan mdt_disk_scan(MdtDisk* const disk, const MdtQuad pattern) {
  MdtScan scan = { { NULL, 0 }, disk, pattern, 0, 0 };
  unsigned char room[KEY];
  MdtView value = { NULL, 0 };
  scan.order = mdt_order_choose(pattern, &scan.n);
  MdtQuad least = pattern;
  least.graph = pattern.graph == MDT_GRAPH_ANY ? 0 : pattern.graph;
  MdtView key = write_key(room, &least, scan.order);
  if (can_read(disk) &&
      mdt_turn_seek(disk->turn, MDT_TABLE_ORDER + scan.order, &key, &value)) {
    scan.run = fitting(&scan, quads_of(value));
  }
  return scan;
}

void mdt_disk_next(MdtScan* const scan) {
  static const MdtMatches none = { NULL, 0 };
  const unsigned table = MDT_TABLE_ORDER + scan->order;
  unsigned char room[KEY];
  MdtView value = { NULL, 0 };
  const MdtQuad last = scan->run.items[scan->run.count - 1];
  MdtView key = write_key(room, &last, scan->order);
  scan->run = none;
  // If the last one is not the last of its block, no other block has more
  if (mdt_turn_seek(scan->disk->turn, table, &key, &value) &&
      !memcmp(key.data, room, KEY) &&
      mdt_turn_next(scan->disk->turn, table, &key, &value)) {
    scan->run = fitting(scan, quads_of(value));
  }
}

size_t mdt_disk_count_matches(MdtDisk* const disk, const MdtQuad pattern,
                              size_t most_blocks) {
  MdtScan scan = mdt_disk_scan(disk, pattern);
  size_t count = 0;
  for (; scan.run.count && most_blocks; --most_blocks) {
    count += scan.run.count;
    mdt_disk_next(&scan);
  }
  return count;
}

/// Return the first named graph after `graph`, or 0
static uint32_t next_graph(MdtDisk* const disk, const uint32_t graph) {
  const MdtQuad least = { graph + 1, 0, 0, 0 };
  unsigned char room[KEY];
  MdtView key = write_key(room, &least, 0);
  MdtView value = { NULL, 0 };
  if (!mdt_turn_seek(disk->turn, MDT_TABLE_ORDER, &key, &value)) {
    return 0;
  }
  const MdtMatches block = quads_of(value);
  const size_t at = mdt_order_bisect(block, &least, 0, 1, 0);
  return at < block.count ? block.items[at].graph : 0;
}

static bool push_graph(MdtDisk* const disk, const uint32_t graph) {
  if (disk->n_graphs == disk->graph_room) {
    const size_t room = 2 * disk->graph_room + 64;
    uint32_t* const graphs =
      (uint32_t*)realloc(disk->graphs, room * sizeof(uint32_t));
    if (!graphs) {
      return false;
    }
    disk->graphs = graphs;
    disk->graph_room = room;
  }
  disk->graphs[disk->n_graphs++] = graph;
  return true;
}

const uint32_t* mdt_disk_graphs(MdtDisk* const disk, size_t* const count) {
  if (can_read(disk) && !disk->has_graphs) {
    uint32_t graph = next_graph(disk, 0);
    disk->n_graphs = 0;
    while (graph && push_graph(disk, graph)) {
      graph = next_graph(disk, graph);
    }
    disk->has_graphs = true;
  }
  *count = disk->turn ? disk->n_graphs : 0;
  return disk->graphs;
}
