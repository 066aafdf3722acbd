// SPDX-License-Identifier: Apache-2.0
// Dates and times of XML Schema: xsd:dateTime and xsd:date.

#ifndef MDT_QUERY_MOMENT_H
#define MDT_QUERY_MOMENT_H

#include "base/arena.h"
#include "rdf/statement.h"

#include <stdbool.h>
#include <stdint.h>

/// A date, with or without a time of day
typedef struct {
  bool is_known;     ///< It was well-formed
  bool has_time;     ///< An xsd:dateTime
  int64_t year;      ///< May be negative
  unsigned month;    ///< 1 to 12
  unsigned day;      ///< 1 to 31
  unsigned hour;     ///< 0 to 24
  unsigned minute;   ///< 0 to 59
  unsigned second;   ///< 0 to 59
  uint32_t nanos;    ///< Parts of a second
  MdtView seconds;   ///< Seconds with their fraction, as written
  MdtView zone_text; ///< "Z", "+02:00" or empty
  int zone;          ///< Minutes east of Greenwich
} MdtMoment;

/// Return the moment that `term` is; unknown if it is none
MdtMoment mdt_moment_of(const MdtTerm* term);

/// Compare: put -1, 0 or 1 into `*order`; false where only one has a zone and
/// they are less than fourteen hours apart, or one has no time of day (XML
/// Schema Part 2, 3.2.7.4)
bool mdt_moment_compare(const MdtMoment* a, const MdtMoment* b, int* order);

/// Return the zone as an xsd:dayTimeDuration, in `arena`; `moment` has one
MdtView mdt_moment_duration(MdtArena* arena, const MdtMoment* moment);

/// Return now as the text of an xsd:dateTime in UTC, in `arena`
MdtView mdt_moment_now(MdtArena* arena);

#endif
