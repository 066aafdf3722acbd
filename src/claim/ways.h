// SPDX-License-Identifier: Apache-2.0
// Ways from a cue to what fills a role: a function for each step that
// ontology/frames.ttl knows.

#ifndef MDT_CLAIM_WAYS_H
#define MDT_CLAIM_WAYS_H

#include "claim/work.h"

/// Return where `way` leads from the cue of `proposal`, or none
uint32_t mdt_way_walk(const MdtWork* work, const MdtProposal* proposal,
                      MdtWay way);

/// A step: where it leads from the cue of `proposal`, or none
typedef uint32_t MdtStepFunc(const MdtWork* work, const MdtProposal* proposal);

// From verbs, and from the nouns that stand for them
MdtStepFunc mdt_way_infinitive;
MdtStepFunc mdt_way_purpose;
MdtStepFunc mdt_way_clause;
MdtStepFunc mdt_way_subjunctive;
MdtStepFunc mdt_way_clause_subject;
MdtStepFunc mdt_way_clause_doer;
MdtStepFunc mdt_way_predicate;
MdtStepFunc mdt_way_event;

/// Return who is told by the verb above the participle `verb`, which hangs on
/// it or on them: "wrote to *us* asking to leave"; or none
uint32_t mdt_way_told_above(const MdtWork* work, uint32_t verb);

/// Return what the preposition `word` ties to `cue` and is no time, or none
uint32_t mdt_way_phrase(const MdtWork* work, uint32_t cue, MdtView word);

// From nouns
MdtStepFunc mdt_way_owner;
MdtStepFunc mdt_way_compound;
MdtStepFunc mdt_way_kind;
MdtStepFunc mdt_way_object_owner;
MdtStepFunc mdt_way_object_source;
MdtStepFunc mdt_way_doer;
MdtStepFunc mdt_way_anchor;
MdtStepFunc mdt_way_content;
MdtStepFunc mdt_way_receiver;

// To what is said or done beside it
MdtStepFunc mdt_way_speaker;
MdtStepFunc mdt_way_participant;
MdtStepFunc mdt_way_modified;
MdtStepFunc mdt_way_performer;
MdtStepFunc mdt_way_addressee;

// To who rules where nobody is said to
MdtStepFunc mdt_way_ground;

/// Return whether `token` is a noun
bool mdt_is_noun(const MdtTree* tree, uint32_t token);

/// Return from whom `noun` is had: "won leave from the *king*"; or none
uint32_t mdt_giver_of(const MdtWork* work, uint32_t noun);

/// Return whether `verb` leaves the meaning to its object; it may be none
bool mdt_is_light(const MdtWork* work, uint32_t verb);

/// Return whether `relation` wants somebody to do something
bool mdt_demands(MdtRelation relation);

/// Return whether `word` is one of `words`, which end with a null
bool mdt_is_one_of(MdtView word, const char* const* words);

#endif
