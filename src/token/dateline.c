// SPDX-License-Identifier: Apache-2.0
// A dateline is a place, perhaps with its region after a comma, and an agency
// in brackets, then a dash or at once the story. Lifted from a page, it may
// follow the headline on the same line: "Minister resigns Oslo (NTB) - The".

#include "token/dateline.h"

#include "base/view.h"
#include "token/chars.h"

#include <stdbool.h>

/// A headline is not longer, in bytes; neither is what stands in the brackets
enum { HEADLINE_LIMIT = 300, AGENCY_LIMIT = 24 };

/// A dateline is not longer, in tokens, nor is the place in it
enum { MAX_DATELINE = 14, MAX_PLACE = 5 };

/// Words that a place's name may begin with
static const char* const beginnings[] = {
  "New",  "San", "Santa", "Los",   "Las",    "St.",   "Saint",  "Fort",  "Port",
  "El",   "La",  "Le",    "Tel",   "Hong",   "Rio",   "de",     "Cape",  "Salt",
  "Lake", "Abu", "Addis", "The",   "Buenos", "Kuala", "Mexico", "Phnom", "Ho",
  "Chi",  "Sao", "São",   "North", "South",  "East",  "West",
};

typedef struct {
  size_t start;
  size_t end;
} Word;

static bool is_space_at(const MdtView line, const size_t at) {
  return mdt_space_len(line, at) != 0;
}

/// The word that ends before `end`, spaces aside; empty at the start
static Word word_before(const MdtView line, size_t end) {
  while (end && is_space_at(line, end - 1)) {
    --end;
  }
  size_t start = end;
  while (start && !is_space_at(line, start - 1)) {
    --start;
  }
  const Word word = { start, end };
  return word;
}

static bool begins_big(const MdtView line, const size_t at) {
  return at < line.len && mdt_char_is_capital((uint8_t)line.data[at]);
}

static bool is_all_big(const MdtView view) {
  for (size_t i = 0; i < view.len; ++i) {
    if (view.data[i] >= 'a' && view.data[i] <= 'z') {
      return false;
    }
  }
  return view.len != 0;
}

/// "CNN", "AP", "Reuters", "Bloomberg News": capitals in brackets
static size_t agency_end(const MdtView line, const size_t open) {
  size_t at = open + 1;
  if (!begins_big(line, at)) {
    return 0;
  }
  for (; at < line.len && at - open < AGENCY_LIMIT; ++at) {
    const char c = line.data[at];
    if (c == ')') {
      return at - open > 2 ? at + 1 : 0;
    }
    if (c == ' ' ? !begins_big(line, at + 1)
                 : !mdt_char_is_letter((uint8_t)c) && c != '.') {
      return 0;
    }
  }
  return 0;
}

/// After the brackets: a dash, or the story without a space between
static bool begins_story(const MdtView line, size_t at) {
  if (begins_big(line, at)) {
    return true;
  }
  while (at < line.len && is_space_at(line, at)) {
    ++at;
  }
  const MdtView rest = mdt_view_slice(line, at, line.len);
  return mdt_view_starts(rest, "-") || mdt_view_starts(rest, "–") ||
         mdt_view_starts(rest, "—");
}

static bool is_beginning(const MdtView word) {
  for (size_t i = 0; i < sizeof(beginnings) / sizeof(*beginnings); ++i) {
    if (mdt_view_is_nocase(word, beginnings[i])) {
      return true;
    }
  }
  return false;
}

/// Whether the word before belongs to the place: "New York", "Austin, Texas",
/// "PALO ALTO" after a headline that is not all in capitals
static bool is_part_of_place(const MdtView line, const Word before,
                             const Word after) {
  const MdtView word = mdt_view_slice(line, before.start, before.end);
  const MdtView next = mdt_view_slice(line, after.start, after.end);
  if (!begins_big(line, before.start) && !mdt_view_is(word, "de")) {
    return false;
  }
  return mdt_view_ends(word, ",") || is_beginning(word) ||
         (is_all_big(word) && is_all_big(next) && word.len > 2);
}

