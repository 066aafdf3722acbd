// SPDX-License-Identifier: Apache-2.0
// What a colon introduces: "The Herald: Harbour to close", where a headline
// says first who says the rest, and "She addressed the crowd: 'Go home.'"

#include "quote/rules.h"

#include "base/view.h"

enum { MAX_SPEAKER = 8, MIN_REST = 3 };

static uint32_t find_colon(const Work* const work, const MdtSentence* const s) {
  for (uint32_t i = s->first; i < s->end && i < s->first + MAX_SPEAKER; ++i) {
    if (mdt_view_is(work->tokens[i].form, ":")) {
      return i;
    }
  }
  return MDT_NONE;
}

static bool is_capital(const Work* const work, const uint32_t token) {
  const MdtView form = work->tokens[token].form;
  return form.len && form.data[0] >= 'A' && form.data[0] <= 'Z';
}

static bool is_place(const Work* const work, const Range range) {
  const MdtNames* const names = &work->doc->names;
  for (size_t i = 0; i < names->count && names->items[i].first < range.end;
       ++i) {
    if (names->items[i].end == range.end) {
      return names->items[i].kind == MDT_NAME_LOC;
    }
  }
  return false;
}

// A place before a colon is where it happened, not who says so
static bool is_speaker(const Work* const work, const Range range) {
  for (uint32_t i = range.first; i < range.end; ++i) {
    if (!is_capital(work, i) && work->tokens[i].upos != MDT_UPOS_ADP) {
      return false;
    }
  }
  return work->tokens[range.end - 1].upos == MDT_UPOS_PROPN &&
         !is_place(work, range);
}

void read_headline(Work* const work, const uint32_t sentence) {
  const MdtSentence* const s = &work->doc->sentences.items[sentence];
  const uint32_t colon =
    s->is_headline || !sentence ? find_colon(work, s) : MDT_NONE;
  if (colon == MDT_NONE || colon == s->first || s->end - colon <= MIN_REST) {
    return;
  }
  const Range speaker = { s->first, colon };
  if (!is_speaker(work, speaker)) {
    return;
  }
  Draft* const draft = add_draft(work, colon, "headline");
  draft->kind = REPORT_SAY;
  *mdt_push(work->doc->arena, &draft->cue) = (Range){ colon, colon + 1 };
  add_range(work, &draft->source, speaker);
  add_range(work, &draft->content, (Range){ colon + 1, s->end });
  draft->source_head = colon - 1;
}

// "The report *read* in part: 'It …'": a verb of saying tagged as a noun may
// still have a subject
static bool may_say(const Work* const work, const uint32_t token) {
  const MdtView none = { NULL, 0 };
  return work->tokens[token].upos == MDT_UPOS_VERB ||
         (work->tokens[token].upos == MDT_UPOS_NOUN &&
          find_child(work, token, MDT_DEP_NSUBJ) != MDT_NONE &&
          find_child(work, token, MDT_DEP_COP) == MDT_NONE &&
          find_report_verb(work->known, work->tokens[token].lemma, none).kind);
}

uint32_t draft_before_colon(Work* const work, const uint32_t mark) {
  const MdtSentence* const s = sentence_of(work, mark);
  if (mark < s->first + 3 || !mdt_view_is(work->tokens[mark - 1].form, ":")) {
    return MDT_NONE;
  }
  uint32_t verb = mark - 1;
  while (verb > s->first && !may_say(work, verb)) {
    --verb;
  }
  const uint32_t subject = find_child(work, verb, MDT_DEP_NSUBJ);
  if (!may_say(work, verb) || subject == MDT_NONE || subject > verb ||
      is_passive(work, verb) || is_dep(work, verb, MDT_DEP_ACL)) {
    return MDT_NONE;
  }
  Draft* const draft = add_draft(work, verb, "colon");
  draft->kind = REPORT_SAY;
  draft->is_speech_act = true;
  set_cue(work, draft, verb, MDT_NONE);
  set_source(work, draft, subject);
  return (uint32_t)work->drafts.count - 1;
}
