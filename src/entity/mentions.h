// SPDX-License-Identifier: Apache-2.0
// Mentions of people, bodies, places and things, their types, and what titles
// and names say of posts and structure.

#ifndef MDT_ENTITY_MENTIONS_H
#define MDT_ENTITY_MENTIONS_H

#include "entity/lore.h"

/// Add mentions and ties to `doc`, which must be parsed and have its names.
///
/// All noun phrases become mentions; `mention_at` leads from a token to the
/// widest mention that it heads, and from each token of a name to the name.
/// Time is linear in the length of the document.
MdtStatus mdt_find_mentions(const MdtLore* lore, MdtDocument* doc);

#endif
