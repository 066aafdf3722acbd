// SPDX-License-Identifier: Apache-2.0
// What fills a role: the entity behind a noun phrase, or the words of an act
// or a proposition.

#ifndef MDT_CLAIM_ARGUMENTS_H
#define MDT_CLAIM_ARGUMENTS_H

#include "claim/work.h"

/// Return whether the noun `head` says when: "on Monday", "in May"
bool mdt_argument_is_time(const MdtWork* work, uint32_t head);

/// Return the argument that `head` heads: an entity where it is a mention of
/// one, a clause or an act where it is a verb, else a noun phrase. Type none
/// and empty text where it says nothing by itself, as an unresolved pronoun.
MdtArgument mdt_argument_make(const MdtWork* work, uint32_t head,
                              bool takes_act);

/// The same, where no words from byte `end` on belong to it
MdtArgument mdt_argument_before(const MdtWork* work, uint32_t head,
                                bool takes_act, uint32_t end);

/// Return the noun phrase that `head` heads, whoever it may stand for: "as
/// *treasurer*" names a post, though it describes a person
MdtArgument mdt_argument_in_words(const MdtWork* work, uint32_t head);

/// Return the argument that `mention` is
MdtArgument mdt_argument_of_mention(const MdtWork* work,
                                    const MdtMention* mention);

/// Return the argument that `entity` is, mentioned at `head`
MdtArgument mdt_argument_of_entity(const MdtDocument* doc, uint32_t entity,
                                   uint32_t head);

/// Return whether one can speak to what has type `type`
bool mdt_can_be_told(MdtType type);

/// Return whether two arguments are the same: one entity, or the same words
bool mdt_argument_equals(const MdtArgument* a, const MdtArgument* b);

#endif
