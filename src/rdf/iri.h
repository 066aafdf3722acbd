// SPDX-License-Identifier: Apache-2.0
// IRIs: resolving references (RFC 3986), and what characters they have.

#ifndef MDT_RDF_IRI_H
#define MDT_RDF_IRI_H

#include "base/arena.h"

#include <mandate/view.h>

#include <stdbool.h>

/// Return the reference `text` resolved against `base` (RFC 3986, section 5),
/// in `arena`; as it is where `base` is empty or `text` has a scheme
MdtView mdt_iri_resolve(MdtArena* arena, MdtView text, MdtView base);

/// Return whether `iri` begins with a scheme and a colon
bool mdt_iri_has_scheme(MdtView iri);

/// Return the offset of the first character of `text` from `at` on that an IRI
/// may not have, or its end
size_t mdt_iri_end(MdtView text, size_t at);

/// Return whether `iri` holds no character that an IRI may not have
bool mdt_iri_is_sound(MdtView iri);

#endif
