// SPDX-License-Identifier: Apache-2.0
// Who may ask, where, and how; and the server as a whole.

#define _POSIX_C_SOURCE 200809L

#include "base/log.h"
#include "base/view.h"
#include "serve/exchange.h"
#include "serve/negotiate.h"
#include "serve/page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// --- Who may ask -------------------------------------------------------------

/// Cut the port off "localhost:3030" or "[::1]:3030"
static MdtView host_of(const char* const header) {
  const MdtView all = mdt_view(header);
  size_t end = all.len;
  while (end && all.data[end - 1] >= '0' && all.data[end - 1] <= '9') {
    --end;
  }
  return end && all.data[end - 1] == ':' ? mdt_view_slice(all, 0, end - 1)
                                         : all;
}

static bool is_made_of(const MdtView text, const char* const characters) {
  size_t n = 0;
  while (n < text.len && text.data[n] && strchr(characters, text.data[n])) {
    ++n;
  }
  return text.len && n == text.len;
}

/// Whether a host is an address in digits, which no name server can redirect
static bool is_numeric(const MdtView host) {
  return is_made_of(host, "0123456789.") ||
         (is_made_of(host, "[0123456789abcdefABCDEF:.]") &&
          host.data[0] == '[');
}

static bool is_local_name(const MdtView host) {
  return mdt_view_is_nocase(host, "localhost") ||
         (mdt_view_ends(host, ".localhost") &&
          is_made_of(host, "abcdefghijklmnopqrstuvwxyz0123456789-."));
}

/// A page elsewhere can have its own name lead to us: such names are refused
static bool is_our_name(const MdtServerOptions* const options,
                        const char* const header) {
  const MdtView host = host_of(header);
  bool is_ours = is_numeric(host) || is_local_name(host);
  for (size_t i = 0; !is_ours && i < options->n_names; ++i) {
    is_ours = mdt_view_is_nocase(host, options->names[i]);
  }
  return is_ours;
}

/// Whether `origin` is our own page, or one that may ask
static bool may_ask(const MdtServerOptions* const options,
                    const char* const origin, const char* const host) {
  const char* const allowed = options->allow_origin;
  MdtView rest = mdt_view(origin);
  if (allowed && (!strcmp(allowed, "*") || !strcmp(allowed, origin))) {
    return true;
  }
  const size_t scheme = mdt_view_starts(rest, "http://")    ? 7
                        : mdt_view_starts(rest, "https://") ? 8
                                                            : 0;
  rest = mdt_view_slice(rest, scheme, rest.len);
  return scheme && mdt_view_is_nocase(rest, host);
}

static bool is_welcome(MdtExchange* const exchange) {
  const MdtServerOptions* const options = &exchange->server->options;
  const MdtDoorRequest* const request = exchange->request;
  if (!request->host || !is_our_name(options, request->host)) {
    mdt_exchange_fail(exchange, 403, "not a name of this server");
    return false;
  }
  if (request->origin && !may_ask(options, request->origin, request->host)) {
    mdt_exchange_fail(exchange, 403, "pages from elsewhere may not ask");
    return false;
  }
  return true;
}

static void add_common_headers(MdtExchange* const exchange) {
  const char* const allowed = exchange->server->options.allow_origin;
  mdt_exchange_header(exchange, "X-Content-Type-Options", "nosniff");
  mdt_exchange_header(exchange, "Referrer-Policy", "no-referrer");
  mdt_exchange_header(exchange, "Cache-Control", "no-cache");
  if (allowed) {
    mdt_exchange_header(exchange, "Access-Control-Allow-Origin", allowed);
    mdt_exchange_header(exchange, "Vary", "Accept, Origin");
  } else {
    mdt_exchange_header(exchange, "Cross-Origin-Resource-Policy",
                        "same-origin");
    mdt_exchange_header(exchange, "Vary", "Accept");
  }
}

// --- What can be asked -------------------------------------------------------

typedef struct {
  const char* path;
  const char* methods; // With commas between
  MdtExchangeFunc answer;
} Route;

