// SPDX-License-Identifier: Apache-2.0
// Messages that wait: a thread keeps what it would say until it is its turn.

#ifndef MDT_CLI_MESSAGES_H
#define MDT_CLI_MESSAGES_H

#include <mandate/log.h>

#include <stddef.h>

/// Messages that were kept, in order; all zero is none
typedef struct {
  MdtLogEntry* items; ///< Copies, with strings of their own
  size_t count;       ///< How many
} CliMessages;

/// Return a log sink that keeps what it is told in `messages`. What there is no
/// memory for is lost.
MdtLog cli_messages_log(CliMessages* messages);

/// Tell `log` all messages, and free them
void cli_messages_tell(CliMessages* messages, const MdtLog* log);

#endif
