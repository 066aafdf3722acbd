// SPDX-License-Identifier: Apache-2.0
// The evidence of a claim: its sentences with their cue marked, or, where
// nothing is quoted, their places.

#ifndef MDT_REPORT_QUOTE_H
#define MDT_REPORT_QUOTE_H

#include "report/report.h"

/// Return the words of `passage`, from the graph or else from the text of its
/// article; empty if neither has them
MdtView mdt_report_words(const MdtReport* report,
                         const MdtTablePassage* passage);

/// Write the evidence of `claim` as terms of its list
void mdt_report_put_evidence(MdtReport* report, const MdtTableClaim* claim);

#endif
