// SPDX-License-Identifier: Apache-2.0
// Days, months and years of the proleptic Gregorian calendar, by our own
// arithmetic: no locale, no clock, no time zone.
//
// Source of the arithmetic: Reingold and Dershowitz, Calendrical Calculations;
// day 0 is 1 March of year 0, so that the leap day ends a year.

#ifndef MDT_BASE_DATE_H
#define MDT_BASE_DATE_H

#include "base/arena.h"

#include <mandate/view.h>

#include <stdbool.h>

/// A year, a month of a year or a day; all zero: none
typedef struct {
  int year;  ///< 1 to 9999, or 0 if not known
  int month; ///< 1 to 12, or 0: the whole year
  int day;   ///< 1 to 31, or 0: the whole month
} MdtDate;

/// Return whether `date` is in the calendar; parts may be missing from the
/// right, so that 2018-02 and 2018 are, and 2018-02-30 is not
bool mdt_date_is_valid(MdtDate date);

/// Return how many days `month` of `year` has
int mdt_date_month_length(int year, int month);

/// Return the number of a whole date, so that numbers of later days are higher
long mdt_date_to_days(MdtDate date);

/// Return the date whose number is `days`
MdtDate mdt_date_from_days(long days);

/// Return the day of the week of a whole date: Monday is 1, Sunday 7
int mdt_date_weekday(MdtDate date);

/// Return the whole date `n` days after `date`, before it if negative
MdtDate mdt_date_add_days(MdtDate date, long n);

/// Return the month `n` months after that of `date`, without a day
MdtDate mdt_date_add_months(MdtDate date, long n);

/// Compare what both give: negative if `a` is earlier, zero if one may hold
/// the other, positive if `a` is later
int mdt_date_compare(MdtDate a, MdtDate b);

/// Room for any date that mdt_date_format writes, of any int
#define MDT_DATE_SIZE 40

/// Write `date` as ISO 8601 to `text`, NUL-terminated
void mdt_date_format(char text[MDT_DATE_SIZE], MdtDate date);

/// Return `date` as ISO 8601, "2018-05-07", "2018-05" or "2018", in `arena`
MdtView mdt_date_write(MdtArena* arena, MdtDate date);

/// Read the ISO 8601 date that `text` begins with, as in
/// "2018-05-07T10:00:00Z"; all zero if it does not begin with a valid one
MdtDate mdt_date_read(MdtView text);

#endif