static size_t place_start(const MdtView line, const size_t end) {
  Word word = word_before(line, end);
  if (!begins_big(line, word.start)) {
    return 0;
  }
  for (unsigned i = 0; i < 4 && word.start; ++i) {
    const Word before = word_before(line, word.start);
    if (before.start == before.end || !is_part_of_place(line, before, word)) {
      break;
    }
    word = before;
  }
  return word.start;
}

size_t mdt_dateline_find(const MdtView line) {
  for (size_t at = 1; at < line.len && at < HEADLINE_LIMIT; ++at) {
    if (line.data[at] == '(') {
      const size_t end = agency_end(line, at);
      if (end && begins_story(line, end)) {
        return place_start(line, at);
      }
    }
  }
  return 0;
}

static bool is_dash(const MdtView form) {
  return mdt_view_is(form, "-") || mdt_view_is(form, "--") ||
         mdt_view_is(form, "–") || mdt_view_is(form, "—");
}

/// "(CNN)" at `at`: the token after it, or `at` if there is none
static uint32_t skip_agency(const MdtToken* const tokens, const uint32_t at,
                            const uint32_t end) {
  if (at >= end || !mdt_view_is(tokens[at].form, "(")) {
    return at;
  }
  for (uint32_t i = at + 1; i < end && i < at + 4; ++i) {
    if (mdt_view_is(tokens[i].form, ")")) {
      return i > at + 1 ? i + 1 : at;
    }
    if (!begins_big(tokens[i].form, 0)) {
      break;
    }
  }
  return at;
}

static uint32_t skip_dash(const MdtToken* const tokens, const uint32_t at,
                          const uint32_t end) {
  return at < end && is_dash(tokens[at].form) ? at + 1 : at;
}

/// "Oslo (NTB)" and "Austin, Texas (AP) -"; with the dash or without
static uint32_t skip_with_agency(const MdtToken* const tokens,
                                 const uint32_t first, const uint32_t end) {
  uint32_t at = first;
  while (
    at < end && at < first + MAX_PLACE &&
    (begins_big(tokens[at].form, 0) || mdt_view_is(tokens[at].form, ","))) {
    ++at;
  }
  const uint32_t after = at > first ? skip_agency(tokens, at, end) : at;
  return after > at ? skip_dash(tokens, after, end) : first;
}

/// What stands between a place in capitals and the dash: a region, a date, an
/// agency
static bool is_of_dateline(const MdtView form) {
  return begins_big(form, 0) || (form.data[0] >= '0' && form.data[0] <= '9') ||
         mdt_view_is(form, ",") || mdt_view_is(form, ".") ||
         mdt_view_is(form, "(") || mdt_view_is(form, ")");
}

/// "WASHINGTON, Oct. 20, 1973 —": capitals, and a dash soon after
static uint32_t skip_with_dash(const MdtToken* const tokens,
                               const uint32_t first, const uint32_t end) {
  if (!is_all_big(tokens[first].form) || tokens[first].form.len < 3 ||
      !begins_big(tokens[first].form, 0)) {
    return first;
  }
  uint32_t at = first + 1;
  while (at < end && at < first + MAX_DATELINE &&
         is_of_dateline(tokens[at].form)) {
    ++at;
  }
  const uint32_t after = skip_dash(tokens, at, end);
  return after > at ? after : first;
}

uint32_t mdt_dateline_skip(const MdtDocument* const doc,
                           const MdtSentence* const sentence) {
  const MdtToken* const tokens = doc->tokens.items;
  const uint32_t first = sentence->first;
  const uint32_t end = sentence->end;
  if (!sentence->starts_paragraph || end < first + 4) {
    return first;
  }
  uint32_t story = skip_with_agency(tokens, first, end);
  story = story > first ? story : skip_with_dash(tokens, first, end);
  return story + 1 < end ? story : first;
}
