// SPDX-License-Identifier: Apache-2.0
// What the rules of this stage work on: the trees turned around, the
// quotations, and the attributions as they grow, in tokens.

#ifndef MDT_QUOTE_WORK_H
#define MDT_QUOTE_WORK_H

#include "lexicon/scorer.h"
#include "quote/marks.h"
#include "quote/reporting.h"

/// A run of tokens
typedef struct {
  uint32_t first; ///< First token
  uint32_t end;   ///< After its last token; empty if not after `first`
} Range;

MDT_VECTOR(Ranges, Range);

/// An attribution before its words are final
typedef struct {
  Ranges source;        ///< Noun phrase of the source, perhaps none
  Ranges cue;           ///< The words that tie
  Ranges content;       ///< What is said
  uint32_t source_head; ///< Head token, or none
  uint32_t cue_head;    ///< Head token
  uint32_t addressee;   ///< Head token of who is told, or none
  ReportClass kind;     ///< Class of its verb or noun
  bool is_speech_act;   ///< As in the document
  const char* rule;     ///< Which rule
} Draft;

MDT_VECTOR(Drafts, Draft);

/// The state of the stage
typedef struct {
  const MdtReporting* known; ///< Tables
  MdtDocument* doc;          ///< The article
  const MdtToken* tokens;    ///< Its tokens
  Range* reach;              ///< [tokens] first to last word below a word
  uint32_t* child;           ///< [tokens] first child, or none
  uint32_t* next;            ///< [tokens] next child of the same head
  Quotations quotations;     ///< In text order
  uint32_t* quotation_at;    ///< [tokens] outermost quotation, or none
  Drafts drafts;             ///< What the rules found
  uint32_t* draft_of;        ///< [tokens] draft with this cue, or none
  uint32_t* name_at;         ///< [tokens] the name that a token is in, or none
  MdtSink* told;             ///< Where proposals are told, or null
  uint32_t* outside_after;   ///< [tokens + 1] the first phrase from a token on
                             ///< that vouches for its whole sentence, or none
} Work;

/// Fill in `reach`, `child` and `next`
void turn_trees(Work* work);

/// Return whether `token` has dependency relation `base` or a subtype of it
bool is_dep(const Work* work, uint32_t token, MdtDeprel base);

/// Return the first child of `token` whose relation is `base` or a subtype of
/// it, or none
uint32_t find_child(const Work* work, uint32_t token, MdtDeprel base);

/// Return the case marker of noun `token`, or none
uint32_t find_case(const Work* work, uint32_t token);

/// Return whether `a` holds `token`
bool holds(Range a, uint32_t token);

/// Return whether `token` is a word of punctuation other than a quotation mark
bool is_loose_mark(const Work* work, uint32_t token);

/// Return whether `clause` begins with the joining word `form`, which is not
/// its subject
bool begins_with(const Work* work, uint32_t clause, const char* form);

/// Return what of `range`, the words below `token`, stands after the word that
/// governs it, where the parser let arcs cross
Range after_governor(const Work* work, uint32_t token, Range range);

/// Return the words of `clause` without its joining "that", but with the
/// "that" of "said that was false"
Range clause_range(const Work* work, uint32_t clause);

/// Return the sentence that `token` is in
const MdtSentence* sentence_of(const Work* work, uint32_t token);

/// Add `range` to `ranges` without the punctuation at its edges
void add_range(Work* work, Ranges* ranges, Range range);

/// Add to `ranges` what `range` holds outside `hole`
void add_around(Work* work, Ranges* ranges, Range range, Range hole);

/// Add a new draft whose cue is headed by `cue`; the pointer holds until the
/// next is added
Draft* add_draft(Work* work, uint32_t cue, const char* rule);

/// Set the noun phrase of `head` as the source of `draft`, without the clauses
/// that describe it and without its preposition
void set_source(Work* work, Draft* draft, uint32_t head);

#endif
