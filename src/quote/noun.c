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

// What the rules take
static void take_said(Work* const work, const Cue* const cue,
                      Ranges* const content) {
  const uint32_t clause = find_said_clause(work, cue->token);
  if (clause != MDT_NONE) {
    add_range(work, content, clause_range(work, clause));
  } else if (cue->report.takes & TAKES_THING) {
    const uint32_t thing = find_said_thing(work, cue->token);
    if (thing != MDT_NONE) {
      add_range(work, content,
                (Range){ find_case(work, thing) + 1, work->reach[thing].end });
    }
  }
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
static bool is_taken(const Work* const work, const uint32_t noun,
                     const Proposal* const said) {
  enum { MAX_CLIMB = 3 };
  uint32_t head = work->tokens[noun].head;
  for (int i = 0; i < MAX_CLIMB && head != MDT_NONE; ++i) {
    const uint32_t index = work->draft_of[head];
    const Ranges* const content =
      index == MDT_NONE ? NULL : &work->drafts.items[index].content;
    if (content && content->count &&
        (content->items[0].first == said->pieces[0].first ||
         holds(said->pieces[0], content->items[0].first))) {
      return true;
    }
    head = work->tokens[head].head;
  }
  return false;
}

void read_noun(Work* const work, const uint32_t token) {
  Cue cue = { .token = token,
              .kind = CUE_NOUN,
              .report =
                find_report_noun(work->known, work->tokens[token].lemma),
              .preposition = MDT_NONE,
              .noun = MDT_NONE };
  if (work->tokens[token].upos != MDT_UPOS_NOUN || !may_report(work, &cue)) {
    return;
  }
  const uint32_t owner = find_owner(work, token);
  cue.source = owner == MDT_NONE ? find_maker(work, token) : owner;
  Proposals all = { .count = 0 };
  Ranges ruled = { NULL, 0, 0 };
  propose_for_noun(work, &all, &cue);
  if (cue.report.kind) {
    take_said(work, &cue, &ruled);
    propose_ruled(work, &all, &cue, &ruled);
  }
  const Proposal* const chosen = choose(work, &cue, &all);
  if (chosen && !is_taken(work, token, chosen)) {
    Draft* const draft = draft_choice(work, &cue, chosen, "noun");
    add_range(work, &draft->cue, (Range){ token, token + 1 });
    const uint32_t source = choose_source(work, &cue, chosen, cue.source);
    if (source != MDT_NONE) {
      set_source(work, draft, source);
    }
  }
}
