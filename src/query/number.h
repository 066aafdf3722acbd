// SPDX-License-Identifier: Apache-2.0
// Numbers of XML Schema: exact integers and decimals, and floating ones.
//
// Integers have up to 38 digits, decimals eighteen after the point and twenty
// before it, which is what the recommendation asks and more; beyond that an
// operation is an error of the expression, never a wrong digit.

#ifndef MDT_QUERY_NUMBER_H
#define MDT_QUERY_NUMBER_H

#include "base/arena.h"
#include "rdf/statement.h"

#include <stdbool.h>

/// The types that numbers are promoted through, in this order
typedef enum {
  MDT_NUMBER_NONE,
  MDT_NUMBER_INTEGER,
  MDT_NUMBER_DECIMAL,
  MDT_NUMBER_FLOAT,
  MDT_NUMBER_DOUBLE,
} MdtNumberKind;

__extension__ typedef __int128 MdtWide;

/// A number
typedef struct {
  MdtNumberKind kind;
  MdtWide exact; ///< Of an integer; of a decimal, times 10^18
  double real;   ///< Of a float or double
} MdtNumber;

/// Return the number that `term` is; kind none if it is no well-formed number
MdtNumber mdt_number_of(const MdtTerm* term);

/// Return whether the IRI `datatype` is that of numbers
bool mdt_number_is_type(MdtView datatype);

/// Return the integer `value`
MdtNumber mdt_number_integer(int64_t value);

/// Return `number` as another kind; none where it does not fit
MdtNumber mdt_number_promote(MdtNumber number, MdtNumberKind kind);

/// Return a + b, a - b, a * b, a / b by `sign`; none on overflow, or on
/// dividing an exact number by zero (section 17.3.1)
MdtNumber mdt_number_compute(char sign, MdtNumber a, MdtNumber b);

/// Compare: put -1, 0 or 1 into `*order`; false for a NaN
bool mdt_number_compare(MdtNumber a, MdtNumber b, int* order);

/// Return `number` as a literal in its canonical form, in `arena`
MdtTerm mdt_number_term(MdtArena* arena, MdtNumber number);

/// Return the number that `text` writes as `kind`; none if it is none
MdtNumber mdt_number_parse(MdtView text, MdtNumberKind kind);

/// Round to an integer by `how`: 'a' abs, 'c' ceil, 'f' floor, 'r' round
MdtNumber mdt_number_round(MdtNumber number, char how);

#endif
