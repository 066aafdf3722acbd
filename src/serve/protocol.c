// SPDX-License-Identifier: Apache-2.0
// W3C, SPARQL 1.1 Protocol: a query in the address, in a form or as a body.

#define _POSIX_C_SOURCE 200809L

#include "base/view.h"
#include "query/results.h"
#include "serve/exchange.h"
#include "serve/media.h"
#include "serve/negotiate.h"

#include <mandate/update.h>

#include <stdint.h>

// --- Graphs that are asked ---------------------------------------------------

/// Return the values of fields `name` in `arena`, and how many in `*count`
static const MdtView* values_of(MdtExchange* const exchange,
                                const char* const name, size_t* const count) {
  const MdtFormFields* const fields = &exchange->fields;
  MdtView* const values = (MdtView*)mdt_arena_array(
    exchange->arena, fields->count + 1, sizeof(MdtView));
  *count = 0;
  for (size_t i = 0; i < fields->count; ++i) {
    if (mdt_view_is(fields->items[i].name, name)) {
      values[(*count)++] = fields->items[i].value;
    }
  }
  return values;
}

/// Read the graphs that fields name; `names` are those of the fields, of the
/// default graph and of named ones
static MdtQueryDataset read_dataset(MdtExchange* const exchange,
                                    const char* const names[2]) {
  MdtQueryDataset dataset = { NULL, 0, NULL, 0 };
  dataset.defaults = values_of(exchange, names[0], &dataset.n_defaults);
  dataset.named = values_of(exchange, names[1], &dataset.n_named);
  return dataset;
}

static const char* const query_names[] = { "default-graph-uri",
                                           "named-graph-uri" };
static const char* const update_names[] = { "using-graph-uri",
                                            "using-named-graph-uri" };

// --- Asking ------------------------------------------------------------------

MdtStatus mdt_exchange_ask(MdtExchange* const exchange, const MdtView text,
                           const MdtAnswerFunc take, void* const handle) {
  MdtServer* const server = exchange->server;
  const MdtQueryDataset dataset = read_dataset(exchange, query_names);
  const bool has_dataset = dataset.n_defaults || dataset.n_named;
  MdtResults* results = NULL;
  if (!mdt_exchange_enter(exchange)) {
    return MDT_NOTHING;
  }
  pthread_rwlock_rdlock(&server->lock);
  MdtStatus st = mdt_query_dataset(&results, server->store, text, NULL,
                                   has_dataset ? &dataset : NULL,
                                   &server->options.limits, &exchange->log);
  st = st ? st : take(handle, results, &exchange->log);
  pthread_rwlock_unlock(&server->lock);
  mdt_exchange_leave(exchange);
  mdt_results_free(results);
  return st;
}

/// An answer on its way to its form
typedef struct {
  MdtServer* server;
  const char* accept;
  const MdtMedia* media; // What it is written as; null: nothing fits
  MdtSink* sink;
} Writing;

static MdtStatus write_answer(void* const handle,
                              const MdtResults* const results,
                              const MdtLog* const log) {
  Writing* const writing = (Writing*)handle;
  const bool is_graph = results->kind == MDT_ANSWER_GRAPH;
  writing->media = mdt_media_choose(
    writing->accept, is_graph ? MDT_MEDIA_TRIPLES : MDT_MEDIA_ROWS);
  if (!writing->media) {
    return MDT_SUCCESS;
  }
  // raptor writes graphs, and keeps global state
  pthread_mutex_t* const foreign = is_graph ? &writing->server->foreign : NULL;
  if (foreign) {
    pthread_mutex_lock(foreign);
  }
  const MdtStatus st =
    mdt_results_write(results, writing->media->format, writing->sink, log);
  if (foreign) {
    pthread_mutex_unlock(foreign);
  }
  return st;
}

