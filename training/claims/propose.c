// SPDX-License-Identifier: Apache-2.0
// Write all that could be claims of articles, for train.py to learn from.
//
//     mandate-propose-claims ARTICLE...
//
// A listing with one more column before the others: the features of each
// proposal, joined by '|'. Run with MANDATE_DATA set to the data folder.

#include "proposer.h"

#include "claim/claims.h"
#include "claim/listing.h"

#include <mandate/mandate.h>

typedef struct {
  MdtSink* sink;
  const MdtDocument* doc;
} Work;

static void write_proposal(void* const handle, const MdtClaim* const claim,
                           const MdtFeatures* const features) {
  const Work* const work = (const Work*)handle;
  for (unsigned i = 0; i < features->count; ++i) {
    mdt_sink_string(work->sink, i ? "|" : "");
    mdt_sink_view(work->sink, features->items[i]);
  }
  mdt_sink_string(work->sink, "\t");
  mdt_listing_write_claim(work->doc, claim, work->sink);
}

static void write_header(MdtSink* const sink) {
  mdt_sink_string(sink, "features\t");
  mdt_listing_write_header(sink);
}

static MdtStatus propose(const MdtKnowledge* const knowledge,
                         MdtDocument* const doc, MdtSink* const sink) {
  const MdtStatus st = mdt_read(knowledge, doc, MDT_LAYER_ATTRIBUTIONS);
  if (!st) {
    Work work = { sink, doc };
    mdt_propose_claims(knowledge->claims, doc, write_proposal, &work);
  }
  return st;
}

int main(const int argc, char** const argv) {
  return propose_all(argc, argv, write_header, propose);
}
