// SPDX-License-Identifier: Apache-2.0
// What each expression of time is resolved to, how it is shown, and what it is
// told of.

#include "base/view.h"
#include "time/work.h"

#include <string.h>

/// How far up its tree a time is told of something
enum { MAX_CLIMB = 4 };

/// How many sentences later "the day before" is still of the same day
enum { MAX_MEMORY = 5 };

/// The token of an expression that hangs on another
static uint32_t head_of(const MdtTimeWork* const work, const uint32_t first,
                        const uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    const uint32_t head = mdt_tree_token(work->tree, i)->head;
    if (head == MDT_NONE || head < first || head >= end) {
      return i;
    }
  }
  return first;
}

/// "since 1998", but not "since the 1998 war"
static bool is_marked(const MdtTimeWork* const work,
                      const MdtFoundTime* const found, const uint32_t head) {
  if (found->mark == MDT_NONE) {
    return false;
  }
  const uint32_t governor = mdt_tree_token(work->tree, found->mark)->head;
  const MdtDeprel deprel = mdt_tree_token(work->tree, head)->deprel;
  const bool is_of_verb = mdt_deprel_base(deprel) == MDT_DEP_OBL;
  if (mdt_time_is(work, head, found->mark, "from") && !is_of_verb) {
    return false; // "a picture from 2017"
  }
  return governor == head ||
         (governor >= found->first && governor < found->end) || is_of_verb;
}

/// The words themselves, white space as a blank
static MdtView words_of(const MdtTimeWork* const work, const MdtSpan span) {
  MdtView text = mdt_view_slice(work->doc->text, span.start, span.end);
  char* const copy = mdt_view_string(work->doc->arena, text);
  for (size_t i = 0; i < text.len; ++i) {
    copy[i] =
      copy[i] == '\n' || copy[i] == '\t' || copy[i] == '\r' ? ' ' : copy[i];
  }
  text.data = copy;
  return text;
}

static MdtView join(MdtArena* const arena, const MdtView a,
                    const char* const between, const MdtView b) {
  const size_t n = strlen(between);
  char* const text = (char*)mdt_arena_alloc(arena, a.len + n + b.len + 1);
  memcpy(text, a.data, a.len);
  memcpy(text + a.len, between, n);
  memcpy(text + a.len + n, b.data, b.len);
  return mdt_view(text);
}

static MdtView value_of(const MdtTimeWork* const work,
                        const MdtTime* const time) {
  MdtArena* const arena = work->doc->arena;
  MdtView value = time->from.year ? mdt_date_write(arena, time->from)
                                  : words_of(work, time->span);
  if (time->to.year) {
    value = join(arena, value, "/", mdt_date_write(arena, time->to));
  }
  return time->relation.len ? join(arena, time->relation, " ", value) : value;
}

/// The end of a span, its month and year taken from its beginning
static MdtResolved resolve_span(const MdtTimeWork* const work,
                                const MdtFoundTime* const found,
                                const uint32_t head, const MdtDate today,
                                const MdtDate spoken) {
  MdtExpr to = found->to;
  MdtResolved both = mdt_time_resolve(work, &found->from, head, today, spoken);
  if (to.kind == MDT_EXPR_CALENDAR && !to.from.year) {
    to.from.year = both.from.year;
  }
  if (to.kind == MDT_EXPR_CALENDAR && !to.from.month && to.from.day) {
    to.from.month = both.from.month;
  }
  both.to = mdt_time_resolve(work, &to, head, today, spoken).from;
  const bool is_sound =
    both.from.year && both.to.year && mdt_date_compare(both.from, both.to) < 0;
  const MdtResolved none = { { 0, 0, 0 }, { 0, 0, 0 } };
  return is_sound ? both : none;
}

/// The day on which what is quoted at token `i` was said, if that is told
static MdtDate day_said(const MdtTimeWork* const work, const uint32_t i) {
  const MdtDocument* const doc = work->doc;
  const uint32_t said = doc->attribution_at ? doc->attribution_at[i] : MDT_NONE;
  const uint32_t cue =
    said != MDT_NONE ? doc->attributions.items[said].cue_head : MDT_NONE;
  const uint32_t time = cue != MDT_NONE ? doc->time_at[cue] : MDT_NONE;
  const MdtDate none = { 0, 0, 0 };
  return time != MDT_NONE && !doc->times.items[time].relation.len &&
             !doc->times.items[time].to.year
           ? doc->times.items[time].from
           : none;
}

static void tell_token(const MdtTimeWork* const work, const uint32_t token,
                       const uint32_t index) {
  if (work->doc->time_at[token] == MDT_NONE) {
    work->doc->time_at[token] = index;
  }
}

static bool is_possessive(const MdtTimeWork* const work, const MdtTime* time) {
  return mdt_tree_is(work->tree, time->head, MDT_DEP_NMOD) &&
         mdt_tree_token(work->tree, time->head)->deprel == MDT_DEP_NMOD_POSS;
}

/// "said *in May* the pact …", "said *late Sunday* the police …": the verb
/// right before, unless the words go with what follows
static uint32_t verb_before(const MdtTimeWork* const work,
                            const MdtFoundTime* const found,
                            const MdtTime* const time) {
  uint32_t at = found->start;
  const uint32_t sentence = mdt_tree_token(work->tree, at)->sentence;
  at -= at > 0 && mdt_tree_token(work->tree, at - 1)->upos == MDT_UPOS_ADP;
  const MdtToken* const own = mdt_tree_token(work->tree, at ? at - 1 : 0);
  return at && own->sentence == sentence && own->upos == MDT_UPOS_VERB &&
             own->xpos != MDT_XPOS_VBG && !is_possessive(work, time) &&
             mdt_deprel_base(mdt_tree_token(work->tree, time->head)->deprel) !=
               MDT_DEP_COMPOUND
           ? at - 1
           : MDT_NONE;
}

