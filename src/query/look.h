// SPDX-License-Identifier: Apache-2.0
// What the checks of a query look at, and how they look.

#ifndef MDT_QUERY_LOOK_H
#define MDT_QUERY_LOOK_H

#include "query/check.h"
#include "query/facts.h"
#include "query/scope.h"

/// A query, its shape, and the data that it asks
typedef struct {
  MdtArena* arena;            ///< For what is made on the way
  const MdtTokenList* tokens; ///< The query
  const MdtStore* store;      ///< What it asks
  const char* base;           ///< Of relative IRIs, or null
  MdtQueryShape shape;        ///< Its groups
  MdtStoreFacts facts;        ///< What the data hold
  size_t where;               ///< The token that is objected to
} MdtQueryLook;

/// Return token `i`; beyond the last one, a mark of nothing
const MdtQueryToken* mdt_look_at(const MdtQueryLook* look, size_t i);

/// Return whether token `i` is the keyword `word`
bool mdt_look_is_word(const MdtQueryLook* look, size_t i, const char* word);

/// Return whether token `i` is the punctuation `mark`
bool mdt_look_is_mark(const MdtQueryLook* look, size_t i, const char* mark);

/// Return whether token `i` is one of `words`, which end with a null
bool mdt_look_is_one_of(const MdtQueryLook* look, size_t i,
                        const char* const* words);

/// Return the parenthesis that closes the one at `i`, or the end
size_t mdt_look_closing(const MdtQueryLook* look, size_t i);

/// Return whether token `i` is the name of an aggregate before its parenthesis
bool mdt_look_is_aggregate(const MdtQueryLook* look, size_t i);

/// Return whether token `i` is within a subquery
bool mdt_look_is_nested(const MdtQueryLook* look, size_t i);

/// Return whether the list after GROUP BY or HAVING ends before token `i`
bool mdt_look_ends_groups(const MdtQueryLook* look, size_t i);

/// Return what cannot be answered rightly at token `i`, or null
const char* mdt_look_find_fault(MdtQueryLook* look, size_t i);

/// Read what SELECT selects and groups into `traits`; return what cannot be
/// answered rightly about that, or null
const char* mdt_look_at_select(MdtQueryLook* look, MdtQueryTraits* traits);

#endif
