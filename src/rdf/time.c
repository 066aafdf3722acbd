// SPDX-License-Identifier: Apache-2.0
// When: years, months, days and intervals of ISO 8601, or words.

#include "base/view.h"
#include "rdf/mapping.h"
#include "rdf/slug.h"

#include <mandate/document.h>

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

/// What may stand before a date in words, and what it makes of it
static const struct {
  const char* word;
  const char* type;     // Of OWL-Time
  const char* property; // From the time to the date
} relations[] = {
  { "since", MDT_TIME "ProperInterval", MDT_TIME "hasBeginning" },
  { "from", MDT_TIME "ProperInterval", MDT_TIME "hasBeginning" },
  { "until", MDT_TIME "ProperInterval", MDT_TIME "hasEnd" },
  { "till", MDT_TIME "ProperInterval", MDT_TIME "hasEnd" },
  { "before", MDT_TIME "TemporalEntity", MDT_TIME "before" },
  { "after", MDT_TIME "TemporalEntity", MDT_TIME "after" },
};

/// "1990s": the first and the last year, or none
static bool read_decade(MdtMapper* const map, const MdtView text,
                        MdtView* const from, MdtView* const to) {
  enum { YEAR = 4 };
  const bool is_decade = text.len == YEAR + 1 && text.data[YEAR] == 's' &&
                         text.data[YEAR - 1] == '0' &&
                         find_resolution(mdt_view_slice(text, 0, YEAR));
  if (is_decade) {
    *from = mdt_view_slice(text, 0, YEAR);
    *to = mdt_mapping_format(map, "%.3s9", text.data);
  }
  return is_decade;
}

/// Tell what is known of the time `node` that is called `words`
static const char* describe(MdtMapper* const map, const MdtTerm node,
                            const MdtView words) {
  MdtView rest = words;
  const MdtView first = mdt_view_cut(&rest, ' ');
  MdtView from = { NULL, 0 };
  MdtView to = { NULL, 0 };
  if (read_decade(map, words, &from, &to)) {
    mdt_mapping_add(map, node, MDT_TIME "hasBeginning",
                    add_instant(map, from, find_resolution(from)));
    mdt_mapping_add(map, node, MDT_TIME "hasEnd",
                    add_instant(map, to, find_resolution(to)));
    return MDT_TIME "ProperInterval";
  }
  const MdtView date = mdt_document_date(map->doc);
  if (mdt_view_is(words, "former") && date.len) {
    mdt_mapping_add(map, node, MDT_TIME "before",
                    add_instant(map, date, find_resolution(date)));
  }
  for (size_t i = 0; i < sizeof(relations) / sizeof(*relations); ++i) {
    const Resolution* const resolution =
      rest.data ? find_resolution(rest) : NULL;
    if (resolution && mdt_view_is(first, relations[i].word)) {
      mdt_mapping_add(map, node, relations[i].property,
                      add_instant(map, rest, resolution));
      return relations[i].type;
    }
  }
  return MDT_TIME "TemporalEntity";
}

/// A time that is told in words: one for each claim, since "three years later"
/// need not be the same twice
static MdtTerm add_words(MdtMapper* const map, const MdtView words) {
  enum { LONGEST = 40 };
  const MdtView slug = mdt_slug(map->arena, words, LONGEST);
  const MdtTerm node = mdt_mapping_thing(
    map, mdt_mapping_take(map, mdt_mapping_format(map, "when-%.*s",
                                                  (int)slug.len, slug.data)));
  mdt_mapping_add(map, node, MDT_RDF "type",
                  mdt_term_iri(mdt_view(describe(map, node, words))));
  mdt_mapping_add(map, node, MDT_RDFS "label", mdt_term_string(words));
  return node;
}

void mdt_mapping_time(MdtMapper* const map, const MdtTerm claim,
                      const MdtView time) {
  const Resolution* const resolution = find_resolution(time);
  MdtView to = time;
  const MdtView from = mdt_view_cut(&to, '/');
  if (!time.len) {
    return;
  }
  mdt_mapping_add(map, claim, MDT_NS "time",
                  resolution
                    ? mdt_term_typed(time, mdt_view(resolution->datatype))
                    : mdt_term_string(time));
  const bool is_span = find_resolution(from) && to.data && find_resolution(to);
  mdt_mapping_add(map, claim, MDT_NS "during",
                  resolution ? add_instant(map, time, resolution)
                  : is_span  ? add_interval(map, from, to)
                             : add_words(map, time));
}
