// SPDX-License-Identifier: Apache-2.0
// Quotations and their speakers: who is said to say, think, find, order, ask
// or deny what, as annotation.md has it.
//
// Rules walk the trees and propose attributions; quotation marks then widen
// what was said, over sentences and paragraphs, and each attribution is hung
// under the innermost one whose content holds its cue. Everything takes time
// linear in the article, but for the sorting of pieces. After PARC and PolNeAR
// (Pareti 2012; Newell et al. 2018).

#ifndef MDT_QUOTE_QUOTE_H
#define MDT_QUOTE_QUOTE_H

#include "base/sink.h"
#include "document/model.h"
#include "lexicon/wordnet.h"

#include <mandate/log.h>
#include <mandate/status.h>

/// Reporting verbs, nouns and phrases
typedef struct MdtReporting MdtReporting;

/// Read the tables reporting_*.tsv and quote-weights.tsv in folder `dir` into
/// `arena`; `wordnet` is borrowed. Errors: MDT_NO_FILE, MDT_BAD_SYNTAX.
MdtStatus mdt_reporting_load(MdtArena* arena, const char* dir,
                             const MdtWordNet* wordnet, MdtReporting** out,
                             const MdtLog* log);

/// Add the attributions of `doc`, whose words must be tagged and parsed, in
/// the order of their cues
MdtStatus mdt_attribute(const MdtReporting* known, MdtDocument* doc);

/// Do as mdt_attribute, and write to `told` every cue, all that it may be
/// thought to report, and their features, for training/quotes to learn from
MdtStatus mdt_propose_attributions(const MdtReporting* known, MdtDocument* doc,
                                   MdtSink* told);

/// Return the innermost attribution whose content covers `token`, or MDT_NONE.
/// Its parents are the rest of the chain, the nearest to the reader last.
uint32_t mdt_attribution_covering(const MdtDocument* doc, uint32_t token);

/// Write the attributions above `attribution` and itself to `chain`, nearest
/// to the reader first, at most `room`; return how many there are
uint32_t mdt_attribution_chain(const MdtDocument* doc, uint32_t attribution,
                               uint32_t* chain, uint32_t room);

#endif
