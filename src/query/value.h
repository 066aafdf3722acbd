// SPDX-License-Identifier: Apache-2.0
// Terms as values: booleans, numbers, and how values compare (section 17).

#ifndef MDT_QUERY_VALUE_H
#define MDT_QUERY_VALUE_H

#include "base/arena.h"
#include "rdf/statement.h"

#include <stdbool.h>

/// The error of an expression, and what is not bound
extern const MdtTerm mdt_value_none;

/// What is known of a truth
typedef enum {
  MDT_FALSE,
  MDT_TRUE,
  MDT_ERROR, ///< Of types, or unbound
} MdtTruth;

/// Return the boolean `truth`; none for an error
MdtTerm mdt_value_boolean(MdtTruth truth);

/// Return the effective boolean value (section 17.2.2)
MdtTruth mdt_value_truth(const MdtTerm* value);

/// Return whether `value` is a plain string, of whatever spelling
bool mdt_value_is_string(const MdtTerm* value);

/// Return whether two terms are the same
bool mdt_value_is_same(const MdtTerm* a, const MdtTerm* b);

/// Return whether a = b (section 17.3): by value where the types are known,
/// an error where two literals differ and a type is not
MdtTruth mdt_value_equals(const MdtTerm* a, const MdtTerm* b);

/// Compare by "<": put -1, 0 or 1 into `*order` and return true; false where
/// the two cannot be compared, or are NaN
bool mdt_value_compare(const MdtTerm* a, const MdtTerm* b, int* order);

/// Compare for ORDER BY: unbound, blank nodes, IRIs, literals (section 15.1);
/// a total order, in which what "<" does not tell is decided by the terms
int mdt_value_order(const MdtTerm* a, const MdtTerm* b);

#endif