static void answer_query(MdtExchange* const exchange, const MdtView text) {
  Writing writing = { exchange->server, exchange->request->accept, NULL,
                      mdt_sink_new_buffer() };
  if (!writing.sink) {
    mdt_exchange_refuse(exchange, MDT_NO_MEMORY);
    return;
  }
  mdt_sink_discard(exchange->response->body);
  exchange->response->body = writing.sink;
  const MdtStatus st = mdt_exchange_ask(exchange, text, write_answer, &writing);
  if (st == MDT_NOTHING) {
    return;
  }
  if (st) {
    mdt_exchange_refuse(exchange, st);
  } else if (!writing.media) {
    mdt_exchange_fail(exchange, 406, "none of the types that are accepted");
  } else {
    mdt_exchange_header(exchange, "Content-Type", writing.media->sent);
    mdt_exchange_header(exchange, "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'");
  }
}

static MdtStatus change(MdtExchange* const exchange, const MdtView text) {
  MdtServer* const server = exchange->server;
  const MdtQueryDataset dataset = read_dataset(exchange, update_names);
  MdtUpdateOptions with = { .limits = server->options.limits };
  with.limits.max_rows = 0; // That is of answers
  with.dataset = dataset.n_defaults || dataset.n_named ? &dataset : NULL;
  pthread_rwlock_wrlock(&server->lock);
  const MdtStatus st =
    mdt_update(server->store, text, NULL, &with, &exchange->log);
  pthread_rwlock_unlock(&server->lock);
  return st;
}

static void answer_update(MdtExchange* const exchange, const MdtView text) {
  if (!exchange->server->options.allow_update) {
    mdt_exchange_fail(exchange, 403, "updates are not allowed here");
    return;
  }
  const MdtStatus st = change(exchange, text);
  if (st) {
    mdt_exchange_refuse(exchange, st);
  } else {
    exchange->response->status = 204;
  }
}

// --- The ways to ask ---------------------------------------------------------

/// A query or an update in a field
static void answer_fields(MdtExchange* const exchange) {
  MdtView query = { NULL, 0 };
  MdtView update = { NULL, 0 };
  const size_t n_queries = mdt_form_find(&exchange->fields, "query", &query);
  const size_t n_updates = mdt_form_find(&exchange->fields, "update", &update);
  const bool is_post = mdt_exchange_is(exchange, "POST");
  if (n_queries + n_updates > 1) {
    mdt_exchange_fail(exchange, 400, "more than one query or update");
  } else if (n_queries) {
    answer_query(exchange, query);
  } else if (n_updates && is_post) {
    answer_update(exchange, update);
  } else if (n_updates) {
    mdt_exchange_fail(exchange, 400, "an update must be sent by POST");
  } else if (is_post) {
    mdt_exchange_fail(exchange, 400, "neither a query nor an update");
  } else {
    mdt_serve_description(exchange);
  }
}

/// A query or an update as the body
static void answer_body(MdtExchange* const exchange,
                        void (*answer)(MdtExchange*, MdtView)) {
  MdtView field = { NULL, 0 };
  if (mdt_form_find(&exchange->fields, "query", &field) ||
      mdt_form_find(&exchange->fields, "update", &field)) {
    mdt_exchange_fail(exchange, 400, "more than one query or update");
  } else {
    answer(exchange, exchange->request->body);
  }
}

void mdt_serve_sparql(MdtExchange* const exchange) {
  const char* const content = exchange->request->content_type;
  const MdtView type = mdt_media_type(content);
  if (!mdt_exchange_is(exchange, "POST")) {
    answer_fields(exchange);
  } else if (!mdt_media_is_utf8(content)) {
    mdt_exchange_fail(exchange, 415, "only UTF-8");
  } else if (mdt_view_is_nocase(type, "application/x-www-form-urlencoded")) {
    answer_fields(exchange);
  } else if (mdt_view_is_nocase(type, "application/sparql-query")) {
    answer_body(exchange, answer_query);
  } else if (mdt_view_is_nocase(type, "application/sparql-update")) {
    answer_body(exchange, answer_update);
  } else {
    mdt_exchange_fail(exchange, 415,
                      "only application/x-www-form-urlencoded, "
                      "application/sparql-query or application/sparql-update");
  }
}
