// SPDX-License-Identifier: Apache-2.0
// Write the open relations of lists of sentences, for train.py to learn from.
//
//     mandate-propose-relations LIST...
//
// The listing of `mandate relations --sentences --conventions carb` with one
// more column before the others: the features of each relation, joined by '|'.
// Run with MANDATE_DATA set to the data folder.

#include "proposer.h"

#include "open/open.h"

#include <mandate/mandate.h>

static void write_relation(const MdtDocument* const doc, const size_t index,
                           MdtSink* const sink) {
  const MdtFeatures features =
    mdt_open_features(doc, &doc->relations.items[index]);
  for (unsigned i = 0; i < features.count; ++i) {
    mdt_sink_string(sink, i ? "|" : "");
    mdt_sink_view(sink, features.items[i]);
  }
  mdt_sink_string(sink, "\t");
  mdt_open_listing_write(doc, index, sink);
}

static MdtStatus propose(const MdtKnowledge* const knowledge,
                         MdtDocument* const doc, MdtSink* const sink) {
  MdtStatus st = mdt_read_lines(knowledge, doc, MDT_LAYER_PARSE);
  if (!st) {
    st = mdt_find_relations(knowledge, doc, MDT_OPEN_CARB);
  }
  for (size_t i = 0; !st && i < doc->relations.count; ++i) {
    write_relation(doc, i, sink);
  }
  return st;
}

int main(const int argc, char** const argv) {
  return propose_all(argc, argv, NULL, propose);
}
