// SPDX-License-Identifier: Apache-2.0
// When: the article's date, and the expressions of time in its text.
//
// Expressions are recognised by their words ("May 5, 2018", "last month", "two
// years ago", "between May and June 2018") and resolved against the article's
// date by the calendar and by the tense of their verb. What is not certain
// stays words: a wrong date is worse than none. Time is linear in the length
// of the document.

#ifndef MDT_TIME_TIMES_H
#define MDT_TIME_TIMES_H

#include "document/model.h"

/// What this stage knows: words of time
typedef struct MdtTimeLexicon MdtTimeLexicon;

/// Read "time-words.tsv" from the folder `dir` into `arena`. Errors:
/// MDT_NO_FILE, MDT_BAD_SYNTAX, told to `log`.
MdtStatus mdt_time_lexicon_load(MdtArena* arena, const char* dir,
                                MdtTimeLexicon** out, const MdtLog* log);

/// Fill the times of `doc`, which has trees and attributions, and its date if
/// its text begins with one
void mdt_find_times(const MdtTimeLexicon* lexicon, MdtDocument* doc);

#endif
