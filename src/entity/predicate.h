// SPDX-License-Identifier: Apache-2.0
// Who a sentence says is something: "Ann Lee is the mayor", "she was elected
// mayor", "he served as a member of the board".

#ifndef MDT_ENTITY_PREDICATE_H
#define MDT_ENTITY_PREDICATE_H

#include "entity/reading.h"

/// Return the child of token `head` with universal relation `base`, or none;
/// in a sentence of any length only its neighbourhood is searched
uint32_t mdt_predicate_child(const MdtReading* reading, uint32_t head,
                             MdtDeprel base);

/// Return the subject of a verb or predicate, also where it is that of the
/// clause it is joined to or the noun that it describes; or none
uint32_t mdt_predicate_subject(const MdtReading* reading, uint32_t head);

/// Return the token of whom the sentence says, and does not deny, that they
/// are the noun `i`; or none
uint32_t mdt_predicate_bearer(const MdtReading* reading, uint32_t i);

#endif
