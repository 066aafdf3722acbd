// SPDX-License-Identifier: Apache-2.0
// Finding our data: beside the program, as in a build tree, or where an
// installed program has it.

#define _POSIX_C_SOURCE 200809L

#include "cli/cli.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char found[PATH_MAX + 64];

static bool try_dir(const char* const base, const char* const rest) {
  snprintf(found, sizeof(found), "%s/%s", base, rest);
  return !access(found, R_OK | X_OK);
}

const char* cli_data_dir(void) {
  char self[PATH_MAX];
  const ssize_t len = readlink("/proc/self/exe", self, sizeof(self) - 1);
  if (getenv("MANDATE_DATA") || len <= 0) {
    return NULL;
  }
  self[len] = '\0';
  *strrchr(self, '/') = '\0';
  return try_dir(self, "data") || try_dir(self, "../share/mandate") ? found
                                                                    : NULL;
}

MdtKnowledge* cli_load_knowledge(void) {
  MdtKnowledge* knowledge = NULL;
  const MdtStatus st =
    mdt_knowledge_load(&knowledge, cli_data_dir(), cli_log());
  if (st) {
    cli_complain(CLI_FAILED, "cannot load what is known of English: %s",
                 mdt_strerror(st));
  }
  return knowledge;
}
