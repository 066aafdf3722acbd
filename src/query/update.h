// SPDX-License-Identifier: Apache-2.0
// Updates (W3C, SPARQL 1.1 Update): operations, one after the other.
//
// An update is read twice: once for its faults, before anything is done, and
// then an operation at a time, since the terms that one operation makes have
// other numbers in the next.

#ifndef MDT_QUERY_UPDATE_H
#define MDT_QUERY_UPDATE_H

#include "query/parser.h"

#include <mandate/update.h>

/// What an operation does
typedef enum {
  MDT_UPDATE_MODIFY, ///< INSERT and DELETE, of data or of what WHERE finds
  MDT_UPDATE_LOAD,
  MDT_UPDATE_CLEAR, ///< DROP, too: no graph is kept that is empty
  MDT_UPDATE_CREATE,
  MDT_UPDATE_ADD,
  MDT_UPDATE_COPY,
  MDT_UPDATE_MOVE,
} MdtUpdateKind;

/// Which graphs an operation is about
typedef enum {
  MDT_TARGET_GRAPH,   ///< GRAPH <iri>
  MDT_TARGET_DEFAULT, ///< DEFAULT
  MDT_TARGET_NAMED,   ///< NAMED
  MDT_TARGET_ALL,     ///< ALL
} MdtTargetKind;

/// Some graphs
typedef struct {
  MdtTargetKind kind;
  uint32_t graph; ///< Its name, or 0
  MdtView name;   ///< The same in words
} MdtTarget;

/// Triples of a template, and where they go
typedef struct {
  MdtVarOrTerm graph; ///< Term 0: the default graph, or that of WITH
  MdtTriples triples;
} MdtQuadPattern;

MDT_VECTOR(MdtQuadPatterns, MdtQuadPattern);

/// An operation
typedef struct {
  MdtUpdateKind kind;
  bool is_silent;        ///< What fails is passed over
  unsigned line;         ///< Where it begins
  unsigned column;       ///< The same
  MdtPlan plan;          ///< What WHERE asks; its select is null for data
  MdtQuadPatterns gone;  ///< What DELETE takes out
  MdtQuadPatterns added; ///< What INSERT puts in
  MdtIndices blanks;     ///< Slots that are blank nodes of INSERT
  MdtView source;        ///< IRI that LOAD reads
  MdtTarget from;        ///< Of ADD, COPY and MOVE
  MdtTarget to;          ///< Of all but MODIFY
} MdtOperation;

/// An update being read
typedef struct {
  MdtParser parser;
  MdtNameScope scope;
  MdtBlankLabels data_labels; ///< Said in INSERT DATA so far
  MdtView base;               ///< As at the beginning
} MdtUpdateReader;

/// Begin to read the update `text`. Error: MDT_BAD_SYNTAX.
MdtStatus mdt_update_begin(MdtUpdateReader* reader, MdtArena* arena,
                           MdtView text, const char* base, const MdtLog* log);

/// Begin from the start again
void mdt_update_rewind(MdtUpdateReader* reader);

/// Read the next operation into `out`, with terms numbered by `pool`. Returns
/// MDT_NOTHING at the end, or MDT_BAD_SYNTAX.
MdtStatus mdt_update_next(MdtUpdateReader* reader, MdtPool* pool,
                          MdtOperation* out);

#endif
