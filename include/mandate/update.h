// SPDX-License-Identifier: Apache-2.0
// Changing a graph, in SPARQL.

#ifndef MANDATE_UPDATE_H
#define MANDATE_UPDATE_H

#include <mandate/attributes.h>
#include <mandate/graph.h>
#include <mandate/log.h>
#include <mandate/query.h>
#include <mandate/status.h>
#include <mandate/view.h>

/// What an update may do and use; all zero is the default
typedef struct {
  MdtQueryLimits limits; ///< Of the whole; the rows are statements that one
                         ///< operation takes out or puts in
  const MdtQueryDataset* dataset; ///< What WHERE asks, or null: as the update
                                  ///< says, which must not if this does
  int may_read_files;             ///< Non-zero: LOAD may read file: IRIs
  int may_read_net; ///< Non-zero: LOAD may read http: and https: IRIs
} MdtUpdateOptions;

/// Change `store` by the SPARQL 1.1 update `text`: one operation after the
/// other, and all of them or none.
///
/// `base` is what relative IRIs are resolved against, or null; `options` may be
/// null. An empty graph is no graph: CREATE makes none, and fails where there
/// is one; CLEAR and DROP do the same, and may find nothing; COPY, MOVE and ADD
/// fail where what they read is not there. SILENT passes over these failures,
/// and over those of LOAD. A store that is being filled must be indexed before.
///
/// Errors: MDT_BAD_SYNTAX, with line, column and what was expected in `log`;
/// MDT_TOO_LARGE where a limit is hit; MDT_BAD_OPTION where a graph is there
/// that should not be, or is not; MDT_UNSUPPORTED where LOAD may not read;
/// whatever reading a file returns; MDT_NO_MEMORY. Source: W3C, SPARQL 1.1
/// Update.
MDT_API MdtStatus mdt_update(MdtStore* store, MdtView text, const char* base,
                             const MdtUpdateOptions* options,
                             const MdtLog* log);

#endif
