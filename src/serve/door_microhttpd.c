// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "serve/door.h"

#include "base/log.h"
#include "base/view.h"

#include <microhttpd.h>

#include <errno.h>
#include <netdb.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

enum {
  HEAD_SIZE = 128 * 1024, ///< What is kept of a request without its body
  PATIENCE = 1 << 24,     ///< How much of a body is dropped to get to its end
};

struct MdtDoor {
  MdtDoorOptions options;
  struct MHD_Daemon* daemon;
};

/// A request on its way in
typedef struct {
  char* uri; // As it came
  char* body;
  size_t len;
  size_t room;
  size_t n_dropped; // Bytes of the body that were not kept
  time_t start;
  bool is_begun;
  bool is_too_large;
} Visit;

// --- Requests ----------------------------------------------------------------

static time_t seconds(void) {
  struct timespec now = { 0, 0 };
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec;
}

/// Called with the line of the request, before anything is decoded
static void* begin(void* const handle, const char* const uri,
                   struct MHD_Connection* const connection) {
  (void)handle;
  (void)connection;
  Visit* const visit = (Visit*)calloc(1, sizeof(Visit));
  if (visit) {
    visit->uri = strdup(uri);
    visit->start = seconds();
  }
  return visit;
}

static void end(void* const handle, struct MHD_Connection* const connection,
                void** const state, const enum MHD_RequestTerminationCode why) {
  (void)handle;
  (void)connection;
  (void)why;
  Visit* const visit = (Visit*)*state;
  if (visit) {
    free(visit->uri);
    free(visit->body);
    free(visit);
    *state = NULL;
  }
}

static bool make_room(Visit* const visit, const size_t more) {
  if (visit->room - visit->len >= more) {
    return true;
  }
  const size_t room = (visit->len + more) * 2;
  char* const grown = (char*)realloc(visit->body, room);
  visit->body = grown ? grown : visit->body;
  visit->room = grown ? room : visit->room;
  return grown != NULL;
}

/// Keep a piece of the body, or drop it where there is too much; false: we
/// have waited for enough
static bool take_body(const MdtDoorOptions* const options, Visit* const visit,
                      const char* const data, const size_t len) {
  if (seconds() - visit->start > (time_t)options->body_seconds) {
    return false;
  }
  visit->is_too_large =
    visit->is_too_large || len > options->max_body - visit->len;
  if (!visit->is_too_large) {
    if (!make_room(visit, len)) {
      return false;
    }
    memcpy(visit->body + visit->len, data, len);
    visit->len += len;
    return true;
  }
  visit->n_dropped += len;
  return visit->n_dropped < PATIENCE;
}

