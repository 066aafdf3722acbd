// SPDX-License-Identifier: Apache-2.0
// What only a correction's claims referred to goes with them: entities, their
// mentions, evidence, chains, times. Only what something has ceased to refer
// to is looked at.

#include "base/view.h"
#include "correct/corrector.h"

#include <string.h>

static bool is_sweepable(const MdtCorrector* const corrector,
                         const uint32_t term) {
  static const char* const classes[] = {
    MDT_NS "SourceChain",
    MDT_NS "Passage",
    MDT_OA "TextPositionSelector",
    MDT_OA "TextQuoteSelector",
    MDT_TIME "Instant",
    MDT_TIME "ProperInterval",
    MDT_TIME "TemporalEntity",
  };
  for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); ++i) {
    const uint32_t class = mdt_store_find_iri(corrector->store, classes[i]);
    if (class && mdt_corrector_is_a(corrector, term, class)) {
      return true;
    }
  }
  return mdt_corrector_is_entity(corrector, term);
}

void mdt_corrector_sweep(MdtCorrector* const corrector) {
  while (corrector->loose.count && !corrector->status) {
    const MdtIndices loose = corrector->loose;
    corrector->loose = (MdtIndices){ NULL, 0, 0 };
    for (size_t i = 0; i < loose.count; ++i) {
      const uint32_t term = loose.items[i];
      if (!mdt_corrector_match(corrector, 0, 0, term).count &&
          is_sweepable(corrector, term)) {
        mdt_corrector_clear(corrector, term, 0);
      }
    }
    mdt_corrector_commit(corrector);
  }
}
