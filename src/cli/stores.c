// SPDX-License-Identifier: Apache-2.0
// Stores that options name.

#include "cli/cli.h"

MdtStatus cli_store_open(MdtStore** const out, const CliArguments* const args) {
  const char* const path = cli_value(args, "store", NULL);
  if (path) {
    return mdt_store_open(out, path, MDT_STORE_READ_ONLY, cli_log());
  }
  *out = mdt_store_new();
  return *out ? MDT_SUCCESS : MDT_NO_MEMORY;
}
