// SPDX-License-Identifier: Apache-2.0
// What can go wrong, by kind. The story of an error goes to the log sink.

#ifndef MANDATE_STATUS_H
#define MANDATE_STATUS_H

#include <mandate/attributes.h>

/// How a call ended; zero is success
typedef enum {
  MDT_SUCCESS,     ///< Done
  MDT_NOTHING,     ///< Looked, found none: not an error
  MDT_NO_MEMORY,   ///< Memory is short
  MDT_NO_FILE,     ///< A file or directory is missing or cannot be read
  MDT_NO_WRITE,    ///< An output cannot be written
  MDT_BAD_TEXT,    ///< Input is empty, binary or not UTF-8
  MDT_BAD_SYNTAX,  ///< Input breaks the grammar of its format
  MDT_BAD_MODEL,   ///< A model or table is damaged or of another version
  MDT_BAD_OPTION,  ///< An option or argument makes no sense
  MDT_TOO_LARGE,   ///< Input is over a stated limit
  MDT_UNSUPPORTED, ///< Understood, but not within what can be done rightly
  MDT_NO_ANSWER,   ///< Another machine does not answer, or refuses
} MdtStatus;

/// Return one sentence for `status`, capital first, without full stop
MDT_API const char* mdt_strerror(MdtStatus status);

#endif
