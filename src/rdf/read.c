// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "rdf/read.h"

#include "base/file.h"
#include "base/log.h"
#include "base/utf8.h"
#include "base/view.h"
#include "rdf/reading.h"
#include "rdf/vocabulary.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

// --- What readers share ------------------------------------------------------

MdtStatus mdt_reading_fail(const MdtReading* const reading,
                           const MdtStatus status, const unsigned line,
                           const unsigned column, const char* const what) {
  const MdtPlace place = { "rdf", reading->name, line, column };
  return mdt_fail(reading->log, status, place, "%s", what);
}

MdtStatus mdt_reading_fail_stream(const MdtReading* const reading) {
  const MdtPlace place = { "input", reading->name, 0, 0 };
  return mdt_fail(reading->log, MDT_NO_FILE, place, "cannot read: %s",
                  strerror(errno));
}

MdtStatus mdt_reading_push(const MdtReading* const reading,
                           MdtStatement* const statement, const unsigned line) {
  // In RDF 1.1 a plain string and one of type xsd:string are the same
  if (mdt_view_is(statement->object.datatype, MDT_XSD "string")) {
    statement->object.datatype.len = 0;
  }
  if (reading->sink.line) {
    *reading->sink.line = line;
  }
  return mdt_statement_push(reading->sink, statement);
}

// --- Choosing a reader -------------------------------------------------------

static const struct {
  const char* syntax;
  MdtStatus (*func)(const MdtReading*, bool has_graphs);
  bool has_graphs;
  bool is_whole; // Wants all bytes, not a stream
} readers[] = {
  { "turtle", mdt_rdf_read_turtle, false, true },
  { "trig", mdt_rdf_read_turtle, true, true },
  { "ntriples", mdt_rdf_read_lines, false, false },
  { "nquads", mdt_rdf_read_lines, true, false },
};

enum { N_READERS = sizeof(readers) / sizeof(*readers) };

/// Return the entry of `syntax` in the table, or how many there are
static size_t find_reader(const char* const syntax) {
  size_t i = 0;
  while (i < N_READERS && (!syntax || strcmp(readers[i].syntax, syntax))) {
    ++i;
  }
  return i;
}

static const char* syntax_of_name(const char* const name) {
  static const struct {
    const char* extension;
    const char* syntax;
  } known[] = { { ".ttl", "turtle" },  { ".trig", "trig" },
                { ".nt", "ntriples" }, { ".nq", "nquads" },
                { ".rdf", "rdfxml" },  { ".owl", "rdfxml" },
                { ".n3", "turtle" },   { ".rj", "json" } };
  for (size_t i = 0; i < sizeof(known) / sizeof(*known); ++i) {
    if (mdt_view_ends(mdt_view(name), known[i].extension)) {
      return known[i].syntax;
    }
  }
  return NULL;
}

static MdtStatus read_raptor(const MdtReading* const reading,
                             const char* const syntax) {
  // XML declares its encoding
  if (syntax && mdt_view_find(mdt_view(syntax), "xml") == SIZE_MAX &&
      mdt_utf8_check(reading->bytes) < reading->bytes.len) {
    return mdt_reading_fail(reading, MDT_BAD_TEXT, 0, 0, "not UTF-8");
  }
  return mdt_rdf_read_raptor(reading, syntax);
}

static MdtStatus read_bytes(MdtReading* const reading,
                            const char* const given) {
  const char* syntax = given ? given : syntax_of_name(reading->name);
  syntax = syntax ? syntax : mdt_rdf_guess_raptor(reading->bytes);
  const size_t i = find_reader(syntax);
  if (i == N_READERS) {
    return read_raptor(reading, syntax);
  }
  if (readers[i].is_whole) {
    return readers[i].func(reading, readers[i].has_graphs);
  }
  char nothing[1] = "";
  char* const data = reading->bytes.len ? (char*)(uintptr_t)reading->bytes.data
                                        : nothing; // "r" leaves it as it is
  reading->stream = fmemopen(data, reading->bytes.len, "r");
  if (!reading->stream) {
    return MDT_NO_MEMORY;
  }
  const MdtStatus st = readers[i].func(reading, readers[i].has_graphs);
  fclose(reading->stream);
  return st;
}

MdtStatus mdt_rdf_read_bytes(const MdtView bytes, const char* const name,
                             const char* const syntax, const char* const base,
                             const MdtStatementSink sink,
                             const MdtLog* const log) {
  MdtReading reading = { NULL, bytes, name, base, sink, log };
  return read_bytes(&reading, syntax);
}

// --- Files -------------------------------------------------------------------

static MdtStatus load(MdtArena* const arena, const char* const path,
                      MdtView* const bytes, const MdtLog* const log) {
  jmp_buf shortage;
  mdt_arena_guard(arena, &shortage);
  const MdtStatus st =
    setjmp(shortage)
      ? MDT_NO_MEMORY
      : mdt_file_read(arena, path, MDT_READING_LIMIT, bytes, log);
  mdt_arena_guard(arena, NULL);
  return st;
}

static MdtStatus read_loaded(MdtReading* const reading, const char* const path,
                             const char* const syntax) {
  MdtArena* const arena = mdt_arena_new(NULL);
  MdtStatus st =
    arena ? load(arena, path, &reading->bytes, reading->log) : MDT_NO_MEMORY;
  st = st ? st : read_bytes(reading, syntax);
  mdt_arena_free(arena);
  return st;
}

static MdtStatus read_stream(MdtReading* const reading, const char* const path,
                             const size_t index) {
  const bool is_stdin = !strcmp(path, "-");
  reading->stream = is_stdin ? stdin : fopen(path, "rb");
  if (!reading->stream) {
    return mdt_reading_fail_stream(reading);
  }
  const MdtStatus st = readers[index].func(reading, readers[index].has_graphs);
  if (!is_stdin) {
    fclose(reading->stream);
  }
  return st;
}

MdtStatus mdt_rdf_read_file(const char* const path, const char* syntax,
                            const char* const base, const MdtStatementSink sink,
                            const MdtLog* const log) {
  static const MdtView none = { NULL, 0 };
  const char* const name = strcmp(path, "-") ? path : "standard input";
  char* const own = mdt_rdf_file_iri(path);
  MdtReading reading = { NULL, none, name, base ? base : own, sink, log };
  syntax = syntax ? syntax : syntax_of_name(name);
  const size_t i = find_reader(syntax);
  const bool is_whole = i == N_READERS || readers[i].is_whole;
  const MdtStatus st = !own       ? MDT_NO_MEMORY
                       : is_whole ? read_loaded(&reading, path, syntax)
                                  : read_stream(&reading, path, i);
  free(own);
  return st;
}
