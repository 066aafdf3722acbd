// SPDX-License-Identifier: Apache-2.0
// What qualifies a claim of whatever kind: without these it would say
// something else, or nobody could check it.

#include "base/view.h"
#include "rdf/mapping.h"

MdtTerm mdt_mapping_word(MdtMapper* const map, const char* const name) {
  return mdt_term_iri(mdt_mapping_format(map, MDT_NS "%s", name));
}

static void add_evidence(MdtMapper* const map, const MdtTerm iri,
                         const MdtClaim* const claim) {
  for (size_t i = 0; i < claim->evidence.count; ++i) {
    const uint32_t sentence = claim->evidence.items[i];
    const MdtSpan span = map->doc->sentences.items[sentence].span;
    mdt_mapping_add(map, iri, MDT_NS "evidence",
                    mdt_mapping_passage(map, span, sentence, true));
  }
  if (claim->cue.end > claim->cue.start) {
    mdt_mapping_add(map, iri, MDT_NS "cue",
                    mdt_mapping_passage(map, claim->cue, MDT_NONE, true));
  }
}

static MdtTerm confidence(MdtMapper* const map, const unsigned hundredths) {
  const MdtView text =
    mdt_mapping_format(map, "%u.%02u", hundredths / 100, hundredths % 100);
  return mdt_term_typed(text, mdt_view(MDT_XSD "decimal"));
}

void mdt_mapping_qualify(MdtMapper* const map, const MdtTerm iri,
                         const MdtClaim* const claim, const MdtTerm chain,
                         const MdtTerm run) {
  mdt_mapping_add(
    map, iri, MDT_NS "polarity",
    mdt_mapping_word(map, claim->is_negated ? "negated" : "affirmed"));
  mdt_mapping_add(map, iri, MDT_NS "modality",
                  mdt_mapping_word(map, mdt_modality_name(claim->modality)));
  mdt_mapping_add(map, iri, MDT_NS "sourceChain", chain);
  mdt_mapping_time(map, iri, claim->time);
  add_evidence(map, iri, claim);
  mdt_mapping_add(map, iri, MDT_NS "confidence",
                  confidence(map, claim->confidence));
  if (claim->frame.len) {
    mdt_mapping_add(map, iri, MDT_NS "frame", mdt_term_string(claim->frame));
  }
  mdt_mapping_add(map, iri, MDT_PROV "wasDerivedFrom", map->article);
  mdt_mapping_add(map, iri, MDT_PROV "wasGeneratedBy", run);
}
