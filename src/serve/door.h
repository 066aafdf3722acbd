// SPDX-License-Identifier: Apache-2.0
// The door to the network: libmicrohttpd, which gives each visitor a thread.
//
// It hands over whole requests, within limits of size and time, and knows
// nothing of what they ask.

#ifndef MDT_SERVE_DOOR_H
#define MDT_SERVE_DOOR_H

#include "base/sink.h"
#include "base/vector.h"

#include <stdbool.h>

/// A request, borrowed for the call
typedef struct {
  MdtView method;           ///< "GET"
  MdtView path;             ///< As it came, without what follows "?"
  MdtView query;            ///< What follows "?", as it came; or empty
  MdtView body;             ///< Its body
  bool is_too_large;        ///< The body is over the limit, and not kept
  const char* host;         ///< Its header Host, or null; and so on
  const char* origin;       ///< Origin
  const char* accept;       ///< Accept
  const char* content_type; ///< Content-Type
  const char* asked_method; ///< Access-Control-Request-Method
} MdtDoorRequest;

/// A header of a response
typedef struct {
  const char* name;  ///< "Allow"
  const char* value; ///< A line; in the arena of the response, or for ever
} MdtDoorHeader;

MDT_VECTOR(MdtDoorHeaders, MdtDoorHeader);

/// A response
typedef struct {
  MdtArena* arena;        ///< Dies with the response
  unsigned status;        ///< 200, unless something else is said
  MdtDoorHeaders headers; ///< In `arena`
  MdtSink* body;          ///< In memory; null is no body
} MdtDoorResponse;

/// Answers a request; called by several threads at once
typedef void (*MdtDoorFunc)(void* handle, const MdtDoorRequest* request,
                            MdtDoorResponse* response);

/// Where to listen, and to how much
typedef struct {
  const char* address;      ///< "127.0.0.1" or "::1"
  unsigned port;            ///< 0: any that is free
  size_t max_body;          ///< Bytes of a body
  unsigned max_connections; ///< At once
  unsigned idle_seconds;    ///< How long a visitor may say nothing
  unsigned body_seconds;    ///< How long a body may take to come
  MdtDoorFunc func;         ///< Who answers
  void* handle;             ///< Passed to `func`
} MdtDoorOptions;

/// A place where we listen
typedef struct MdtDoor MdtDoor;

/// Listen, from now on. Close it with mdt_door_close. Errors: MDT_BAD_OPTION
/// for what is no address; MDT_NO_WRITE where listening is not possible;
/// MDT_NO_MEMORY.
MdtStatus mdt_door_open(MdtDoor** out, const MdtDoorOptions* options,
                        const MdtLog* log);

/// Return the port that we listen at
unsigned mdt_door_port(const MdtDoor* door);

/// Stop listening, wait for the requests in work, and free `door`; null is a
/// no-op
void mdt_door_close(MdtDoor* door);

#endif
