// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "serve/exchange.h"

#include "base/view.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>

void mdt_exchange_header(MdtExchange* const exchange, const char* const name,
                         const char* const value) {
  MdtDoorHeader* const header =
    mdt_push(exchange->arena, &exchange->response->headers);
  header->name = name;
  header->value = value;
}

MdtSink* mdt_exchange_body(MdtExchange* const exchange,
                           const char* const type) {
  MdtDoorResponse* const response = exchange->response;
  mdt_exchange_header(exchange, "Content-Type", type);
  mdt_sink_discard(response->body);
  response->body = mdt_sink_new_buffer();
  if (!response->body) {
    response->status = 503;
  }
  return response->body;
}

void mdt_exchange_fail(MdtExchange* const exchange, const unsigned status,
                       const char* const fmt, ...) {
  char text[sizeof(exchange->story)];
  va_list args;
  va_start(args, fmt);
  vsnprintf(text, sizeof(text), fmt, args);
  va_end(args);
  MdtSink* const sink =
    mdt_exchange_body(exchange, "text/plain; charset=utf-8");
  exchange->response->status = status;
  if (sink) {
    mdt_sink_string(sink, text);
    mdt_sink_string(sink, "\n");
  }
}

void mdt_exchange_refuse(MdtExchange* const exchange, const MdtStatus st) {
  static const unsigned codes[] = {
    [MDT_BAD_TEXT] = 400,    [MDT_BAD_SYNTAX] = 400, [MDT_BAD_OPTION] = 400,
    [MDT_UNSUPPORTED] = 400, [MDT_TOO_LARGE] = 500,  [MDT_NO_MEMORY] = 503,
    [MDT_NO_FILE] = 500,     [MDT_BAD_MODEL] = 500,  [MDT_NO_WRITE] = 500,
  };
  const bool is_known = st < sizeof(codes) / sizeof(*codes) && codes[st];
  mdt_exchange_fail(exchange, is_known ? codes[st] : 500, "%s",
                    exchange->story[0] ? exchange->story : mdt_strerror(st));
}

bool mdt_exchange_is(const MdtExchange* const exchange,
                     const char* const method) {
  return mdt_view_is(exchange->request->method, method);
}

// --- One after the other -----------------------------------------------------

static struct timespec wait_until(const int64_t milliseconds) {
  struct timespec until = { 0, 0 };
  clock_gettime(CLOCK_MONOTONIC, &until);
  until.tv_sec += (time_t)(milliseconds / 1000) + 1;
  return until;
}

bool mdt_exchange_enter(MdtExchange* const exchange) {
  MdtServer* const server = exchange->server;
  MdtGate* const gate = &server->gate;
  const int64_t patience = server->options.limits.max_milliseconds;
  const struct timespec until = wait_until(patience ? patience : 30000);
  int error = 0;
  pthread_mutex_lock(&gate->mutex);
  while (!gate->n_free && !error && !server->is_stopping) {
    error = pthread_cond_timedwait(&gate->freed, &gate->mutex, &until);
  }
  const bool may_run = gate->n_free && !server->is_stopping;
  gate->n_free -= may_run;
  pthread_mutex_unlock(&gate->mutex);
  if (!may_run) {
    mdt_exchange_header(exchange, "Retry-After", "30");
    mdt_exchange_fail(exchange, 503, "too many queries at once");
  }
  return may_run;
}

void mdt_exchange_leave(MdtExchange* const exchange) {
  MdtGate* const gate = &exchange->server->gate;
  pthread_mutex_lock(&gate->mutex);
  ++gate->n_free;
  pthread_cond_signal(&gate->freed);
  pthread_mutex_unlock(&gate->mutex);
}
