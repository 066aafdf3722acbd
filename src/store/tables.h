// SPDX-License-Identifier: Apache-2.0
// Sorted tables in a folder, changed together or not at all.
//
// A table maps keys to values, both bytes. What is read and written between
// begin and end is a turn: a reading turn sees the tables as they were when it
// began, whatever a writer does meanwhile; there is one writing turn at a
// time, and what it did is there after a crash if it was committed, or else no
// part of it.

#ifndef MDT_STORE_TABLES_H
#define MDT_STORE_TABLES_H

#include "store/orders.h"

#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

/// The tables there are
typedef enum {
  MDT_TABLE_ABOUT, ///< Names to counts
  MDT_TABLE_TERM,  ///< Number of a term to its key; numbers are uint32_t
  MDT_TABLE_HASH,  ///< Hash of a key to the number; hashes are uint64_t
  MDT_TABLE_ORDER, ///< The first order of quads; the others follow
  MDT_N_TABLES = MDT_TABLE_ORDER + MDT_N_ORDERS,
} MdtTable;

/// An open folder of tables
typedef struct MdtTables MdtTables;

/// Reading or writing them
typedef struct MdtTurn MdtTurn;

/// Open the tables in the folder `path`, which is made if `is_made`. Errors:
/// MDT_NO_FILE; MDT_NO_WRITE; MDT_BAD_MODEL for what is no such folder.
MdtStatus mdt_tables_open(MdtTables** out, const char* path, bool is_made,
                          bool is_read_only, const MdtLog* log);

/// Close `tables`; null is a no-op
void mdt_tables_close(MdtTables* tables);

/// Begin a turn; a writing one waits for the one before it
MdtStatus mdt_turn_begin(MdtTurn** out, MdtTables* tables, bool is_writing);

/// End a turn and keep what it wrote. Errors: MDT_NO_WRITE; MDT_TOO_LARGE.
MdtStatus mdt_turn_commit(MdtTurn* turn);

/// End a turn and forget what it wrote; null is a no-op
void mdt_turn_abort(MdtTurn* turn);

/// Put the value of `key` into `*value`, borrowed until the turn writes or
/// ends; false if there is none
bool mdt_turn_get(MdtTurn* turn, unsigned table, MdtView key, MdtView* value);

/// Find the first key that is not below `*key`; both are borrowed
bool mdt_turn_seek(MdtTurn* turn, unsigned table, MdtView* key, MdtView* value);

/// Go on from the key found last in that table
bool mdt_turn_next(MdtTurn* turn, unsigned table, MdtView* key, MdtView* value);

/// Find the last key
bool mdt_turn_last(MdtTurn* turn, unsigned table, MdtView* key, MdtView* value);

/// Put a value in place of any other. Errors: MDT_NO_WRITE; MDT_TOO_LARGE.
MdtStatus mdt_turn_put(MdtTurn* turn, unsigned table, MdtView key,
                       MdtView value);

/// The same, but MDT_NOTHING if the key is there
MdtStatus mdt_turn_add(MdtTurn* turn, unsigned table, MdtView key,
                       MdtView value);

/// Take a key out, if it is there
MdtStatus mdt_turn_drop(MdtTurn* turn, unsigned table, MdtView key);

#endif
