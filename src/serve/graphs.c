// SPDX-License-Identifier: Apache-2.0
// W3C, SPARQL 1.1 Graph Store HTTP Protocol: a graph to fetch, replace, add to
// or take away. Without "default" or "graph", all of them as one dataset.

#define _POSIX_C_SOURCE 200809L

#include "base/view.h"
#include "export/writer.h"
#include "rdf/iri.h"
#include "rdf/read.h"
#include "serve/change.h"
#include "serve/exchange.h"
#include "serve/media.h"
#include "serve/negotiate.h"
#include "serve/whole.h"

#include <string.h>

// --- Which graph -------------------------------------------------------------

/// Whether an IRI names something without another to begin from
static bool is_absolute(const MdtView iri) {
  size_t n = 0;
  while (n < iri.len &&
         ((iri.data[n] >= 'a' && iri.data[n] <= 'z') ||
          (iri.data[n] >= 'A' && iri.data[n] <= 'Z') ||
          (n && iri.data[n] && strchr("0123456789+-.", iri.data[n])))) {
    ++n;
  }
  return n && n < iri.len && iri.data[n] == ':' && mdt_iri_is_sound(iri);
}

/// Read which graph is meant; false, with an answer, if that is not plain
static bool read_target(MdtExchange* const exchange, MdtTarget* const target) {
  MdtView value = { NULL, 0 };
  const size_t n_default = mdt_form_find(&exchange->fields, "default", &value);
  const size_t n_named =
    mdt_form_find(&exchange->fields, "graph", &target->name);
  target->is_all = !n_default && !n_named;
  if (n_default + n_named > 1) {
    mdt_exchange_fail(exchange, 400, "more than one graph");
    return false;
  }
  if (n_named && !is_absolute(target->name)) {
    mdt_exchange_fail(exchange, 400, "the graph is no absolute IRI");
    return false;
  }
  return true;
}

static MdtMediaKind kind_of(const MdtTarget* const target) {
  return target->is_all ? MDT_MEDIA_QUADS : MDT_MEDIA_TRIPLES;
}

// --- Fetching ----------------------------------------------------------------

/// Push a run of statements into `out`, as of its default graph
static MdtStatus copy_run(const MdtStore* const store, const MdtMatches run,
                          MdtStore* const out) {
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 0; !st && i < run.count; ++i) {
    MdtStatement statement = mdt_store_statement(store, run.items[i]);
    statement.graph.kind = MDT_TERM_NONE;
    st = mdt_statement_push(mdt_store_sink(out), &statement);
  }
  return st;
}

static MdtStatus copy_graph(const MdtStore* const store, const uint32_t id,
                            MdtStore* const out) {
  const MdtQuad pattern = { id, 0, 0, 0 };
  MdtStatus st = MDT_SUCCESS;
  for (MdtScan scan = mdt_store_scan(store, pattern); !st && scan.run.count;
       mdt_scan_next(&scan)) {
    st = copy_run(store, scan.run, out);
  }
  return st ? st : mdt_store_index(out);
}

static MdtStatus write_all(const MdtStore* const store,
                           const MdtFormat* const format, MdtSink* const sink,
                           const MdtLog* const log) {
  MdtWhole whole = { NULL, NULL };
  MdtStatus st = mdt_whole_init(&whole, store);
  st = st ? st : mdt_store_write(whole.store, format, NULL, sink, log);
  mdt_whole_clear(&whole);
  return st;
}

/// Write a graph to `sink`; MDT_NOTHING if there is none of this name
static MdtStatus write_one(const MdtStore* const store, const MdtView named,
                           const MdtFormat* const format, MdtSink* const sink,
                           const MdtLog* const log) {
  const MdtTerm name = mdt_term_iri(named);
  const uint32_t id = named.len ? mdt_store_find(store, &name) : 0;
  if (named.len && !(id && mdt_store_has(store, (MdtQuad){ id, 0, 0, 0 }))) {
    return MDT_NOTHING;
  }
  MdtStore* const copy = mdt_store_new();
  MdtStatus st = copy ? copy_graph(store, id, copy) : MDT_NO_MEMORY;
  st = st ? st : mdt_store_write(copy, format, NULL, sink, log);
  mdt_store_free(copy);
  return st;
}

/// Write what is meant to `sink`
static MdtStatus write_target(const MdtStore* const store,
                              const MdtTarget* const target,
                              const MdtFormat* const format,
                              MdtSink* const sink, const MdtLog* const log) {
  if (target->is_all) {
    return write_all(store, format, sink, log);
  }
  const MdtPin pin = mdt_store_pin(store);
  const MdtStatus st = pin.store
                         ? write_one(pin.store, target->name, format, sink, log)
                         : MDT_NO_MEMORY;
  mdt_store_unpin(pin);
  return st;
}

