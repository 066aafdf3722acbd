// SPDX-License-Identifier: Apache-2.0
// Quotations are heard to their end: over sentences, and over paragraphs that
// open again. One that no verb introduces belongs to whoever spoke before it.

#include "quote/rules.h"

enum { MIN_SPEECH = 4 };

static bool touches(const Range a, const Quotation* const q) {
  return a.first < q->end && q->first <= a.end;
}

// Words that begin or end inside a quotation are as long as it is; a few
// quoted words inside them change nothing
static void widen_range(const Work* const work, const uint32_t cue,
                        const uint32_t source, Range* const range,
                        const uint32_t at) {
  const uint32_t index = work->quotation_at[at];
  if (index == MDT_NONE) {
    return;
  }
  const Quotation* const q = &work->quotations.items[index];
  const Range whole = { q->first, q->end };
  if (touches(*range, q) && !holds(whole, cue) &&
      (source == MDT_NONE || !holds(whole, source))) {
    range->first = q->first < range->first ? q->first : range->first;
    range->end = q->end > range->end ? q->end : range->end;
  }
}

Range widen_piece(const Work* const work, const uint32_t cue,
                  const uint32_t source, Range range) {
  const uint32_t first = range.first;
  const uint32_t last = range.end - 1;
  widen_range(work, cue, source, &range, first ? first - 1 : first);
  widen_range(work, cue, source, &range, first);
  widen_range(work, cue, source, &range, last);
  // "called it 'a stunt'": the quotation begins where the parser stopped
  if (range.end < work->doc->tokens.count &&
      work->quotation_at[last] == MDT_NONE) {
    widen_range(work, cue, source, &range, range.end);
  }
  return range;
}

static void own_quotations(const Work* const work, const uint32_t index,
                           uint32_t* const owner) {
  const Draft* const draft = &work->drafts.items[index];
  for (size_t i = 0; i < draft->content.count; ++i) {
    const Range range = draft->content.items[i];
    const uint32_t quotations[] = { work->quotation_at[range.first],
                                    work->quotation_at[range.end - 1] };
    for (int k = 0; k < 2; ++k) {
      if (quotations[k] != MDT_NONE && owner[quotations[k]] == MDT_NONE &&
          work->quotation_at[draft->cue_head] != quotations[k]) {
        owner[quotations[k]] = index;
      }
    }
  }
}

// --- Quotations that nobody took ---------------------------------------------

static bool is_speech(const Work* const work, const Quotation* const q) {
  bool has_verb = false;
  for (uint32_t i = q->first; i < q->end && !has_verb; ++i) {
    has_verb = work->tokens[i].upos == MDT_UPOS_VERB ||
               work->tokens[i].upos == MDT_UPOS_AUX;
  }
  return has_verb && q->end - q->first >= MIN_SPEECH;
}

static bool is_mark(const Work* const work, const uint32_t token) {
  return work->tokens[token].upos == MDT_UPOS_PUNCT;
}

// Nothing but the quotation stands in its sentences
static bool is_alone(const Work* const work, const Quotation* const q) {
  const MdtSentence* const first = sentence_of(work, q->first);
  const MdtSentence* const last = sentence_of(work, q->end - 1);
  for (uint32_t i = first->first; i < q->first; ++i) {
    if (!is_mark(work, i)) {
      return false;
    }
  }
  for (uint32_t i = q->end; i < last->end; ++i) {
    if (!is_mark(work, i)) {
      return false;
    }
  }
  return true;
}

static void give(Work* const work, const uint32_t quotation,
                 const uint32_t index, uint32_t* const owner) {
  const Quotation* const q = &work->quotations.items[quotation];
  add_range(work, &work->drafts.items[index].content,
            (Range){ q->first, q->end });
  owner[quotation] = index;
}

// "'No,' she said. 'Not now.'": the last speaker goes on, unless another
// sentence stands between
static bool goes_on(const Work* const work, const Quotation* const before,
                    const Quotation* const q) {
  const uint32_t a = work->tokens[before->end - 1].sentence;
  const uint32_t b = work->tokens[q->first].sentence;
  const MdtSentence* const s = &work->doc->sentences.items[b];
  return b <= a + 1 && (!s->starts_paragraph || before->is_open || a == b);
}

static uint32_t find_colon_speaker(const Work* const work,
                                   const Quotation* const q) {
  const uint32_t sentence = work->tokens[q->first].sentence;
  if (!sentence) {
    return MDT_NONE;
  }
  const MdtSentence* const s = &work->doc->sentences.items[sentence - 1];
  for (uint32_t i = s->end; i-- > s->first;) {
    if (work->draft_of[i] != MDT_NONE && work->quotation_at[i] == MDT_NONE &&
        work->drafts.items[work->draft_of[i]].is_speech_act) {
      return work->draft_of[i];
    }
  }
  return MDT_NONE;
}

static void place_quotation(Work* const work, const uint32_t index,
                            uint32_t* const owner) {
  const Quotation* const q = &work->quotations.items[index];
  if (owner[index] != MDT_NONE || !is_speech(work, q)) {
    return;
  }
  const uint32_t introduced = draft_before_colon(work, q->first);
  if (introduced != MDT_NONE) {
    give(work, index, introduced, owner);
    return;
  }
  const uint32_t before = index ? owner[index - 1] : MDT_NONE;
  const Quotation* const last = index ? q - 1 : NULL;
  if (before != MDT_NONE && goes_on(work, last, q) &&
      (is_alone(work, q) || work->tokens[last->end - 1].sentence ==
                              work->tokens[q->first].sentence)) {
    give(work, index, before, owner);
  } else if (is_alone(work, q)) {
    const uint32_t speaker = find_colon_speaker(work, q);
    const Draft* const old =
      speaker == MDT_NONE ? NULL : &work->drafts.items[speaker];
    if (old && old->source_head != MDT_NONE) {
      const Draft copy = *old;
      Draft* const draft = mdt_push(work->doc->arena, &work->drafts);
      *draft = copy;
      draft->rule = "quotation";
      draft->content = (Ranges){ NULL, 0, 0 };
      give(work, index, (uint32_t)work->drafts.count - 1, owner);
    }
  }
}

void spread_quotations(Work* const work) {
  const size_t n = work->quotations.count;
  uint32_t* const owner =
    (uint32_t*)mdt_arena_array(work->doc->arena, n + 1, sizeof(uint32_t));
  for (size_t i = 0; i < n; ++i) {
    owner[i] = MDT_NONE;
  }
  for (uint32_t i = 0; i < work->drafts.count; ++i) {
    own_quotations(work, i, owner);
  }
  for (uint32_t i = 0; i < n; ++i) {
    place_quotation(work, i, owner);
  }
}
