// SPDX-License-Identifier: Apache-2.0

#include "cli/choices.h"

#include <mandate/mandate.h>

/// Define `name` as a choice among the strings of an array
#define CHOICE_AMONG(name, ...)                                                \
  const char* name(const size_t index) {                                       \
    static const char* const values[] = { __VA_ARGS__ };                       \
    return index < sizeof(values) / sizeof(*values) ? values[index] : NULL;    \
  }

#define X(id, name) name,
CHOICE_AMONG(cli_choice_picture, MDT_PICTURE_FORMATS(X))
#undef X
#define X(id, name, title) name,
CHOICE_AMONG(cli_choice_view, MDT_PICTURE_VIEWS(X))
#undef X
CHOICE_AMONG(cli_choice_results, "table", "csv", "tsv", "json", "xml", "html",
             "ttl", "nt")
CHOICE_AMONG(cli_choice_listing, "table", "tsv", "json")
CHOICE_AMONG(cli_choice_input, "text", "conllu")
CHOICE_AMONG(cli_choice_source, "files", "jsonl")
CHOICE_AMONG(cli_choice_conventions, "reader", "carb")

const char* cli_choice_format(const size_t index) {
  const MdtFormat* const format = mdt_format_at(index);
  return format ? format->extension : NULL;
}

static size_t count_formats(void) {
  size_t n = 0;
  while (mdt_format_at(n)) {
    ++n;
  }
  return n;
}

const char* cli_choice_output(const size_t index) {
  const size_t n = count_formats();
  return index < n        ? cli_choice_format(index)
         : index == n     ? "tsv"
         : index == n + 1 ? "csv"
                          : cli_choice_picture(index - n - 2);
}
