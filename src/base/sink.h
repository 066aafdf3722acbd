// SPDX-License-Identifier: Apache-2.0
// Where bytes go: memory, a stream, or a file that appears whole or not at all.
//
// A sink remembers its first failure and then swallows what follows, so that
// writers need not check each call: `mdt_sink_close` tells.

#ifndef MDT_BASE_SINK_H
#define MDT_BASE_SINK_H

#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/view.h>

#include <stdio.h>

/// A place for bytes
typedef struct MdtSink MdtSink;

/// Return a sink that collects bytes in memory, or null
MdtSink* mdt_sink_new_buffer(void);

/// Return a sink on `stream`, which stays open, or null. `name` is for errors.
/// A terminal gets what mdt_visible_write lets through.
MdtSink* mdt_sink_new_stream(FILE* stream, const char* name);

/// Return a sink on a temporary file beside `path`, renamed to it on close.
/// A device or a pipe is written to as it is.
/// Null, with an error in `log`, where that cannot be made.
MdtSink* mdt_sink_new_file(const char* path, const MdtLog* log);

/// Write bytes
void mdt_sink_write(MdtSink* sink, const void* data, size_t len);

/// Write the bytes of `view`
void mdt_sink_view(MdtSink* sink, MdtView view);

/// Write a NUL-terminated string
void mdt_sink_string(MdtSink* sink, const char* str);

/// Write as printf does (no floats: they depend on the locale)
__attribute__((format(printf, 2, 3))) void mdt_sink_format(MdtSink* sink,
                                                           const char* fmt,
                                                           ...);

/// Return what a buffer sink holds, NUL-terminated, borrowed until it grows
MdtView mdt_sink_bytes(const MdtSink* sink);

/// Finish and free `sink`: flush a stream, rename a file into place. Returns
/// MDT_NO_WRITE or MDT_NO_MEMORY, told to `log`, if anything went wrong; then
/// no file is left.
MdtStatus mdt_sink_close(MdtSink* sink, const MdtLog* log);

/// Free `sink` and forget what was written; a file is not made. Null is a
/// no-op.
void mdt_sink_discard(MdtSink* sink);

#endif
