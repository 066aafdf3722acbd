// SPDX-License-Identifier: Apache-2.0
// What the files of this stage share: the document under work, and how parts
// and relations are made.

#ifndef MDT_OPEN_WORK_H
#define MDT_OPEN_WORK_H

#include "claim/work.h"
#include "open/open.h"

struct MdtOpenLexicon {
  const MdtClaimLexicon* claims; ///< Negators and modals
  MdtWordList* weights;          ///< What makes a relation likely
};

/// A document under work
typedef struct {
  MdtDocument* doc;     ///< What is read
  const MdtTree* tree;  ///< Its trees
  MdtOpenStyle style;   ///< For whom
  const MdtWork* facts; ///< For polarity and modality
  uint32_t* stack;      ///< [tokens] room for walks
  bool* is_in;          ///< [tokens] scratch, false between uses
} MdtOpenWork;

/// Which dependents stay out of a part
enum {
  MDT_OMIT_JOINED = 1,    ///< What "and" joins to its head
  MDT_OMIT_CASE = 2,      ///< Its preposition
  MDT_OMIT_LOOSE = 4,     ///< Appositions, and clauses after a comma
  MDT_OMIT_OWNER = 8,     ///< "Ada's"
  MDT_OMIT_MARK = 32,     ///< Its conjunction
  MDT_OMIT_PREDICATE = 16 ///< What makes a clause of it: subject, "is", "that"
};

/// Return the words of what `head` heads, without what `omit` names and
/// without the clause or phrase, if any, that holds token `hole`
MdtOpenPart mdt_open_part(MdtOpenWork* work, uint32_t head, unsigned omit,
                          uint32_t hole);

/// Add `token` to `part`, which stays ascending
void mdt_open_part_add(MdtOpenWork* work, MdtOpenPart* part, uint32_t token);

/// Take the words of `other` out of `part`
void mdt_open_part_drop(MdtOpenPart* part, const MdtOpenPart* other);

/// Put down the words of `part` as they are listed, once it is as it shall be
void mdt_open_part_write(const MdtOpenWork* work, MdtOpenPart* part);

/// Return the verb that `predicate` goes on from with the same subject ("wants
/// to *leave*" from "wants"), or none
uint32_t mdt_open_governor(const MdtOpenWork* work, uint32_t predicate);

/// Return whether another predicate goes on from `predicate`
bool mdt_open_is_governor(const MdtOpenWork* work, uint32_t predicate);

/// Return the verb phrase that ends in `predicate`: auxiliaries, adverbs,
/// negation, verbs that govern it, particles
MdtOpenPart mdt_open_phrase(MdtOpenWork* work, uint32_t predicate);

/// What hangs on a verb phrase, as tokens that head it
typedef struct {
  uint32_t heads[16]; ///< [count] in the order of the listing
  unsigned count;     ///< How many; more than fit are left out
} MdtOpenFillers;

/// Gather what hangs on `predicate` and the verbs that it goes on from, but
/// for what is in `phrase` already: first what says what
void mdt_open_gather(const MdtOpenWork* work, uint32_t predicate,
                     const MdtOpenPart* phrase, MdtOpenFillers* fillers);

/// Put `head` before all others
void mdt_open_put_first(MdtOpenFillers* fillers, uint32_t head);

/// Return whether `predicate` is no verb: "is *a teacher*", "is *in the house*"
bool mdt_open_is_nominal(const MdtTree* tree, uint32_t predicate);

/// Return whether `token` is a relative or asking word
bool mdt_open_is_relative(const MdtTree* tree, uint32_t token);

/// Add a relation of `rule` at `predicate`, with neither phrase nor arguments
MdtOpenRelation* mdt_open_begin(MdtOpenWork* work, const char* rule,
                                uint32_t predicate);

/// Add `part` as the next argument; one too many, or an empty one, is dropped
void mdt_open_argue(MdtOpenRelation* relation, const MdtOpenPart* part);

/// Add the relations that the clause of `predicate` states
void mdt_open_clause(MdtOpenWork* work, uint32_t predicate);

/// Add the relations that stand within the noun phrase of `noun`
void mdt_open_noun(MdtOpenWork* work, uint32_t noun);

/// Make claims for the graph of what the claims of the document leave uncovered
void mdt_open_claim(MdtOpenWork* work);

/// Tell how sure we are of each relation
void mdt_open_rank(const MdtOpenLexicon* lexicon, MdtDocument* doc);

#endif
