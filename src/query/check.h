// SPDX-License-Identifier: Apache-2.0
// What rasqal is known to answer wrongly is refused before it is asked.
//
// rasqal 0.9.33 answers a good part of SPARQL 1.1 rightly, refuses some, and
// answers some wrongly without a word. The last must not reach a reporter.
// The check walks the tokens of the query; it need not know the whole grammar,
// since what it lets through is parsed by rasqal.

#ifndef MDT_QUERY_CHECK_H
#define MDT_QUERY_CHECK_H

#include "query/token.h"
#include "store/store.h"

#include <mandate/log.h>

/// What the answer must be looked at for
typedef struct {
  bool has_aggregate; ///< COUNT, SUM and so on in the outer SELECT
  bool has_groups;    ///< GROUP BY
  bool has_optional;  ///< Anything that can leave a variable unbound
  const char** names; ///< [n_names] of the variables of SELECT
  size_t n_names;     ///< How many
  size_t key;         ///< Index of one that is no aggregate
} MdtQueryTraits;

/// Return success if `tokens` can be answered rightly over `store`, with what
/// is to be looked at in `traits`; uses `arena` on the way. `base` is what
/// relative IRIs are resolved against, or null. Error: MDT_UNSUPPORTED, with
/// the construct and its line in `log`.
MdtStatus mdt_query_check(MdtArena* arena, const MdtTokenList* tokens,
                          const MdtStore* store, const char* base,
                          MdtQueryTraits* traits, const MdtLog* log);

#endif
