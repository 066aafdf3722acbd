// SPDX-License-Identifier: Apache-2.0
// Claims as tab-separated lines, the form that scores are taken from.

#ifndef MDT_CLAIM_LISTING_H
#define MDT_CLAIM_LISTING_H

#include "base/json.h"
#include "base/sink.h"
#include "document/model.h"

/// Write the header line
void mdt_listing_write_header(MdtSink* sink);

/// Write `claim` of `doc` as one line; tabs and line breaks in values become
/// blanks
void mdt_listing_write_claim(const MdtDocument* doc, const MdtClaim* claim,
                             MdtSink* sink);

/// Write the same as an object of JSON with the names of the header; what is a
/// list in a cell is an array
void mdt_listing_write_object(const MdtDocument* doc, const MdtClaim* claim,
                              MdtJson* json);

#endif
