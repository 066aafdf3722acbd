// SPDX-License-Identifier: Apache-2.0
// Chains of sources: rdf:_1, rdf:_2 and on without a gap, and the same members
// as mdt:source.

#include "base/view.h"
#include "export/label.h"
#include "verify/verifier.h"

#include <stdio.h>
#include <string.h>

/// Return the place that `predicate` gives a member, or 0: it gives none
static unsigned place_of(const MdtVerifier* const verifier,
                         const uint32_t predicate) {
  unsigned place = 0;
  char rest = '\0';
  const MdtView iri = mdt_verify_text(verifier, predicate);
  // The text of a term ends with a NUL
  return mdt_view_starts(iri, MDT_RDF "_") &&
             sscanf(iri.data + strlen(MDT_RDF "_"), "%9u%c", &place, &rest) == 1
           ? place
           : 0;
}

static bool has_member(const MdtVerifier* const verifier, const uint32_t chain,
                       const uint32_t member) {
  const MdtQuad pattern = { 0, chain, verifier->member, member };
  return verifier->member && mdt_store_match(verifier->store, pattern).count;
}

/// Return whether `member` has a place in `chain`
static bool has_place(const MdtVerifier* const verifier, const uint32_t chain,
                      const uint32_t member) {
  const MdtQuad pattern = { 0, chain, 0, member };
  const MdtMatches found = mdt_store_match(verifier->store, pattern);
  for (size_t i = 0; i < found.count; ++i) {
    if (place_of(verifier, found.items[i].predicate)) {
      return true;
    }
  }
  return false;
}

/// Check the members that have a place, and return how many places there are
static unsigned check_places(MdtVerifier* const verifier,
                             const uint32_t chain) {
  const MdtQuad pattern = { 0, chain, 0, 0 };
  const MdtMatches found = mdt_store_match(verifier->store, pattern);
  unsigned count = 0;
  unsigned last = 0;
  for (size_t i = 0; i < found.count; ++i) {
    const unsigned place = place_of(verifier, found.items[i].predicate);
    count += place > 0;
    last = place > last ? place : last;
    if (place && !has_member(verifier, chain, found.items[i].object)) {
      mdt_verify_fault(
        verifier, chain, "its member %.*s is no mdt:source of it",
        MDT_ARGS(mdt_verify_text(verifier, found.items[i].object)));
    }
  }
  if (last != count) {
    mdt_verify_fault(verifier, chain, "has %u members but %u places", count,
                     last);
  }
  return count;
}

static void check_chain(MdtVerifier* const verifier, const uint32_t chain) {
  const MdtMatches members =
    mdt_verify_objects(verifier, chain, verifier->member);
  if (!check_places(verifier, chain)) {
    mdt_verify_fault(verifier, chain, "has no members");
    return;
  }
  for (size_t i = 0; i < members.count; ++i) {
    if (!has_place(verifier, chain, members.items[i].object)) {
      mdt_verify_fault(
        verifier, chain, "its source %.*s has no place in it",
        MDT_ARGS(mdt_verify_text(verifier, members.items[i].object)));
    }
  }
}

void mdt_verify_chains(MdtVerifier* const verifier) {
  const MdtMatches things = mdt_verify_things(verifier, verifier->chain);
  for (size_t i = 0; i < things.count; ++i) {
    check_chain(verifier, things.items[i].subject);
  }
}
