// SPDX-License-Identifier: Apache-2.0
// Nothing dangles: what a property leads to is there and of its kind, and what
// is there is led to.

#include "base/view.h"
#include "export/label.h"
#include "rdf/words.h"
#include "verify/verifier.h"

#include <mandate/vocabulary.h>

#include <string.h>

enum { MAX_CLASSES = 4 };

/// A property and what it leads to
typedef struct {
  const char* property;
  const char* classes[MAX_CLASSES]; // One of these; none: an entity
} Reference;

static const Reference references[] = {
  { MDT_NS "subject", { NULL } },
  { MDT_NS "object", { NULL } },
  { MDT_NS "recipient", { NULL } },
  { MDT_NS "argument", { NULL } },
  { MDT_NS "source", { NULL } },
  { MDT_NS "sourceChain", { MDT_NS "SourceChain" } },
  { MDT_NS "evidence", { MDT_NS "Passage" } },
  { MDT_NS "cue", { MDT_NS "Passage" } },
  { MDT_NS "mention", { MDT_NS "Passage" } },
  { MDT_OA "hasSource", { MDT_NS "Article" } },
  { MDT_OA "hasSelector",
    { MDT_OA "TextPositionSelector", MDT_OA "TextQuoteSelector" } },
  { MDT_NS "during",
    { MDT_TIME "Instant", MDT_TIME "ProperInterval",
      MDT_TIME "TemporalEntity" } },
  { MDT_TIME "hasBeginning", { MDT_TIME "Instant" } },
  { MDT_TIME "hasEnd", { MDT_TIME "Instant" } },
  { MDT_TIME "before", { MDT_TIME "Instant" } },
  { MDT_TIME "after", { MDT_TIME "Instant" } },
  { MDT_PROV "wasDerivedFrom", { MDT_NS "Article" } },
  { MDT_PROV "wasGeneratedBy", { MDT_NS "Run" } },
  { MDT_PROV "used", { MDT_NS "Article", MDT_NS "Model" } },
};

enum { N_REFERENCES = sizeof(references) / sizeof(*references) };

static uint32_t find(const MdtVerifier* const verifier, const char* const iri) {
  return mdt_store_find_iri(verifier->store, iri);
}

/// Return whether `term` is of one of our types, or an entity of none
static bool is_entity(const MdtVerifier* const verifier, const uint32_t term) {
  const MdtMatches types = mdt_verify_objects(verifier, term, verifier->type);
  for (size_t i = 0; i < types.count; ++i) {
    if (mdt_word_is_type(mdt_verify_text(verifier, types.items[i].object))) {
      return true;
    }
  }
  return false;
}

static bool fits(const MdtVerifier* const verifier,
                 const Reference* const reference, const uint32_t term) {
  if (!reference->classes[0]) {
    return is_entity(verifier, term);
  }
  for (size_t i = 0; i < MAX_CLASSES && reference->classes[i]; ++i) {
    if (mdt_verify_is_a(verifier, term,
                        find(verifier, reference->classes[i]))) {
      return true;
    }
  }
  return false;
}

static void check_reference(MdtVerifier* const verifier,
                            const Reference* const reference) {
  const MdtQuad pattern = { 0, 0, find(verifier, reference->property), 0 };
  const MdtMatches found = pattern.predicate
                             ? mdt_store_match(verifier->store, pattern)
                             : (MdtMatches){ NULL, 0 };
  for (size_t i = 0; i < found.count; ++i) {
    const uint32_t object = found.items[i].object;
    if (!fits(verifier, reference, object)) {
      mdt_verify_fault(verifier, found.items[i].subject,
                       "its %s %.*s is not there, or of another kind",
                       strrchr(reference->property, '#') + 1,
                       MDT_ARGS(mdt_verify_text(verifier, object)));
    }
  }
}

void mdt_verify_references(MdtVerifier* const verifier) {
  for (size_t i = 0; i < N_REFERENCES; ++i) {
    check_reference(verifier, &references[i]);
  }
}

void mdt_verify_denials(MdtVerifier* const verifier) {
  static const Reference denial = { MDT_NS "denies",
                                    { MDT_NS "Claim", MDT_NS "OpenRelation" } };
  check_reference(verifier, &denial);
}

// --- Leftovers ---------------------------------------------------------------

static void check_class(MdtVerifier* const verifier, const char* const class) {
  const MdtMatches things = mdt_verify_things(verifier, find(verifier, class));
  for (size_t i = 0; i < things.count; ++i) {
    const uint32_t thing = things.items[i].subject;
    const MdtQuad pattern = { 0, 0, 0, thing };
    if (!mdt_store_match(verifier->store, pattern).count) {
      mdt_verify_fault(verifier, thing, "nothing refers to it");
    }
  }
}

void mdt_verify_leftovers(MdtVerifier* const verifier) {
  static const char* const classes[] = {
    MDT_NS "Entity",
#define X(id, name) MDT_NS name,
    MDT_TYPES(X)
#undef X
      MDT_NS "SourceChain",
    MDT_NS "Passage",
    MDT_NS "Model",
    MDT_OA "TextPositionSelector",
    MDT_OA "TextQuoteSelector",
    MDT_TIME "Instant",
    MDT_TIME "ProperInterval",
    MDT_TIME "TemporalEntity",
  };
  for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); ++i) {
    check_class(verifier, classes[i]);
  }
}
