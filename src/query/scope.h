// SPDX-License-Identifier: Apache-2.0
// The groups of a query and the variables in them.
//
// SPARQL evaluates a group by itself and joins what comes out; rasqal lets
// values from outside leak in. Where that could be seen, the query is refused.

#ifndef MDT_QUERY_SCOPE_H
#define MDT_QUERY_SCOPE_H

#include "base/intern.h"
#include "query/token.h"

#include <stdint.h>

/// What a pair of braces is
typedef enum {
  MDT_SCOPE_TOP,      ///< WHERE { … }
  MDT_SCOPE_GROUP,    ///< { … } inside another, or a branch of UNION
  MDT_SCOPE_OPTIONAL, ///< OPTIONAL { … }
  MDT_SCOPE_GRAPH,    ///< GRAPH ?g { … }
  MDT_SCOPE_SELECT,   ///< { SELECT … }
  MDT_SCOPE_VALUES,   ///< VALUES … { … }
  MDT_SCOPE_TEMPLATE, ///< CONSTRUCT { … }
} MdtScopeKind;

MDT_VECTOR(MdtNumbers, uint32_t);

/// A pair of braces
typedef struct {
  MdtScopeKind kind;
  uint32_t parent;  ///< Index of the scope around it, or none
  size_t first;     ///< Token after the opening brace
  size_t end;       ///< The closing brace
  MdtNumbers bound; ///< Variables in patterns of it and of scopes inside
  MdtNumbers asked; ///< Variables in expressions of it
} MdtScope;

MDT_VECTOR(MdtScopes, MdtScope);

/// A query taken apart
typedef struct {
  MdtInterner* names;  ///< Of variables
  MdtScopes scopes;    ///< In the order of their opening braces
  uint32_t* scope_of;  ///< [tokens] innermost scope, or none
  bool* in_expression; ///< [tokens] between parentheses of an expression
} MdtQueryShape;

/// Take `tokens` apart, in `arena`
MdtQueryShape mdt_query_shape(MdtArena* arena, const MdtTokenList* tokens);

/// Return what is wrong with the scopes of a query for rasqal, or null, and
/// the token where in `*where`
const char* mdt_query_find_leak(const MdtQueryShape* shape,
                                const MdtTokenList* tokens, size_t* where);

#endif
