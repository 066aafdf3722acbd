// SPDX-License-Identifier: Apache-2.0
// Claims: whether they are whole, and rest on their evidence.

#include "base/view.h"
#include "export/label.h"
#include "rdf/words.h"
#include "verify/verifier.h"

#include <string.h>

/// How often a claim, and an open relation, has a property
typedef struct {
  const char* name;
  size_t least;                 // In a claim
  size_t most;                  // In a claim
  size_t open_least;            // In an open relation
  size_t open_most;             // In an open relation
  bool (*is_word)(MdtView iri); // Null: anything may stand there
} Part;

static const Part parts[] = {
  { "subject", 1, 1, 1, 1, NULL },
  { "relation", 1, 1, 0, 0, mdt_word_is_relation },
  { "phrase", 0, 0, 1, 1, NULL },
  { "object", 1, 1, 0, 1, NULL },
  { "recipient", 0, 1, 0, 0, NULL },
  { "polarity", 1, 1, 1, 1, mdt_word_is_polarity },
  { "modality", 1, 1, 1, 1, mdt_word_is_modality },
  { "sourceChain", 0, 1, 0, 1, NULL },
};

enum { N_PARTS = sizeof(parts) / sizeof(*parts) };

static void check_part(MdtVerifier* const verifier, const uint32_t claim,
                       const Part* const part, const bool is_open) {
  char iri[80] = MDT_NS;
  strcat(iri, part->name);
  const MdtMatches found = mdt_verify_objects(
    verifier, claim, mdt_store_find_iri(verifier->store, iri));
  const size_t least = is_open ? part->open_least : part->least;
  const size_t most = is_open ? part->open_most : part->most;
  if (found.count < least) {
    mdt_verify_fault(verifier, claim, "has no %s", part->name);
  } else if (found.count > most) {
    mdt_verify_fault(verifier, claim, "has %zu values of %s, not %zu",
                     found.count, part->name, most);
  }
  for (size_t i = 0; part->is_word && i < found.count; ++i) {
    const MdtView word = mdt_verify_text(verifier, found.items[i].object);
    if (!part->is_word(word)) {
      mdt_verify_fault(verifier, claim, "its %s is none: %.*s", part->name,
                       MDT_ARGS(word));
    }
  }
}

static void check_parts(MdtVerifier* const verifier, const uint32_t class,
                        const bool is_open) {
  const MdtMatches things = mdt_verify_things(verifier, class);
  for (size_t i = 0; i < things.count; ++i) {
    for (size_t j = 0; j < N_PARTS; ++j) {
      check_part(verifier, things.items[i].subject, &parts[j], is_open);
    }
  }
}

void mdt_verify_claims(MdtVerifier* const verifier) {
  check_parts(verifier, verifier->claim, false);
  check_parts(verifier, verifier->open, true);
}

// --- Evidence ----------------------------------------------------------------

static bool holds(const MdtPlacement* const outer,
                  const MdtPlacement* const inner) {
  return outer->article == inner->article && outer->start <= inner->start &&
         inner->end <= outer->end;
}

/// Return whether `cue` lies in a passage of `evidence`, or cannot be judged
static bool is_within(const MdtVerifier* const verifier, const uint32_t cue,
                      const MdtMatches evidence) {
  const MdtPlacement inner = mdt_verify_place(verifier, cue);
  bool is_known = !inner.trouble;
  for (size_t i = 0; is_known && i < evidence.count; ++i) {
    const MdtPlacement outer =
      mdt_verify_place(verifier, evidence.items[i].object);
    is_known = !outer.trouble && !holds(&outer, &inner);
  }
  return !is_known;
}

static void check_article(MdtVerifier* const verifier, const uint32_t claim,
                          const uint32_t passage) {
  const MdtMatches articles =
    mdt_verify_objects(verifier, claim, verifier->derived);
  const MdtPlacement place = mdt_verify_place(verifier, passage);
  for (size_t i = 0; place.article_term && i < articles.count; ++i) {
    if (articles.items[i].object != place.article_term) {
      mdt_verify_fault(verifier, claim,
                       "its evidence is in %.*s, not in its article",
                       MDT_ARGS(mdt_verify_text(verifier, place.article_term)));
    }
  }
}

static void check_evidence(MdtVerifier* const verifier, const uint32_t claim) {
  const MdtMatches evidence =
    mdt_verify_objects(verifier, claim, verifier->evidence);
  const MdtMatches cues = mdt_verify_objects(verifier, claim, verifier->cue);
  if (!evidence.count) {
    mdt_verify_fault(verifier, claim, "has no evidence");
  }
  for (size_t i = 0; i < evidence.count; ++i) {
    check_article(verifier, claim, evidence.items[i].object);
  }
  for (size_t i = 0; evidence.count && i < cues.count; ++i) {
    if (!is_within(verifier, cues.items[i].object, evidence)) {
      mdt_verify_fault(
        verifier, claim, "its cue %.*s lies outside its evidence",
        MDT_ARGS(mdt_verify_text(verifier, cues.items[i].object)));
    }
  }
}

void mdt_verify_evidence(MdtVerifier* const verifier) {
  const uint32_t classes[] = { verifier->claim, verifier->open };
  for (size_t i = 0; i < 2; ++i) {
    const MdtMatches things = mdt_verify_things(verifier, classes[i]);
    for (size_t j = 0; j < things.count; ++j) {
      check_evidence(verifier, things.items[j].subject);
    }
  }
}
