// SPDX-License-Identifier: Apache-2.0
// Asking a SPARQL endpoint elsewhere, and printing what it answers.

#ifndef MDT_CLI_ENDPOINT_H
#define MDT_CLI_ENDPOINT_H

#include <mandate/mandate.h>

/// Ask the query `text` at `url` and print the answer as `format`, one of
/// those of mdt_results_print, which the other side writes, but for tables
MdtStatus cli_endpoint_ask(const char* url, MdtView text, const char* format);

#endif
