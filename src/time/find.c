// SPDX-License-Identifier: Apache-2.0
// The expressions of time in a text, in text order.

#include "base/view.h"
#include "time/work.h"

static MdtExpr read_one(const MdtTimeWork* const work, uint32_t i) {
  const bool has_part = work->words[i].kind == MDT_TIME_PART;
  while (mdt_time_word(work, i, i).kind == MDT_TIME_PART &&
         i + 1 < work->doc->tokens.count) {
    i += 1 + mdt_time_is_dash(work, i, i + 1);
    if (i >= work->doc->tokens.count) {
      break;
    }
  }
  MdtExpr expr = { .kind = MDT_EXPR_NONE };
  if (i < work->doc->tokens.count) {
    expr = mdt_time_read_relative(work, i);
    expr = expr.kind ? expr : mdt_time_read_calendar(work, i);
  }
  if (expr.kind && mdt_time_word(work, i, expr.end).kind == MDT_TIME_HOUR) {
    ++expr.end; // "Monday night"
  }
  if (has_part && expr.kind == MDT_EXPR_WORDS &&
      work->words[i].kind == MDT_TIME_VAGUE) {
    expr.kind = MDT_EXPR_NONE;
  }
  return expr;
}

/// The ends of a span share what only one of them says: "May and June 2018"
static void share(MdtExpr* const from, MdtExpr* const to) {
  if (from->kind != MDT_EXPR_CALENDAR || to->kind != MDT_EXPR_CALENDAR) {
    return;
  }
  if (!from->from.year && from->from.month) {
    from->from.year = to->from.year;
    if (from->from.month > to->from.month && to->from.year) {
      from->from.year = 0; // "between December and May 2018"
    }
  }
}

static bool joins(const MdtTimeWork* const work, const uint32_t i,
                  const uint32_t at, const bool is_between) {
  return is_between ? mdt_time_is(work, i, at, "and")
                    : mdt_time_is(work, i, at, "to") ||
                        mdt_time_is(work, i, at, "through") ||
                        mdt_time_is(work, i, at, "until") ||
                        mdt_time_is(work, i, at, "till") ||
                        mdt_time_is_dash(work, i, at);
}

/// Read the end of a span after `found->from`, if there is one
static bool read_end(const MdtTimeWork* const work, MdtFoundTime* const found,
                     const bool is_between) {
  const uint32_t at = found->from.end;
  if (!joins(work, found->first, at, is_between) ||
      at + 1 >= work->doc->tokens.count) {
    return false;
  }
  const uint32_t next = at + 1 + mdt_time_is(work, at, at + 1, "the");
  const MdtExpr to = next < work->doc->tokens.count
                       ? read_one(work, next)
                       : (MdtExpr){ .kind = MDT_EXPR_NONE };
  const bool fits = to.kind == found->from.kind && !to.to.year &&
                    !found->from.to.year && to.kind != MDT_EXPR_WORDS &&
                    work->doc->tokens.items[to.end - 1].sentence ==
                      work->doc->tokens.items[found->first].sentence;
  if (fits) {
    found->to = to;
    found->end = to.end;
    share(&found->from, &found->to);
  }
  return fits;
}

/// The expression at token `i`, whole: "between May and June 2018"
static bool read_found(const MdtTimeWork* const work, const uint32_t i,
                       MdtFoundTime* const found) {
  const bool is_between = mdt_time_is(work, i, i, "between");
  const bool is_from = mdt_time_is(work, i, i, "from");
  const bool has_mark = work->words[i].kind == MDT_TIME_RELATION;
  uint32_t at = i + (is_between || has_mark);
  at += at > i && mdt_time_is(work, i, at, "the");
  if (at >= work->doc->tokens.count ||
      mdt_time_word(work, i, at).kind == MDT_TIME_RELATION) {
    return false;
  }
  *found =
    (MdtFoundTime){ .start = i, .first = at, .mark = has_mark ? i : MDT_NONE };
  found->from = at == i || work->doc->tokens.items[at].sentence ==
                             work->doc->tokens.items[i].sentence
                  ? read_one(work, at)
                  : (MdtExpr){ .kind = MDT_EXPR_NONE };
  found->end = found->from.end;
  if (!found->from.kind) {
    return false;
  }
  if (is_between) {
    return read_end(work, found, true);
  }
  if (read_end(work, found, false) && is_from) {
    found->mark = MDT_NONE;
  }
  return true;
}

MdtFoundTimes mdt_time_find(const MdtTimeWork* const work) {
  MdtFoundTimes times = { NULL, 0, 0 };
  MdtFoundTime found;
  for (uint32_t i = 0; i < work->doc->tokens.count;) {
    if (read_found(work, i, &found)) {
      *mdt_push(work->doc->arena, &times) = found;
      i = found.end;
    } else {
      ++i;
    }
  }
  return times;
}
