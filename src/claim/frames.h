// SPDX-License-Identifier: Apache-2.0
// The frame lexicon: which words evoke which relation, and where in the
// sentence those who take part in it stand.
//
// The knowledge is Turtle that a user can read and extend: ontology/frames.ttl
// explains its form, and ontology/frames/ holds a file for each family of
// relations. It is read once and never changes.

#ifndef MDT_CLAIM_FRAMES_H
#define MDT_CLAIM_FRAMES_H

#include "base/arena.h"
#include "base/file.h"
#include "base/vector.h"

#include <mandate/log.h>
#include <mandate/status.h>
#include <mandate/vocabulary.h>

#include <stdbool.h>

/// X(identifier, name in frames.ttl) for each way from a cue to what fills a
/// role
#define MDT_STEPS(X)                                                           \
  X(SUBJECT, "subject")                                                        \
  X(OBJECT, "object")                                                          \
  X(INDIRECT, "indirect")                                                      \
  X(INFINITIVE, "infinitive")                                                  \
  X(PURPOSE, "purpose")                                                        \
  X(CLAUSE, "clause")                                                          \
  X(CLAUSE_SUBJECT, "clause-subject")                                          \
  X(CLAUSE_DOER, "clause-doer")                                                \
  X(PREDICATE, "predicate")                                                    \
  X(OWNER, "owner")                                                            \
  X(COMPOUND, "compound")                                                      \
  X(KIND, "kind")                                                              \
  X(OBJECT_OWNER, "object-owner")                                              \
  X(OBJECT_SOURCE, "object-source")                                            \
  X(DOER, "doer")                                                              \
  X(SPEAKER, "speaker")                                                        \
  X(PARTICIPANT, "participant")                                                \
  X(EVENT, "event")                                                            \
  X(MODIFIED, "modified")                                                      \
  X(PERFORMER, "performer")                                                    \
  X(EARLIER, "earlier")                                                        \
  X(ADDRESSEE, "addressee")                                                    \
  X(SELF, "self")                                                              \
  X(ANCHOR, "anchor")                                                          \
  X(CONTENT, "content")                                                        \
  X(RECEIVER, "receiver")                                                      \
  X(COURT, "court")                                                            \
  X(POLICE, "police")                                                          \
  X(DISASTER, "disaster")                                                      \
  X(GROUND, "ground")                                                          \
  X(SUBJUNCTIVE, "subjunctive")                                                \
  X(PARTS, "parts")                                                            \
  X(POST, "post")                                                              \
  X(UNIT, "unit")                                                              \
  X(PHRASE, "")

/// One way from a cue to what fills a role
typedef enum {
#define X(id, name) MDT_STEP_##id,
  MDT_STEPS(X)
#undef X
    MDT_N_STEPS,
} MdtStep;

/// A step, and for a phrase the preposition that leads to it
typedef struct {
  MdtStep step; ///< Where to look
  MdtView word; ///< Preposition or conjunction, or empty
} MdtWay;

/// Ways to a role, the first that leads anywhere wins
typedef struct {
  MdtWay ways[12]; ///< [count]
  unsigned count;  ///< How many
} MdtPath;

/// Words that evoke a relation, and the paths to its roles
typedef struct {
  MdtView name;             ///< "command"
  MdtRelation relation;     ///< What it evokes
  MdtPath subject;          ///< Who
  MdtPath object;           ///< What or whom
  MdtPath recipient;        ///< To, for or from whom; may be empty
  unsigned subject_types;   ///< Bits 1 << MdtType that may be subject; 0: all;
                            ///< bit 0: what nothing is known of
  unsigned object_types;    ///< Bits 1 << MdtType that may be object; 0: all
  unsigned recipient_types; ///< Bits of what must be recipient; 0: anybody, or
                            ///< nobody
  bool takes_act;      ///< Its object is told as an act: no subject, no "to"
  bool is_denial;      ///< It says that the relation does not hold: "acquitted"
  bool needs_negation; ///< Only its negation evokes it: "did not comment"
} MdtFrame;

/// What kind of word evokes a frame
typedef enum {
  MDT_UNIT_VERB,
  MDT_UNIT_NOUN,
  MDT_UNIT_ADJECTIVE,
} MdtUnitKind;

/// A lexical unit: a word, or one with companions ("call for", "shut down",
/// "take into custody"), that evokes a frame
typedef struct {
  const MdtFrame* frame; ///< What it evokes
  MdtUnitKind kind;      ///< Part of speech of its first word
  MdtView word;          ///< Lemma of its first word
  MdtView rest;          ///< Lemmas of the others, or empty
  uint32_t next;         ///< Next unit with this first word, or MDT_NONE
} MdtUnit;

/// The lexicon
typedef struct MdtFrames MdtFrames;

/// Read the lexicon under the data folder `dir` into `arena`: its patterns,
/// then its families in the order of their names.
/// Errors: MDT_NO_FILE, and those of mdt_frames_read.
MdtStatus mdt_frames_load(MdtArena* arena, const char* dir, MdtFrames** out,
                          const MdtLog* log);

/// Add to `out` the files that mdt_frames_load reads, in its order, as they are
/// called under `dir`. Error: MDT_NO_FILE.
MdtStatus mdt_frames_list(MdtArena* arena, const char* dir, MdtFileNames* out,
                          const MdtLog* log);

/// Read a lexicon that is all in the Turtle file `path` into `arena`.
/// Errors: those of mdt_rdf_read_file; MDT_BAD_SYNTAX for an unknown relation,
/// type or way, and for a frame without relation.
MdtStatus mdt_frames_read(MdtArena* arena, const char* path, MdtFrames** out,
                          const MdtLog* log);

/// Return the first unit of `kind` whose first word is `lemma`, those with
/// more companions first, then those that want a negation; follow with
/// mdt_frames_next. Null if there is none.
const MdtUnit* mdt_frames_find(const MdtFrames* frames, MdtUnitKind kind,
                               MdtView lemma);

/// Return the next unit with the same kind and first word, or null
const MdtUnit* mdt_frames_next(const MdtFrames* frames, const MdtUnit* unit);

/// Return how many units there are, and unit `index` in the order of the file
size_t mdt_frames_count(const MdtFrames* frames);
const MdtUnit* mdt_frames_at(const MdtFrames* frames, size_t index);

/// Parse `text`, names of ways and "prep:WORD" separated by spaces. Returns
/// false for an unknown way or too many.
bool mdt_path_parse(MdtPath* path, MdtView text);

/// Return the name of `step` in frames.ttl; empty for a phrase
const char* mdt_step_name(MdtStep step);

#endif