/// Whether the phrase of `token` says when its verb was: "said *in an
/// interview* on Monday"; not "resigned *before the vote* on Monday"
static bool is_setting(const MdtTimeWork* const work, const uint32_t token) {
  static const char* const markers[] = { "in", "at", "on", "during" };
  const MdtView marker = mdt_tree_marker(work->tree, token);
  bool found = false;
  for (size_t i = 0; i < sizeof(markers) / sizeof(*markers); ++i) {
    found = found || mdt_view_is_nocase(marker, markers[i]);
  }
  return found;
}

/// Whether what is told of `token` is told of its head too: "the *attack* on
/// Monday killed", "in an advisory *issued* on Monday"
static bool goes_up(const MdtTimeWork* const work, const MdtTime* const time,
                    const uint32_t token) {
  const MdtToken* const own = mdt_tree_token(work->tree, token);
  switch (mdt_deprel_base(own->deprel)) {
    case MDT_DEP_OBL:
      return is_setting(work, token);
    case MDT_DEP_NMOD:
    case MDT_DEP_ADVMOD:
    case MDT_DEP_NUMMOD:
    case MDT_DEP_COMPOUND:
    case MDT_DEP_AMOD:
      return own->upos != MDT_UPOS_VERB;
    case MDT_DEP_OBJ:
      return own->upos != MDT_UPOS_VERB && time->first > token;
    case MDT_DEP_ACL:
      return own->deprel == MDT_DEP_ACL && own->xpos == MDT_XPOS_VBN;
    case MDT_DEP_NSUBJ:
      return own->head >= time->end && !is_possessive(work, time) &&
             mdt_tree_token(work->tree, time->head)->head == token;
    default:
      return false;
  }
}

/// Let what hangs together know its time: up from "Monday" to "said"
static void tell(const MdtTimeWork* const work, const MdtFoundTime* const found,
                 const uint32_t index) {
  const MdtTime* const time = &work->doc->times.items[index];
  const uint32_t verb = verb_before(work, found, time);
  uint32_t at = verb;
  if (verb != MDT_NONE) {
    tell_token(work, verb, index);
  } else {
    at = time->head;
  }
  for (int i = 0; i < MAX_CLIMB; ++i) {
    const uint32_t head = mdt_tree_token(work->tree, at)->head;
    if (head == MDT_NONE || (at != time->head && !goes_up(work, time, at))) {
      return;
    }
    at = head;
    tell_token(work, at, index);
  }
}

static void add(const MdtTimeWork* const work,
                const MdtFoundTime* const found) {
  MdtDocument* const doc = work->doc;
  MdtTime* const time = mdt_push(doc->arena, &doc->times);
  time->first = found->first;
  time->end = found->end;
  time->head = head_of(work, found->first, found->end);
  time->span.start = doc->tokens.items[found->first].span.start;
  time->span.end = doc->tokens.items[found->end - 1].span.end;
  time->relation =
    is_marked(work, found, time->head)
      ? mdt_view_lower(doc->arena, doc->tokens.items[found->mark].form)
      : mdt_view("");
  tell(work, found, (uint32_t)doc->times.count - 1);
}

static void settle(const MdtTimeWork* const work,
                   const MdtFoundTime* const found, MdtTime* const time,
                   const MdtDate today, const MdtDate spoken) {
  const MdtResolved resolved =
    found->to.kind
      ? resolve_span(work, found, time->head, today, spoken)
      : mdt_time_resolve(work, &found->from, time->head, today, spoken);
  time->from = resolved.from;
  time->to = resolved.to;
  time->value = value_of(work, time);
}

/// First what the article says, then what is said in it, which needs the days
/// on which it was said
static void settle_all(const MdtTimeWork* const work,
                       const MdtFoundTimes* const found, const bool is_quoted) {
  static const MdtDate none = { 0, 0, 0 };
  MdtDate spoken = none;
  uint32_t spoken_in = 0;
  for (size_t i = 0; i < found->count; ++i) {
    MdtTime* const time = &work->doc->times.items[i];
    if ((work->quoted[time->first] != MDT_NONE) != is_quoted) {
      continue;
    }
    const uint32_t sentence = mdt_tree_token(work->tree, time->first)->sentence;
    settle(work, &found->items[i], time,
           is_quoted ? day_said(work, time->first) : work->doc->date,
           sentence > spoken_in + MAX_MEMORY ? none : spoken);
    spoken = time->from.year && !time->to.year ? time->from : none;
    spoken_in = sentence;
  }
}

void mdt_find_times(const MdtTimeLexicon* const lexicon,
                    MdtDocument* const doc) {
  const MdtTimeWork work = mdt_time_begin(lexicon, doc);
  const size_t n = doc->tokens.count;
  doc->times.count = 0;
  doc->time_at =
    (uint32_t*)mdt_arena_array(doc->arena, n + 1, sizeof(uint32_t));
  memset(doc->time_at, 0xFF, (n + 1) * sizeof(uint32_t));
  mdt_document_keep_date(doc, mdt_time_of_article(&work));
  const MdtFoundTimes found = mdt_time_find(&work);
  for (size_t i = 0; i < found.count; ++i) {
    add(&work, &found.items[i]);
  }
  settle_all(&work, &found, false);
  settle_all(&work, &found, true);
}
