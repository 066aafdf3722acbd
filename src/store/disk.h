// SPDX-License-Identifier: Apache-2.0
// A store in a folder: terms and quads in sorted tables.
//
// A term has a number for good; a table leads from the number to its key, one
// from the hash of the key to the number. The quads of an order lie in blocks
// of up to a page, each under the last of its quads: so the first block whose
// key is not below a pattern holds the first quad that fits, and what fits is
// a run in it and perhaps in the blocks after it, read where it lies. A change
// is merged into the blocks that it falls into.
//
// A disk is one view of the folder: it reads what its turn sees. It belongs to
// one thread; others take views of their own.

#ifndef MDT_STORE_DISK_H
#define MDT_STORE_DISK_H

#include "rdf/statement.h"
#include "store/orders.h"

#include <mandate/log.h>

/// Open the store in the folder `path`, as mdt_tables_open does
MdtStatus mdt_disk_open(MdtDisk** out, const char* path, bool is_made,
                        bool is_read_only, const MdtLog* log);

/// Return a view of what was last committed, or null when memory is short.
/// Free it before the disk that it is a view of.
MdtDisk* mdt_disk_view(const MdtDisk* disk);

/// Free a disk and undo what was not committed; null is a no-op
void mdt_disk_free(MdtDisk* disk);

/// Return whether the calling thread began a change that it has not ended
bool mdt_disk_is_mine(const MdtDisk* disk);

/// Begin to change. Errors: MDT_BAD_OPTION if that is begun, or `disk` may only
/// be read; MDT_NO_WRITE.
MdtStatus mdt_disk_begin(MdtDisk* disk);

/// End a change: what was changed stays, also through a crash
MdtStatus mdt_disk_commit(MdtDisk* disk);

/// End a change and undo it
void mdt_disk_rollback(MdtDisk* disk);

/// Give `*ids` [count] the numbers of terms, which are kept from now on
MdtStatus mdt_disk_add_terms(MdtDisk* disk, const MdtTerm* terms, size_t count,
                             uint32_t* ids);

/// Take quads out and put others in, both sorted in the first order and without
/// doubles; they are reordered
MdtStatus mdt_disk_change(MdtDisk* disk, MdtQuads* gone, MdtQuads* added);

/// Return the number of a term, or 0
uint32_t mdt_disk_find(MdtDisk* disk, const MdtTerm* term);

/// Return the term numbered `id`, borrowed until the disk is changed
MdtTerm mdt_disk_term(MdtDisk* disk, uint32_t id);

/// Return how many terms there are
uint32_t mdt_disk_term_count(MdtDisk* disk);

/// Return how many quads there are
size_t mdt_disk_count(MdtDisk* disk);

/// Return the first run of the quads that fit `pattern`
MdtScan mdt_disk_scan(MdtDisk* disk, MdtQuad pattern);

/// Go on to the next run, which is empty at the end
void mdt_disk_next(MdtScan* scan);

/// Return how many quads fit, looking at `most_blocks` blocks at most
size_t mdt_disk_count_matches(MdtDisk* disk, MdtQuad pattern,
                              size_t most_blocks);

/// Return the names of the graphs that are not empty, ascending, borrowed until
/// the disk is changed, and how many in `*count`. Cost: a look at each.
const uint32_t* mdt_disk_graphs(MdtDisk* disk, size_t* count);

#endif
