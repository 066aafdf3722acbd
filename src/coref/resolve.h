// SPDX-License-Identifier: Apache-2.0
// Which mentions are one: entities from mentions, by sieves.

#ifndef MDT_COREF_RESOLVE_H
#define MDT_COREF_RESOLVE_H

#include "coref/antecedents.h"
#include "entity/lore.h"

/// Join the mentions of `doc` into entities, all but I, we and you. Every
/// mention gets an entity; each link keeps the name of its sieve. Time is
/// linear in the number of mentions, save for sorting.
MdtStatus mdt_resolve(const MdtLore* lore, MdtDocument* doc);

/// The same; tell `func` of each choice of an antecedent before it is made
MdtStatus mdt_resolve_told(const MdtLore* lore, MdtDocument* doc,
                           MdtChoiceFunc func, void* handle);

/// Join I, we and you within quotations to who says them, whom they speak
/// for, and who is told, by the attributions of `doc`
MdtStatus mdt_resolve_speakers(const MdtLore* lore, MdtDocument* doc);

#endif
