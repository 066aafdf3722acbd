// SPDX-License-Identifier: Apache-2.0
// A second opinion: rasqal, through librdf, over the same store.
//
// rasqal 0.9.33 knows no property paths, EXISTS or MINUS, and answers some
// aggregates and nested groups wrongly, so that ours answers unless one asks.

#ifndef MDT_QUERY_RASQAL_H
#define MDT_QUERY_RASQAL_H

#include "query/results.h"

/// Ask `store` as mdt_query does, but let rasqal answer. Errors:
/// MDT_BAD_SYNTAX for what it cannot read or answer; MDT_NO_MEMORY.
MdtStatus mdt_query_rasqal(MdtResults** out, const MdtStore* store,
                           MdtView text, const char* base, const MdtLog* log);

#endif
