// SPDX-License-Identifier: Apache-2.0
// Plain triples: each needs a claim that is affirmed and asserted, told by the
// article itself in the default graph, by just that chain in a named one. The
// claims are sorted as the triples that they would be, so that each triple
// finds its own by bisection.

#include "base/vector.h"
#include "base/view.h"
#include "export/label.h"
#include "rdf/words.h"
#include "verify/verifier.h"

#include <stdlib.h>

/// A claim as the plain triple that it would be
typedef struct {
  MdtQuad triple;    // Its graph is the chain of sources, or 0
  const char* doubt; // Why it may not be one, or null
  uint32_t claim;
} Licence;

MDT_VECTOR(Licences, Licence);

static int compare_triples(const MdtQuad* const a, const MdtQuad* const b) {
  const uint32_t x[] = { a->subject, a->predicate, a->object };
  const uint32_t y[] = { b->subject, b->predicate, b->object };
  for (size_t i = 0; i < 3; ++i) {
    if (x[i] != y[i]) {
      return x[i] < y[i] ? -1 : 1;
    }
  }
  return 0;
}

static int by_triple(const void* const a, const void* const b) {
  const Licence* const x = (const Licence*)a;
  const Licence* const y = (const Licence*)b;
  const int order = compare_triples(&x->triple, &y->triple);
  return order ? order : x->claim < y->claim ? -1 : x->claim > y->claim;
}

static Licence read_licence(const MdtVerifier* const verifier,
                            const uint32_t claim) {
  const MdtStore* const store = verifier->store;
  const MdtQuad triple = { mdt_store_object(store, claim,
                                            verifier->source_chain),
                           mdt_store_object(store, claim, verifier->subject),
                           mdt_store_object(store, claim, verifier->relation),
                           mdt_store_object(store, claim, verifier->object) };
  const uint32_t polarity = mdt_store_object(store, claim, verifier->polarity);
  const uint32_t modality = mdt_store_object(store, claim, verifier->modality);
  const char* const doubt = polarity != verifier->affirmed   ? "is not affirmed"
                            : modality != verifier->asserted ? "is not asserted"
                                                             : NULL;
  const Licence licence = { triple, doubt, claim };
  return licence;
}

static Licences read_licences(const MdtVerifier* const verifier) {
  Licences licences = { NULL, 0, 0 };
  const MdtMatches claims = mdt_verify_things(verifier, verifier->claim);
  for (size_t i = 0; i < claims.count; ++i) {
    *mdt_push(verifier->arena, &licences) =
      read_licence(verifier, claims.items[i].subject);
  }
  if (licences.count > 1) {
    qsort(licences.items, licences.count, sizeof(Licence), by_triple);
  }
  return licences;
}

/// Return the first of `licences` that is not below `triple`
static size_t first_of(const Licences* const licences,
                       const MdtQuad* const triple) {
  size_t low = 0;
  size_t high = licences->count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (compare_triples(&licences->items[middle].triple, triple) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static void check_triple(MdtVerifier* const verifier,
                         const Licences* const licences,
                         const MdtQuad* const triple) {
  const Licence* nearest = NULL;
  for (size_t i = first_of(licences, triple);
       i < licences->count &&
       !compare_triples(&licences->items[i].triple, triple);
       ++i) {
    const Licence* const licence = &licences->items[i];
    if (!licence->doubt && licence->triple.graph == triple->graph) {
      return;
    }
    nearest = nearest ? nearest : licence;
  }
  const MdtView relation = mdt_verify_text(verifier, triple->predicate);
  const MdtView object = mdt_verify_text(verifier, triple->object);
  const MdtView claim = mdt_verify_text(verifier, nearest ? nearest->claim : 0);
  const MdtView graph = mdt_verify_text(verifier, triple->graph);
  mdt_verify_fault(verifier, triple->subject,
                   "the plain triple %.*s %.*s%s%.*s has no claim%s%.*s%s%s",
                   MDT_ARGS(relation), MDT_ARGS(object),
                   graph.len ? " in the graph " : "", MDT_ARGS(graph),
                   nearest ? " that allows it: " : "", MDT_ARGS(claim),
                   nearest ? " " : "",
                   !nearest         ? ""
                   : nearest->doubt ? nearest->doubt
                                    : "is told by others");
}

void mdt_verify_triples(MdtVerifier* const verifier) {
  const Licences licences = read_licences(verifier);
  const MdtMatches all = mdt_store_all(verifier->store);
  for (size_t i = 0; i < all.count; ++i) {
    if (mdt_word_is_relation(
          mdt_verify_text(verifier, all.items[i].predicate))) {
      check_triple(verifier, &licences, &all.items[i]);
    }
  }
}
