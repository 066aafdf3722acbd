// SPDX-License-Identifier: Apache-2.0
// The functions and operators of SPARQL (sections 17.3 and 17.4): one table.
//
// A function sees the values of its arguments and returns a value; an error of
// the expression is a value of kind none. Those that must not see all their
// arguments (IF, COALESCE, "||" …) are not here: the engine knows them.

#ifndef MDT_QUERY_FUNCTIONS_H
#define MDT_QUERY_FUNCTIONS_H

#include "base/arena.h"
#include "rdf/statement.h"

/// What functions may need beside their arguments
typedef struct {
  MdtArena* arena; ///< For what they return; dies with the row
  MdtView now;     ///< When the query began, as xsd:dateTime
  MdtView base;    ///< What IRI() resolves against, or empty
  void* regexes;   ///< Compiled patterns, kept by regex_pcre2.c
  uint64_t random; ///< State of RAND
  unsigned row;    ///< Number of the solution: BNODE("x") is one a row
  unsigned blanks; ///< Blank nodes made so far
} MdtCallState;

/// Computes a value of `n_args` arguments
typedef MdtTerm (*MdtFunctionCode)(MdtCallState* state, const MdtTerm* args,
                                   unsigned n_args);

/// A function
typedef struct {
  const char* name;     ///< In upper case, or an operator's sign
  unsigned least;       ///< Fewest arguments
  unsigned most;        ///< Most arguments
  MdtFunctionCode code; ///< Does it
} MdtFunction;

/// Return the function called `name`, letters compared without case, or null
const MdtFunction* mdt_function_find(MdtView name);

/// Return `value` as the type with the IRI `name` (section 17.5); none where
/// it cannot be, or there is no such function
MdtTerm mdt_function_cast(MdtArena* arena, MdtView name, const MdtTerm* value);

#endif
