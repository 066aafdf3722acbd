// SPDX-License-Identifier: Apache-2.0
// Words as part of an IRI: "Jeff Sessions" gives "jeff-sessions".

#ifndef MDT_RDF_SLUG_H
#define MDT_RDF_SLUG_H

#include "base/arena.h"

#include <mandate/view.h>

/// Return `text` in `arena` in lower case, without accents, everything but
/// letters and digits as single dashes, of at most `max_len` bytes and cut
/// between words where that can be; "x" if nothing is left
MdtView mdt_slug(MdtArena* arena, MdtView text, size_t max_len);

/// Return `text` in `arena` with all but unreserved characters escaped by
/// percent signs (RFC 3986; characters beyond ASCII stay, as in RFC 3987)
MdtView mdt_slug_escape(MdtArena* arena, MdtView text);

#endif