static const char* header(struct MHD_Connection* const connection,
                          const char* const name) {
  return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

/// Whether we need not wait for a body that is too large: it is far too large,
/// or the visitor asks first
static bool is_hopeless(const MdtDoorOptions* const options,
                        struct MHD_Connection* const connection) {
  const char* const declared = header(connection, "Content-Length");
  const unsigned long long length = declared ? strtoull(declared, NULL, 10) : 0;
  return length > options->max_body && (length - options->max_body > PATIENCE ||
                                        header(connection, "Expect"));
}

// --- Responses ---------------------------------------------------------------

static enum MHD_Result send_response(struct MHD_Connection* const connection,
                                     const MdtDoorResponse* const response) {
  const MdtView body =
    response->body ? mdt_sink_bytes(response->body) : mdt_view("");
  char* copy = NULL;
  memcpy(&copy, &body.data, sizeof(copy)); // It is copied, not changed
  struct MHD_Response* const made =
    MHD_create_response_from_buffer(body.len, copy, MHD_RESPMEM_MUST_COPY);
  if (!made) {
    return MHD_NO;
  }
  for (size_t i = 0; i < response->headers.count; ++i) {
    MHD_add_response_header(made, response->headers.items[i].name,
                            response->headers.items[i].value);
  }
  const enum MHD_Result sent =
    MHD_queue_response(connection, response->status, made);
  MHD_destroy_response(made);
  return sent;
}

static MdtDoorRequest describe(struct MHD_Connection* const connection,
                               const char* const method,
                               const Visit* const visit) {
  MdtDoorRequest request = { 0 };
  request.query = mdt_view(visit->uri);
  request.method = mdt_view(method);
  request.path = mdt_view_cut(&request.query, '?');
  request.body.data = visit->len ? visit->body : "";
  request.body.len = visit->len;
  request.is_too_large = visit->is_too_large;
  request.host = header(connection, "Host");
  request.origin = header(connection, "Origin");
  request.accept = header(connection, "Accept");
  request.content_type = header(connection, "Content-Type");
  request.asked_method = header(connection, "Access-Control-Request-Method");
  return request;
}

static enum MHD_Result answer(const MdtDoorOptions* const options,
                              struct MHD_Connection* const connection,
                              const char* const method,
                              const Visit* const visit) {
  MdtDoorResponse response = { mdt_arena_new(NULL), 200, { NULL, 0, 0 }, NULL };
  enum MHD_Result sent = MHD_NO;
  if (response.arena && visit->uri) {
    const MdtDoorRequest request = describe(connection, method, visit);
    options->func(options->handle, &request, &response);
    sent = send_response(connection, &response);
  }
  mdt_sink_discard(response.body);
  mdt_arena_free(response.arena);
  return sent;
}

static enum MHD_Result take(void* const handle,
                            struct MHD_Connection* const connection,
                            const char* const url, const char* const method,
                            const char* const version, const char* const data,
                            size_t* const len, void** const state) {
  (void)url;
  (void)version;
  const MdtDoorOptions* const options = &((const MdtDoor*)handle)->options;
  Visit* const visit = (Visit*)*state;
  if (!visit) {
    return MHD_NO;
  }
  if (!visit->is_begun) {
    visit->is_begun = true;
    visit->is_too_large = is_hopeless(options, connection);
    if (!visit->is_too_large) {
      return MHD_YES;
    }
  } else if (*len) {
    const bool is_taken = take_body(options, visit, data, *len);
    *len = 0;
    return is_taken ? MHD_YES : MHD_NO;
  }
  return answer(options, connection, method, visit);
}

// --- Listening ---------------------------------------------------------------

static struct addrinfo* find_address(const MdtDoorOptions* const options) {
  struct addrinfo hints = { 0 };
  struct addrinfo* found = NULL;
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV;
  return getaddrinfo(options->address, "0", &hints, &found) ? NULL : found;
}

static void set_port(struct sockaddr* const address, const unsigned port) {
  const unsigned char bytes[] = { (unsigned char)(port >> 8),
                                  (unsigned char)port };
  // The port comes second in addresses of both families
  memcpy((char*)address + sizeof(sa_family_t), bytes, sizeof(bytes));
}

static void listen_at(MdtDoor* const door,
                      const struct addrinfo* const address) {
  const MdtDoorOptions* const options = &door->options;
  const unsigned flags =
    MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION |
    (address->ai_family == AF_INET6 ? MHD_USE_IPv6 : MHD_NO_FLAG);
  door->daemon = MHD_start_daemon(
    flags, (uint16_t)options->port, NULL, NULL, take, door,
    MHD_OPTION_SOCK_ADDR, address->ai_addr, MHD_OPTION_URI_LOG_CALLBACK, begin,
    NULL, MHD_OPTION_NOTIFY_COMPLETED, end, NULL, MHD_OPTION_CONNECTION_LIMIT,
    options->max_connections, MHD_OPTION_CONNECTION_TIMEOUT,
    options->idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
    (size_t)HEAD_SIZE, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
}

MdtStatus mdt_door_open(MdtDoor** const out,
                        const MdtDoorOptions* const options,
                        const MdtLog* const log) {
  const MdtPlace place = { "serve", NULL, 0, 0 };
  struct addrinfo* const address = find_address(options);
  if (!address) {
    return mdt_fail(log, MDT_BAD_OPTION, place, "\"%s\" is no address",
                    options->address);
  }
  MdtDoor* const door = (MdtDoor*)calloc(1, sizeof(MdtDoor));
  if (door) {
    door->options = *options;
    set_port(address->ai_addr, options->port);
    listen_at(door, address);
  }
  const int error = errno;
  freeaddrinfo(address);
  if (door && !door->daemon) {
    free(door);
    return mdt_fail(log, MDT_NO_WRITE, place, "cannot listen at %s port %u: %s",
                    options->address, options->port, strerror(error));
  }
  *out = door;
  return door ? MDT_SUCCESS : MDT_NO_MEMORY;
}

unsigned mdt_door_port(const MdtDoor* const door) {
  return MHD_get_daemon_info(door->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
}

void mdt_door_close(MdtDoor* const door) {
  if (door) {
    MHD_stop_daemon(door->daemon);
    free(door);
  }
}
