// SPDX-License-Identifier: Apache-2.0
// What the files of this stage share: words of time in the text, and an
// expression as it is written, before it is resolved.

#ifndef MDT_TIME_WORK_H
#define MDT_TIME_WORK_H

#include "base/date.h"
#include "clause/tree.h"
#include "lexicon/wordlist.h"
#include "time/times.h"

/// X(identifier, name in the table) for each kind of word
#define MDT_TIME_KINDS(X)                                                      \
  X(MONTH, "month")                                                            \
  X(WEEKDAY, "weekday")                                                        \
  X(UNIT, "unit")                                                              \
  X(DAY, "day")                                                                \
  X(SHIFT, "shift")                                                            \
  X(SAME, "same")                                                              \
  X(NUMBER, "number")                                                          \
  X(ORDINAL, "ordinal")                                                        \
  X(PART, "part")                                                              \
  X(HOUR, "hour")                                                              \
  X(LATER, "later")                                                            \
  X(RELATION, "relation")                                                      \
  X(ABOUT, "about")                                                            \
  X(AHEAD, "ahead")                                                            \
  X(EITHER, "either")                                                          \
  X(STAMP, "stamp")                                                            \
  X(ZONE, "zone")                                                              \
  X(VAGUE, "vague")

/// What a word of time is
typedef enum {
  MDT_TIME_NONE, ///< No word of time
#define X(id, name) MDT_TIME_##id,
  MDT_TIME_KINDS(X)
#undef X
} MdtTimeKind;

/// A word of time
typedef struct {
  MdtTimeKind kind; ///< What it is
  int value;        ///< Which, as time-words.tsv counts
} MdtTimeWord;

/// Units of the calendar, as time-words.tsv numbers them
typedef enum {
  MDT_UNIT_DAY = 1,   ///< A date
  MDT_UNIT_WEEK = 2,  ///< No date is as long
  MDT_UNIT_MONTH = 3, ///< A year and a month
  MDT_UNIT_YEAR = 4,  ///< A year
  MDT_UNIT_OTHER = 5, ///< Others that no date is as long as
} MdtTimeUnit;

struct MdtTimeLexicon {
  MdtWordList* words; ///< time-words.tsv
};

/// How an expression tells its time
typedef enum {
  MDT_EXPR_NONE,     ///< It is no expression of time
  MDT_EXPR_CALENDAR, ///< Year, month or day by name, some perhaps missing
  MDT_EXPR_WEEKDAY,  ///< A day of the week, the last, next or nearest
  MDT_EXPR_SHIFT,    ///< So many units from the article's date
  MDT_EXPR_SAME,     ///< So many units from the day spoken of before
  MDT_EXPR_WORDS,    ///< In words that no calendar resolves
} MdtExprKind;

/// An expression of time, as it is written
typedef struct {
  MdtExprKind kind;
  uint32_t end;  ///< After its last token
  MdtDate from;  ///< CALENDAR: zero in what is not said
  MdtDate to;    ///< CALENDAR: the end of a span, or all zero
  int weekday;   ///< WEEKDAY
  int unit;      ///< SHIFT, SAME: a MdtTimeUnit
  int shift;     ///< SHIFT, SAME: how many; WEEKDAY, CALENDAR: "last" -1,
                 ///< "next" 1
  bool is_named; ///< WEEKDAY, CALENDAR: "last", "this" or "next" was said
} MdtExpr;

/// A document under work
typedef struct {
  const MdtTimeLexicon* lexicon; ///< What is known
  MdtDocument* doc;              ///< What is read
  const MdtTree* tree;           ///< Its trees
  MdtTimeWord* words;            ///< [tokens] what each is
  bool* is_name;                 ///< [tokens] it is within a name
  uint32_t* quoted;              ///< [tokens] its quotation, or none
} MdtTimeWork;

/// Return a document made ready: its words of time, names and quotations
MdtTimeWork mdt_time_begin(const MdtTimeLexicon* lexicon, MdtDocument* doc);

/// Return the word of time that token `i` is; none beyond the sentence that
/// token `from` is in
MdtTimeWord mdt_time_word(const MdtTimeWork* work, uint32_t from, uint32_t i);

/// Return whether token `i` stands in the sentence of `from` and is `word`, in
/// lower case
bool mdt_time_is(const MdtTimeWork* work, uint32_t from, uint32_t i,
                 const char* word);

/// Return whether token `i` is a dash, as between the ends of a span
bool mdt_time_is_dash(const MdtTimeWork* work, uint32_t from, uint32_t i);

/// Return the number in digits, with "th" or without, that token `i` is, or -1
int mdt_time_number(const MdtTimeWork* work, uint32_t from, uint32_t i);

/// Return the year that token `i` is, 1500 to 2199, or 0
int mdt_time_year(const MdtTimeWork* work, uint32_t from, uint32_t i);

/// Read "May 5, 2018", "5 May", "May 2018", "Friday, May 5", "2018-05-05",
/// "the first quarter of 2018", "the 27th", a month or a year by itself, where
/// it begins with token `i`
MdtExpr mdt_time_read_calendar(const MdtTimeWork* work, uint32_t i);

/// Read "yesterday", "last month", "two years ago", "earlier this year", "the
/// day before", "next Friday", where it begins with token `i`
MdtExpr mdt_time_read_relative(const MdtTimeWork* work, uint32_t i);

/// An expression with its neighbours: "between May and June 2018"
typedef struct {
  MdtExpr from;   ///< Its beginning, or all there is
  MdtExpr to;     ///< The end of a span, or kind none
  uint32_t start; ///< First token, with "between" or "since" before it
  uint32_t first; ///< First token of what is shown
  uint32_t end;   ///< After its last token
  uint32_t mark;  ///< Preposition that changes the meaning, or none
} MdtFoundTime;

MDT_VECTOR(MdtFoundTimes, MdtFoundTime);

/// Return the expressions of time in the text, in its order and its arena
MdtFoundTimes mdt_time_find(const MdtTimeWork* work);

/// Where the verb that governs an expression looks
typedef enum {
  MDT_TENSE_NONE,   ///< It does not say
  MDT_TENSE_PAST,   ///< Back
  MDT_TENSE_FUTURE, ///< Ahead
} MdtTense;

/// Return where the clause of token `at` looks
MdtTense mdt_time_tense(const MdtTimeWork* work, uint32_t at);

/// A resolved time: from is zero if it could not be resolved, to is zero
/// if it is not a span
typedef struct {
  MdtDate from;
  MdtDate to;
} MdtResolved;

/// Resolve `expr`, headed by token `head`: `today` is the day it is said, and
/// `spoken` the day last spoken of; either may be zero
MdtResolved mdt_time_resolve(const MdtTimeWork* work, const MdtExpr* expr,
                             uint32_t head, MdtDate today, MdtDate spoken);

/// Return the date that the first lines of the document give, or all zero
MdtDate mdt_time_of_article(const MdtTimeWork* work);

#endif
