// SPDX-License-Identifier: Apache-2.0
// The terms that Turtle and N-Triples write alike, taken from a text one after
// the other.
//
// A term is a view of the text or, where it has escapes, of the arena. After
// the first trouble nothing that is taken means anything.

#ifndef MDT_RDF_SCAN_H
#define MDT_RDF_SCAN_H

#include "rdf/reading.h"

/// A text and a place in it
typedef struct {
  const MdtReading* reading; ///< For errors
  MdtArena* arena;           ///< For terms without their escapes; guarded
  MdtView text;              ///< Well-formed UTF-8
  size_t at;                 ///< Offset of what comes next
  unsigned line;             ///< From 1
  size_t line_start;         ///< Offset of its first byte
  MdtStatus status;          ///< First trouble
} MdtScan;

/// Report trouble at the current place, if it is the first
void mdt_scan_fail(MdtScan* scan, MdtStatus status, const char* what);

/// Return the next byte, or NUL at the end
char mdt_scan_peek(const MdtScan* scan);

/// Return whether `str` comes next
bool mdt_scan_follows(const MdtScan* scan, const char* str);

/// Take the IRI at "<", as it is written but for its escapes
MdtView mdt_scan_iri(MdtScan* scan);

/// Take the label at "_:", without it
MdtView mdt_scan_label(MdtScan* scan);

/// Take the language tag at "@", without it
MdtView mdt_scan_language(MdtScan* scan);

/// Take the string at `quote`, which is of one mark or of three
MdtView mdt_scan_string(MdtScan* scan, const char* quote);

#endif
