// SPDX-License-Identifier: Apache-2.0

#include "serve/media.h"

#include "base/view.h"
#include "serve/negotiate.h"

#include <stdint.h>

#define UTF8   "; charset=utf-8"
#define JSON   "application/sparql-results+json"
#define XML    "application/sparql-results+xml"
#define TURTLE "text/turtle"
#define PLAIN  "text/plain"

/// In the order of our liking
static const MdtMedia medias[] = {
  { JSON, JSON, "json", 0, MDT_MEDIA_ROWS },
  { XML, XML, "xml", 0, MDT_MEDIA_ROWS },
  { "text/csv", "text/csv" UTF8, "csv", 0, MDT_MEDIA_ROWS },
  { "text/tab-separated-values", "text/tab-separated-values" UTF8, "tsv", 0,
    MDT_MEDIA_ROWS },
  { "text/html", "text/html" UTF8, "html", 0, MDT_MEDIA_ROWS },
  { "application/json", JSON, "json", 0, MDT_MEDIA_ROWS },
  { "application/xml", XML, "xml", 0, MDT_MEDIA_ROWS },
  { "text/xml", XML, "xml", 0, MDT_MEDIA_ROWS },
  { PLAIN, PLAIN UTF8, "table", 0, MDT_MEDIA_ROWS },
  { TURTLE, TURTLE UTF8, "ttl", "turtle", MDT_MEDIA_TRIPLES },
  { "application/n-triples", "application/n-triples", "nt", "ntriples",
    MDT_MEDIA_TRIPLES },
  { "application/rdf+xml", "application/rdf+xml", "rdf", "rdfxml",
    MDT_MEDIA_TRIPLES },
  { "application/ld+json", "application/ld+json", "jsonld", 0,
    MDT_MEDIA_TRIPLES },
  { "application/trig", "application/trig", "trig", 0, MDT_MEDIA_TRIPLES },
  { "application/n-quads", "application/n-quads", "nq", 0, MDT_MEDIA_TRIPLES },
  { "application/rdf+json", "application/rdf+json", "rj", "json",
    MDT_MEDIA_TRIPLES },
  { PLAIN, PLAIN UTF8, "ttl", 0, MDT_MEDIA_TRIPLES },
  { "application/trig", "application/trig", "trig", "trig", MDT_MEDIA_QUADS },
  { "application/n-quads", "application/n-quads", "nq", "nquads",
    MDT_MEDIA_QUADS },
  { "application/ld+json", "application/ld+json", "jsonld", 0,
    MDT_MEDIA_QUADS },
};

enum { N_MEDIAS = sizeof(medias) / sizeof(*medias) };

const MdtMedia* mdt_media_choose(const char* const accept,
                                 const MdtMediaKind kind) {
  const char* types[N_MEDIAS];
  const MdtMedia* found[N_MEDIAS];
  size_t count = 0;
  for (size_t i = 0; i < N_MEDIAS; ++i) {
    if (medias[i].kind == kind) {
      found[count] = &medias[i];
      types[count++] = medias[i].type;
    }
  }
  const size_t best = mdt_negotiate(accept, types, count);
  return best == SIZE_MAX ? NULL : found[best];
}

const MdtMedia* mdt_media_find(const MdtView type, const MdtMediaKind kind) {
  for (size_t i = 0; i < N_MEDIAS; ++i) {
    if (medias[i].kind == kind && medias[i].syntax &&
        mdt_view_is_nocase(type, medias[i].type)) {
      return &medias[i];
    }
  }
  return NULL;
}
