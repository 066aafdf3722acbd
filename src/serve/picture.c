// SPDX-License-Identifier: Apache-2.0
// Pictures: of what the store claims, or of the graph that a query answers.

#define _POSIX_C_SOURCE 200809L

#include "base/log.h"
#include "base/view.h"
#include "export/draw.h"
#include "query/results.h"
#include "serve/exchange.h"
#include "serve/whole.h"

/// A picture being drawn
typedef struct {
  MdtServer* server;
  MdtPictureView view; // MDT_N_PICTURE_VIEWS: what suits the graph
  MdtSink* sink;
} Drawing;

/// Draw claims where there are any, and any other graph as what it is
static MdtStatus draw(const Drawing* const drawing, const MdtStore* const store,
                      const MdtLog* const log) {
  const bool is_open = drawing->view == MDT_N_PICTURE_VIEWS;
  const MdtPictureView view = is_open ? MDT_PICTURE_ALL : drawing->view;
  pthread_mutex_lock(&drawing->server->foreign);
  const MdtStatus st =
    is_open && !mdt_picture_has(store, view)
      ? mdt_picture_draw_statements(store, MDT_PICTURE_SVG, drawing->sink, log)
      : mdt_picture_draw_store(store, view, MDT_PICTURE_SVG, drawing->sink,
                               log);
  pthread_mutex_unlock(&drawing->server->foreign);
  return st;
}

static MdtStatus draw_answer(void* const handle,
                             const MdtResults* const results,
                             const MdtLog* const log) {
  const MdtPlace place = { "serve", NULL, 0, 0 };
  return results->kind == MDT_ANSWER_GRAPH
           ? draw((const Drawing*)handle, results->graph, log)
           : mdt_fail(log, MDT_BAD_OPTION, place,
                      "only the answer to CONSTRUCT or DESCRIBE is a graph");
}

/// Draw the store, or the answer to `query` if that is given
static MdtStatus draw_asked(MdtExchange* const exchange, Drawing* const drawing,
                            const MdtView* const query) {
  MdtServer* const server = exchange->server;
  if (query) {
    return mdt_exchange_ask(exchange, *query, draw_answer, drawing);
  }
  if (!mdt_exchange_enter(exchange)) {
    return MDT_NOTHING;
  }
  pthread_rwlock_rdlock(&server->lock);
  MdtWhole whole = { NULL, NULL };
  MdtStatus st = mdt_whole_init(&whole, server->store);
  st = st ? st : draw(drawing, whole.store, &exchange->log);
  mdt_whole_clear(&whole);
  pthread_rwlock_unlock(&server->lock);
  mdt_exchange_leave(exchange);
  return st;
}

static void answer(MdtExchange* const exchange, const MdtPictureView view,
                   const MdtView* const query) {
  Drawing drawing = { exchange->server, view, mdt_sink_new_buffer() };
  if (!drawing.sink) {
    mdt_exchange_refuse(exchange, MDT_NO_MEMORY);
    return;
  }
  exchange->response->body = drawing.sink;
  const MdtStatus st = draw_asked(exchange, &drawing, query);
  if (!st) {
    mdt_exchange_header(exchange, "Content-Type", "image/svg+xml");
    mdt_exchange_header(exchange, "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'");
  } else if (st != MDT_NOTHING) {
    mdt_exchange_refuse(exchange, st);
  }
}

void mdt_serve_picture(MdtExchange* const exchange) {
  MdtView query = { NULL, 0 };
  MdtView name = { NULL, 0 };
  const bool has_query = mdt_form_find(&exchange->fields, "query", &query) > 0;
  const bool has_view = mdt_form_find(&exchange->fields, "view", &name) > 0;
  const MdtPictureView view = has_view    ? mdt_picture_view_find(name)
                              : has_query ? MDT_N_PICTURE_VIEWS
                                          : MDT_PICTURE_DIRECTIVES;
  if (has_view && view == MDT_N_PICTURE_VIEWS) {
    mdt_exchange_fail(exchange, 400, "no such view");
  } else {
    answer(exchange, view, has_query ? &query : NULL);
  }
}
