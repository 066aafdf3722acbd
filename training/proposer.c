// SPDX-License-Identifier: Apache-2.0

#include "proposer.h"

#include <mandate/mandate.h>

#include <stdio.h>

static MdtStatus propose_file(const MdtKnowledge* const knowledge,
                              const char* const path, MdtSink* const sink,
                              const ProposerFunc propose) {
  MdtDocument* doc = NULL;
  MdtStatus st = mdt_document_new_file(&doc, path, NULL);
  st = st ? st : propose(knowledge, doc, sink);
  if (st) {
    fprintf(stderr, "%s: %s\n", path, mdt_strerror(st));
  }
  mdt_document_free(doc);
  return st;
}

int propose_all(const int argc, char** const argv,
                void (*const begin)(MdtSink* sink),
                const ProposerFunc propose) {
  MdtKnowledge* knowledge = NULL;
  MdtSink* const sink = mdt_sink_new_stream(stdout, "standard output");
  MdtStatus st = mdt_knowledge_load(&knowledge, NULL, NULL);
  if (!sink || st) {
    fprintf(stderr, "cannot begin: %s\n", mdt_strerror(st));
    return 1;
  }
  if (begin) {
    begin(sink);
  }
  for (int i = 1; i < argc && !st; ++i) {
    st = propose_file(knowledge, argv[i], sink, propose);
  }
  mdt_knowledge_free(knowledge);
  return mdt_sink_close(sink, NULL) || st;
}
