// SPDX-License-Identifier: Apache-2.0
// What a cue may be thought to report: stretches of words that trees, marks
// and rules propose, for the model in choose.c to choose from.
//
// A cue has at most MAX_PROPOSALS of them, of which no two are alike, and they
// are looked for no further than MAX_REACH words away.

#ifndef MDT_QUOTE_PROPOSE_H
#define MDT_QUOTE_PROPOSE_H

#include "quote/work.h"

enum { MAX_PIECES = 3, MAX_PROPOSALS = 40, MAX_REACH = 400 };

/// What kind of word or phrase ties content to source
typedef enum {
  CUE_VERB,   ///< "said"
  CUE_NOUN,   ///< "the claim that"
  CUE_PHRASE, ///< "according to"
  CUE_ADVERB, ///< "reportedly"
} CueKind;

/// A word or phrase that may be a cue
typedef struct {
  uint32_t token;       ///< Its head
  CueKind kind;         ///< What it is
  Report report;        ///< How the tables say that it reports
  uint32_t preposition; ///< The one that belongs to it, or none
  uint32_t noun;        ///< What the preposition governs, or none
  Range words;          ///< Of a phrase: with its noun
  uint32_t source;      ///< Head of who is thought the source, or none
} Cue;

/// What a cue may report
typedef struct {
  Range pieces[MAX_PIECES]; ///< [n_pieces] in text order
  uint32_t n_pieces;        ///< How many
  const char* way;          ///< How it was found
  uint32_t head;            ///< Head of the clause or thing, or none
  uint32_t cut;             ///< Head of what was cut off its end, or none
  bool is_ruled;            ///< The rules would take it
} Proposal;

/// All that a cue may report
typedef struct {
  Proposal items[MAX_PROPOSALS]; ///< [count]
  unsigned count;                ///< How many
} Proposals;

/// Return the colon in `range` that a quotation follows, or the end of `range`
uint32_t find_quoting_colon(const Work* work, Range range);

/// Return whether `token` is a verb of the tables
bool is_report_verb(const Work* work, uint32_t token);

/// Return the token outside a proposal that governs it, or none
uint32_t find_governor(const Work* work, const Proposal* proposal);

/// Add `range` as what `cue` reports, found in `way`
void propose(Work* work, Proposals* proposals, const Cue* cue, const char* way,
             uint32_t head, Range range);

/// Add two ranges that together are what `cue` reports
void propose_both(Work* work, Proposals* proposals, const Cue* cue,
                  const char* way, uint32_t head, Range first, Range second);

/// Add `range`, and what is left of it when clauses at its end are cut off
void propose_cut(Work* work, Proposals* proposals, const Cue* cue,
                 const char* way, uint32_t head, Range range);

/// Add `range`, and what is left of it when clauses at its beginning are
void propose_late(Work* work, Proposals* proposals, const Cue* cue,
                  const char* way, uint32_t head, Range range);

/// Add what the rules would take
void propose_ruled(Work* work, Proposals* proposals, const Cue* cue,
                   const Ranges* ranges);

/// Add what verb, noun, phrase or adverb `cue` may report
void propose_for_verb(Work* work, Proposals* proposals, const Cue* cue);
void propose_for_noun(Work* work, Proposals* proposals, const Cue* cue);
void propose_for_phrase(Work* work, Proposals* proposals, const Cue* cue);

/// Return names of the relation and the tag of `token`, for features
MdtView deprel_of(const Work* work, uint32_t token);
MdtView tag_of(const Work* work, uint32_t token);

/// Return what kind of thing `token`, or none, names
MdtView kind_of(const Work* work, uint32_t token);

/// Return the class of `cue`: what a table says of its verb or noun, or else
/// WordNet
MdtView class_of(const Work* work, const Cue* cue);

/// Return the head of who says `said` by `cue`, or none; `ruled` is who the
/// rules would take
uint32_t choose_source(Work* work, const Cue* cue, const Proposal* said,
                       uint32_t ruled);

/// Count what is known of `cue`, whatever it reports
void describe_cue(const Work* work, const Cue* cue, MdtTally* tally);

/// Count what is known of `proposal`
void describe_proposal(const Work* work, const Cue* cue,
                       const Proposal* proposal, MdtTally* tally);

/// Return whether it is worth while to look what `cue` reports
bool may_report(const Work* work, const Cue* cue);

/// Return a new draft of what `cue` was chosen to report, without cue and
/// source
Draft* draft_choice(Work* work, const Cue* cue, const Proposal* chosen,
                    const char* rule);

/// Return the best of `proposals`, or null if `cue` is thought to report
/// nothing
const Proposal* choose(Work* work, const Cue* cue, const Proposals* proposals);

#endif
