// SPDX-License-Identifier: Apache-2.0
// Write what every cue of articles may report, for train.py to learn from.
//
//     mandate-propose-attributions ARTICLE...
//
// A line "cue", article, spans of the cue and of its sentence in bytes and
// features; after it a line "content", "rule" or nothing, its spans and its
// features for each proposal. Run with MANDATE_DATA set to the data folder.

#include "base/sink.h"
#include "knowledge.h"

#include <mandate/mandate.h>

#include <stdio.h>

static MdtStatus propose(const MdtKnowledge* const knowledge,
                         const char* const path, MdtSink* const sink) {
  MdtDocument* doc = NULL;
  MdtStatus st = mdt_document_new_file(&doc, path, NULL);
  if (!st) {
    st = mdt_read(knowledge, doc, MDT_LAYER_PARSE);
  }
  if (!st) {
    st = mdt_propose_attributions(knowledge->reporting, doc, sink);
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
  for (int i = 1; i < argc && !st; ++i) {
    st = propose(knowledge, argv[i], sink);
    if (st) {
      fprintf(stderr, "%s: %s\n", argv[i], mdt_strerror(st));
    }
  }
  mdt_sink_string(sink, "\n");
  mdt_knowledge_free(knowledge);
  return mdt_sink_close(sink, NULL) || st;
}
