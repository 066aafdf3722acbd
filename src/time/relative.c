// SPDX-License-Identifier: Apache-2.0
// Times told from now, or from the time spoken of.

#include "base/view.h"
#include "time/work.h"

/// "A hundred years ago" is rough, as is "ten years ago"
enum { MAX_YEARS = 60 };

static const MdtExpr nothing = { MDT_EXPR_NONE, 0, { 0 }, { 0 }, 0, 0, 0, 0 };

static MdtExpr moved(const MdtExprKind kind, const int unit, const int shift,
                     const uint32_t end) {
  const MdtExpr expr = { kind, end, { 0 }, { 0 }, 0, unit, shift, false };
  return expr;
}

static MdtExpr words(const uint32_t end) {
  return moved(MDT_EXPR_WORDS, 0, 0, end);
}

static uint32_t skip_hour(const MdtTimeWork* const work, const uint32_t i,
                          const uint32_t at) {
  return at + (mdt_time_word(work, i, at).kind == MDT_TIME_HOUR);
}

/// "yesterday", "tomorrow morning"
static MdtExpr read_day(const MdtTimeWork* const work, const uint32_t i) {
  const MdtTimeWord word = mdt_time_word(work, i, i);
  return word.kind == MDT_TIME_DAY && !work->is_name[i]
           ? moved(MDT_EXPR_SHIFT, MDT_UNIT_DAY, word.value,
                   skip_hour(work, i, i + 1))
           : nothing;
}

/// "the past year" is a year long, "last year" a year of the calendar
static bool is_duration(const MdtTimeWork* const work, const uint32_t i,
                        const MdtTimeWord word, const MdtTimeWord unit) {
  return unit.value != MDT_UNIT_DAY && word.value && i &&
         (mdt_time_is(work, i, i - 1, "the") ||
          mdt_time_is(work, i, i - 1, "this"));
}

/// "this past Friday", "the coming Friday": the nearest; "next Friday" may be
/// another
static bool is_nearest(const MdtTimeWork* const work, const uint32_t i) {
  return mdt_time_is(work, i, i, "past") || mdt_time_is(work, i, i, "coming") ||
         mdt_time_is(work, i, i, "upcoming");
}

/// What follows "last", "this" or "next": a unit, a weekday, a month, an hour
static MdtExpr read_shifted(const MdtTimeWork* const work, const uint32_t i,
                            const uint32_t at, const MdtTimeWord word) {
  const MdtTimeWord next = mdt_time_word(work, i, at);
  MdtExpr expr = moved(MDT_EXPR_SHIFT, next.value, word.value, at + 1);
  switch (next.kind) {
    case MDT_TIME_UNIT:
      if (next.value == MDT_UNIT_DAY) {
        return nothing; // "this day", "the last day"
      }
      expr.kind = next.value == MDT_UNIT_MONTH || next.value == MDT_UNIT_YEAR
                    ? MDT_EXPR_SHIFT
                    : MDT_EXPR_WORDS;
      return is_duration(work, i, word, next) ? words(at + 1) : expr;
    case MDT_TIME_HOUR:
      expr.unit = MDT_UNIT_DAY;
      return word.value > 0 ? nothing : expr;
    case MDT_TIME_WEEKDAY:
      expr = mdt_time_read_calendar(work, at);
      expr.shift = word.value;
      expr.is_named = !is_nearest(work, at - 1);
      expr.end = expr.end ? skip_hour(work, i, expr.end) : 0;
      return expr;
    case MDT_TIME_MONTH:
      expr = mdt_time_read_calendar(work, at);
      expr.shift = word.value;
      expr.is_named = expr.kind == MDT_EXPR_CALENDAR && !expr.from.year;
      return expr;
    case MDT_TIME_NUMBER:
      return mdt_time_word(work, i, at + 1).kind == MDT_TIME_UNIT
               ? words(at + 2)
               : nothing;
    default:
      return nothing;
  }
}

/// "last month", "this morning", "this past week", "next Friday"
static MdtExpr read_shift(const MdtTimeWork* const work, const uint32_t i) {
  const MdtTimeWord word = mdt_time_word(work, i, i);
  if (word.kind != MDT_TIME_SHIFT) {
    return nothing;
  }
  const MdtTimeWord second = mdt_time_word(work, i, i + 1);
  return second.kind == MDT_TIME_SHIFT ? read_shifted(work, i, i + 2, second)
                                       : read_shifted(work, i, i + 1, word);
}

