// SPDX-License-Identifier: Apache-2.0
// Plain triples follow their claims.
//
// Before the first correction it is noted which triples claims have, and which
// claims have none though they could: what is alleged by nobody in particular,
// and, in a graph that came without named graphs, what others say. Those stay
// without one.

#include "correct/corrector.h"

#include "base/view.h"

#include <stdlib.h>
#include <string.h>

/// Return the plain triple that `claim` may have; its subject is 0 if none
static MdtQuad triple_of(const MdtCorrector* const corrector,
                         const uint32_t claim) {
  const MdtQuad none = { 0, 0, 0, 0 };
  const MdtQuad triple = {
    mdt_corrector_object(corrector, claim, corrector->source_chain),
    mdt_corrector_object(corrector, claim, corrector->subject),
    mdt_corrector_object(corrector, claim, corrector->relation),
    mdt_corrector_object(corrector, claim, corrector->object)
  };
  const bool is_allowed =
    mdt_corrector_object(corrector, claim, corrector->polarity) ==
      corrector->affirmed &&
    mdt_corrector_object(corrector, claim, corrector->modality) ==
      corrector->asserted;
  return is_allowed && triple.predicate && triple.object ? triple : none;
}

static MdtMatches claims_of(const MdtCorrector* const corrector) {
  return mdt_corrector_match(corrector, 0, corrector->type, corrector->claim);
}

void mdt_corrector_note_triples(MdtCorrector* const corrector) {
  const MdtMatches claims = claims_of(corrector);
  for (size_t i = 0; i < claims.count; ++i) {
    const uint32_t claim = claims.items[i].subject;
    const MdtQuad triple = triple_of(corrector, claim);
    if (triple.subject && mdt_store_match(corrector->store, triple).count) {
      *mdt_push(corrector->arena, &corrector->promoted) = triple;
    } else if (triple.subject) {
      *mdt_push(corrector->arena, &corrector->hearsay) = claim;
    }
  }
}

static int by_parts(const void* const a, const void* const b) {
  return memcmp(a, b, sizeof(MdtQuad)); // Any order will do to find one
}

static MdtQuads allowed_triples(MdtCorrector* const corrector) {
  const MdtMatches claims = claims_of(corrector);
  const size_t n_terms = (size_t)mdt_store_term_count(corrector->store) + 1;
  bool* const is_hearsay =
    (bool*)mdt_arena_array(corrector->arena, n_terms, sizeof(bool));
  MdtQuads allowed = { NULL, 0, 0 };
  for (size_t i = 0; i < corrector->hearsay.count; ++i) {
    is_hearsay[corrector->hearsay.items[i]] = true;
  }
  for (size_t i = 0; i < claims.count; ++i) {
    const uint32_t claim = claims.items[i].subject;
    const MdtQuad triple = triple_of(corrector, claim);
    if (triple.subject && !is_hearsay[claim]) {
      *mdt_push(corrector->arena, &allowed) = triple;
    }
  }
  if (allowed.count > 1) {
    qsort(allowed.items, allowed.count, sizeof(MdtQuad), by_parts);
  }
  return allowed;
}

void mdt_corrector_promote(MdtCorrector* const corrector) {
  const MdtQuads allowed = allowed_triples(corrector);
  for (size_t i = 0; i < corrector->promoted.count; ++i) {
    const MdtQuad* const triple = &corrector->promoted.items[i];
    if (!allowed.count || !bsearch(triple, allowed.items, allowed.count,
                                   sizeof(MdtQuad), by_parts)) {
      mdt_corrector_remove(corrector, *triple);
    }
  }
  for (size_t i = 0; i < allowed.count; ++i) {
    *mdt_push(corrector->arena, &corrector->added) = allowed.items[i];
  }
  mdt_corrector_commit(corrector);
}
