// SPDX-License-Identifier: Apache-2.0
// Dates as a calendar writes them, in whole or in part.

#include "base/view.h"
#include "time/work.h"

static const MdtExpr nothing = { MDT_EXPR_NONE, 0, { 0 }, { 0 }, 0, 0, 0, 0 };

static MdtExpr calendar(const int year, const int month, const int day,
                        const uint32_t end) {
  const MdtExpr expr = {
    MDT_EXPR_CALENDAR, end, { year, month, day }, { 0 }, 0, 0, 0, false
  };
  return expr;
}

static bool is_capital(const MdtTimeWork* const work, const uint32_t i) {
  const char c = work->doc->tokens.items[i].form.data[0];
  return c >= 'A' && c <= 'Z';
}

static int month_at(const MdtTimeWork* const work, const uint32_t from,
                    const uint32_t i) {
  const MdtTimeWord word = mdt_time_word(work, from, i);
  return word.kind == MDT_TIME_MONTH && is_capital(work, i) ? word.value : 0;
}

static int day_at(const MdtTimeWork* const work, const uint32_t from,
                  const uint32_t i) {
  const int day = mdt_time_number(work, from, i);
  return day >= 1 && day <= 31 ? day : 0;
}

/// Add ", 2018", "2018" or "of 2018", if it is there
static void read_year(const MdtTimeWork* const work, const uint32_t i,
                      MdtExpr* const expr) {
  const uint32_t at = expr->end + (mdt_time_is(work, i, expr->end, ",") ||
                                   mdt_time_is(work, i, expr->end, "of"));
  const int year = mdt_time_year(work, i, at);
  if (year) {
    expr->from.year = year;
    expr->to.year = expr->to.month ? year : 0;
    expr->end = at + 1;
  }
}

/// Add the end of "May 5-7" or "May 5 to 7", if it is there
static void read_last_day(const MdtTimeWork* const work, const uint32_t i,
                          MdtExpr* const expr) {
  const uint32_t at = expr->end;
  const bool goes_on = mdt_time_is_dash(work, i, at) ||
                       mdt_time_is(work, i, at, "to") ||
                       mdt_time_is(work, i, at, "through");
  const int day = goes_on ? day_at(work, i, at + 1) : 0;
  if (day > expr->from.day && !month_at(work, i, at + 2)) {
    expr->to.month = expr->from.month;
    expr->to.day = day;
    expr->end = at + 2;
  }
}

/// "May 5, 2018"
static MdtExpr read_month_day(const MdtTimeWork* const work, const uint32_t i) {
  const int month = month_at(work, i, i);
  const int day = month ? day_at(work, i, i + 1) : 0;
  if (!day) {
    return nothing;
  }
  MdtExpr expr = calendar(0, month, day, i + 2);
  read_last_day(work, i, &expr);
  read_year(work, i, &expr);
  return expr;
}

/// "5 May 2018", "the 5th of May"
static MdtExpr read_day_month(const MdtTimeWork* const work, const uint32_t i) {
  const int day = day_at(work, i, i);
  const uint32_t at = i + 1 + mdt_time_is(work, i, i + 1, "of");
  const int month = day ? month_at(work, i, at) : 0;
  if (!month || (at == i + 1 && day_at(work, i, at + 1))) {
    return nothing;
  }
  MdtExpr expr = calendar(0, month, day, at + 1);
  read_year(work, i, &expr);
  return expr;
}

/// "2018-05-07", whatever tokens it was cut into, or "13/05/2018", where only
/// one order of day and month is in the calendar
static MdtExpr read_digits(const MdtTimeWork* const work, const uint32_t i) {
  enum { LENGTH = 10 };
  const MdtView text = work->doc->text;
  const MdtToken* const own = &work->doc->tokens.items[i];
  const uint32_t start = own->span.start;
  if (start + LENGTH > text.len || own->form.data[0] < '0' ||
      own->form.data[0] > '9') {
    return nothing;
  }
  MdtView form = mdt_view_slice(text, start, start + LENGTH);
  uint32_t end = i + 1;
  while (mdt_time_word(work, i, end).kind == MDT_TIME_NONE &&
         end < work->doc->tokens.count &&
         work->doc->tokens.items[end].span.end <= start + LENGTH) {
    ++end;
  }
  if (work->doc->tokens.items[end - 1].span.end != start + LENGTH) {
    return nothing;
  }
  const MdtDate date = mdt_date_read(form);
  if (date.day) {
    return calendar(date.year, date.month, date.day, end);
  }
  if (form.data[2] != '/' || form.data[5] != '/') {
    return nothing;
  }
  int parts[3] = { 0, 0, 0 };
  for (int k = 0; k < LENGTH; ++k) {
    const int digit = form.data[k] - '0';
    parts[k < 2 ? 0 : k < 5 ? 1 : 2] *= digit >= 0 && digit <= 9 ? 10 : 1;
    parts[k < 2 ? 0 : k < 5 ? 1 : 2] += digit >= 0 && digit <= 9 ? digit : 0;
  }
  const MdtExpr a = calendar(parts[2], parts[0], parts[1], end);
  const MdtExpr b = calendar(parts[2], parts[1], parts[0], end);
  const bool is_a = mdt_date_is_valid(a.from);
  const bool is_b = mdt_date_is_valid(b.from);
  return is_a && (!is_b || parts[0] == parts[1]) ? a
         : is_b && !is_a                         ? b
                                                 : nothing;
}

