// SPDX-License-Identifier: Apache-2.0
// Who does what to whom in a clause, whatever its form.
//
// The logical subject and object of a predicate are found through the passive,
// control ("told them to go"), relative and participial clauses, coordination
// and light verbs, so that "the man whom the court fired", "fired by the court"
// and "the court fired the man" give the same answer.

#ifndef MDT_CLAUSE_CLAUSE_H
#define MDT_CLAUSE_CLAUSE_H

#include "clause/tree.h"

/// Tokens that head arguments; joined ones follow each other
typedef struct {
  uint32_t heads[16]; ///< [count] in text order, the first conjunct first
  unsigned count;     ///< How many; more than fit are left out
} MdtHeads;

/// Add `head` and all that is joined to it by "and", "or" or a comma
void mdt_heads_add(MdtHeads* heads, const MdtTree* tree, uint32_t head);

/// Return whether `token` names some of what its head means: "towns including
/// *Rome*"
bool mdt_clause_is_example(const MdtTree* tree, uint32_t token);

/// Return whether `verb` is passive: "was fired", "the man fired by the court"
bool mdt_clause_is_passive(const MdtTree* tree, uint32_t verb);

/// Return the grammatical subject of `predicate`, taken from the clause that
/// controls it where it has none of its own; none if there is none
uint32_t mdt_clause_surface_subject(const MdtTree* tree, uint32_t predicate);

/// Return the subject of the clause of `verb` that was read as an object of the
/// verb above: "found *he* had lied"; or none
uint32_t mdt_clause_lost_subject(const MdtTree* tree, uint32_t verb);

/// Return who does it: the subject, or after "by" in the passive; or none
uint32_t mdt_clause_subject(const MdtTree* tree, uint32_t predicate);

/// Return to whom or what it is done: the object, or the subject of a passive;
/// or none
uint32_t mdt_clause_object(const MdtTree* tree, uint32_t predicate);

/// Return who receives something: "gave *him* bail", "*he* was given bail"; or
/// none
uint32_t mdt_clause_indirect(const MdtTree* tree, uint32_t predicate);

/// Return the infinitive, gerund or predicate that completes `predicate`
/// ("ordered them to *leave*"), or none
uint32_t mdt_clause_infinitive(const MdtTree* tree, uint32_t predicate);

/// Return the head of the clause that completes `predicate` ("said that it
/// *rained*"), or none
uint32_t mdt_clause_complement(const MdtTree* tree, uint32_t predicate);

/// Return the phrase that the preposition or conjunction `marker` ties to
/// `head` ("sentenced *for* fraud", "kept *from* flying"), or none
uint32_t mdt_clause_phrase(const MdtTree* tree, uint32_t head, MdtView marker);

/// The same, but the first such phrase to the right of token `after`
uint32_t mdt_clause_phrase_next(const MdtTree* tree, uint32_t head,
                                MdtView marker, uint32_t after);

/// Return the phrase that `marker` ties to `noun`, also where it hangs on what
/// the noun is of: "the firing of the *director* by the board"; or none
uint32_t mdt_clause_noun_phrase(const MdtTree* tree, uint32_t noun,
                                MdtView marker);

/// Return who stands behind `noun`: "*Ford's* report", "the report *by* Ford";
/// or none
uint32_t mdt_clause_owner(const MdtTree* tree, uint32_t noun);

/// Return the verb of which `noun` is the object, or the subject in the
/// passive: "*issued* a report", "a report was *issued*"; or none
uint32_t mdt_clause_governor(const MdtTree* tree, uint32_t noun);

/// Return what the relative pronoun `token` stands for, or `token` itself
uint32_t mdt_clause_antecedent(const MdtTree* tree, uint32_t token);

#endif
