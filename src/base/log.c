// SPDX-License-Identifier: Apache-2.0

#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>

enum { MAX_MESSAGE = 1024 };

static void tell(const MdtLog* const log, const MdtLogLevel level,
                 const MdtPlace place, const char* const fmt, va_list args) {
  if (!log || !log->func) {
    return;
  }
  char text[MAX_MESSAGE];
  vsnprintf(text, sizeof(text), fmt, args);
  const MdtLogEntry entry = { level,      place.stage,  place.file,
                              place.line, place.column, text };
  log->func(log->handle, &entry);
}

MdtStatus mdt_fail(const MdtLog* const log, const MdtStatus status,
                   const MdtPlace place, const char* const fmt, ...) {
  va_list args;
  va_start(args, fmt);
  tell(log, MDT_LOG_ERROR, place, fmt, args);
  va_end(args);
  return status;
}

void mdt_warn(const MdtLog* const log, const MdtPlace place,
              const char* const fmt, ...) {
  va_list args;
  va_start(args, fmt);
  tell(log, MDT_LOG_WARNING, place, fmt, args);
  va_end(args);
}

void mdt_inform(const MdtLog* const log, const MdtPlace place,
                const char* const fmt, ...) {
  va_list args;
  va_start(args, fmt);
  tell(log, MDT_LOG_INFO, place, fmt, args);
  va_end(args);
}
