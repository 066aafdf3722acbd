// SPDX-License-Identifier: Apache-2.0
// What the tools share that write proposals of articles, to learn from.

#ifndef MDT_TRAINING_PROPOSER_H
#define MDT_TRAINING_PROPOSER_H

#include "base/sink.h"
#include "document/model.h"
#include "knowledge.h"

/// Write what is proposed for `doc`, as yet unread, to `sink`
typedef MdtStatus (*ProposerFunc)(const MdtKnowledge* knowledge,
                                  MdtDocument* doc, MdtSink* sink);

/// Call `begin`, unless it is null, and then `propose` for each file that the
/// arguments name, with standard output as the sink. Return the exit code of
/// the program; complaints go to standard error.
int propose_all(int argc, char** argv, void (*begin)(MdtSink* sink),
                ProposerFunc propose);

#endif
