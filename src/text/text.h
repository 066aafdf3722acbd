// SPDX-License-Identifier: Apache-2.0
// From the bytes of a file to the text of an article.

#ifndef MDT_TEXT_TEXT_H
#define MDT_TEXT_TEXT_H

#include "base/arena.h"
#include "base/log.h"

#include <mandate/status.h>
#include <mandate/view.h>

#include <stdbool.h>

/// The longest article, in bytes
#define MDT_TEXT_LIMIT ((size_t)64 * 1024 * 1024)

/// The longest line of an article, in bytes: beyond it is data, not prose
#define MDT_LINE_LIMIT ((size_t)1024 * 1024)

/// Check that `bytes` is text: not empty, without NUL, UTF-8. Errors:
/// MDT_BAD_TEXT with line and column, MDT_TOO_LARGE.
MdtStatus mdt_text_check(MdtView bytes, MdtPlace place, const MdtLog* log);

/// Check that no line of `text` is over MDT_LINE_LIMIT. Error: MDT_TOO_LARGE.
MdtStatus mdt_text_check_lines(MdtView text, MdtPlace place, const MdtLog* log);

/// Return whether `bytes` looks like HTML
bool mdt_text_is_html(MdtView bytes);

/// Return the text of the HTML page `bytes` in `arena`: the title and the
/// paragraphs of its article, each a line, blank lines between. `*date` becomes
/// when its head says that it appeared, ISO 8601 or not, or stays. Error:
/// MDT_BAD_TEXT for a page without text.
MdtStatus mdt_text_from_html(MdtArena* arena, MdtView bytes, MdtPlace place,
                             MdtView* out, MdtView* date, const MdtLog* log);

#endif
