// SPDX-License-Identifier: Apache-2.0
// Text from strangers for the eyes of people: an escape sequence in an article
// must not move the cursor, a mark of direction must not turn words around.

#ifndef MDT_BASE_VISIBLE_H
#define MDT_BASE_VISIBLE_H

#include <mandate/view.h>

#include <stdbool.h>
#include <stdio.h>

/// Write the visible part of `text` to `stream`, with tabs and line feeds:
/// control characters and others that show nothing are left out, and bytes that
/// are not UTF-8 become "?". False if the stream takes no more.
bool mdt_visible_write(FILE* stream, MdtView text);

#endif
