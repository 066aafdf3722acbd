// SPDX-License-Identifier: Apache-2.0

#include "quote/work.h"

#include "base/view.h"

bool holds(const Range a, const uint32_t token) {
  return a.first <= token && token < a.end;
}

bool is_loose_mark(const Work* const work, const uint32_t token) {
  return work->tokens[token].upos == MDT_UPOS_PUNCT &&
         !is_quotation_mark(work->tokens[token].form);
}

void add_range(Work* const work, Ranges* const ranges, Range range) {
  while (range.first < range.end && is_loose_mark(work, range.first)) {
    ++range.first;
  }
  while (range.first < range.end && is_loose_mark(work, range.end - 1)) {
    --range.end;
  }
  if (range.first < range.end) {
    *mdt_push(work->doc->arena, ranges) = range;
  }
}

void add_around(Work* const work, Ranges* const ranges, const Range range,
                const Range hole) {
  if (hole.end <= range.first || hole.first >= range.end) {
    add_range(work, ranges, range);
    return;
  }
  if (hole.first > range.first) {
    add_range(work, ranges, (Range){ range.first, hole.first });
  }
  if (hole.end < range.end) {
    add_range(work, ranges, (Range){ hole.end, range.end });
  }
}

Draft* add_draft(Work* const work, const uint32_t cue, const char* const rule) {
  work->draft_of[cue] = (uint32_t)work->drafts.count;
  Draft* const draft = mdt_push(work->doc->arena, &work->drafts);
  draft->source_head = MDT_NONE;
  draft->cue_head = cue;
  draft->addressee = MDT_NONE;
  draft->rule = rule;
  return draft;
}

// "the man, who was tired, said": the clause is no part of who he is
static bool ends_source(const Work* const work, const uint32_t child) {
  switch (mdt_deprel_base(work->tokens[child].deprel)) {
    case MDT_DEP_ACL:
      return work->tokens[child].deprel == MDT_DEP_ACL_RELCL ||
             work->draft_of[child] != MDT_NONE;
    case MDT_DEP_PARATAXIS:
    case MDT_DEP_ADVCL:
    case MDT_DEP_CCOMP:
    case MDT_DEP_COP:
      return true;
    default:
      return false;
  }
}

// "said chief Ann Bell": a title and a name that the parser left side by side
static uint32_t find_name_beside(const Work* const work, const uint32_t head) {
  const uint32_t next = work->next[head];
  return next != MDT_NONE && is_dep(work, head, MDT_DEP_NSUBJ) &&
             is_dep(work, next, MDT_DEP_NSUBJ) &&
             work->reach[head].end == work->reach[next].first
           ? next
           : MDT_NONE;
}

void set_source(Work* const work, Draft* const draft, const uint32_t title) {
  const uint32_t name = find_name_beside(work, title);
  const uint32_t head = name == MDT_NONE ? title : name;
  Range range = work->reach[head];
  range.first = work->reach[title].first;
  for (uint32_t c = work->child[head]; c != MDT_NONE; c = work->next[c]) {
    if (c < head &&
        (is_dep(work, c, MDT_DEP_CASE) || is_dep(work, c, MDT_DEP_MARK))) {
      range.first = work->reach[c].end;
    } else if (c > head && ends_source(work, c) &&
               work->reach[c].first > head) {
      range.end =
        work->reach[c].first < range.end ? work->reach[c].first : range.end;
    }
  }
  // "tweeted former clerk Ken Good": the verb is no part of the name
  if (holds(range, draft->cue_head) && draft->cue_head < head) {
    range.first = draft->cue_head + 1;
  } else if (holds(range, draft->cue_head) && draft->cue_head > head) {
    range.end = draft->cue_head;
  }
  draft->source.count = 0;
  draft->source_head = head;
  add_range(work, &draft->source, range);
}
