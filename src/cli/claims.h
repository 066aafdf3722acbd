// SPDX-License-Identifier: Apache-2.0
// The claims of an article as a table for people.

#ifndef MDT_CLI_CLAIMS_H
#define MDT_CLI_CLAIMS_H

#include <mandate/mandate.h>

#include <stddef.h>
#include <stdio.h>

/// Print the claims of `doc`, numbered as "mandate explain" has them, to
/// `stream` in `width` columns. Errors: MDT_NO_MEMORY.
MdtStatus cli_claims_print(const MdtDocument* doc, FILE* stream, size_t width);

#endif
