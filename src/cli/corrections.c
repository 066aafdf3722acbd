// SPDX-License-Identifier: Apache-2.0
// Where corrections are found: where options say, and beside the article.

#define _POSIX_C_SOURCE 200809L

#include "base/view.h"
#include "cli/cli.h"
#include "document/model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

MdtStatus cli_correct(const CliArguments* const args, MdtStore* const store) {
  const char* path = NULL;
  MdtStatus st = MDT_SUCCESS;
  for (size_t i = 0; !st && (path = cli_value_at(args, "corrections", i));
       ++i) {
    st = mdt_store_correct(store, path, cli_log());
  }
  return st;
}

static bool is_named(const CliArguments* const args, const char* const file) {
  const char* path = NULL;
  for (size_t i = 0; (path = cli_value_at(args, "corrections", i)); ++i) {
    if (!strcmp(path, file)) {
      return true;
    }
  }
  return false;
}

/// Return "folder/name.corrections.ttl" beside the article, to be freed, or
/// null
static char* new_path(const MdtDocument* const doc) {
  static const char ending[] = ".corrections.ttl";
  size_t folder = doc->path.len;
  while (folder && doc->path.data[folder - 1] != '/') {
    --folder;
  }
  const size_t size = folder + doc->name.len + sizeof(ending);
  char* const path = (char*)malloc(size);
  if (path) {
    snprintf(path, size, "%.*s%.*s%s", (int)folder, doc->path.data,
             (int)doc->name.len, doc->name.data, ending);
  }
  return path;
}

MdtStatus cli_correct_article(const CliArguments* const args,
                              const MdtDocument* const doc,
                              MdtStore* const store) {
  char* const beside = new_path(doc);
  MdtStatus st = beside ? MDT_SUCCESS : MDT_NO_MEMORY;
  if (!st && !is_named(args, beside) && !access(beside, F_OK)) {
    st = mdt_store_correct(store, beside, cli_log());
  }
  free(beside);
  return st ? st : cli_correct(args, store);
}
