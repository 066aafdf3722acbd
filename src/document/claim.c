// SPDX-License-Identifier: Apache-2.0
// Claims as the public headers show them.

#include <mandate/claim.h>

#include "document/model.h"

size_t mdt_document_claim_count(const MdtDocument* const doc) {
  return doc->claims.count;
}

const MdtClaim* mdt_document_claim_at(const MdtDocument* const doc,
                                      const size_t index) {
  return &doc->claims.items[index];
}

MdtRelation mdt_claim_relation(const MdtClaim* const claim) {
  return claim->relation;
}

static const MdtArgument* argument(const MdtClaim* const claim,
                                   const MdtRole role) {
  switch (role) {
    case MDT_ROLE_SUBJECT:
      return &claim->subject;
    case MDT_ROLE_OBJECT:
      return &claim->object;
    case MDT_ROLE_RECIPIENT:
      break;
  }
  return &claim->recipient;
}

MdtView mdt_claim_text(const MdtClaim* const claim, const MdtRole role) {
  return argument(claim, role)->text;
}

MdtType mdt_claim_type(const MdtClaim* const claim, const MdtRole role) {
  return argument(claim, role)->type;
}

MdtSpan mdt_claim_span(const MdtClaim* const claim, const MdtRole role) {
  return argument(claim, role)->span;
}

bool mdt_claim_is_negated(const MdtClaim* const claim) {
  return claim->is_negated;
}

MdtModality mdt_claim_modality(const MdtClaim* const claim) {
  return claim->modality;
}

size_t mdt_claim_source_count(const MdtClaim* const claim) {
  return claim->n_sources;
}

MdtView mdt_claim_source_at(const MdtClaim* const claim, const size_t index) {
  return claim->sources[index].text;
}

MdtView mdt_claim_time(const MdtClaim* const claim) {
  return claim->time;
}

size_t mdt_claim_evidence_count(const MdtClaim* const claim) {
  return claim->evidence.count;
}

MdtSpan mdt_claim_evidence_at(const MdtDocument* const doc,
                              const MdtClaim* const claim, const size_t index) {
  return doc->sentences.items[claim->evidence.items[index]].span;
}

MdtSpan mdt_claim_cue(const MdtClaim* const claim) {
  return claim->cue;
}

double mdt_claim_confidence(const MdtClaim* const claim) {
  return claim->confidence / 100.0;
}

const MdtClaim* mdt_claim_denied(const MdtDocument* const doc,
                                 const MdtClaim* const claim) {
  return claim->denies == MDT_NONE ? NULL : &doc->claims.items[claim->denies];
}
