// SPDX-License-Identifier: Apache-2.0
// Write the open relations of lists of sentences, for train.py to learn from.
//
//     mandate-propose-relations LIST...
//
// The listing of `mandate relations --sentences --conventions carb` with one
// more column before the others: the features of each relation, joined by '|'.
// Run with MANDATE_DATA set to the data folder.

#include "base/sink.h"
#include "document/model.h"
#include "open/open.h"

#include <mandate/mandate.h>

#include <stdio.h>

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
                         const char* const path, MdtSink* const sink) {
  MdtDocument* doc = NULL;
  MdtStatus st = mdt_document_new_file(&doc, path, NULL);
  if (!st) {
    st = mdt_read_lines(knowledge, doc, MDT_LAYER_PARSE);
  }
  if (!st) {
    st = mdt_find_relations(knowledge, doc, MDT_OPEN_CARB);
  }
  for (size_t i = 0; !st && i < doc->relations.count; ++i) {
    write_relation(doc, i, sink);
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
  mdt_knowledge_free(knowledge);
  return mdt_sink_close(sink, NULL) || st;
}