/// What a month by itself may follow: not "General May"
static bool can_precede_month(const MdtTimeWork* const work, const uint32_t i) {
  static const char* const words[] = { "in",     "of",      "between", "for",
                                       "during", "through", "to",      "and",
                                       "on",     "around",  "about" };
  if (!i || work->is_name[i]) {
    return false;
  }
  const MdtTimeKind kind = mdt_time_word(work, i, i - 1).kind;
  bool found = kind == MDT_TIME_RELATION || kind == MDT_TIME_PART ||
               kind == MDT_TIME_SHIFT || kind == MDT_TIME_SAME;
  for (size_t k = 0; k < sizeof(words) / sizeof(*words); ++k) {
    found = found || mdt_time_is(work, i, i - 1, words[k]);
  }
  return found;
}

/// "May 2018", "May"
static MdtExpr read_month(const MdtTimeWork* const work, const uint32_t i) {
  const int month = month_at(work, i, i);
  if (!month) {
    return nothing;
  }
  MdtExpr expr = calendar(0, month, 0, i + 1);
  read_year(work, i, &expr);
  return expr.from.year || can_precede_month(work, i) ? expr : nothing;
}

/// Whether the number before `i` must be a count: "about 2000 people"
static bool counts(const MdtTimeWork* const work, const uint32_t i) {
  const MdtTokens* const tokens = &work->doc->tokens;
  const bool is_before_plural =
    i + 1 < tokens->count && (tokens->items[i + 1].xpos == MDT_XPOS_NNS ||
                              tokens->items[i + 1].xpos == MDT_XPOS_NNPS);
  return is_before_plural && i && tokens->items[i - 1].upos != MDT_UPOS_DET &&
         tokens->items[i - 1].upos != MDT_UPOS_PRON &&
         tokens->items[i - 1].xpos != MDT_XPOS_POS;
}

/// "in 2018", "her 1976 book"
static MdtExpr read_lone_year(const MdtTimeWork* const work, const uint32_t i) {
  const int year = mdt_time_year(work, i, i);
  const bool has_unit = mdt_time_is(work, i, i + 1, "%") ||
                        mdt_time_is(work, i, i + 1, "percent") ||
                        mdt_time_word(work, i, i + 1).kind == MDT_TIME_ZONE;
  const bool is_sum = i &&
                      work->doc->tokens.items[i - 1].upos == MDT_UPOS_SYM &&
                      !mdt_time_is_dash(work, i, i - 1);
  return year && !has_unit && !is_sum && !work->is_name[i] && !counts(work, i)
           ? calendar(year, 0, 0, i + 1)
           : nothing;
}

/// "2008-2016", "2003/04", "2003 and 2004"
static MdtExpr read_years(const MdtTimeWork* const work, const uint32_t i) {
  const int from = mdt_time_year(work, i, i);
  const bool is_joined = mdt_time_is_dash(work, i, i + 1) ||
                         mdt_time_is(work, i, i + 1, "/") ||
                         (mdt_time_is(work, i, i + 1, "and") &&
                          mdt_time_year(work, i, i + 2) == from + 1);
  if (!from || !is_joined) {
    return nothing;
  }
  int to = mdt_time_year(work, i, i + 2);
  if (!to && i + 2 < work->doc->tokens.count &&
      work->doc->tokens.items[i + 2].form.len == 2) {
    const int tail = mdt_time_number(work, i, i + 2);
    to = tail > from % 100 ? from - from % 100 + tail : 0;
  }
  if (to <= from) {
    return nothing;
  }
  MdtExpr expr = calendar(from, 0, 0, i + 3);
  expr.to.year = to;
  return expr;
}

