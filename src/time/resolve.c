// SPDX-License-Identifier: Apache-2.0
// From words of time to dates. What could be two dates is none.

#include "base/view.h"
#include "time/work.h"

/// A date without its year is the nearest, if it is nearer than this and its
/// verb does not tell
enum { NEAR = 120 };

static const MdtDate no_date = { 0, 0, 0 };

/// The day of the week on, before or after `today`
static MdtDate weekday_from(const MdtDate today, const int weekday,
                            const MdtTense tense) {
  const int now = mdt_date_weekday(today);
  if (tense == MDT_TENSE_PAST) {
    return mdt_date_add_days(today, -((now - weekday + 7) % 7));
  }
  return tense == MDT_TENSE_FUTURE && now != weekday
           ? mdt_date_add_days(today, (weekday - now + 7) % 7)
           : no_date;
}

/// "last Friday", "this Friday", "next Friday": by some the nearest, by others
/// that of the week before or after; a date where both agree
static MdtDate named_weekday(const MdtDate today, const int weekday,
                             const int shift) {
  const int now = mdt_date_weekday(today);
  if (!shift) {
    return mdt_date_add_days(today, weekday - now);
  }
  const bool is_other_week = shift < 0 ? weekday >= now : weekday <= now;
  return is_other_week
           ? mdt_date_add_days(today, weekday - now + (shift < 0 ? -7 : 7))
           : no_date;
}

static MdtDate resolve_weekday(const MdtTimeWork* const work,
                               const MdtExpr* const expr, const uint32_t head,
                               const MdtDate today) {
  if (!today.day) {
    return no_date;
  }
  if (expr->is_named) {
    return named_weekday(today, expr->weekday, expr->shift);
  }
  const MdtTense tense = expr->shift < 0   ? MDT_TENSE_PAST
                         : expr->shift > 0 ? MDT_TENSE_FUTURE
                                           : mdt_time_tense(work, head);
  return weekday_from(today, expr->weekday, tense);
}

/// Days from `today` to a date of this or another year, or of months
static long distance(const MdtDate today, MdtDate date) {
  const int length = mdt_date_month_length(date.year, date.month);
  if (!date.day) {
    date.day = date.month == today.month && date.year == today.year
                 ? today.day
                 : length / 2;
  }
  const long days = mdt_date_to_days(date) - mdt_date_to_days(today);
  return days < 0 ? -days : days;
}

/// The year of a month or of a day of a month
static int find_year(const MdtDate date, const MdtDate today,
                     const MdtTense tense) {
  MdtDate same = date;
  same.year = today.year;
  const int order = mdt_date_compare(same, today);
  if (tense == MDT_TENSE_PAST) {
    return today.year - (order > 0);
  }
  if (tense == MDT_TENSE_FUTURE) {
    return today.year + (order < 0);
  }
  for (int year = today.year - 1; year <= today.year + 1; ++year) {
    same.year = year;
    if (distance(today, same) <= NEAR) {
      return year;
    }
  }
  return 0;
}

/// "on the 27th": of this month, or of the last or next by the tense
static MdtDate find_month(const int day, const MdtDate today,
                          const MdtTense tense) {
  const int step = tense == MDT_TENSE_PAST && day > today.day     ? -1
                   : tense == MDT_TENSE_FUTURE && day < today.day ? 1
                                                                  : 0;
  MdtDate found = mdt_date_add_months(today, step);
  found.day = day;
  return tense != MDT_TENSE_NONE ? found : no_date;
}

static MdtResolved resolve_calendar(const MdtTimeWork* const work,
                                    const MdtExpr* const expr,
                                    const uint32_t head, const MdtDate today) {
  MdtResolved found = { expr->from, expr->to };
  if (expr->from.year || !today.day) {
    return found;
  }
  const MdtTense tense =
    expr->is_named && expr->shift
      ? (expr->shift < 0 ? MDT_TENSE_PAST : MDT_TENSE_FUTURE)
      : mdt_time_tense(work, head);
  if (!expr->from.month) {
    found.from = find_month(expr->from.day, today, tense);
    return found;
  }
  found.from.year = expr->is_named && !expr->shift
                      ? today.year
                      : find_year(expr->from, today, tense);
  found.to.year = found.to.month ? found.from.year : 0;
  return found;
}

/// The date of so many units from `from`, as exactly as the unit is
static MdtDate move(const MdtDate from, const int unit, const int shift) {
  if (unit == MDT_UNIT_DAY) {
    return from.day ? mdt_date_add_days(from, shift) : no_date;
  }
  if (unit == MDT_UNIT_MONTH) {
    return from.month ? mdt_date_add_months(from, shift) : no_date;
  }
  const MdtDate year = { from.year + shift, 0, 0 };
  return unit == MDT_UNIT_YEAR && from.year ? year : no_date;
}

/// "that September" after one of 2018
static MdtDate move_spoken(const MdtExpr* const expr, const MdtDate spoken) {
  const MdtDate month = { spoken.year, expr->from.month, 0 };
  return expr->from.month ? month : move(spoken, expr->unit, expr->shift);
}

/// Dates must be of the calendar, a weekday must be that of its day, and an end
/// must be after its beginning
static bool is_sound(const MdtExpr* const expr, const MdtResolved found) {
  if (!mdt_date_is_valid(found.from)) {
    return false;
  }
  if (expr->weekday && found.from.day && found.from.year >= 1583 &&
      mdt_date_weekday(found.from) != expr->weekday) {
    return false;
  }
  return !found.to.year || (mdt_date_is_valid(found.to) &&
                            mdt_date_compare(found.from, found.to) < 0);
}

MdtResolved mdt_time_resolve(const MdtTimeWork* const work,
                             const MdtExpr* const expr, const uint32_t head,
                             const MdtDate today, const MdtDate spoken) {
  MdtResolved found = { no_date, no_date };
  switch (expr->kind) {
    case MDT_EXPR_CALENDAR:
      found = resolve_calendar(work, expr, head, today);
      break;
    case MDT_EXPR_WEEKDAY:
      found.from = resolve_weekday(work, expr, head, today);
      break;
    case MDT_EXPR_SHIFT:
      found.from = move(today, expr->unit, expr->shift);
      break;
    case MDT_EXPR_SAME:
      found.from = move_spoken(expr, spoken);
      break;
    default:
      break;
  }
  const MdtResolved none = { no_date, no_date };
  return is_sound(expr, found) ? found : none;
}
