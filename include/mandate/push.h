// SPDX-License-Identifier: Apache-2.0
// Sending a graph to a store elsewhere.

#ifndef MANDATE_PUSH_H
#define MANDATE_PUSH_H

#include <mandate/attributes.h>
#include <mandate/graph.h>
#include <mandate/log.h>
#include <mandate/status.h>

/// Where to, and how
typedef struct {
  const char* endpoint; ///< URL of a Graph Store, without "?graph="
  const char* graph;    ///< Where the default graph goes; null: the default
                        ///< graph there
  size_t batch;         ///< Statements in a request; 0: 10,000
  int replaces;         ///< Non-zero: what the graphs held there goes
} MdtPushOptions;

/// Send the graphs of `store` to another, each to its own name, by the SPARQL
/// 1.1 Graph Store Protocol.
///
/// A graph goes in several requests where it is large, those statements that
/// share blank nodes in the first; if one fails, what went before it is there.
/// Each graph that went is told to `log` as MDT_LOG_INFO. Credentials are those
/// of the environment or of the netrc file.
///
/// Errors: MDT_NO_ANSWER, with what the other side says in `log`;
/// MDT_BAD_OPTION for what is no URL; MDT_UNSUPPORTED for a graph without a
/// name of its own; MDT_NO_MEMORY.
MDT_API MdtStatus mdt_store_push(const MdtStore* store,
                                 const MdtPushOptions* options,
                                 const MdtLog* log);

#endif
