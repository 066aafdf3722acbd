// SPDX-License-Identifier: Apache-2.0
// Telling the log sink what happened, printf-wise.

#ifndef MDT_BASE_LOG_H
#define MDT_BASE_LOG_H

#include <mandate/log.h>
#include <mandate/status.h>

/// Where in which input something was seen; all of it may be empty
typedef struct {
  const char* stage; ///< Which part speaks
  const char* file;  ///< Name of the input, or null
  unsigned line;     ///< 1-based, or 0
  unsigned column;   ///< 1-based, or 0
} MdtPlace;

/// Report an error at `place` and return `status`, so that one line can do both
__attribute__((format(printf, 4, 5))) MdtStatus mdt_fail(const MdtLog* log,
                                                         MdtStatus status,
                                                         MdtPlace place,
                                                         const char* fmt, ...);

/// Report a warning at `place`
__attribute__((format(printf, 3, 4))) void mdt_warn(const MdtLog* log,
                                                    MdtPlace place,
                                                    const char* fmt, ...);

/// Tell what may be good to know at `place`
__attribute__((format(printf, 3, 4))) void mdt_inform(const MdtLog* log,
                                                      MdtPlace place,
                                                      const char* fmt, ...);

#endif
