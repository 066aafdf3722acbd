// SPDX-License-Identifier: Apache-2.0
// Tables in an LMDB environment: a map of the file into memory, of which pages
// are copied before they are written, so that readers need no locks and a
// crash leaves the state of the last commit.

#define _POSIX_C_SOURCE 200809L

#include "store/tables.h"

#include "base/log.h"

#include <errno.h>
#include <lmdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/// Addresses set aside for the map, of which the file takes what it needs
static const size_t map_size = (size_t)64 << 30;
static const size_t least_map_size = (size_t)1 << 30;

static const char format[] = "mandate store 1";

struct MdtTables {
  MDB_env* env;
  MDB_dbi tables[MDT_N_TABLES];
  bool is_empty; // Nothing was committed yet, not even that there are tables
};

struct MdtTurn {
  MdtTables* tables;
  MDB_txn* txn;
  MDB_cursor* cursors[MDT_N_TABLES]; // Opened when first needed
};

static const struct {
  const char* name;
  unsigned flags;
} kinds[MDT_N_TABLES] = {
  { "about", 0 },
  { "term", MDB_INTEGERKEY },
  { "hash", MDB_INTEGERKEY },
  { "gspo", 0 },
  { "gpos", 0 },
  { "gosp", 0 },
  { "spog", 0 },
  { "posg", 0 },
  { "ospg", 0 },
};

static MdtStatus status_of(const int code) {
  return !code                          ? MDT_SUCCESS
         : code == ENOMEM               ? MDT_NO_MEMORY
         : code == ENOENT               ? MDT_NO_FILE
         : code == MDB_KEYEXIST         ? MDT_NOTHING
         : code == MDB_MAP_FULL         ? MDT_TOO_LARGE
         : code == MDB_INVALID          ? MDT_BAD_MODEL
         : code == MDB_VERSION_MISMATCH ? MDT_BAD_MODEL
         : code == MDB_CORRUPTED        ? MDT_BAD_MODEL
         : code == MDB_PAGE_NOTFOUND    ? MDT_BAD_MODEL
         : code == MDB_NOTFOUND         ? MDT_BAD_MODEL
                                        : MDT_NO_WRITE;
}

// --- Opening -----------------------------------------------------------------

/// Set aside addresses for `env`: as many as there are, where there are few
static int open_env(MDB_env** const env, const char* const path,
                    const size_t size, const unsigned flags) {
  int code = mdb_env_create(env);
  code = code ? code : mdb_env_set_maxdbs(*env, MDT_N_TABLES);
  code = code ? code : mdb_env_set_maxreaders(*env, 1024);
  code = code ? code : mdb_env_set_mapsize(*env, size);
  code = code ? code : mdb_env_open(*env, path, flags, 0666);
  if (code) {
    mdb_env_close(*env);
    *env = NULL;
  }
  return code;
}

static size_t size_for(const char* const path) {
  const size_t n = strlen(path);
  char* const name = (char*)malloc(n + sizeof("/data.mdb"));
  struct stat info = { 0 };
  size_t size = map_size;
  if (name) {
    memcpy(name, path, n);
    memcpy(name + n, "/data.mdb", sizeof("/data.mdb"));
    while (!stat(name, &info) && (size_t)info.st_size > size / 4) {
      size *= 2;
    }
  }
  free(name);
  return size;
}

static bool has_nothing(MDB_txn* const txn) {
  MDB_dbi all = 0;
  MDB_stat stat = { 0 };
  return !mdb_dbi_open(txn, NULL, 0, &all) && !mdb_stat(txn, all, &stat) &&
         !stat.ms_entries;
}

static int open_tables(MdtTables* const tables, const bool is_read_only) {
  MDB_txn* txn = NULL;
  MDB_val key = { sizeof("format"), (char[]){ "format" } };
  MDB_val value = { sizeof(format), NULL };
  int code =
    mdb_txn_begin(tables->env, NULL, is_read_only ? MDB_RDONLY : 0, &txn);
  for (unsigned i = 0; !code && i < MDT_N_TABLES; ++i) {
    code = mdb_dbi_open(txn, kinds[i].name,
                        kinds[i].flags | (is_read_only ? 0 : MDB_CREATE),
                        &tables->tables[i]);
  }
  code = code ? code : mdb_get(txn, tables->tables[0], &key, &value);
  if (!code && (value.mv_size != sizeof(format) ||
                memcmp(value.mv_data, format, sizeof(format)) != 0)) {
    code = MDB_VERSION_MISMATCH;
  }
  if (code == MDB_NOTFOUND && !is_read_only) {
    char text[sizeof(format)];
    memcpy(text, format, sizeof(format));
    value.mv_data = text;
    value.mv_size = sizeof(text);
    code = mdb_put(txn, tables->tables[0], &key, &value, 0);
  }
  if (code) {
    // Whoever made it was stopped before there was anything
    tables->is_empty = code == MDB_NOTFOUND && has_nothing(txn);
    mdb_txn_abort(txn);
    return tables->is_empty ? 0 : code;
  }
  return mdb_txn_commit(txn);
}

static int open_all(MdtTables* const tables, const char* const path,
                    const bool is_made, const bool is_read_only) {
  int dead = 0;
  int code = is_made && mkdir(path, 0777) && errno != EEXIST ? errno : 0;
  const unsigned flags = MDB_NOTLS | (is_read_only ? MDB_RDONLY : 0u);
  size_t size = size_for(path);
  code = code ? code : open_env(&tables->env, path, size, flags);
  while ((code == ENOMEM || code == EINVAL) && size > least_map_size) {
    size /= 2;
    code = open_env(&tables->env, path, size, flags);
  }
  // A file without even a head cannot be given one where nothing is written
  code = code == EBADF && is_read_only ? ENOENT : code;
  code = code ? code : open_tables(tables, is_read_only);
  return code ? code : mdb_reader_check(tables->env, &dead);
}

