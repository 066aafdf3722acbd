// SPDX-License-Identifier: Apache-2.0
// Write what every cue of articles may report, for train.py to learn from.
//
//     mandate-propose-attributions ARTICLE...
//
// A line "cue", article, spans of the cue and of its sentence in bytes and
// features; after it a line "content", "rule" or nothing, its spans and its
// features for each proposal. Run with MANDATE_DATA set to the data folder.

#include "proposer.h"

#include <mandate/mandate.h>

static MdtStatus propose(const MdtKnowledge* const knowledge,
                         MdtDocument* const doc, MdtSink* const sink) {
  const MdtStatus st = mdt_read(knowledge, doc, MDT_LAYER_PARSE);
  return st ? st : mdt_propose_attributions(knowledge->reporting, doc, sink);
}

int main(const int argc, char** const argv) {
  return propose_all(argc, argv, NULL, propose);
}