/// "that day", "the same month", "the previous day", "that September"
static MdtExpr read_same(const MdtTimeWork* const work, const uint32_t i) {
  MdtTimeWord word = mdt_time_word(work, i, i);
  const bool has_article = i && mdt_time_is(work, i, i - 1, "the");
  uint32_t at = i + 1;
  if (word.kind == MDT_TIME_SHIFT && word.value == 1 && has_article) {
    word.kind = MDT_TIME_SAME; // "the next day"
  }
  if (word.kind != MDT_TIME_SAME) {
    return nothing;
  }
  if (mdt_time_word(work, i, at).kind == MDT_TIME_SAME) {
    ++at; // "that same day"
  }
  const MdtTimeWord next = mdt_time_word(work, i, at);
  MdtExpr expr = moved(MDT_EXPR_SAME, next.value, word.value, at + 1);
  if (next.kind == MDT_TIME_HOUR) {
    expr.unit = MDT_UNIT_DAY;
  } else if (next.kind == MDT_TIME_MONTH && !word.value) {
    expr = mdt_time_read_calendar(work, at);
    expr.kind = expr.from.year || expr.from.day ? expr.kind : MDT_EXPR_SAME;
  } else if (next.kind != MDT_TIME_UNIT) {
    return nothing;
  } else if (next.value == MDT_UNIT_OTHER || next.value == MDT_UNIT_WEEK) {
    return words(at + 1);
  }
  return expr;
}

/// "the day before", "the day after", "the day before yesterday"
static MdtExpr read_day_before(const MdtTimeWork* const work,
                               const uint32_t i) {
  const bool is_before = mdt_time_is(work, i, i + 1, "before");
  const uint32_t at = i + 2;
  if (!mdt_time_is(work, i, i, "day") || !i ||
      !mdt_time_is(work, i, i - 1, "the") ||
      !(is_before || mdt_time_is(work, i, i + 1, "after"))) {
    return nothing;
  }
  const MdtTimeWord next = mdt_time_word(work, i, at);
  if (next.kind == MDT_TIME_DAY) {
    return moved(MDT_EXPR_SHIFT, MDT_UNIT_DAY,
                 next.value + (is_before ? -1 : 1), at + 1);
  }
  const bool is_last = mdt_time_is(work, i, at, ".") ||
                       mdt_time_is(work, i, at, ",") ||
                       mdt_time_is(work, i, at, ";");
  return is_last ? moved(MDT_EXPR_SAME, MDT_UNIT_DAY, is_before ? -1 : 1, at)
                 : nothing;
}

/// "two years ago", "a day later"
static MdtExpr read_distance(const MdtTimeWork* const work, const uint32_t i) {
  const MdtTimeWord word = mdt_time_word(work, i, i);
  const int number = word.kind == MDT_TIME_NUMBER ? word.value
                     : mdt_time_number(work, i, i) >= 0
                       ? mdt_time_number(work, i, i)
                       : 0;
  const MdtTimeWord unit = mdt_time_word(work, i, i + 1);
  const MdtTimeWord last = mdt_time_word(work, i, i + 2);
  const bool is_ago = mdt_time_is(work, i, i + 2, "ago");
  if (!number || unit.kind != MDT_TIME_UNIT ||
      !(is_ago || last.kind == MDT_TIME_LATER)) {
    return nothing;
  }
  const bool is_rough =
    (i && mdt_time_word(work, i, i - 1).kind == MDT_TIME_ABOUT) ||
    (unit.value == MDT_UNIT_YEAR && (number % 10 == 0 || number > MAX_YEARS));
  if (is_rough || unit.value == MDT_UNIT_WEEK || unit.value == MDT_UNIT_OTHER ||
      (!is_ago && unit.value != MDT_UNIT_DAY)) {
    return words(i + 3);
  }
  return is_ago ? moved(MDT_EXPR_SHIFT, unit.value, -number, i + 3)
                : moved(MDT_EXPR_SAME, unit.value, last.value * number, i + 3);
}

/// "earlier this year", "later that day", "earlier today"
static MdtExpr read_later(const MdtTimeWork* const work, const uint32_t i) {
  if (mdt_time_word(work, i, i).kind != MDT_TIME_LATER) {
    return nothing;
  }
  MdtExpr expr = read_day(work, i + 1);
  expr = expr.kind ? expr : read_shift(work, i + 1);
  expr = expr.kind ? expr : read_same(work, i + 1);
  return expr;
}

static MdtExpr read_vague(const MdtTimeWork* const work, const uint32_t i) {
  return mdt_time_word(work, i, i).kind == MDT_TIME_VAGUE ? words(i + 1)
                                                          : nothing;
}

MdtExpr mdt_time_read_relative(const MdtTimeWork* const work,
                               const uint32_t i) {
  static MdtExpr (*const readers[])(const MdtTimeWork*, uint32_t) = {
    read_day,        read_distance, read_same,  read_shift,
    read_day_before, read_later,    read_vague,
  };
  for (size_t k = 0; k < sizeof(readers) / sizeof(*readers); ++k) {
    const MdtExpr expr = readers[k](work, i);
    if (expr.kind) {
      return expr;
    }
  }
  return nothing;
}
