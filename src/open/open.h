// SPDX-License-Identifier: Apache-2.0
// Open relations: what each clause says, in its own words.
//
// A walk over the tokens: each predicate gives the relations of its clause
// (clause.c), each noun those that stand within its phrase (noun.c). Words are
// cut out of the sentence (part.c, phrase.c), so that all keep their places.
// A table of weights says how sure we are (rank.c). Linear in the text, but
// for what one long sentence does to itself.

#ifndef MDT_OPEN_OPEN_H
#define MDT_OPEN_OPEN_H

#include "base/sink.h"
#include "claim/claims.h"
#include "document/model.h"
#include "lexicon/scorer.h"

/// What this stage knows: what makes a relation likely
typedef struct MdtOpenLexicon MdtOpenLexicon;

/// Read it from the data folder `dir` into `arena`; `claims`, which tells what
/// negates and what makes a thing merely possible, is kept. Errors:
/// MDT_NO_FILE, MDT_BAD_SYNTAX, told to `log`.
MdtStatus mdt_open_lexicon_load(MdtArena* arena, const char* dir,
                                const MdtClaimLexicon* claims,
                                MdtOpenLexicon** out, const MdtLog* log);

/// Fill the relations of `doc`, which has a tree for each sentence
void mdt_find_open(const MdtOpenLexicon* lexicon, MdtDocument* doc,
                   MdtOpenStyle style);

/// Return what tells how likely `relation` is, made in the arena of `doc`: for
/// training the weights
MdtFeatures mdt_open_features(const MdtDocument* doc,
                              const MdtOpenRelation* relation);

/// Write relation number `index` of `doc` as a line: the sentence, how sure we
/// are, subject, relation, further arguments; tabs between
void mdt_open_listing_write(const MdtDocument* doc, size_t index,
                            MdtSink* sink);

#endif
