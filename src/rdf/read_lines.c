// SPDX-License-Identifier: Apache-2.0
// N-Triples and N-Quads, a line at a time: of a large file no more is held than
// a block.

#include "base/log.h"
#include "base/utf8.h"
#include "base/view.h"
#include "rdf/iri.h"
#include "rdf/reading.h"
#include "rdf/scan.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK = 256 * 1024 };

typedef struct {
  MdtScan scan; // Of the current line
  char* data;   // What was read, and not yet used from `used` on
  size_t room;
  size_t len;
  size_t used;
  bool is_end;
} Lines;

// --- Lines -------------------------------------------------------------------

static bool make_room(Lines* const lines) {
  if (lines->room - lines->len < BLOCK) {
    const size_t room = lines->room * 2 + BLOCK;
    char* const grown = (char*)realloc(lines->data, room);
    if (!grown) {
      lines->scan.status = MDT_NO_MEMORY;
      return false;
    }
    lines->data = grown;
    lines->room = room;
  }
  return true;
}

/// Move what is left to the front and read more behind it
static void refill(Lines* const lines) {
  const MdtReading* const reading = lines->scan.reading;
  lines->len -= lines->used;
  if (lines->len) {
    memmove(lines->data, lines->data + lines->used, lines->len);
  }
  lines->used = 0;
  if (lines->len > MDT_READING_LIMIT) {
    lines->scan.status = mdt_reading_fail(
      reading, MDT_TOO_LARGE, lines->scan.line + 1, 0, "this line is too long");
  } else if (make_room(lines)) {
    const size_t n = fread(lines->data + lines->len, 1, BLOCK, reading->stream);
    lines->len += n;
    lines->is_end = n < BLOCK;
    if (ferror(reading->stream)) {
      lines->scan.status = mdt_reading_fail_stream(reading);
    }
  }
}

/// Go to the next line; return whether there is one
static bool next_line(Lines* const lines) {
  MdtScan* const scan = &lines->scan;
  const char* end = NULL;
  while (!scan->status) {
    const size_t left = lines->len - lines->used;
    end =
      left ? (const char*)memchr(lines->data + lines->used, '\n', left) : NULL;
    if (end || lines->is_end) {
      break;
    }
    refill(lines);
  }
  if (scan->status || lines->used == lines->len) {
    return false;
  }
  scan->text.data = lines->data + lines->used;
  scan->text.len =
    (size_t)((end ? end : lines->data + lines->len) - scan->text.data);
  lines->used += scan->text.len + (end != NULL);
  scan->at = 0;
  ++scan->line;
  return true;
}

// --- Statements --------------------------------------------------------------

static void skip_space(MdtScan* const scan) {
  while (mdt_scan_peek(scan) == ' ' || mdt_scan_peek(scan) == '\t') {
    ++scan->at;
  }
}

static MdtView take_iri(MdtScan* const scan) {
  const size_t start = scan->at + 1;
  const MdtView iri = mdt_scan_iri(scan);
  if (!scan->status && !mdt_iri_has_scheme(iri)) {
    scan->at = start;
    mdt_scan_fail(scan, MDT_BAD_SYNTAX, "an IRI must be absolute");
  }
  return iri;
}

static MdtTerm take_literal(MdtScan* const scan) {
  MdtTerm term = mdt_term_string(mdt_scan_string(scan, "\""));
  if (!scan->status && mdt_scan_peek(scan) == '@') {
    term.language = mdt_scan_language(scan);
  } else if (!scan->status && mdt_scan_follows(scan, "^^<")) {
    scan->at += 2;
    term.datatype = take_iri(scan);
  }
  return term;
}

/// What may stand in a place
enum { IRI = 1, BLANK = 2, LITERAL = 4 };

