// SPDX-License-Identifier: Apache-2.0
// Corrections of claims: one is rejected, or told otherwise.

#include "base/view.h"
#include "correct/corrector.h"
#include "export/label.h"
#include "rdf/words.h"

bool mdt_correct_reject(MdtCorrector* const corrector) {
  const uint32_t claim = mdt_corrector_claim(corrector);
  if (!claim) {
    return false;
  }
  const MdtView label = mdt_corrector_label(corrector, claim);
  const MdtMatches referring = mdt_corrector_match(corrector, 0, 0, claim);
  mdt_corrector_clear(corrector, claim, 0);
  // A denial of it stays, and denies nothing
  for (size_t i = 0; i < referring.count; ++i) {
    if (referring.items[i].predicate != corrector->of_claim) {
      mdt_corrector_remove(corrector, referring.items[i]);
    }
  }
  mdt_corrector_keep(
    corrector,
    mdt_label_format(corrector->arena, "rejected: %.*s", MDT_ARGS(label)));
  mdt_corrector_invalidate(corrector, claim, label);
  return true;
}

// --- Revisions ---------------------------------------------------------------

/// What a revision may say anew by a word of the vocabulary
static const struct {
  const char* wish;     // As the correction says it
  const char* property; // Of the claim
  bool (*is_word)(MdtView iri);
} words[] = {
  { "newPolarity", "polarity", mdt_word_is_polarity },
  { "newModality", "modality", mdt_word_is_modality },
  { "newRelation", "relation", mdt_word_is_relation },
};

enum { N_WORDS = sizeof(words) / sizeof(*words) };

/// Set one property, and return what changed, in words; empty: nothing
static MdtView revise_word(MdtCorrector* const corrector, const uint32_t claim,
                           const size_t index) {
  const MdtView wish = mdt_corrector_word(
    corrector,
    mdt_label_format(corrector->arena, MDT_NS "%s", words[index].wish).data);
  if (!wish.len) {
    return wish;
  }
  if (!words[index].is_word(wish)) {
    mdt_corrector_refuse(corrector, "%.*s is no %s", MDT_ARGS(wish),
                         words[index].property);
    return mdt_word_name(wish);
  }
  const uint32_t property =
    mdt_corrector_iri(corrector, mdt_label_format(corrector->arena, MDT_NS "%s",
                                                  words[index].property));
  mdt_corrector_set(corrector, claim, property,
                    mdt_corrector_iri(corrector, wish));
  return mdt_word_name(wish);
}

/// Give the claim another chain, and return it in words; empty: none
static MdtView revise_sources(MdtCorrector* const corrector,
                              const uint32_t claim, bool* const is_passed) {
  bool has_list = false;
  const MdtIndices members =
    mdt_corrector_values(corrector, MDT_NS "newSources", &has_list);
  if (!has_list && !members.count) {
    return mdt_view("");
  }
  for (size_t i = 0; i < members.count; ++i) {
    if (!mdt_corrector_is_entity(corrector, members.items[i])) {
      *is_passed = true;
      mdt_corrector_pass(corrector, "the graph has no source %zu of it", i + 1);
      return mdt_view("");
    }
  }
  const uint32_t chain = mdt_corrector_chain(corrector, claim, &members);
  mdt_corrector_set(corrector, claim, corrector->source_chain, chain);
  mdt_corrector_add(corrector, corrector->record, corrector->generated, chain);
  for (size_t i = 0; i < corrector->hearsay.count; ++i) {
    if (corrector->hearsay.items[i] == claim) {
      corrector->hearsay.items[i] = 0; // It is somebody's word now
    }
  }
  MdtView names = { "", 0 };
  for (size_t i = 0; i < members.count; ++i) {
    names = mdt_label_format(
      corrector->arena, "%.*s%s%.*s", MDT_ARGS(names), names.len ? " > " : "",
      MDT_ARGS(mdt_corrector_label(corrector, members.items[i])));
  }
  return names.len ? names : mdt_view("told by the article itself");
}

bool mdt_correct_revise(MdtCorrector* const corrector) {
  const uint32_t claim = mdt_corrector_claim(corrector);
  MdtView changes = { "", 0 };
  bool is_passed = false;
  for (size_t i = 0; claim && !corrector->status && i <= N_WORDS; ++i) {
    const MdtView change = i < N_WORDS
                             ? revise_word(corrector, claim, i)
                             : revise_sources(corrector, claim, &is_passed);
    changes =
      change.len
        ? mdt_label_format(corrector->arena, "%.*s%s%.*s", MDT_ARGS(changes),
                           changes.len ? ", " : "", MDT_ARGS(change))
        : changes;
  }
  if (!claim || is_passed || corrector->status) {
    return false;
  }
  if (!changes.len) {
    return mdt_corrector_refuse(corrector, "the revision changes nothing");
  }
  const MdtView label = mdt_corrector_label(corrector, claim);
  mdt_corrector_keep(corrector,
                     mdt_label_format(corrector->arena, "revised: %.*s: %.*s",
                                      MDT_ARGS(label), MDT_ARGS(changes)));
  mdt_corrector_add(corrector, claim, corrector->corrected, corrector->record);
  mdt_corrector_touch(corrector, claim);
  return true;
}
