// SPDX-License-Identifier: Apache-2.0
// Write all that could be claims of articles, for train.py to learn from.
//
//     mandate-propose-claims ARTICLE...
//
// A listing with one more column before the others: the features of each
// proposal, joined by '|'. Run with MANDATE_DATA set to the data folder.

#include "base/sink.h"
#include "claim/claims.h"
#include "claim/listing.h"
#include "knowledge.h"

#include <mandate/mandate.h>

#include <stdio.h>

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

static MdtStatus propose(const MdtKnowledge* const knowledge,
                         const char* const path, MdtSink* const sink) {
  MdtDocument* doc = NULL;
  MdtStatus st = mdt_document_new_file(&doc, path, NULL);
  if (!st) {
    st = mdt_read(knowledge, doc, MDT_LAYER_ATTRIBUTIONS);
  }
  if (!st) {
    Work work = { sink, doc };
    mdt_propose_claims(knowledge->claims, doc, write_proposal, &work);
  }
  mdt_document_free(doc);
  return st;
}

int main(const int argc, char** const argv) {
  MdtKnowledge* knowledge = NULL;
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  MdtStatus st = mdt_knowledge_load(&knowledge, NULL, NULL);
  if (!sink || st) {
    fprintf(stderr, "cannot begin: %s\n", mdt_strerror(st));
    return 1;
  }
  mdt_sink_string(sink, "features\t");
  mdt_listing_write_header(sink);
  for (int i = 1; i < argc && !st; ++i) {
    st = propose(knowledge, argv[i], sink);
    if (st) {
      fprintf(stderr, "%s: %s\n", argv[i], mdt_strerror(st));
    }
  }
  mdt_knowledge_free(knowledge);
  return mdt_sink_close(sink, NULL) || st;
}