static MdtTerm take_term(MdtScan* const scan, const unsigned kinds,
                         const char* const wanted) {
  MdtTerm term = { MDT_TERM_NONE, { NULL, 0 }, { NULL, 0 }, { NULL, 0 } };
  skip_space(scan);
  if (scan->status) {
    return term;
  }
  if (mdt_scan_peek(scan) == '<' && kinds & IRI) {
    return mdt_term_iri(take_iri(scan));
  }
  if (mdt_scan_peek(scan) == '"' && kinds & LITERAL) {
    return take_literal(scan);
  }
  if (kinds & BLANK && mdt_scan_follows(scan, "_:")) {
    term.kind = MDT_TERM_BLANK;
    term.text = mdt_scan_label(scan);
    return term;
  }
  mdt_scan_fail(scan, MDT_BAD_SYNTAX, wanted);
  return term;
}

/// Go over a comment; see that nothing else follows
static void finish_line(MdtScan* const scan) {
  skip_space(scan);
  if (mdt_scan_peek(scan) == '#') {
    while (scan->at < scan->text.len && mdt_scan_peek(scan) != '\r') {
      ++scan->at;
    }
  }
  if (scan->at < scan->text.len && mdt_scan_peek(scan) != '\r') {
    mdt_scan_fail(scan, MDT_BAD_SYNTAX, "nothing should follow on this line");
  }
}

static void take_statement(MdtScan* const scan, const bool has_graphs) {
  MdtStatement statement = { 0 };
  statement.subject =
    take_term(scan, IRI | BLANK, "a subject should stand here");
  statement.predicate = take_term(scan, IRI, "a predicate should stand here");
  statement.object =
    take_term(scan, IRI | BLANK | LITERAL, "an object should stand here");
  skip_space(scan);
  if (!scan->status && has_graphs && mdt_scan_peek(scan) != '.') {
    statement.graph =
      take_term(scan, IRI | BLANK, "a graph or \".\" should stand here");
    skip_space(scan);
  }
  if (!scan->status && mdt_scan_peek(scan) != '.') {
    mdt_scan_fail(scan, MDT_BAD_SYNTAX, "\".\" should stand here");
  }
  ++scan->at;
  if (!scan->status) {
    finish_line(scan);
  }
  if (!scan->status) {
    scan->status = mdt_reading_push(scan->reading, &statement, scan->line);
  }
}

/// A line may be several, parted by carriage returns
static void take_line(MdtScan* const scan, const bool has_graphs) {
  static const char mark[] = "\xEF\xBB\xBF"; // Some editors begin files so
  const size_t good = mdt_utf8_check(scan->text);
  if (good < scan->text.len) {
    scan->at = good;
    mdt_scan_fail(scan, MDT_BAD_TEXT, "not UTF-8");
  } else if (scan->line == 1 && mdt_scan_follows(scan, mark)) {
    scan->at = strlen(mark);
  }
  while (!scan->status && scan->at < scan->text.len) {
    skip_space(scan);
    const char c = mdt_scan_peek(scan);
    if (c == '\r') {
      ++scan->at;
    } else if (c == '#' || scan->at == scan->text.len) {
      finish_line(scan);
    } else {
      take_statement(scan, has_graphs);
    }
  }
}

/// Read all lines, unless memory runs short
static void read_guarded(Lines* const lines, const bool has_graphs) {
  jmp_buf shortage;
  mdt_arena_guard(lines->scan.arena, &shortage);
  if (setjmp(shortage)) {
    lines->scan.status = MDT_NO_MEMORY;
    return;
  }
  while (next_line(lines)) {
    mdt_arena_reset(lines->scan.arena);
    take_line(&lines->scan, has_graphs);
  }
}

MdtStatus mdt_rdf_read_lines(const MdtReading* const reading,
                             const bool has_graphs) {
  Lines lines = { 0 };
  lines.scan.reading = reading;
  lines.scan.arena = mdt_arena_new(NULL);
  if (!lines.scan.arena) {
    return MDT_NO_MEMORY;
  }
  read_guarded(&lines, has_graphs);
  mdt_arena_free(lines.scan.arena);
  free(lines.data);
  return lines.scan.status;
}