static const Route routes[] = {
  { "/", "GET, HEAD, OPTIONS", mdt_serve_page },
  { "/data", "GET, HEAD, PUT, POST, DELETE, OPTIONS", mdt_serve_graphs },
  { "/picture", "GET, HEAD, POST, OPTIONS", mdt_serve_picture },
  { "/sparql", "GET, HEAD, POST, OPTIONS", mdt_serve_sparql },
};

static const Route* find_route(const MdtView path) {
  for (size_t i = 0; i < sizeof(routes) / sizeof(*routes); ++i) {
    if (mdt_view_is(path, routes[i].path)) {
      return &routes[i];
    }
  }
  return NULL;
}

static bool allows(const Route* const route, const MdtView method) {
  MdtView rest = mdt_view(route->methods);
  bool is_allowed = false;
  while (!is_allowed && rest.len) {
    is_allowed =
      mdt_view_equals(mdt_view_trim(mdt_view_cut(&rest, ',')), method);
  }
  return is_allowed;
}

static void tell_methods(MdtExchange* const exchange,
                         const Route* const route) {
  exchange->response->status = 204;
  mdt_exchange_header(exchange, "Allow", route->methods);
  if (exchange->request->asked_method) {
    mdt_exchange_header(exchange, "Access-Control-Allow-Methods",
                        route->methods);
    mdt_exchange_header(exchange, "Access-Control-Allow-Headers",
                        "Accept, Content-Type");
  }
}

/// Read the fields of the address, and of a form
static bool read_fields(MdtExchange* const exchange) {
  const MdtDoorRequest* const request = exchange->request;
  const bool is_form = mdt_view_is_nocase(mdt_media_type(request->content_type),
                                          "application/x-www-form-urlencoded");
  return mdt_form_read(exchange->arena, request->query, &exchange->fields) &&
         (!is_form ||
          mdt_form_read(exchange->arena, request->body, &exchange->fields));
}

static void answer(MdtExchange* const exchange) {
  const MdtDoorRequest* const request = exchange->request;
  const Route* const route = find_route(request->path);
  add_common_headers(exchange);
  if (!is_welcome(exchange)) {
    return;
  }
  if (!route) {
    mdt_exchange_fail(exchange, 404, "there is nothing here");
  } else if (!allows(route, request->method)) {
    mdt_exchange_header(exchange, "Allow", route->methods);
    mdt_exchange_fail(exchange, 405, "only %s", route->methods);
  } else if (request->is_too_large) {
    mdt_exchange_fail(exchange, 413, "more than %zu bytes",
                      exchange->server->options.max_body);
  } else if (mdt_exchange_is(exchange, "OPTIONS")) {
    tell_methods(exchange, route);
  } else if (!read_fields(exchange)) {
    mdt_exchange_fail(exchange, 400,
                      "a field is not in UTF-8, or \"%%\" is "
                      "not followed by two digits");
  } else {
    route->answer(exchange);
  }
}

// --- One request -------------------------------------------------------------

/// Keep the first error, with its place
static void keep_story(void* const handle, const MdtLogEntry* const entry) {
  MdtExchange* const exchange = (MdtExchange*)handle;
  const size_t size = sizeof(exchange->story);
  if (entry->level != MDT_LOG_ERROR || exchange->story[0]) {
    return;
  }
  if (entry->line && entry->column) {
    snprintf(exchange->story, size, "line %u, column %u: %s", entry->line,
             entry->column, entry->text);
  } else if (entry->line) {
    snprintf(exchange->story, size, "line %u: %s", entry->line, entry->text);
  } else {
    snprintf(exchange->story, size, "%s", entry->text);
  }
}

/// Without what was asked: that is the visitor's own
static void tell(const MdtServer* const server,
                 const MdtDoorRequest* const request, const unsigned status) {
  const MdtPlace place = { "serve", NULL, 0, 0 };
  mdt_inform(&server->log, place, "%.*s %.*s %u", (int)request->method.len,
             request->method.data, (int)request->path.len, request->path.data,
             status);
}