static void fetch(MdtExchange* const exchange, const MdtTarget* const target) {
  MdtServer* const server = exchange->server;
  const MdtMedia* const media =
    mdt_media_choose(exchange->request->accept, kind_of(target));
  MdtSink* const sink = media ? mdt_sink_new_buffer() : NULL;
  if (!sink) {
    mdt_exchange_fail(exchange, media ? 503 : 406,
                      media ? "memory is short"
                            : "none of the types that are accepted");
    return;
  }
  exchange->response->body = sink;
  pthread_rwlock_rdlock(&server->lock);
  pthread_mutex_lock(&server->foreign);
  const MdtStatus st = write_target(server->store, target,
                                    mdt_format_find(mdt_view(media->format)),
                                    sink, &exchange->log);
  pthread_mutex_unlock(&server->foreign);
  pthread_rwlock_unlock(&server->lock);
  if (st == MDT_NOTHING) {
    mdt_exchange_fail(exchange, 404, "no such graph");
  } else if (st == MDT_UNSUPPORTED) {
    mdt_exchange_fail(exchange, 406, "%s", exchange->story);
  } else if (st) {
    mdt_exchange_refuse(exchange, st);
  } else {
    mdt_exchange_header(exchange, "Content-Type", media->sent);
  }
}

// --- Changing ----------------------------------------------------------------

static void answer_change(MdtExchange* const exchange, const MdtStatus st,
                          const bool was_there) {
  if (st) {
    mdt_exchange_refuse(exchange, st);
  } else {
    exchange->response->status = was_there ? 204 : 201;
  }
}

static MdtStatus read_body(MdtExchange* const exchange,
                           const MdtTarget* const target,
                           const char* const syntax, MdtStore* const out) {
  const MdtDoorRequest* const request = exchange->request;
  const char* const base = target->name.len
                             ? mdt_view_string(exchange->arena, target->name)
                             : "http://localhost/";
  pthread_mutex_lock(&exchange->server->foreign);
  const MdtStatus st = mdt_rdf_read_bytes(request->body, "body", syntax, base,
                                          mdt_store_sink(out), &exchange->log);
  pthread_mutex_unlock(&exchange->server->foreign);
  return st ? st : mdt_store_index(out);
}

/// Take the body in, in place of what is there or beside it
static void take_in(MdtExchange* const exchange, const MdtTarget* const target,
                    const bool replaces) {
  MdtServer* const server = exchange->server;
  const char* const content = exchange->request->content_type;
  const MdtMedia* const media =
    mdt_media_find(mdt_media_type(content), kind_of(target));
  if (!media || !mdt_media_is_utf8(content)) {
    mdt_exchange_fail(exchange, 415,
                      target->is_all ? "only TriG or N-Quads, in UTF-8"
                                     : "no syntax of graphs in UTF-8");
    return;
  }
  MdtStore* const incoming = mdt_store_new();
  bool was_there = false;
  MdtStatus st = incoming ? read_body(exchange, target, media->syntax, incoming)
                          : MDT_NO_MEMORY;
  if (!st) {
    pthread_rwlock_wrlock(&server->lock);
    st = mdt_change(server->store, target, incoming, replaces, &was_there);
    pthread_rwlock_unlock(&server->lock);
  }
  mdt_store_free(incoming);
  answer_change(exchange, st, was_there);
}

static void put(MdtExchange* const exchange, const MdtTarget* const target) {
  take_in(exchange, target, true);
}

static void post(MdtExchange* const exchange, const MdtTarget* const target) {
  take_in(exchange, target, false);
}

static void take_away(MdtExchange* const exchange,
                      const MdtTarget* const target) {
  MdtServer* const server = exchange->server;
  bool was_there = false;
  pthread_rwlock_wrlock(&server->lock);
  const MdtStatus st =
    mdt_change(server->store, target, NULL, true, &was_there);
  pthread_rwlock_unlock(&server->lock);
  if (!st && !was_there) {
    mdt_exchange_fail(exchange, 404, "no such graph");
  } else {
    answer_change(exchange, st, true);
  }
}

static const struct {
  const char* method;
  bool changes;
  void (*answer)(MdtExchange* exchange, const MdtTarget* target);
} methods[] = {
  { "GET", false, fetch }, { "HEAD", false, fetch },      { "PUT", true, put },
  { "POST", true, post },  { "DELETE", true, take_away },
};

void mdt_serve_graphs(MdtExchange* const exchange) {
  MdtTarget target = { { NULL, 0 }, false };
  size_t i = 0;
  while (!mdt_exchange_is(exchange, methods[i].method)) {
    ++i; // The route lets no other method in
  }
  if (methods[i].changes && !exchange->server->options.allow_update) {
    mdt_exchange_fail(exchange, 403, "updates are not allowed here");
  } else if (read_target(exchange, &target)) {
    methods[i].answer(exchange, &target);
  }
}
