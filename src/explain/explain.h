// SPDX-License-Identifier: Apache-2.0
// Why a claim is listed, in words for people: its sentence with who, what and
// cue marked, the tree, the frame that proposed it, how its mentions were
// joined, why this source, polarity, modality and time, and what its
// confidence rests on.

#ifndef MDT_EXPLAIN_EXPLAIN_H
#define MDT_EXPLAIN_EXPLAIN_H

#include "base/sink.h"
#include "document/model.h"

#include <mandate/reader.h>

/// Find the claim that `id` names in `doc`: its number in the listing, from 1
/// on, its IRI in the graph, or the last part of that. Returns MDT_SUCCESS and
/// sets `*index`; MDT_NOTHING if there is none; MDT_NO_MEMORY.
MdtStatus mdt_explain_find(const MdtKnowledge* knowledge,
                           const MdtDocument* doc, MdtView id, size_t* index);

/// Write to `sink` why claim `index` of `doc` is listed as it is; `doc` must
/// have been read up to MDT_LAYER_CLAIMS with `knowledge`. Error:
/// MDT_NO_MEMORY.
MdtStatus mdt_explain(const MdtKnowledge* knowledge, MdtDocument* doc,
                      size_t index, MdtSink* sink);

#endif
