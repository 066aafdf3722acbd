// SPDX-License-Identifier: Apache-2.0
// What a claim is called for readers.

#ifndef MDT_RDF_LABEL_H
#define MDT_RDF_LABEL_H

#include "base/arena.h"

#include <mandate/view.h>

#include <stdbool.h>

/// Return the name of a relation in words, in `arena`: "conferredWith" as
/// "conferred with"
MdtView mdt_rdf_spaced(MdtArena* arena, MdtView name);

/// Return "Not: Ann Lee conferred with Bob Ray" for the relation
/// "conferredWith", in `arena`
MdtView mdt_rdf_label(MdtArena* arena, bool is_negated, MdtView subject,
                      MdtView relation, MdtView object);

#endif
