// SPDX-License-Identifier: Apache-2.0
// What an article is made into: graphs, pictures, the listing of its claims.

#ifndef MDT_CLI_OUTPUTS_H
#define MDT_CLI_OUTPUTS_H

#include "cli/summary.h"

#include <mandate/mandate.h>

#include <stdbool.h>

/// Return an exit code: usage if a name in `list`, with commas between, is not
/// that of an output, or one that quotes where nothing may be quoted
int cli_outputs_check(const char* list, bool no_quotes);

/// Return an exit code: usage if a name in `list`, with commas between, is not
/// that of a view. Null is no list.
int cli_outputs_check_views(const char* list);

/// Write each output of `list` for the article `doc`, whose graph is `store`,
/// into `folder`, and tell `summary` the path of each file. With `no_quotes`
/// the text is in none of them. Pictures are drawn of `views`; null: of those
/// that have something to show.
MdtStatus cli_outputs_write(const char* list, const char* views,
                            const MdtDocument* doc, const MdtStore* store,
                            const char* folder, bool no_quotes,
                            CliSummary* summary);

#endif
