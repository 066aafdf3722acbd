// SPDX-License-Identifier: Apache-2.0
// Where a dateline begins: "Paris (AFP) -", "WASHINGTON, D.C. (Reuters)".

#ifndef MDT_TOKEN_DATELINE_H
#define MDT_TOKEN_DATELINE_H

#include "document/model.h"

/// Return the offset of a dateline inside `line`, after a headline that was
/// run together with it, or 0 if there is none
size_t mdt_dateline_find(MdtView line);

/// Return the first token of `sentence` that is not of a dateline which opens
/// a paragraph: "President" in "PARIS, May 1 — President Dupont …"; the first
/// token if there is no dateline, or nothing after it
uint32_t mdt_dateline_skip(const MdtDocument* doc, const MdtSentence* sentence);

#endif
