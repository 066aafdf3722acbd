// SPDX-License-Identifier: Apache-2.0
// The date of an article: on a line of its own at its head, with no more than
// what stands beside dates ("Published 5:02 PM, May 8, 2018", "By Jane Roe | 8
// May 2018"), or in its dateline.

#include "base/view.h"
#include "time/work.h"

/// How many lines may come before the date, and how many other words beside it
enum { MAX_LINES = 12, MAX_OTHERS = 12 };

static bool is_whole(const MdtExpr* const expr) {
  return expr->kind == MDT_EXPR_CALENDAR && expr->from.day && !expr->to.year &&
         mdt_date_is_valid(expr->from) &&
         (!expr->weekday || mdt_date_weekday(expr->from) == expr->weekday);
}

/// What may stand beside a date: names, numbers, marks, "published"
static bool is_beside(const MdtTimeWork* const work, const uint32_t i) {
  const MdtToken* const own = &work->doc->tokens.items[i];
  return own->upos == MDT_UPOS_PUNCT || own->upos == MDT_UPOS_NUM ||
         own->upos == MDT_UPOS_PROPN || own->upos == MDT_UPOS_SYM ||
         own->upos == MDT_UPOS_ADP || work->words[i].kind == MDT_TIME_STAMP;
}

/// The date in tokens `first` to `end`, if little else is there
static MdtDate read_line(const MdtTimeWork* const work, const uint32_t first,
                         const uint32_t end) {
  MdtDate found = { 0, 0, 0 };
  uint32_t others = 0;
  for (uint32_t i = first; i < end;) {
    const MdtExpr expr = mdt_time_read_calendar(work, i);
    if (is_whole(&expr) && expr.end <= end) {
      found = found.year ? found : expr.from;
      i = expr.end;
      continue;
    }
    if (!is_beside(work, i++) || ++others > MAX_OTHERS) {
      const MdtDate none = { 0, 0, 0 };
      return none;
    }
  }
  return found;
}

/// Whether a line of the text ends between tokens `i` - 1 and `i`
static bool starts_line(const MdtTimeWork* const work, const uint32_t i) {
  const MdtToken* const own = &work->doc->tokens.items[i];
  for (size_t at = i ? own[-1].span.end : 0; at < own->span.start; ++at) {
    if (work->doc->text.data[at] == '\n') {
      return true;
    }
  }
  return !i;
}

static MdtDate read_lines(const MdtTimeWork* const work) {
  const uint32_t n = (uint32_t)work->doc->tokens.count;
  MdtDate found = { 0, 0, 0 };
  uint32_t first = 0;
  int lines = 0;
  for (uint32_t i = 1; i <= n && lines < MAX_LINES && !found.year; ++i) {
    if (i == n || starts_line(work, i)) {
      found = read_line(work, first, i);
      first = i;
      ++lines;
    }
  }
  return found;
}

/// "LONDON, May 8, 2018 (Agency) -"
static MdtDate read_dateline(const MdtTimeWork* const work) {
  const MdtSentences* const sentences = &work->doc->sentences;
  MdtDate found = { 0, 0, 0 };
  for (size_t s = 0; s < sentences->count && s < MAX_LINES; ++s) {
    const MdtSentence* const own = &sentences->items[s];
    for (uint32_t i = own->first; i < own->story && !found.year; ++i) {
      const MdtExpr expr = mdt_time_read_calendar(work, i);
      if (is_whole(&expr) && expr.end <= own->story) {
        found = expr.from;
      }
    }
  }
  return found;
}

MdtDate mdt_time_of_article(const MdtTimeWork* const work) {
  const MdtDate found = read_lines(work);
  return found.year ? found : read_dateline(work);
}
