// SPDX-License-Identifier: Apache-2.0
// The rules that propose attributions, and what is done with them. Each looks
// at one token; the order of calling is in attribute.c.

#ifndef MDT_QUOTE_RULES_H
#define MDT_QUOTE_RULES_H

#include "quote/propose.h"

/// Propose what hangs on a phrase that begins at `token`: "according to the
/// paper", "per the decree", "reportedly"
void read_phrase(Work* work, uint32_t token);

/// Propose what verb `token` reports
void read_verb(Work* work, uint32_t token);

/// Add to `content` what the rules think that verb `cue` reports
void take_content(Work* work, Ranges* content, const Cue* cue);

/// Return the verb with its subject and all that follows it up to the next
/// comma or quotation: "said Ann Bell, a clerk," in "'No,' said Ann Bell, a
/// clerk, 'not now.'"
Range reporter_range(const Work* work, uint32_t verb);

/// Return what of `range` the word `cue` can report: of what stands outside
/// its quotation, or before a phrase that vouches for the rest, nothing
Range clip_range(const Work* work, uint32_t cue, Range range);

/// Return `range` widened to the whole of the quotations that begin or end it
Range widen_piece(const Work* work, uint32_t cue, uint32_t source, Range range);

/// Propose what noun `token` reports: "the claim that …"
void read_noun(Work* work, uint32_t token);

/// Propose what a headline's speaker says: "The Herald: Harbour to close"
void read_headline(Work* work, uint32_t sentence);

/// Propose that whoever does the verb before a colon says the quotation that
/// begins at `mark` after it: "She addressed the crowd: 'Go home.'" Return the
/// draft, as yet without content; or none
uint32_t draft_before_colon(Work* work, uint32_t mark);

/// Return who does verb `token`: the head of its subject, found through
/// relative pronouns, conjunction, control and participles; or none
uint32_t find_doer(const Work* work, uint32_t token);

/// Return the verb that "adding" at `token` goes on from, as "told" in "he told
/// them that it would rain, adding that …"; or none
uint32_t adds_to(const Work* work, uint32_t token);

/// Return whether `token` is a verb that the tagger took for a plural, as in
/// "'…', the report states"
bool is_misread(const Work* work, uint32_t token);

/// Return whether verb `token` is in the passive
bool is_passive(const Work* work, uint32_t token);

/// Set verb `token` with its auxiliaries, negation, particle and, unless none,
/// `preposition` as the cue of `draft`
void set_cue(Work* work, Draft* draft, uint32_t token, uint32_t preposition);

/// Widen what was said to the whole of the quotations it touches, and give
/// quotations that nothing touched to the speaker before them
void spread_quotations(Work* work);

/// Make attributions of the drafts, each hung under its parent
void finish_drafts(Work* work);

#endif
