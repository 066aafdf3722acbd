// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "cli/paths.h"

#include "base/view.h"
#include "document/model.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool is_folder(const char* const path) {
  struct stat info;
  return !stat(path, &info) && S_ISDIR(info.st_mode);
}

static int is_article(const struct dirent* const entry) {
  static const char* const endings[] = { ".txt", ".html", ".htm", ".conllu" };
  const char* const dot = strrchr(entry->d_name, '.');
  for (size_t i = 0; dot && i < sizeof(endings) / sizeof(*endings); ++i) {
    if (!strcmp(dot, endings[i])) {
      return 1;
    }
  }
  return 0;
}

static int by_bytes(const struct dirent** const a,
                    const struct dirent** const b) {
  return strcmp((*a)->d_name, (*b)->d_name);
}

/// Add "folder/name", or `name` where there is no folder
static bool add_path(CliPaths* const paths, const char* const folder,
                     const char* const name) {
  const size_t size = (folder ? strlen(folder) : 0) + strlen(name) + 2;
  char** const grown =
    (char**)realloc(paths->items, (paths->count + 1) * sizeof(char*));
  char* const path = (char*)malloc(size);
  paths->items = grown ? grown : paths->items;
  if (!grown || !path) {
    free(path);
    return false;
  }
  snprintf(path, size, "%s%s%s", folder ? folder : "", folder ? "/" : "", name);
  paths->items[paths->count++] = path;
  return true;
}

static int add_folder(CliPaths* const paths, const char* const folder) {
  struct dirent** entries = NULL;
  const int count = scandir(folder, &entries, is_article, by_bytes);
  bool ok = true;
  for (int i = 0; i < count; ++i) {
    ok = ok && add_path(paths, folder, entries[i]->d_name);
    free(entries[i]);
  }
  free(entries);
  return count <= 0
           ? cli_complain(CLI_USAGE, "%s: no article in this folder", folder)
         : ok ? CLI_DONE
              : cli_complain(CLI_FAILED, "memory is short");
}

static int add_operand(CliPaths* const paths, const char* const path) {
  return is_folder(path) ? add_folder(paths, path)
         : add_path(paths, NULL, path)
           ? CLI_DONE
           : cli_complain(CLI_FAILED, "memory is short");
}

int cli_paths_add(CliPaths* const paths, const CliArguments* const args) {
  int worst = CLI_DONE;
  for (size_t i = 0; i < args->n_operands; ++i) {
    const int code = add_operand(paths, args->operands[i]);
    worst = code > worst ? code : worst;
  }
  return worst;
}

void cli_paths_clear(CliPaths* const paths) {
  for (size_t i = 0; i < paths->count; ++i) {
    free(paths->items[i]);
  }
  free(paths->items);
}

// --- Articles of one name ----------------------------------------------------

static int by_name(const void* const a, const void* const b) {
  const char* const x = *(const char* const*)a;
  const char* const y = *(const char* const*)b;
  const int order = mdt_view_compare(mdt_document_stem(mdt_view(x)),
                                     mdt_document_stem(mdt_view(y)));
  return order ? order : strcmp(x, y);
}

/// Whether two articles would be written to the same files. One that is named
/// twice is the same one.
static bool is_clash(const char* const a, const char* const b) {
  return strcmp(a, b) != 0 && mdt_view_equals(mdt_document_stem(mdt_view(a)),
                                              mdt_document_stem(mdt_view(b)));
}

int cli_paths_check_names(const CliPaths* const paths) {
  const size_t count = paths->count;
  char** const sorted = (char**)malloc((count + 1) * sizeof(char*));
  if (!sorted) {
    return cli_complain(CLI_FAILED, "memory is short");
  }
  int code = CLI_DONE;
  for (size_t i = 0; i < count; ++i) {
    sorted[i] = paths->items[i];
  }
  qsort(sorted, count, sizeof(char*), by_name);
  for (size_t i = 1; !code && i < count; ++i) {
    if (is_clash(sorted[i - 1], sorted[i])) {
      code =
        cli_complain(CLI_USAGE,
                     "%s and %s would be written to the same files: build them "
                     "into folders of their own, or give one another name",
                     sorted[i - 1], sorted[i]);
    }
  }
  free(sorted);
  return code;
}
