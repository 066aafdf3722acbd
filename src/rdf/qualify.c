// SPDX-License-Identifier: Apache-2.0
// What qualifies a claim of whatever kind: without these it would say
// something else, or nobody could check it.

#include "base/view.h"
#include "rdf/mapping.h"

MdtTerm mdt_mapping_word(MdtMapper* const map, const char* const name) {
  return mdt_term_iri(mdt_mapping_format(map, MDT_NS "%s", name));
}

static void add_sentence(MdtMapper* const map, const MdtTerm iri,
                         const uint32_t sentence) {
  const MdtSpan span = map->doc->sentences.items[sentence].span;
  mdt_mapping_add(map, iri, MDT_NS "evidence",
                  mdt_mapping_passage(map, span, sentence, true));
}

/// Return the sentence that holds `span`, or none
static uint32_t sentence_of(const MdtDocument* const doc, const MdtSpan span) {
  size_t low = 0;
  size_t high = doc->sentences.count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const MdtSpan sentence = doc->sentences.items[middle].span;
    if (sentence.start <= span.start && span.end <= sentence.end) {
      return (uint32_t)middle;
    }
    if (sentence.end <= span.start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return MDT_NONE;
}

/// The sentences that make the claim. What a source goes on to say rests on
/// the sentence of "he said", too: "…," he said. "The bridge is safe."
static void add_evidence(MdtMapper* const map, const MdtTerm iri,
                         const MdtClaim* const claim) {
  const uint32_t cued = sentence_of(map->doc, claim->cue);
  for (size_t i = 0; i < claim->evidence.count; ++i) {
    add_sentence(map, iri, claim->evidence.items[i]);
  }
  if (claim->cue.end > claim->cue.start && cued != MDT_NONE) {
    add_sentence(map, iri, cued);
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
