// SPDX-License-Identifier: Apache-2.0
// Mends trees that hang the voice at the end of a sentence on what it says.

#ifndef MDT_PARSE_VOICE_H
#define MDT_PARSE_VOICE_H

#include "document/model.h"
#include "lexicon/wordnet.h"

/// Let the clause that ends the tokens `first` to `end`, a single tree, govern
/// the rest if it is a subject and a verb of saying after a comma: "She told us
/// to go, *the Gazette reported*." In UD what is said is the clausal complement
/// of such a verb; parsers often hang the verb on it. Return the root, which
/// was `root`. Linear in the tokens.
uint32_t mdt_tree_raise_voice(MdtToken* tokens, uint32_t first, uint32_t end,
                              uint32_t root, const MdtWordNet* wordnet);

#endif
