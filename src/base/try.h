// SPDX-License-Identifier: Apache-2.0
// Leaving early on trouble, where nothing needs to be released.

#ifndef MDT_BASE_TRY_H
#define MDT_BASE_TRY_H

#include <mandate/status.h>

/// Evaluate `expr` into `st` and return it from this function if it is trouble
#define TRY(st, expr)                                                          \
  do {                                                                         \
    if (((st) = (expr))) {                                                     \
      return (st);                                                             \
    }                                                                          \
  } while (0)

#endif
