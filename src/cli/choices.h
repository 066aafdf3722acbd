// SPDX-License-Identifier: Apache-2.0
// What can be chosen, for each kind of argument: from the registries of those
// who know it.

#ifndef MDT_CLI_CHOICES_H
#define MDT_CLI_CHOICES_H

#include <stddef.h>

/// Return output `index` of an article, as "ttl", or null beyond the last
const char* cli_choice_output(size_t index);

/// Return format `index` of a graph, or null
const char* cli_choice_format(size_t index);

/// Return form `index` of a picture, or null
const char* cli_choice_picture(size_t index);

/// Return view `index` of a graph, or null
const char* cli_choice_view(size_t index);

/// Return form `index` of the answer to a query, or null
const char* cli_choice_results(size_t index);

/// Return form `index` of a listing of claims, or null
const char* cli_choice_listing(size_t index);

/// Return form `index` of what is parsed, or null
const char* cli_choice_input(size_t index);

/// Return form `index` of what graphs are built of, or null
const char* cli_choice_source(size_t index);

/// Return way `index` to list relations, or null
const char* cli_choice_conventions(size_t index);

#endif
