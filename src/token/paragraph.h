// SPDX-License-Identifier: Apache-2.0
// The paragraphs of a text: stretches over whose edges no sentence goes.
//
// A blank line parts paragraphs. A single line break does, too, unless the
// text is filled to a width: then lines go on in small letters often enough.

#ifndef MDT_TOKEN_PARAGRAPH_H
#define MDT_TOKEN_PARAGRAPH_H

#include <mandate/view.h>

#include <stdbool.h>

/// A walk over paragraphs
typedef struct {
  MdtView text;
  size_t at;      ///< Where to look on
  bool is_filled; ///< Single line breaks are mere spaces
} MdtParagraphs;

/// Return a walk that stands before the first paragraph of `text`
MdtParagraphs mdt_paragraphs(MdtView text);

/// Put the next paragraph, without white space at its edges, into `*span`, or
/// return false at the end
bool mdt_paragraphs_next(MdtParagraphs* walk, MdtSpan* span);

#endif
