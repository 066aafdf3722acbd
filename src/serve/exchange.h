// SPDX-License-Identifier: Apache-2.0
// A request being answered, and the server that it came to.
//
// The store is read by many and changed by one: who reads holds `lock` for as
// long as something borrows from the store, and writes its answer to memory,
// so that a slow visitor keeps nobody waiting. While a lock is held nothing is
// taken from an arena whose shortage would jump away from it.

#ifndef MDT_SERVE_EXCHANGE_H
#define MDT_SERVE_EXCHANGE_H

#include "serve/door.h"
#include "serve/form.h"

#include <mandate/query.h>
#include <mandate/server.h>

#include <pthread.h>

/// How many queries may run at once
typedef struct {
  pthread_mutex_t mutex;
  pthread_cond_t freed;
  unsigned n_free;
} MdtGate;

struct MdtServer {
  MdtArena* arena; ///< Owner of `page`
  MdtStore* store;
  MdtServerOptions options;
  MdtLog log;
  pthread_rwlock_t lock;   ///< Of the store
  pthread_mutex_t foreign; ///< Of libraries that keep global state
  MdtGate gate;
  MdtView page;          ///< The page for people, whole
  const char* page_rule; ///< Its Content-Security-Policy
  MdtDoor* door;
  volatile int is_stopping;
};

/// A request, and what becomes of it
typedef struct {
  MdtServer* server;
  const MdtDoorRequest* request;
  MdtDoorResponse* response;
  MdtArena* arena;      ///< That of the response; guarded
  MdtFormFields fields; ///< Of the address, and of a form in the body
  MdtLog log;           ///< Keeps the first error in `story`
  char story[1280];     ///< "line 1, column 8: …", or empty
} MdtExchange;

/// Answers a request
typedef void (*MdtExchangeFunc)(MdtExchange* exchange);

/// The page for people
void mdt_serve_page(MdtExchange* exchange);

/// A picture of the store, or of the answer to a query
void mdt_serve_picture(MdtExchange* exchange);

/// SPARQL 1.1 Graph Store HTTP Protocol
void mdt_serve_graphs(MdtExchange* exchange);

/// SPARQL 1.1 Protocol, and a description of the service
void mdt_serve_sparql(MdtExchange* exchange);

/// What we can do, in RDF
void mdt_serve_description(MdtExchange* exchange);

/// Takes an answer while its store may be read; it must not touch an arena of
/// the exchange
typedef MdtStatus (*MdtAnswerFunc)(void* handle, const MdtResults* results,
                                   const MdtLog* log);

/// Ask the query `text`, of the graphs that the fields name, and pass what is
/// answered to `take`. MDT_NOTHING: it was too much, and is answered already.
MdtStatus mdt_exchange_ask(MdtExchange* exchange, MdtView text,
                           MdtAnswerFunc take, void* handle);

/// Answer with an error in words
__attribute__((format(printf, 3, 4))) void mdt_exchange_fail(
  MdtExchange* exchange, unsigned status, const char* fmt, ...);

/// Answer with the error that `st` is, and its story
void mdt_exchange_refuse(MdtExchange* exchange, MdtStatus st);

/// Add a header to the answer; `value` must stay until it is sent
void mdt_exchange_header(MdtExchange* exchange, const char* name,
                         const char* value);

/// Return a new sink for the body of the answer, which is of this type
MdtSink* mdt_exchange_body(MdtExchange* exchange, const char* type);

/// Return whether the request has this method
bool mdt_exchange_is(const MdtExchange* exchange, const char* method);

/// Wait until a query may run; false, with an answer, if that takes too long.
/// Then call mdt_exchange_leave.
bool mdt_exchange_enter(MdtExchange* exchange);

/// Let the next query run
void mdt_exchange_leave(MdtExchange* exchange);

#endif
