// SPDX-License-Identifier: Apache-2.0
// "the claim that …", "the minister's demand to …".

#include "quote/rules.h"

#include "base/view.h"

// A clause that says what the noun says has its joining word, "that" or "to"
static uint32_t find_said_clause(const Work* const work, const uint32_t noun) {
  for (uint32_t c = work->child[noun]; c != MDT_NONE; c = work->next[c]) {
    if (c > noun &&
        (is_dep(work, c, MDT_DEP_CCOMP) || is_dep(work, c, MDT_DEP_ACL)) &&
        (begins_with(work, c, "that") || begins_with(work, c, "to"))) {
      return c;
    }
  }
  return MDT_NONE;
}

// "allegations of fraud"
static uint32_t find_said_thing(const Work* const work, const uint32_t noun) {
  for (uint32_t c = work->child[noun]; c != MDT_NONE; c = work->next[c]) {
    const uint32_t of = find_case(work, c);
    if (c > noun && of != MDT_NONE && is_dep(work, c, MDT_DEP_NMOD) &&
        mdt_view_is(work->tokens[of].lemma, "of")) {
      return c;
    }
  }
  return MDT_NONE;
}

static void take_said(Work* const work, Draft* const draft, const uint32_t head,
                      const bool is_thing) {
  Range range = clause_range(work, head);
  if (is_thing) {
    range.first = find_case(work, head) + 1;
  }
  add_range(work, &draft->content, range);
}

static uint32_t find_owner(const Work* const work, const uint32_t noun) {
  for (uint32_t c = work->child[noun]; c != MDT_NONE; c = work->next[c]) {
    if (work->tokens[c].deprel == MDT_DEP_NMOD_POSS) {
      return c;
    }
  }
  return MDT_NONE;
}

// "made the claim that": who made it claims it
static uint32_t find_maker(const Work* const work, const uint32_t noun) {
  static const char* const light[] = { "make",     "issue",   "give",
                                       "release",  "express", "voice",
                                       "announce", "have",    "reach" };
  const uint32_t verb = work->tokens[noun].head;
  if (verb == MDT_NONE || !is_dep(work, noun, MDT_DEP_OBJ)) {
    return MDT_NONE;
  }
  for (size_t i = 0; i < sizeof(light) / sizeof(*light); ++i) {
    if (mdt_view_is(work->tokens[verb].lemma, light[i])) {
      return find_doer(work, verb);
    }
  }
  return MDT_NONE;
}

// "said in a message that": the verb above has it already
static bool is_verbs(const Work* const work, const uint32_t noun,
                     const uint32_t said) {
  const uint32_t verb = work->tokens[noun].head;
  const uint32_t draft = verb == MDT_NONE ? MDT_NONE : work->draft_of[verb];
  return draft != MDT_NONE &&
         work->drafts.items[draft].content.items[0].first ==
           clause_range(work, said).first;
}

void read_noun(Work* const work, const uint32_t token) {
  const Report report =
    find_report_noun(work->known, work->tokens[token].lemma);
  if (!report.kind || work->tokens[token].upos != MDT_UPOS_NOUN) {
    return;
  }
  const uint32_t clause = find_said_clause(work, token);
  const bool is_thing = clause == MDT_NONE && (report.takes & TAKES_THING);
  const uint32_t said = is_thing ? find_said_thing(work, token) : clause;
  if (said == MDT_NONE || is_verbs(work, token, said)) {
    return;
  }
  const uint32_t owner = find_owner(work, token);
  const uint32_t maker = owner == MDT_NONE ? find_maker(work, token) : owner;
  Draft* const draft = add_draft(work, token, "noun");
  draft->kind = report.kind;
  add_range(work, &draft->cue, (Range){ token, token + 1 });
  if (maker != MDT_NONE) {
    set_source(work, draft, maker);
  }
  take_said(work, draft, said, is_thing);
}
