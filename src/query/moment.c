// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "query/moment.h"

#include "base/view.h"
#include "rdf/vocabulary.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { DAY = 86400, MAX_ZONE = 14 * 60 };

static bool take(MdtView* const rest, const char mark) {
  if (!rest->len || rest->data[0] != mark) {
    return false;
  }
  *rest = mdt_view_slice(*rest, 1, rest->len);
  return true;
}

/// Take at least `least` digits and at most `most` off `rest`
static bool take_digits(MdtView* const rest, const size_t least,
                        const size_t most, int64_t* const value) {
  size_t n = 0;
  *value = 0;
  while (n < rest->len && n < most && rest->data[n] >= '0' &&
         rest->data[n] <= '9') {
    *value = 10 * *value + (rest->data[n++] - '0');
  }
  *rest = mdt_view_slice(*rest, n, rest->len);
  return n >= least;
}

static bool take_two(MdtView* const rest, unsigned* const value,
                     const unsigned least, const unsigned most) {
  int64_t number = 0;
  const bool is_there = take_digits(rest, 2, 2, &number);
  *value = (unsigned)number;
  return is_there && *value >= least && *value <= most;
}

static unsigned days_in(const int64_t year, const unsigned month) {
  static const unsigned char days[] = { 31, 28, 31, 30, 31, 30,
                                        31, 31, 30, 31, 30, 31 };
  const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return days[month - 1] + (month == 2 && is_leap);
}

static bool take_date(MdtView* const rest, MdtMoment* const moment) {
  const bool is_negative = take(rest, '-');
  enum { LONGEST_YEAR = 9 };
  const bool is_whole = take_digits(rest, 4, LONGEST_YEAR, &moment->year) &&
                        take(rest, '-') &&
                        take_two(rest, &moment->month, 1, 12) &&
                        take(rest, '-') && take_two(rest, &moment->day, 1, 31);
  moment->year = is_negative ? -moment->year : moment->year;
  return is_whole && moment->day <= days_in(moment->year, moment->month);
}

static void take_fraction(MdtView* const rest, MdtMoment* const moment) {
  uint32_t unit = 100000000;
  while (rest->len && rest->data[0] >= '0' && rest->data[0] <= '9') {
    moment->nanos += unit * (uint32_t)(rest->data[0] - '0');
    unit /= 10;
    *rest = mdt_view_slice(*rest, 1, rest->len);
  }
}

static bool take_time(MdtView* const rest, MdtMoment* const moment) {
  if (!take_two(rest, &moment->hour, 0, 24) || !take(rest, ':') ||
      !take_two(rest, &moment->minute, 0, 59) || !take(rest, ':')) {
    return false;
  }
  const char* const start = rest->data;
  if (!take_two(rest, &moment->second, 0, 59)) {
    return false;
  }
  if (take(rest, '.')) {
    const size_t before = rest->len;
    take_fraction(rest, moment);
    if (rest->len == before) {
      return false;
    }
  }
  moment->seconds.data = start;
  moment->seconds.len = (size_t)(rest->data - start);
  return moment->hour < 24 ||
         (!moment->minute && !moment->second && !moment->nanos);
}

static bool take_zone(MdtView* const rest, MdtMoment* const moment) {
  moment->zone_text = *rest;
  if (!rest->len || take(rest, 'Z')) {
    return !rest->len;
  }
  unsigned hours = 0;
  unsigned minutes = 0;
  const bool is_west = rest->data[0] == '-';
  if ((!take(rest, '-') && !take(rest, '+')) ||
      !take_two(rest, &hours, 0, 14) || !take(rest, ':') ||
      !take_two(rest, &minutes, 0, 59)) {
    return false;
  }
  moment->zone = (int)(60 * hours + minutes);
  const bool is_known = moment->zone <= MAX_ZONE && !rest->len;
  moment->zone = is_west ? -moment->zone : moment->zone;
  return is_known;
}

MdtMoment mdt_moment_of(const MdtTerm* const term) {
  MdtMoment moment = { 0 };
  MdtView rest = mdt_view_trim(term->text);
  const bool is_date = mdt_view_is(term->datatype, MDT_XSD "date");
  moment.has_time = mdt_view_is(term->datatype, MDT_XSD "dateTime");
  if (term->kind == MDT_TERM_LITERAL && (is_date || moment.has_time)) {
    moment.is_known =
      take_date(&rest, &moment) &&
      (is_date || (take(&rest, 'T') && take_time(&rest, &moment))) &&
      take_zone(&rest, &moment);
  }
  return moment;
}

/// Days since the first of March of the year 0, in the proleptic calendar
static int64_t days_of(const MdtMoment* const moment) {
  const bool is_early = moment->month < 3;
  const int64_t year = moment->year - is_early;
  const int64_t month = (int64_t)moment->month + (is_early ? 9 : -3);
  const int64_t era = (year >= 0 ? year : year - 399) / 400;
  const int64_t in_era = year - era * 400;
  const int64_t day = (153 * month + 2) / 5 + (int64_t)moment->day - 1;
  return era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 + day;
}

static int64_t seconds_of(const MdtMoment* const moment) {
  return days_of(moment) * DAY + (int64_t)moment->hour * 3600 +
         (int64_t)moment->minute * 60 + (int64_t)moment->second -
         (int64_t)moment->zone * 60;
}

bool mdt_moment_compare(const MdtMoment* const a, const MdtMoment* const b,
                        int* const order) {
  if (!a->is_known || !b->is_known || a->has_time != b->has_time) {
    return false;
  }
  const int64_t x = seconds_of(a);
  const int64_t y = seconds_of(b);
  const bool is_sure = (a->zone_text.len > 0) == (b->zone_text.len > 0);
  *order =
    x != y ? (x > y) - (x < y) : (a->nanos > b->nanos) - (a->nanos < b->nanos);
  const int64_t apart = x > y ? x - y : y - x;
  return is_sure || apart > (int64_t)MAX_ZONE * 60;
}

MdtView mdt_moment_duration(MdtArena* const arena,
                            const MdtMoment* const moment) {
  char out[32];
  const unsigned minutes =
    (unsigned)(moment->zone < 0 ? -moment->zone : moment->zone);
  const char* const sign = moment->zone < 0 ? "-" : "";
  if (!minutes) {
    return mdt_view("PT0S");
  }
  int len = snprintf(out, sizeof(out), "%sPT", sign);
  if (minutes / 60) {
    len += snprintf(out + len, sizeof(out) - (size_t)len, "%uH", minutes / 60);
  }
  if (minutes % 60) {
    snprintf(out + len, sizeof(out) - (size_t)len, "%uM", minutes % 60);
  }
  return mdt_view_copy(arena, mdt_view(out));
}

MdtView mdt_moment_now(MdtArena* const arena) {
  enum { SIZE = 40 };
  char out[SIZE];
  struct timespec now = { 0, 0 };
  struct tm parts;
  clock_gettime(CLOCK_REALTIME, &now);
  gmtime_r(&now.tv_sec, &parts);
  const size_t len = strftime(out, SIZE, "%Y-%m-%dT%H:%M:%S", &parts);
  snprintf(out + len, SIZE - len, ".%03ldZ", now.tv_nsec / 1000000);
  return mdt_view_copy(arena, mdt_view(out));
}
