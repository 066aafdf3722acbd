// SPDX-License-Identifier: Apache-2.0
// mandate diff: what two graphs agree and differ on.

#include "base/view.h"
#include "cli/commands.h"

#include <string.h>

static const CliOption options[] = {
  { "output", 'o', "FILE", "where to write; default: standard output",
    CLI_FILE },
  { "json", 'j', NULL, "write JSON" },
  { "all", 'a', NULL, "list what is alike in both, too" },
  { "confidence", 'c', "0.NN", "how far it may differ; default: 0.10" },
  { NULL, 0, NULL, NULL },
};

static const CliExample examples[] = {
  { "mandate diff graph.ttl graph.trig", "Tell what two graphs differ on" },
  { NULL, NULL },
};

/// How the program ends, as diff(1) does: the graphs are alike, they are not,
/// or that cannot be told
enum { ALIKE = 0, DIFFERENT = 1, TROUBLE = 2 };

/// Read "0.05", "0.5", "1" in hundredths; false if that is none of them
static bool read_hundredths(const char* const text, unsigned* const out) {
  const size_t len = strlen(text);
  if ((text[0] != '0' && text[0] != '1') || len > 4 || len == 2 ||
      (len > 1 && text[1] != '.') ||
      (len > 2 && strspn(text + 2, "0123456789") != len - 2)) {
    return false;
  }
  *out = 100u * (unsigned)(text[0] - '0') +
         (len > 2 ? 10u * (unsigned)(text[2] - '0') : 0u) +
         (len > 3 ? (unsigned)(text[3] - '0') : 0u);
  return *out <= 100;
}

static int compare(const CliArguments* const args,
                   const MdtDiffOptions* const wish) {
  MdtStore* stores[2] = { mdt_store_new(), mdt_store_new() };
  MdtStatus st = stores[0] && stores[1] ? MDT_SUCCESS : MDT_NO_MEMORY;
  size_t n_differences = 0;
  for (size_t i = 0; !st && i < 2; ++i) {
    st = mdt_store_read_file(stores[i], args->operands[i], NULL, cli_log());
  }
  if (!st) {
    st =
      mdt_store_diff(stores[0], stores[1], wish, cli_value(args, "output", "-"),
                     &n_differences, cli_log());
  }
  mdt_store_free(stores[0]);
  mdt_store_free(stores[1]);
  return st ? TROUBLE : n_differences ? DIFFERENT : ALIKE;
}

static int run(const CliArguments* const args) {
  MdtDiffOptions wish = { 0 };
  const char* const confidence = cli_value(args, "confidence", "0.10");
  if (args->n_operands != 2) {
    return cli_complain(CLI_USAGE, "diff needs two GRAPHs");
  }
  if (!read_hundredths(confidence, &wish.confidence)) {
    return cli_complain(CLI_USAGE, "\"%s\" is no confidence from 0 to 1",
                        confidence);
  }
  wish.name_a = args->operands[0];
  wish.name_b = args->operands[1];
  wish.all = cli_flag(args, "all");
  wish.json = cli_flag(args, "json");
  return compare(args, &wish);
}

const CliCommand cli_command_diff = {
  "diff",        "tell what two graphs differ on",
  "GRAPH GRAPH", options,
  run,           CLI_FILE,
  NULL,          examples,
  NULL,          "0 they are alike, 1 they differ, 2 that cannot be told",
};
