// SPDX-License-Identifier: Apache-2.0
// Where the story of a warning or an error is told.

#ifndef MANDATE_LOG_H
#define MANDATE_LOG_H

#include <mandate/attributes.h>

/// How much a message matters
typedef enum {
  MDT_LOG_ERROR,   ///< The work stops
  MDT_LOG_WARNING, ///< The work goes on, with less
  MDT_LOG_INFO,    ///< For those who want to know
} MdtLogLevel;

/// One message and its place
typedef struct {
  MdtLogLevel level; ///< How much it matters
  const char* stage; ///< Which part speaks, as "parse" or "rdf"
  const char* file;  ///< The input or output concerned, or null
  unsigned line;     ///< 1-based line in `file`, or 0
  unsigned column;   ///< 1-based column in `line`, or 0
  const char* text;  ///< One sentence, without full stop
} MdtLogEntry;

/// Receives messages; `entry` and its strings live for the call only
typedef void (*MdtLogFunc)(void* handle, const MdtLogEntry* entry);

/// A log sink; a null pointer to one, or a null `func`, is silence
typedef struct {
  MdtLogFunc func; ///< Called for each message
  void* handle;    ///< Passed through to `func`
} MdtLog;

#endif
