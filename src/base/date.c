// SPDX-License-Identifier: Apache-2.0

#include "base/date.h"

#include "base/view.h"

#include <stdio.h>

static bool is_leap(const int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int mdt_date_month_length(const int year, const int month) {
  static const int lengths[] = {
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
  };
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

bool mdt_date_is_valid(const MdtDate date) {
  if (date.year < 1 || date.year > 9999 || date.month < 0 || date.month > 12) {
    return false;
  }
  return !date.month
           ? !date.day
           : date.day >= 0 &&
               date.day <= mdt_date_month_length(date.year, date.month);
}

long mdt_date_to_days(const MdtDate date) {
  const long year = date.month > 2 ? date.year : date.year - 1;
  const long month = (date.month + 9) % 12; // March is 0
  return 365 * year + year / 4 - year / 100 + year / 400 +
         (153 * month + 2) / 5 + date.day - 1;
}

MdtDate mdt_date_from_days(const long days) {
  const long era = days / 146097;
  const long day = days - 146097 * era;
  const long year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
  const long rest = day - (365 * year + year / 4 - year / 100);
  const long month = (5 * rest + 2) / 153;
  const MdtDate date = {
    .year = (int)(400 * era + year + (month >= 10)),
    .month = (int)(month < 10 ? month + 3 : month - 9),
    .day = (int)(rest - (153 * month + 2) / 5 + 1),
  };
  return date;
}

int mdt_date_weekday(const MdtDate date) {
  return (int)((mdt_date_to_days(date) + 2) % 7) + 1;
}

MdtDate mdt_date_add_days(const MdtDate date, const long n) {
  return mdt_date_from_days(mdt_date_to_days(date) + n);
}

MdtDate mdt_date_add_months(const MdtDate date, const long n) {
  const long months = 12L * date.year + date.month - 1 + n;
  const MdtDate moved = { (int)(months / 12), (int)(months % 12) + 1, 0 };
  return moved;
}

int mdt_date_compare(const MdtDate a, const MdtDate b) {
  if (a.year != b.year || !a.month || !b.month) {
    return a.year - b.year;
  }
  if (a.month != b.month || !a.day || !b.day) {
    return a.month - b.month;
  }
  return a.day - b.day;
}

void mdt_date_format(char text[MDT_DATE_SIZE], const MdtDate date) {
  if (date.day) {
    snprintf(text, MDT_DATE_SIZE, "%04d-%02d-%02d", date.year, date.month,
             date.day);
  } else if (date.month) {
    snprintf(text, MDT_DATE_SIZE, "%04d-%02d", date.year, date.month);
  } else {
    snprintf(text, MDT_DATE_SIZE, "%04d", date.year);
  }
}

MdtView mdt_date_write(MdtArena* const arena, const MdtDate date) {
  char text[MDT_DATE_SIZE];
  mdt_date_format(text, date);
  return mdt_view_copy(arena, mdt_view(text));
}

/// Read exactly `n` digits at `*at` and step over them; -1 if they are not all
/// there
static int digits(const MdtView text, size_t* const at, const size_t n) {
  int value = 0;
  if (text.len < *at + n) {
    return -1;
  }
  for (size_t i = 0; i < n; ++i) {
    const char c = text.data[*at + i];
    if (c < '0' || c > '9') {
      return -1;
    }
    value = 10 * value + (c - '0');
  }
  *at += n;
  return value;
}

/// Read "-05" at `*at` and step over it; 0 if it is not there
static int part(const MdtView text, size_t* const at) {
  size_t after = *at + 1;
  if (*at >= text.len || text.data[*at] != '-') {
    return 0;
  }
  const int value = digits(text, &after, 2);
  *at = value > 0 ? after : *at;
  return value > 0 ? value : 0;
}

MdtDate mdt_date_read(const MdtView text) {
  const MdtDate none = { 0, 0, 0 };
  size_t at = 0;
  MdtDate date = { digits(text, &at, 4), 0, 0 };
  date.month = date.year > 0 ? part(text, &at) : 0;
  date.day = date.month ? part(text, &at) : 0;
  const bool goes_on =
    at < text.len && text.data[at] >= '0' && text.data[at] <= '9';
  return date.year > 0 && !goes_on && mdt_date_is_valid(date) ? date : none;
}