MdtStatus mdt_tables_open(MdtTables** const out, const char* const path,
                          const bool is_made, const bool is_read_only,
                          const MdtLog* const log) {
  const MdtPlace place = { "store", path, 0, 0 };
  MdtTables* const tables = (MdtTables*)calloc(1, sizeof(MdtTables));
  if (!tables) {
    return MDT_NO_MEMORY;
  }
  const int code = open_all(tables, path, is_made, is_read_only);
  if (code) {
    mdt_tables_close(tables);
    return mdt_fail(log, status_of(code), place, "no store can be opened: %s",
                    mdb_strerror(code));
  }
  *out = tables;
  return MDT_SUCCESS;
}

void mdt_tables_close(MdtTables* const tables) {
  if (tables) {
    mdb_env_close(tables->env);
    free(tables);
  }
}

// --- Turns -------------------------------------------------------------------

MdtStatus mdt_turn_begin(MdtTurn** const out, MdtTables* const tables,
                         const bool is_writing) {
  MdtTurn* const turn = (MdtTurn*)calloc(1, sizeof(MdtTurn));
  if (!turn) {
    return MDT_NO_MEMORY;
  }
  turn->tables = tables;
  const int code =
    mdb_txn_begin(tables->env, NULL, is_writing ? 0 : MDB_RDONLY, &turn->txn);
  if (code) {
    free(turn);
    return status_of(code);
  }
  *out = turn;
  return MDT_SUCCESS;
}

static void close_cursors(MdtTurn* const turn) {
  for (unsigned i = 0; i < MDT_N_TABLES; ++i) {
    if (turn->cursors[i]) {
      mdb_cursor_close(turn->cursors[i]);
    }
  }
}

MdtStatus mdt_turn_commit(MdtTurn* const turn) {
  close_cursors(turn);
  const int code = mdb_txn_commit(turn->txn);
  free(turn);
  return status_of(code);
}

void mdt_turn_abort(MdtTurn* const turn) {
  if (turn) {
    close_cursors(turn);
    mdb_txn_abort(turn->txn);
    free(turn);
  }
}

static MDB_val val_of(const MdtView view) {
  // LMDB does not write to it
  const union {
    const char* borrowed;
    void* data;
  } data = { view.data };
  const MDB_val val = { view.len, data.data };
  return val;
}

static MdtView view_of(const MDB_val val) {
  const MdtView view = { (const char*)val.mv_data, val.mv_size };
  return view;
}

static MDB_cursor* cursor_of(MdtTurn* const turn, const unsigned table) {
  MDB_cursor** const cursor = &turn->cursors[table];
  if (!*cursor && !turn->tables->is_empty &&
      mdb_cursor_open(turn->txn, turn->tables->tables[table], cursor)) {
    *cursor = NULL;
  }
  return *cursor;
}

static bool move(MdtTurn* const turn, const unsigned table,
                 const MDB_cursor_op how, MdtView* const key,
                 MdtView* const value) {
  MDB_cursor* const cursor = cursor_of(turn, table);
  MDB_val found = val_of(*key);
  MDB_val data = { 0, NULL };
  if (!cursor || mdb_cursor_get(cursor, &found, &data, how)) {
    return false;
  }
  *key = view_of(found);
  *value = view_of(data);
  return true;
}

bool mdt_turn_get(MdtTurn* const turn, const unsigned table, MdtView key,
                  MdtView* const value) {
  return move(turn, table, MDB_SET_KEY, &key, value);
}

bool mdt_turn_seek(MdtTurn* const turn, const unsigned table,
                   MdtView* const key, MdtView* const value) {
  return move(turn, table, MDB_SET_RANGE, key, value);
}

bool mdt_turn_next(MdtTurn* const turn, const unsigned table,
                   MdtView* const key, MdtView* const value) {
  return move(turn, table, MDB_NEXT, key, value);
}

bool mdt_turn_last(MdtTurn* const turn, const unsigned table,
                   MdtView* const key, MdtView* const value) {
  return move(turn, table, MDB_LAST, key, value);
}

static MdtStatus put(MdtTurn* const turn, const unsigned table,
                     const MdtView key, const MdtView value,
                     const unsigned flags) {
  MDB_cursor* const cursor = cursor_of(turn, table);
  MDB_val name = val_of(key);
  MDB_val data = val_of(value);
  return cursor ? status_of(mdb_cursor_put(cursor, &name, &data, flags))
                : MDT_NO_MEMORY;
}

MdtStatus mdt_turn_put(MdtTurn* const turn, const unsigned table,
                       const MdtView key, const MdtView value) {
  return put(turn, table, key, value, 0);
}

MdtStatus mdt_turn_add(MdtTurn* const turn, const unsigned table,
                       const MdtView key, const MdtView value) {
  return put(turn, table, key, value, MDB_NOOVERWRITE);
}

MdtStatus mdt_turn_drop(MdtTurn* const turn, const unsigned table,
                        const MdtView key) {
  MdtView found = key;
  MdtView value = { NULL, 0 };
  return move(turn, table, MDB_SET_KEY, &found, &value)
           ? status_of(mdb_cursor_del(turn->cursors[table], 0))
           : MDT_SUCCESS;
}
