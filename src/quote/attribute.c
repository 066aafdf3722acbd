// SPDX-License-Identifier: Apache-2.0

#include "quote/rules.h"

MdtStatus mdt_attribute(const MdtReporting* const known,
                        MdtDocument* const doc) {
  return mdt_propose_attributions(known, doc, NULL);
}

MdtStatus mdt_propose_attributions(const MdtReporting* const known,
                                   MdtDocument* const doc,
                                   MdtSink* const told) {
  Work work = {
    .known = known, .doc = doc, .tokens = doc->tokens.items, .told = told
  };
  const uint32_t n = (uint32_t)doc->tokens.count;
  turn_trees(&work);
  work.quotations = pair_marks(doc, &work.quotation_at);
  for (uint32_t i = 0; i < n; ++i) {
    read_phrase(&work, i);
  }
  for (uint32_t i = n; i-- > 0;) {
    if (work.outside_after[i] == MDT_NONE) {
      work.outside_after[i] = work.outside_after[i + 1];
    }
  }
  for (uint32_t i = 0; i < n; ++i) {
    read_verb(&work, i);
    read_noun(&work, i);
  }
  for (uint32_t i = 0; i < doc->sentences.count; ++i) {
    read_headline(&work, i);
  }
  spread_quotations(&work);
  finish_drafts(&work);
  return MDT_SUCCESS;
}
