// SPDX-License-Identifier: Apache-2.0
// What the parts of an explanation share.

#ifndef MDT_EXPLAIN_WORK_H
#define MDT_EXPLAIN_WORK_H

#include "clause/tree.h"
#include "explain/explain.h"
#include "knowledge.h"

/// A claim that is being explained
typedef struct {
  const MdtKnowledge* knowledge; ///< What was known
  const MdtDocument* doc;        ///< What was read
  const MdtTree* tree;           ///< Its trees
  const MdtClaim* claim;         ///< What is explained
  MdtSink* sink;                 ///< Where it is written
} MdtExplanation;

/// Write the words of `span` on one line
void mdt_explain_words(const MdtExplanation* work, MdtSpan span);

/// Write each sentence that states the claim, its spans in brackets: "[Ann Lee
/// |subject] [ordered|cue] …"
void mdt_explain_sentences(const MdtExplanation* work);

/// Write the tree of the cue's sentence, a word a line, dependents indented
void mdt_explain_tree(const MdtExplanation* work);

/// Write which frame, rule or attribution proposed the claim, and by which
/// paths
void mdt_explain_frame(const MdtExplanation* work);

/// Write how the mentions of those who take part were joined
void mdt_explain_mentions(const MdtExplanation* work);

/// Write on whose word it is told
void mdt_explain_sources(const MdtExplanation* work);

/// Write why it is affirmed or negated, fact, duty or plan, and when
void mdt_explain_factuality(const MdtExplanation* work);

/// Write what the confidence rests on, the heaviest first
void mdt_explain_confidence(const MdtExplanation* work);

#endif
