// SPDX-License-Identifier: Apache-2.0
// When: years, months, days and intervals of ISO 8601, or words.

#include "base/view.h"
#include "rdf/mapping.h"

#include <string.h>

/// A resolution of dates: how it is written, and what it is called
typedef struct {
  const char* pattern;  // 0 stands for any digit
  const char* datatype; // Of XML Schema
  const char* property; // Of OWL-Time
} Resolution;

static const Resolution resolutions[] = {
  { "0000", MDT_XSD "gYear", MDT_TIME "inXSDgYear" },
  { "0000-00", MDT_XSD "gYearMonth", MDT_TIME "inXSDgYearMonth" },
  { "0000-00-00", MDT_XSD "date", MDT_TIME "inXSDDate" },
};

static bool fits(const MdtView text, const char* const pattern) {
  if (text.len != strlen(pattern)) {
    return false;
  }
  for (size_t i = 0; i < text.len; ++i) {
    const bool is_digit = text.data[i] >= '0' && text.data[i] <= '9';
    if (pattern[i] == '0' ? !is_digit : text.data[i] != pattern[i]) {
      return false;
    }
  }
  return true;
}

static const Resolution* find_resolution(const MdtView text) {
  for (size_t i = 0; i < sizeof(resolutions) / sizeof(*resolutions); ++i) {
    if (fits(text, resolutions[i].pattern)) {
      return &resolutions[i];
    }
  }
  return NULL;
}

static bool is_new(MdtMapper* const map, const MdtView local) {
  const bool is_known = mdt_interner_find(map->times, local) != MDT_NONE;
  mdt_intern(map->times, local);
  return !is_known;
}

static MdtTerm add_instant(MdtMapper* const map, const MdtView text,
                           const Resolution* const resolution) {
  const MdtView local =
    mdt_mapping_format(map, "time-%.*s", (int)text.len, text.data);
  const MdtTerm instant = mdt_mapping_thing(map, local);
  if (is_new(map, local)) {
    mdt_mapping_add(map, instant, MDT_RDF "type",
                    mdt_term_iri(mdt_view(MDT_TIME "Instant")));
    mdt_mapping_add(map, instant, resolution->property,
                    mdt_term_typed(text, mdt_view(resolution->datatype)));
  }
  return instant;
}

/// "2018-05/2018-06": from its beginning to its end
static MdtTerm add_interval(MdtMapper* const map, const MdtView from,
                            const MdtView to) {
  const MdtView local = mdt_mapping_format(
    map, "time-%.*s-to-%.*s", (int)from.len, from.data, (int)to.len, to.data);
  const MdtTerm interval = mdt_mapping_thing(map, local);
  const MdtTerm start = add_instant(map, from, find_resolution(from));
  const MdtTerm end = add_instant(map, to, find_resolution(to));
  if (is_new(map, local)) {
    mdt_mapping_add(map, interval, MDT_RDF "type",
                    mdt_term_iri(mdt_view(MDT_TIME "ProperInterval")));
    mdt_mapping_add(map, interval, MDT_TIME "hasBeginning", start);
    mdt_mapping_add(map, interval, MDT_TIME "hasEnd", end);
  }
  return interval;
}

void mdt_mapping_time(MdtMapper* const map, const MdtTerm claim,
                      const MdtView time) {
  const Resolution* const resolution = find_resolution(time);
  MdtView to = time;
  const MdtView from = mdt_view_cut(&to, '/');
  if (resolution) {
    mdt_mapping_add(map, claim, MDT_NS "time",
                    mdt_term_typed(time, mdt_view(resolution->datatype)));
    mdt_mapping_add(map, claim, MDT_NS "during",
                    add_instant(map, time, resolution));
  } else if (time.len) {
    mdt_mapping_add(map, claim, MDT_NS "time", mdt_term_string(time));
    if (find_resolution(from) && to.data && find_resolution(to)) {
      mdt_mapping_add(map, claim, MDT_NS "during", add_interval(map, from, to));
    }
  }
}
