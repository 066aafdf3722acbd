// SPDX-License-Identifier: Apache-2.0
// An act, proposition or description in few words that quote nothing.

#ifndef MDT_RDF_GIST_H
#define MDT_RDF_GIST_H

#include "document/model.h"

/// Return the content lemmas of the clause or event that `argument` stands
/// for, in `arena`: the verb with its particle and negation, a colon, the heads
/// of its arguments. "We have to hand over the keys" gives
/// "have: we, hand over: keys". Without tokens it is the type's name.
MdtView mdt_gist_of_clause(MdtArena* arena, const MdtDocument* doc,
                           const MdtArgument* argument);

/// Return the noun headed by token `head` with what stands directly before it,
/// in `arena`: "the lengthy draft report on trade" gives "lengthy draft
/// report". What it is of stays: "thousands of young people".
MdtView mdt_gist_of_noun(MdtArena* arena, const MdtDocument* doc,
                         uint32_t head);

/// Return the token of `span` whose head lies outside of it, or none
uint32_t mdt_gist_head(const MdtDocument* doc, MdtSpan span);

#endif
