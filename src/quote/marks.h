// SPDX-License-Identifier: Apache-2.0
// Quotation marks, paired.
//
// Straight and curly, double and single; an apostrophe is told from a closing
// mark by there being something to close. A paragraph's end closes what is
// open, and when the next paragraph opens again, the quotation goes on.

#ifndef MDT_QUOTE_MARKS_H
#define MDT_QUOTE_MARKS_H

#include "document/model.h"

/// Words between quotation marks, not within others
typedef struct {
  uint32_t first; ///< Its opening mark
  uint32_t end;   ///< After its closing mark, or after the paragraph's end
  bool is_open;   ///< It was not closed: it goes on, or the mark was forgotten
} Quotation;

MDT_VECTOR(Quotations, Quotation);

/// Return whether `form` is a quotation mark (or an apostrophe by itself)
bool is_quotation_mark(MdtView form);

/// Find the outermost quotations of `doc`; `*at` becomes [tokens] the quotation
/// of a token, or none. Both live in the document's arena.
Quotations pair_marks(MdtDocument* doc, uint32_t** at);

#endif
