// SPDX-License-Identifier: Apache-2.0
// Answers of other endpoints, as SPARQL 1.1 Query Results JSON.

#ifndef MDT_QUERY_RESULTS_READ_H
#define MDT_QUERY_RESULTS_READ_H

#include "rdf/statement.h"

#include <mandate/log.h>

/// Takes the rows of an answer; any status but success stops the reading
typedef struct {
  MdtStatus (*row)(void* handle); ///< A row begins
  MdtStatus (*cell)(void* handle, const char* name,
                    const MdtTerm* term); ///< The row has this
  void* handle;                           ///< Passed to both
} MdtResultsTaker;

/// Read `text`, which errors call `name`. Terms are borrowed for the call.
/// Errors: MDT_BAD_SYNTAX; whatever `taker` returns.
MdtStatus mdt_results_read_json(MdtView text, const char* name,
                                MdtResultsTaker taker, const MdtLog* log);

#endif
