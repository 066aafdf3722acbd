// SPDX-License-Identifier: Apache-2.0
// A graph on the network: SPARQL 1.1 Protocol, Graph Store Protocol, and a
// page for people.

#ifndef MANDATE_SERVER_H
#define MANDATE_SERVER_H

#include <mandate/attributes.h>
#include <mandate/graph.h>
#include <mandate/log.h>
#include <mandate/query.h>
#include <mandate/status.h>

/// A server at work
typedef struct MdtServer MdtServer;

/// Where it listens, and what it allows
typedef struct {
  const char* address;      ///< Numeric; null: 127.0.0.1
  unsigned port;            ///< 0: any that is free
  int allow_update;         ///< Non-zero: visitors may change the graph
  const char* const* names; ///< [n_names] other hosts that it may be called by
  size_t n_names;           ///< How many; loopback names are always welcome
  const char* allow_origin; ///< Origin whose pages may ask ("*": any), or null
  MdtQueryLimits limits;    ///< Of each query
  size_t max_body;          ///< Bytes of a request
  unsigned max_connections; ///< At once
  unsigned max_queries;     ///< That run at once; others wait
  unsigned idle_seconds;    ///< How long a visitor may say nothing
  const char* data_dir;     ///< Where the named questions are; null: find it
} MdtServerOptions;

/// Return options with their defaults: loopback, any port, read only, 30
/// seconds, 100,000 rows and 512 MB a query, 16 MB a request
MDT_API MdtServerOptions mdt_server_options(void);

/// Serve `store`, from now on and in threads of its own. Stop it with
/// mdt_server_stop; until then `store` is the server's, and what `options`
/// (may be null) points to must stay.
///
/// Each request is told to `log` as MDT_LOG_INFO, without what was asked, and
/// from several threads. Errors: MDT_BAD_OPTION for what is no address;
/// MDT_NO_WRITE where listening is not possible; MDT_NO_MEMORY.
MDT_API MdtStatus mdt_server_start(MdtServer** out, MdtStore* store,
                                   const MdtServerOptions* options,
                                   const MdtLog* log);

/// Return the port that it listens at
MDT_API unsigned mdt_server_port(const MdtServer* server);

/// End what is being asked, stop listening, and free `server`; null is a no-op
MDT_API void mdt_server_stop(MdtServer* server);

#endif
