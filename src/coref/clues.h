// SPDX-License-Identifier: Apache-2.0
// What speaks for or against an antecedent. A clue is a value of a family:
// how far apart two mentions are, what the candidate is in its clause. The
// table antecedent-weights.tsv gives clues their weights in hundredths of a
// logit, for each kind of mention that refers back; training/coref learns
// them from annotated articles.

#ifndef MDT_COREF_CLUES_H
#define MDT_COREF_CLUES_H

#include "lexicon/wordlist.h"

/// Kinds of mentions that refer back, each with weights of its own
#define MDT_ANAPHORS(X)                                                        \
  X(PRONOUN, "pronoun")                                                        \
  X(HE, "he")                                                                  \
  X(IT, "it")                                                                  \
  X(THEY, "they")                                                              \
  X(PHRASE, "phrase")                                                          \
  X(PERSON, "person")                                                          \
  X(PEOPLE, "people")                                                          \
  X(BODY, "body")                                                              \
  X(PLACE, "place")                                                            \
  X(PAPER, "paper")                                                            \
  X(OTHER, "other")

typedef enum {
#define X(id, name) MDT_ANAPHOR_##id,
  MDT_ANAPHORS(X)
#undef X
    MDT_N_ANAPHORS,
} MdtAnaphor;

/// Families of clues: those whose name begins with "none" tell of the mention
/// itself, whether it refers back at all
typedef enum {
  MDT_CLUE_NONE,        ///< Every mention has it
  MDT_CLUE_NONE_LOOK,   ///< Article, length
  MDT_CLUE_NONE_ROLE,   ///< In its clause
  MDT_CLUE_NONE_PART,   ///< Of the article, in a quotation or out
  MDT_CLUE_NONE_CHOICE, ///< How many there are to choose from
  MDT_CLUE_NONE_LIKE,   ///< Article, the likest of them
  MDT_CLUE_NONE_TAIL,   ///< What follows its noun
  MDT_CLUE_NONE_TYPE,   ///< Of what it names
  MDT_CLUE_NONE_EMPTY,  ///< "It is said that": it may be empty
  MDT_CLUE_FAR,         ///< Sentences apart, kind of the candidate
  MDT_CLUE_RANK,        ///< Others that are nearer
  MDT_CLUE_APART,       ///< Words apart
  MDT_CLUE_ROLE,        ///< Of the candidate and of the mention
  MDT_CLUE_COMMAND,     ///< How the candidate's clause stands to it
  MDT_CLUE_KIND,        ///< Of the candidate; whether it has a name
  MDT_CLUE_TYPE,        ///< Of the candidate
  MDT_CLUE_FIT,         ///< Gender, number
  MDT_CLUE_SIZE,        ///< How often the article speaks of it
  MDT_CLUE_LARGEST,     ///< It speaks of no other more
  MDT_CLUE_TOPIC,       ///< It begins its sentence, sentences apart
  MDT_CLUE_HEADLINE,    ///< It is in the headline
  MDT_CLUE_MARKS,       ///< Quotation marks between them, its role
  MDT_CLUE_LIKE,        ///< Likeness of a description, its article
  MDT_CLUE_NEWS,        ///< Likeness, words that the candidate lacks
  MDT_CLUE_LIKE_FAR,    ///< Likeness, sentences apart
  MDT_CLUE_CLEAR,       ///< The one subject before, and this is a subject
  MDT_CLUE_OWNER,       ///< Whose they are, likeness
  MDT_N_CLUE_FAMILIES,
} MdtClueFamily;

/// The value of MDT_CLUE_COMMAND for subjects of joined clauses
enum { MDT_COMMAND_JOINED = 1 };

enum { MDT_MOST_CLUES = 24, MDT_MOST_CLUE_VALUES = 96 };

/// A value of a family
typedef struct {
  uint8_t family; ///< MdtClueFamily
  uint8_t value;  ///< Of both of its lists, where it has two
} MdtClue;

/// What is known of a mention and a candidate
typedef struct {
  MdtClue items[MDT_MOST_CLUES]; ///< [count]
  unsigned count;                ///< How many
} MdtClues;

/// Weights as an array
typedef struct MdtClueWeights {
  int values[MDT_N_ANAPHORS][MDT_N_CLUE_FAMILIES][MDT_MOST_CLUE_VALUES];
  int leads[MDT_N_ANAPHORS]; ///< Least over other entities
} MdtClueWeights;

/// Return the name of a kind of mention
const char* mdt_anaphor_name(MdtAnaphor anaphor);

/// Add value `a` of `family`, or values `a` and `b` where it has two lists
void mdt_clue_add(MdtClues* clues, MdtClueFamily family, unsigned a,
                  unsigned b);

/// Return whether `clues` have value `value` of a family with one list
bool mdt_clues_have(const MdtClues* clues, MdtClueFamily family,
                    unsigned value);

/// Return "far=1/name", in `arena`
MdtView mdt_clue_text(MdtArena* arena, MdtClue clue);

/// Read the table at `path` into `arena`. Errors: those of mdt_wordlist_read.
MdtStatus mdt_clue_weights_read(const MdtClueWeights** out, MdtArena* arena,
                                const char* path, const MdtLog* log);

/// Return the sum of the weights of `clues` for two kinds of mention, a wider
/// and a narrower
int mdt_clues_sum(const MdtClueWeights* weights, const MdtAnaphor kinds[2],
                  const MdtClues* clues);

#endif
