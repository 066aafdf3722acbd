// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "cli/messages.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void free_entry(const MdtLogEntry* const entry) {
  const void* const strings[] = { entry->stage, entry->file, entry->text };
  for (size_t i = 0; i < sizeof(strings) / sizeof(*strings); ++i) {
    free((void*)(uintptr_t)strings[i]);
  }
}

static char* copy(const char* const text) {
  return strdup(text ? text : "");
}

static void keep(void* const handle, const MdtLogEntry* const entry) {
  CliMessages* const messages = (CliMessages*)handle;
  MdtLogEntry* const grown = (MdtLogEntry*)realloc(
    messages->items, (messages->count + 1) * sizeof(MdtLogEntry));
  MdtLogEntry kept = *entry;
  kept.stage = copy(entry->stage);
  kept.file = entry->file ? copy(entry->file) : NULL;
  kept.text = copy(entry->text);
  messages->items = grown ? grown : messages->items;
  if (!grown || !kept.stage || !kept.text || (entry->file && !kept.file)) {
    free_entry(&kept);
    return;
  }
  messages->items[messages->count++] = kept;
}

MdtLog cli_messages_log(CliMessages* const messages) {
  const MdtLog log = { keep, messages };
  return log;
}

void cli_messages_tell(CliMessages* const messages, const MdtLog* const log) {
  for (size_t i = 0; i < messages->count; ++i) {
    log->func(log->handle, &messages->items[i]);
    free_entry(&messages->items[i]);
  }
  free(messages->items);
  *messages = (CliMessages){ NULL, 0 };
}
