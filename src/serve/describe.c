// SPDX-License-Identifier: Apache-2.0
// W3C, SPARQL 1.1 Service Description: what we can do, in RDF.

#define _POSIX_C_SOURCE 200809L

#include "base/view.h"
#include "export/writer.h"
#include "rdf/vocabulary.h"
#include "serve/exchange.h"
#include "serve/media.h"
#include "store/store.h"

#include <stdint.h>
#include <stdio.h>

#define SD  "http://www.w3.org/ns/sparql-service-description#"
#define FMT "http://www.w3.org/ns/formats/"

enum { MAX_GRAPHS = 1000 };

/// What holds of every service of ours; a value without "//" is a blank node
static const char* const facts[][3] = {
  { "service", MDT_RDF "type", SD "Service" },
  { "service", SD "supportedLanguage", SD "SPARQL11Query" },
  { "service", SD "resultFormat", FMT "SPARQL_Results_JSON" },
  { "service", SD "resultFormat", FMT "SPARQL_Results_XML" },
  { "service", SD "resultFormat", FMT "SPARQL_Results_CSV" },
  { "service", SD "resultFormat", FMT "SPARQL_Results_TSV" },
  { "service", SD "resultFormat", FMT "Turtle" },
  { "service", SD "resultFormat", FMT "TriG" },
  { "service", SD "resultFormat", FMT "N-Triples" },
  { "service", SD "resultFormat", FMT "N-Quads" },
  { "service", SD "resultFormat", FMT "RDF_XML" },
  { "service", SD "resultFormat", FMT "JSON-LD" },
  { "service", SD "defaultDataset", "dataset" },
  { "dataset", MDT_RDF "type", SD "Dataset" },
  { "dataset", SD "defaultGraph", "graph" },
  { "graph", MDT_RDF "type", SD "Graph" },
};

static MdtTerm term_of(const char* const text) {
  MdtTerm term = mdt_term_iri(mdt_view(text));
  if (mdt_view_find(term.text, "//") == SIZE_MAX) {
    term.kind = MDT_TERM_BLANK;
  }
  return term;
}

static MdtStatus say(MdtStore* const out, const MdtTerm subject,
                     const char* const predicate, const MdtTerm object) {
  const MdtStatement statement = {
    subject, term_of(predicate), object, { .kind = MDT_TERM_NONE }
  };
  return mdt_statement_push(mdt_store_sink(out), &statement);
}

static MdtStatus say_facts(MdtStore* const out, const bool allows_update) {
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 0; !st && i < sizeof(facts) / sizeof(*facts); ++i) {
    st = say(out, term_of(facts[i][0]), facts[i][1], term_of(facts[i][2]));
  }
  return st || !allows_update
           ? st
           : say(out, term_of("service"), SD "supportedLanguage",
                 term_of(SD "SPARQL11Update"));
}

/// Name the graphs of `store`, as many as anybody reads
static MdtStatus say_graphs(MdtStore* const out, const MdtStore* const store) {
  size_t count = 0;
  const uint32_t* const graphs = mdt_store_graphs(store, &count);
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 0; !st && i < count && i < MAX_GRAPHS; ++i) {
    const MdtTerm name = mdt_store_term(store, graphs[i]);
    char label[16];
    snprintf(label, sizeof(label), "named%zu", i);
    if (name.kind == MDT_TERM_IRI) {
      st = say(out, term_of("dataset"), SD "namedGraph", term_of(label));
      st = st ? st : say(out, term_of(label), SD "name", name);
    }
  }
  return st;
}

static MdtStatus describe(MdtServer* const server, MdtStore* const out) {
  MdtStatus st = say_facts(out, server->options.allow_update != 0);
  pthread_rwlock_rdlock(&server->lock);
  const MdtPin pin = mdt_store_pin(server->store);
  st = st || pin.store ? st : MDT_NO_MEMORY;
  st = st ? st : say_graphs(out, pin.store);
  mdt_store_unpin(pin);
  pthread_rwlock_unlock(&server->lock);
  return st ? st : mdt_store_index(out);
}

static MdtStatus say_endpoint(MdtExchange* const exchange,
                              MdtStore* const out) {
  static const char scheme[] = "http://";
  char iri[300];
  const int len =
    snprintf(iri, sizeof(iri), "%s%s/sparql", scheme, exchange->request->host);
  return len < (int)sizeof(iri)
           ? say(out, term_of("service"), SD "endpoint", term_of(iri))
           : MDT_SUCCESS;
}

void mdt_serve_description(MdtExchange* const exchange) {
  const MdtMedia* const media =
    mdt_media_choose(exchange->request->accept, MDT_MEDIA_TRIPLES);
  if (!media) {
    mdt_exchange_fail(exchange, 406, "none of the types that are accepted");
    return;
  }
  MdtSink* const sink = mdt_exchange_body(exchange, media->sent);
  MdtStore* const out = mdt_store_new();
  MdtStatus st = sink && out ? say_endpoint(exchange, out) : MDT_NO_MEMORY;
  st = st ? st : describe(exchange->server, out);
  if (!st) {
    pthread_mutex_lock(&exchange->server->foreign);
    st = mdt_store_write(out, mdt_format_find(mdt_view(media->format)), NULL,
                         sink, &exchange->log);
    pthread_mutex_unlock(&exchange->server->foreign);
  }
  mdt_store_free(out);
  if (st) {
    exchange->response->headers.count = 0;
    mdt_exchange_refuse(exchange, st);
  }
}
