// SPDX-License-Identifier: Apache-2.0
// The words of an argument, as the listing shows them.

#ifndef MDT_CLAIM_PHRASE_H
#define MDT_CLAIM_PHRASE_H

#include "clause/clause.h"

/// How much of a subtree is shown
typedef enum {
  MDT_PHRASE_NOUN,   ///< A noun with its modifiers, no article or preposition
  MDT_PHRASE_ACT,    ///< A verb phrase without subject and "to"
  MDT_PHRASE_CLAUSE, ///< A clause without "that"
} MdtPhraseKind;

/// Return the words of the phrase that `head` heads, in the document's arena,
/// without quotation marks, white space as one blank; its span goes to `*span`
MdtView mdt_phrase_text(const MdtTree* tree, uint32_t head, MdtPhraseKind kind,
                        MdtSpan* span);

/// The same for those of its words that lie in `clip`
MdtView mdt_phrase_text_in(const MdtTree* tree, uint32_t head,
                           MdtPhraseKind kind, MdtSpan clip, MdtSpan* span);

/// The same for all words that lie in `span`
MdtView mdt_phrase_of_span(MdtDocument* doc, MdtSpan span);

#endif