static void take(void* const handle, const MdtDoorRequest* const request,
                 MdtDoorResponse* const response) {
  MdtExchange exchange = { 0 };
  jmp_buf shortage;
  exchange.server = (MdtServer*)handle;
  exchange.request = request;
  exchange.response = response;
  exchange.arena = response->arena;
  exchange.log = (MdtLog){ keep_story, &exchange };
  mdt_arena_guard(response->arena, &shortage);
  if (setjmp(shortage)) {
    response->status = 503;
  } else {
    answer(&exchange);
  }
  mdt_arena_guard(response->arena, NULL);
  tell(exchange.server, request, response->status);
}

// --- The server --------------------------------------------------------------

MdtServerOptions mdt_server_options(void) {
  const MdtServerOptions options = {
    .address = "127.0.0.1",
    .limits = { 30000, 100000, (size_t)512 << 20, NULL },
    .max_body = (size_t)16 << 20,
    .max_connections = 64,
    .max_queries = 4,
    .idle_seconds = 30,
  };
  return options;
}

static void gate_init(MdtGate* const gate, const unsigned count) {
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_mutex_init(&gate->mutex, NULL);
  pthread_cond_init(&gate->freed, &attributes);
  pthread_condattr_destroy(&attributes);
  gate->n_free = count ? count : 1;
}

static void server_free(MdtServer* const server) {
  pthread_rwlock_destroy(&server->lock);
  pthread_mutex_destroy(&server->foreign);
  pthread_mutex_destroy(&server->gate.mutex);
  pthread_cond_destroy(&server->gate.freed);
  mdt_arena_free(server->arena);
  free(server);
}

static MdtServer* server_new(MdtStore* const store,
                             const MdtServerOptions* const options,
                             const MdtLog* const log) {
  MdtServer* const server = (MdtServer*)calloc(1, sizeof(MdtServer));
  if (server) {
    server->store = store;
    server->options = *options;
    server->options.limits.stop = &server->is_stopping;
    server->log = log ? *log : server->log;
    server->arena = mdt_arena_new(NULL);
    pthread_rwlock_init(&server->lock, NULL);
    pthread_mutex_init(&server->foreign, NULL);
    gate_init(&server->gate, options->max_queries);
  }
  return server;
}

static MdtStatus open_door(MdtServer* const server, const MdtLog* const log) {
  const MdtServerOptions* const options = &server->options;
  const MdtDoorOptions door = {
    .address = options->address ? options->address : "127.0.0.1",
    .port = options->port,
    .max_body = options->max_body,
    .max_connections = options->max_connections,
    .idle_seconds = options->idle_seconds,
    .body_seconds = 10 * options->idle_seconds,
    .func = take,
    .handle = server,
  };
  return mdt_door_open(&server->door, &door, log);
}

MdtStatus mdt_server_start(MdtServer** const out, MdtStore* const store,
                           const MdtServerOptions* const options,
                           const MdtLog* const log) {
  const MdtServerOptions defaults = mdt_server_options();
  MdtServer* const server =
    server_new(store, options ? options : &defaults, log);
  if (!server) {
    return MDT_NO_MEMORY;
  }
  MdtStatus st = server->arena ? mdt_page_make(server, log) : MDT_NO_MEMORY;
  st = st ? st : open_door(server, log);
  if (st) {
    server_free(server);
    return st;
  }
  *out = server;
  return MDT_SUCCESS;
}

unsigned mdt_server_port(const MdtServer* const server) {
  return mdt_door_port(server->door);
}

void mdt_server_stop(MdtServer* const server) {
  if (server) {
    pthread_mutex_lock(&server->gate.mutex);
    server->is_stopping = 1;
    pthread_cond_broadcast(&server->gate.freed);
    pthread_mutex_unlock(&server->gate.mutex);
    mdt_door_close(server->door);
    server_free(server);
  }
}
