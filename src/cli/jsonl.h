// SPDX-License-Identifier: Apache-2.0
// Articles as JSON Lines: an object a line, read through jansson.

#ifndef MDT_CLI_JSONL_H
#define MDT_CLI_JSONL_H

#include <mandate/mandate.h>

#include <stdio.h>

/// Called for each article in turn, as CliArticleFunc is
typedef int (*CliRecordFunc)(void* handle, MdtDocument* doc);

/// Open the article of each line of `stream`, which messages call `name`, and
/// pass it to `func`.
///
/// A line is an object with "id", or else "url", which names the article, and
/// "text" or "html"; "title", which goes before the text, and "date", as
/// "2018-05-07", may be left out. What else it holds is ignored. A line that is
/// none is told by its number and skipped, as are empty ones without a word.
/// Returns an exit code: the worst of all lines.
int cli_jsonl_read(FILE* stream, const char* name, CliRecordFunc func,
                   void* handle);

#endif
