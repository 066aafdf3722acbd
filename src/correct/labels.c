// SPDX-License-Identifier: Apache-2.0
// Labels of claims follow what they are made of.

#include "base/view.h"
#include "correct/corrector.h"
#include "export/label.h"
#include "rdf/label.h"
#include "rdf/words.h"

static MdtView label_claim(MdtCorrector* const corrector,
                           const uint32_t claim) {
  const uint32_t object =
    mdt_corrector_object(corrector, claim, corrector->object);
  const MdtView subject_label = mdt_corrector_label(
    corrector, mdt_corrector_object(corrector, claim, corrector->subject));
  const MdtView object_label =
    object ? mdt_corrector_label(corrector, object) : mdt_view("");
  const MdtView relation = mdt_corrector_text(
    corrector, mdt_corrector_object(corrector, claim, corrector->relation));
  if (!mdt_word_name(relation).len) {
    const MdtView phrase = mdt_corrector_text(
      corrector, mdt_corrector_object(corrector, claim, corrector->phrase));
    return mdt_label_format(corrector->arena, "%.*s %.*s%s%.*s",
                            MDT_ARGS(subject_label), MDT_ARGS(phrase),
                            object ? " " : "", MDT_ARGS(object_label));
  }
  const bool is_negated =
    mdt_corrector_object(corrector, claim, corrector->polarity) ==
    corrector->negated;
  return mdt_rdf_label(corrector->arena, is_negated, subject_label,
                       mdt_word_name(relation), object_label);
}

static void relabel(MdtCorrector* const corrector, const uint32_t class) {
  const uint32_t roles[] = { corrector->subject, corrector->object };
  const MdtMatches claims =
    mdt_corrector_match(corrector, 0, corrector->type, class);
  for (size_t i = 0; i < claims.count; ++i) {
    const uint32_t claim = claims.items[i].subject;
    bool is_touched = corrector->is_touched[claim];
    for (size_t j = 0; j < 2; ++j) {
      is_touched |=
        corrector->is_touched[mdt_corrector_object(corrector, claim, roles[j])];
    }
    if (is_touched) {
      const MdtView label = label_claim(corrector, claim);
      mdt_corrector_set(corrector, claim, corrector->label,
                        mdt_corrector_string(corrector, label));
    }
  }
}

void mdt_corrector_relabel(MdtCorrector* const corrector) {
  relabel(corrector, corrector->claim);
  relabel(corrector, corrector->open);
  mdt_corrector_commit(corrector);
}