/// "first quarter of 2018", "second half of 2018", by its months
static MdtExpr read_quarter(const MdtTimeWork* const work, const uint32_t i) {
  const MdtTimeWord word = mdt_time_word(work, i, i);
  const bool is_half = mdt_time_is(work, i, i + 1, "half");
  const int length = is_half ? 6 : 3;
  if (word.kind != MDT_TIME_ORDINAL || word.value * length > 12 ||
      !(is_half || mdt_time_is(work, i, i + 1, "quarter"))) {
    return nothing;
  }
  MdtExpr expr = calendar(0, 0, 0, i + 2);
  read_year(work, i, &expr);
  if (!expr.from.year) {
    expr.kind = is_half ? MDT_EXPR_NONE : MDT_EXPR_WORDS;
    return expr;
  }
  expr.to.year = expr.from.year;
  expr.from.month = length * (word.value - 1) + 1;
  expr.to.month = length * word.value;
  return expr;
}

/// "spring 2019", "fiscal year 2019", "fiscal 2019", "1990s": no dates
static MdtExpr read_words(const MdtTimeWork* const work, const uint32_t i) {
  const MdtToken* const own = &work->doc->tokens.items[i];
  const MdtTimeWord word = mdt_time_word(work, i, i);
  uint32_t at = i + 1;
  if (mdt_view_is_nocase(own->form, "fiscal") &&
      (mdt_time_is(work, i, at, "year") || mdt_time_year(work, i, at))) {
    at += mdt_time_is(work, i, at, "year");
    at += mdt_time_year(work, i, at) != 0;
  } else if (word.kind == MDT_TIME_UNIT && word.value == MDT_UNIT_OTHER) {
    at += mdt_time_is(work, i, at, "of");
    if (!mdt_time_year(work, i, at)) {
      return nothing;
    }
    ++at;
  } else {
    const bool is_decade = own->form.len == 5 && own->form.data[3] == '0' &&
                           own->form.data[4] == 's' &&
                           own->form.data[0] >= '1' && own->form.data[0] <= '2';
    if (!is_decade) {
      return nothing;
    }
  }
  MdtExpr expr = calendar(0, 0, 0, at);
  expr.kind = MDT_EXPR_WORDS;
  return expr;
}

/// "the 27th" of a month that the article's date tells
static MdtExpr read_lone_day(const MdtTimeWork* const work, const uint32_t i) {
  const MdtToken* const own = &work->doc->tokens.items[i];
  const int day = day_at(work, i, i);
  const char last = own->form.data[own->form.len - 1];
  const bool is_next_noun =
    i + 1 < work->doc->tokens.count &&
    (own[1].upos == MDT_UPOS_NOUN || own[1].upos == MDT_UPOS_PROPN ||
     own[1].upos == MDT_UPOS_ADJ);
  return day && (last < '0' || last > '9') && !is_next_noun && i > 1 &&
             mdt_time_is(work, i, i - 1, "the") &&
             (mdt_time_is(work, i, i - 2, "on") ||
              mdt_time_word(work, i, i - 2).kind == MDT_TIME_RELATION) &&
             !mdt_time_is(work, i, i + 1, "of") &&
             !mdt_time_is(work, i, i + 1, "-")
           ? calendar(0, 0, day, i + 1)
           : nothing;
}

/// "Friday, May 5, 2018"
static MdtExpr read_weekday(const MdtTimeWork* const work, const uint32_t i) {
  const MdtTimeWord word = mdt_time_word(work, i, i);
  if (word.kind != MDT_TIME_WEEKDAY || !is_capital(work, i) ||
      work->is_name[i]) {
    return nothing;
  }
  const uint32_t at =
    i + 1 +
    (mdt_time_is(work, i, i + 1, ",") || mdt_time_is(work, i, i + 1, "the"));
  MdtExpr expr = nothing;
  if (at < work->doc->tokens.count) {
    expr = read_month_day(work, at);
    expr = expr.kind ? expr : read_day_month(work, at);
  }
  if (!expr.kind) {
    expr = calendar(0, 0, 0, i + 1);
    expr.kind = MDT_EXPR_WEEKDAY;
  }
  expr.weekday = word.value;
  return expr;
}

MdtExpr mdt_time_read_calendar(const MdtTimeWork* const work,
                               const uint32_t i) {
  static MdtExpr (*const readers[])(const MdtTimeWork*, uint32_t) = {
    read_digits, read_weekday, read_month_day, read_day_month, read_month,
    read_years,  read_words,   read_quarter,   read_lone_day,  read_lone_year,
  };
  for (size_t k = 0; k < sizeof(readers) / sizeof(*readers); ++k) {
    const MdtExpr expr = readers[k](work, i);
    if (expr.kind) {
      return expr;
    }
  }
  return nothing;
}
